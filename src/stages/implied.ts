import { chapterCode, nameKey } from '../ground/name.js';
import type { Case } from '../line/case.js';
import { makeFinding } from '../line/finding.js';
import type { CrosswalkRow, Implied } from '../packs/catalogue.js';
import { underPrefix } from '../packs/group.js';
import type { Resolving } from './resolving.js';

/** Asks about a line found by a row that needs a person, once. */
export function addDoubt(state: Resolving, row: CrosswalkRow | undefined): void {
  const doubt = row?.entry.doubt;
  if (row === undefined || doubt === undefined) return;
  const citation = { ...row.source, quote: row.entry.declaredName };
  if (state.findings.some(({ code }) => code === 'ambiguous-provision')) return;
  state.findings.push(
    makeFinding(
      { code: 'ambiguous-provision', effect: 'review', params: { whyZh: doubt.zh, whyEn: doubt.en } },
      citation,
    ),
  );
}

/** Adds details that rows imply, unless the line states them; of two rows the earlier counts. */
export function imply(state: Resolving, implied: readonly (Implied | undefined)[]): void {
  for (const details of implied) state.details = { ...details, ...withoutUndefined(state.details) };
}

function withoutUndefined(details: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}

/** True if a row is about a code: that of its item, or one in its chapter or under its prefixes. */
function speaksOf(row: CrosswalkRow, code: string): boolean {
  const { targetKind, codePrefixes = [], exceptCodePrefixes = [] } = row.entry;
  if (targetKind === 'item') return row.code === code;
  if (targetKind === 'chapter') return chapterCode(code).startsWith(row.code ?? '\n');
  return underPrefix(code, codePrefixes) && !underPrefix(code, exceptCodePrefixes);
}

/** What a row says by one of the names that lead to it: a further name has its own. */
function impliedBy({ entry: { implies, otherNames = [] } }: CrosswalkRow, name: string): Implied | undefined {
  return otherNames.find((other) => nameKey(other.name) === name)?.implies ?? implies;
}

/**
 * Adds what the name of a line with a code says, by the rows of the code. A name says the same on every day: whether a
 * rule was in force is asked elsewhere.
 * @returns whether a row declares the name for the code
 */
export function implyByName(state: Resolving, code: string, name: string, { catalogue }: Case): boolean {
  const declared = (catalogue.crosswalk.get(name) ?? []).filter((row) => speaksOf(row, code));
  const told = (catalogue.sayings.get(code) ?? []).flatMap((saying): Implied[] => {
    const details = saying(name);
    return details === null ? [] : [details];
  });
  if (declared.length > 0 || told.length > 0) imply(state, [...declared.map((row) => impliedBy(row, name)), ...told]);
  return declared.length > 0;
}
