import { dayAfter, difference, intersection } from '../ground/day.js';
import { type Issue, PackError } from '../ground/errors.js';
import { freeze } from '../ground/freeze.js';
import { nameKey } from '../ground/name.js';
import { begunBy, byFirstDay, lastBegun, rangeOf } from '../ground/periods.js';
import type { SeparatelyCharged, ServiceItem } from '../model/item.js';
import type { PolicyPack } from '../model/pack.js';
import { type Citation, NATIONAL, type PackCitation, type Period } from '../model/primitives.js';
import { makeIssue } from '../words/issues.js';
import { type DocumentNames, named } from './document-names.js';
import { type Ended, endingsOf, endOf } from './endings.js';
import { facilitiesOf, type NamedFacilities } from './facility-names.js';
import { codeOrName, itemKey, referenceKey } from './item-key.js';

/** One version of an item, after all packs of the jurisdiction. */
export interface ItemVersion extends NamedFacilities {
  readonly item: ServiceItem;
  readonly code: string;
  /** keys of the items that it belongs to: of an add-on, a reduction or an extension */
  readonly mains: readonly string[];
  /** name and former names, normalised */
  readonly names: readonly string[];
  /** applicants of the item, normalised */
  readonly applicants: ReadonlySet<string>;
  /** the place of the item, as results cite it */
  readonly source: Citation;
  /** the words that fix its scope, as results cite them */
  readonly scopeSource: Citation;
  /** the words that fix its first day, as results cite them */
  readonly firstDaySource: Citation;
  /** the words that ended the version; null if no document did */
  readonly endedBy: Citation | null;
}

/** True if the document prints a price, or several by class of facility. */
export function isPriced({ price = null, prices }: ServiceItem): boolean {
  return price !== null || prices !== undefined;
}

/** True if a document only refers to an item: such a record yields to one that says more. */
function isBare(item: ServiceItem): boolean {
  return !isPriced(item) && item.content === undefined;
}

/** An item with the pack that it comes from. */
interface Laid {
  readonly item: ServiceItem;
  readonly pack: PolicyPack;
}

/** Which of two records of one code counts: a full one before one that only refers, then a province's before a national. */
function rankOf({ item, pack }: Laid): number {
  return (isBare(item) ? 0 : 2) + (pack.jurisdiction === NATIONAL ? 0 : 1);
}

/** What both lists say, each word once. */
function mergedLists(a: SeparatelyCharged, b: SeparatelyCharged): SeparatelyCharged {
  const joined = <Key extends 'also' | 'class' | 'not' | 'doubt' | 'never'>(key: Key) => {
    const all = [...(a[key] ?? []), ...(b[key] ?? [])];
    return all.length === 0 ? {} : { [key]: all };
  };
  return {
    names: [...new Set([...a.names, ...b.names])],
    complete: a.complete || b.complete,
    ...joined('also'),
    ...joined('class'),
    ...joined('not'),
    ...joined('doubt'),
    ...joined('never'),
  };
}

/** One record of two that only refer to the same item: it says what both say. */
function merged(a: ServiceItem, b: ServiceItem, effective: Period): ServiceItem {
  const separatelyCharged = mergedLists(a.separatelyCharged, b.separatelyCharged);
  const others = [...(a.formerNames ?? []), b.name, ...(b.formerNames ?? [])].filter((name) => name !== a.name);
  const former = others.length === 0 ? {} : { formerNames: [...new Set(others)] };
  return { ...b, ...a, ...former, separatelyCharged, effective };
}

function during({ item, pack }: Laid, periods: readonly Period[]): Laid[] {
  return periods.map((effective) => ({ item: { ...item, effective }, pack }));
}

const periodOf = ({ item }: { readonly item: ServiceItem }): Period => item.effective;

/** Adds a version to those of earlier packs, sorted by first day. The lower rank yields; equal bare ones merge, full ones clash. */
function lay(laid: Laid[], next: Laid, clash: (other: Laid) => void): void {
  const [start, end] = rangeOf(laid, next.item.effective, periodOf);
  const pieces: Laid[] = [];
  let rest: Period[] = [next.item.effective];
  for (const own of laid.slice(start, end)) {
    const common = intersection(own.item.effective, next.item.effective);
    if (common === null) continue;
    const rank = rankOf(own) - rankOf(next);
    const merges = rank === 0 && isBare(own.item);
    if (rank < 0 || merges) pieces.push(...during(own, difference(own.item.effective, common)));
    if (rank < 0) continue;
    if (merges) pieces.push({ item: merged(own.item, next.item, common), pack: own.pack });
    else {
      if (rank === 0) clash(own);
      pieces.push(own);
    }
    rest = rest.flatMap((period) => difference(period, common));
  }
  laid.splice(start, end - start, ...byFirstDay([...pieces, ...during(next, rest)], periodOf));
}

