/** Which packs have other data than at the last release. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileAt, git } from './git.js';

/** A pack whose files in catalog/ or rules/ are not those of the last release. */
export interface PackChange {
  readonly id: string;
  /** null before the first release that has the pack */
  readonly before: string | null;
  /** null for a pack that is gone */
  readonly now: string | null;
  /** numbers and titles of its documents */
  readonly documents: readonly string[];
  /** codes of items, crosswalk rows and rules that are new, gone or other */
  readonly codes: readonly string[];
  /** whether every item of the pack is among them */
  readonly isWhole: boolean;
}

interface DataRecord {
  readonly code?: string | null;
  readonly appliesTo?: { readonly codes?: readonly string[] };
}

function recordsOf(text: string | null): DataRecord[] {
  const data: unknown = JSON.parse(text ?? '[]');
  return Array.isArray(data) ? data : [];
}

function codesOf({ code, appliesTo }: DataRecord): string[] {
  return [...(typeof code === 'string' ? [code] : []), ...(appliesTo?.codes ?? [])];
}

/** Codes of the records that only one of two states of a file has. */
function changedCodes(before: string | null, now: string | null): string[] {
  const [old, own] = [recordsOf(before), recordsOf(now)];
  const without = (some: readonly DataRecord[], others: readonly DataRecord[]): DataRecord[] => {
    const known = new Set(others.map((record) => JSON.stringify(record)));
    return some.filter((record) => !known.has(JSON.stringify(record)));
  };
  return [...without(old, own), ...without(own, old)].flatMap(codesOf);
}

function textIn(root: string, path: string): string | null {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;
}

function versionIn(text: string | null): string | null {
  return text === null ? null : (JSON.parse(text) as { version: string }).version;
}

function namesOfDocuments(text: string | null): string[] {
  const documents = JSON.parse(text ?? '[]') as { number?: string | null; title: string }[];
  return documents.flatMap(({ number, title }) => [...(number ? [number] : []), title]);
}

function changeOf(root: string, base: string, id: string): PackChange {
  const catalog = (name: string): string => `catalog/${id}/${name}.json`;
  const atBase = (name: string): string | null => fileAt(root, base, catalog(name));
  const files = git(root, 'diff', '--name-only', base, '--', `catalog/${id}`, `rules/${id}`).split('\n');
  const data = files.filter((file) => file.endsWith('.json'));
  const codes = new Set(data.flatMap((file) => changedCodes(fileAt(root, base, file), textIn(root, file))));
  const items = recordsOf(textIn(root, catalog('items'))).flatMap(codesOf);
  return {
    id,
    before: versionIn(atBase('pack')),
    now: versionIn(textIn(root, catalog('pack'))),
    documents: namesOfDocuments(textIn(root, catalog('document')) ?? atBase('document')),
    codes: [...codes].sort(),
    isWhole: items.every((code) => codes.has(code)),
  };
}

/** The packs that differ from those of a commit, by id. */
export function packChanges(root: string, base: string): PackChange[] {
  const files = git(root, 'diff', '--name-only', base, '--', 'catalog', 'rules').split('\n');
  const ids = new Set(files.flatMap((file) => /^(?:catalog|rules)\/([^/]+)\//.exec(file)?.[1] ?? []));
  const changes = [...ids].sort().map((id) => changeOf(root, base, id));
  // words that all packs share are in no pack: what they change is said of the packs
  return changes.filter(({ before, now }) => before !== null || now !== null);
}
