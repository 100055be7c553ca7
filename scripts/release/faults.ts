/** What stands against a release, each in a plain sentence that says what to do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataEntry, dataEntries, entryOf } from './changelog.js';
import { git, lastRelease } from './git.js';
import { type PackChange, packChanges } from './pack-changes.js';
import { isLater, isVersion } from './semver.js';
import { currentVersion } from './version-files.js';

const FORM = 'see "Release" in CONTRIBUTING.md';

function versionFaults(root: string, version: string): string[] {
  if (!isVersion(version)) return [`"${version}" is no version: give three numbers, as in 0.2.0`];
  const current = currentVersion(root);
  const isTagged = git(root, 'tag', '--list', `v${version}`) !== '';
  return [
    ...(isLater(version, current) ? [] : [`${version} does not come after ${current}, the version of package.json`]),
    ...(isTagged ? [`there is a tag v${version} already`] : []),
  ];
}

function treeFaults(root: string): string[] {
  const changed = git(root, 'status', '--porcelain')
    .split('\n')
    .filter((line) => line !== '');
  return changed.length === 0
    ? []
    : [`the tree is not clean: commit or undo ${changed.map((line) => line.slice(3)).join(', ')}`];
}

/** Codes that the entry of a pack should name and does not, as one fault. */
function itemFaults({ id, codes, isWhole }: PackChange, { items }: DataEntry): string[] {
  if (items === 'all')
    return isWhole ? [] : [`${id}: "Items: all", but not every item changed: name ${codes.join(', ')}`];
  const named = new Set(items === 'none' ? [] : items);
  if (named.size === 0 && items !== 'none') return [`${id}: the entry lacks "Items:", the codes, or all, or none`];
  const silent = codes.filter((code) => !named.has(code));
  return silent.length === 0 ? [] : [`${id}: "Items:" does not name ${silent.join(', ')}, which changed`];
}

function entryFaults(change: PackChange, entry: DataEntry): string[] {
  const { id, now, documents } = change;
  const why = entry.why === '' ? [`${id}: the entry lacks "Why:", the reason`] : [];
  if (now === null)
    return entry.version === 'removed' ? why : [`${id} is gone: its entry begins \`${id}\` removed`, ...why];
  const isNamed = documents.some((name) => entry.documents.includes(name));
  return [
    ...(entry.version === now ? [] : [`${id}: the entry is of version ${entry.version}, the pack of ${now}`]),
    ...(isNamed
      ? []
      : [`${id}: the entry lacks in brackets the number or the title of its document: ${documents.join(' or ')}`]),
    ...itemFaults(change, entry),
    ...(entry.from.length > 0 ? [] : [`${id}: the entry lacks "From:", the days from which it counts, or not printed`]),
    ...why,
  ];
}

function packFaults(change: PackChange, entries: readonly DataEntry[], version: string): string[] {
  const { id, before, now } = change;
  const hasRisen = before === null || now === null || isLater(now, before);
  const rise = hasRisen
    ? []
    : [`${id}: its data changed, and its version in catalog/${id}/pack.json is ${now}, not later than ${before}`];
  const entry = entries.find(({ pack }) => pack === id);
  if (entry === undefined) {
    return [...rise, `${id}: its data changed, and CHANGELOG.md has no entry under **Data** in ${version}; ${FORM}`];
  }
  return [...rise, ...entryFaults(change, entry).map((fault) => `${fault}; ${FORM}`)];
}

function changelogFaults(root: string, version: string): string[] {
  const entry = entryOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version);
  if (entry === null) return [`CHANGELOG.md says nothing under "## ${version}": give what is Unreleased that heading`];
  const entries = dataEntries(entry);
  return packChanges(root, lastRelease(root)).flatMap((change) => packFaults(change, entries, version));
}

/** Everything that stands against releasing a version; none if it can be released. */
export function releaseFaults(root: string, version: string): string[] {
  const wrong = versionFaults(root, version);
  if (!isVersion(version)) return wrong;
  return [...wrong, ...treeFaults(root), ...changelogFaults(root, version)];
}