/** A version cut at the first ending that is not before its first day. */
function cut(item: ServiceItem, endings: readonly Ended[]): ServiceItem {
  const { from, to } = item.effective;
  const first = endings[from === null ? 0 : begunBy(endings, dayAfter(from, -1), endOf)];
  if (first === undefined || (to !== null && to <= first.to)) return item;
  return { ...item, effective: { from, to: first.to } };
}

function clashing(code: string, i: number, pack: PolicyPack, other: PolicyPack): Issue {
  return makeIssue([pack.id, 'items', i], 'clashing-versions', { code, pack: pack.id, other: other.id });
}

/**
 * The versions of every code among packs of one jurisdiction, by code, the earliest first.
 * @throws PackError if two full versions of a code are in force on the same day, or one is ended twice
 */
export function versionsOf(packs: readonly PolicyPack[], names: DocumentNames): Map<string, readonly ItemVersion[]> {
  const laid = new Map<string, Laid[]>();
  const issues: Issue[] = [];
  const endings = endingsOf(packs, 'code');
  for (const pack of packs) {
    for (const [i, printed] of pack.items.entries()) {
      const code = itemKey(printed);
      const item = cut(printed, endings.get(code) ?? []);
      const clash = (other: Laid): void => {
        issues.push(clashing(codeOrName(printed), i, pack, other.pack));
      };
      const versions = laid.get(code) ?? [];
      lay(versions, { item, pack }, clash);
      laid.set(code, versions);
    }
  }
  for (const [code, own] of endings) issues.push(...endedTwice(own, laid.get(code) ?? []));
  for (const own of endingsOf(packs, 'rule').values()) issues.push(...endedTwice(own, []));
  if (issues.length > 0) throw new PackError(issues);
  return indexed(laid, endings, packs, names);
}

/** Faults of endings that end nothing new: no version begins between the earlier ending and this one. */
function endedTwice(endings: readonly Ended[], versions: readonly Laid[]): Issue[] {
  return endings.flatMap((own, i) => {
    const earlier = endings[i - 1];
    if (earlier === undefined) return [];
    const version = lastBegun(versions, own.to, periodOf);
    if ((version?.item.effective.from ?? '') > earlier.to) return [];
    return [makeIssue(own.path, 'ended-twice', { id: own.id, other: earlier.pack, day: earlier.to })];
  });
}

function indexed(
  laid: ReadonlyMap<string, readonly Laid[]>,
  endings: ReadonlyMap<string, readonly Ended[]>,
  packs: readonly PolicyPack[],
  names: DocumentNames,
): Map<string, readonly ItemVersion[]> {
  const facilities = new Map(packs.map((pack) => [pack, facilitiesOf(pack)]));
  const versions = new Map<string, readonly ItemVersion[]>();
  for (const [code, items] of laid) {
    const made = items.map(({ item, pack }) => ({
      item: freeze(item),
      source: named(item.source, names),
      scopeSource: named(item.scopeCitation ?? item.source, names),
      firstDaySource: named(beginningOf(item, pack) ?? item.source, names),
      endedBy: endingOn(endings.get(code) ?? [], item.effective.to, names),
      code,
      mains: (item.of ?? []).map(referenceKey),
      names: [item.name, ...(item.formerNames ?? [])].map(nameKey),
      applicants: new Set((item.applicants ?? []).map(nameKey)),
      ...(facilities.get(pack) ?? { named: new Set<string>(), places: [] }),
    }));
    versions.set(code, made);
  }
  return versions;
}

/** The words of its document from which day an item counts, if the document prints them and it is the document's day. */
function beginningOf({ source, effective }: ServiceItem, { documents }: PolicyPack): PackCitation | undefined {
  const document = documents.find(({ id }) => id === source.document);
  return document?.effective.from === effective.from ? document.effectiveCitation : undefined;
}

function endingOn(endings: readonly Ended[], to: string | null, names: DocumentNames): Citation | null {
  const ending = to === null ? undefined : lastBegun(endings, to, endOf);
  return ending?.to === to ? named(ending.citation, names) : null;
}
