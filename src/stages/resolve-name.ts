import { holds } from '../ground/day.js';
import { nameKey } from '../ground/name.js';
import type { Case } from '../line/case.js';
import { makeFinding } from '../line/finding.js';
import type { Citation, Period } from '../model/primitives.js';
import type { CrosswalkRow } from '../packs/catalogue.js';
import { codeOrName } from '../packs/item-key.js';
import type { ItemVersion } from '../packs/versions.js';
import { addDoubt, imply } from './implied.js';
import { type Resolving, take, versionInForce, versionOn } from './resolving.js';
import { mayBe, standing } from './scope.js';

/** A version that a line may mean, and the citation for it. */
interface Candidate {
  readonly version: ItemVersion;
  readonly citation: Citation;
  readonly row?: CrosswalkRow;
  /** when the name stands for the item, if that is another day; the item itself is in force */
  readonly otherDays?: Period;
}

/** What a name may mean. `closed`: this facility may charge none of them. */
interface Meanings {
  readonly candidates: readonly Candidate[];
  /** rows that lead to a chapter or a note */
  readonly rows?: readonly CrosswalkRow[];
  readonly isClosed?: boolean;
}

function ofRow(row: CrosswalkRow, date: string, of: Case): Candidate[] {
  const version = versionOn(of.catalogue.versions.get(row.code ?? '') ?? [], date);
  return row.entry.targetKind === 'item' && version !== undefined
    ? [{ version, citation: { ...row.source, quote: row.entry.declaredName }, row }]
    : [];
}

function ofItem(version: ItemVersion): Candidate {
  return { version, citation: { ...version.source, quote: version.item.name } };
}

/**
 * Rows of this facility, under its printed name or one like it; if it has none, those of others that lead to items open to
 * all; else those that lead to a note, which holds for all.
 */
function byRows(rows: readonly CrosswalkRow[], date: string, of: Case): Required<Omit<Meanings, 'isClosed'>> | null {
  const printed = rows.filter((row) => row.applicant === of.facilityKey);
  const own = printed.length > 0 ? printed : rows.filter((row) => mayBe(row.applicant, row, of) !== null);
  if (own.length > 0) {
    const others = own.filter((row) => row.entry.targetKind !== 'item');
    return { candidates: own.flatMap((row) => ofRow(row, date, of)), rows: others };
  }
  const elsewhere = rows.flatMap((row) => ofRow(row, date, of));
  const open = elsewhere.filter(({ version }) => ['any', 'not-stated'].includes(version.item.scope));
  if (open.length > 0) return { candidates: open, rows: [] };
  const notes = rows.filter(({ entry }) => entry.targetKind === 'note');
  return notes.length > 0 ? { candidates: [], rows: notes } : null;
}

/** What a name stood for before, or stands for later. If the item has another name on the day, that version counts. */
function onOtherDays(
  named: readonly (readonly ItemVersion[])[],
  rows: readonly CrosswalkRow[],
  { date, of }: { readonly date: string; readonly of: Case },
): Candidate[] {
  const items = named.flatMap((versions): Candidate[] => {
    const own = versionOn(versions, date);
    if (own === undefined) return [];
    const current = versionInForce(of.catalogue.versions.get(own.code) ?? [], date);
    if (current === undefined) return [ofItem(own)];
    return [{ ...ofItem(own), version: current, otherDays: own.item.effective }];
  });
  const led = byRows(rows, date, of)?.candidates ?? [];
  return [
    ...items,
    ...led.map((one) => (one.row === undefined ? one : { ...one, otherDays: one.row.entry.effective })),
  ];
}

/** What a name may mean, from the first source that has anything; see docs/semantics.md. */
function meaningsOf(name: string, date: string, of: Case): Meanings {
  const named = of.catalogue.byName.get(name) ?? [];
  const inForce = named.flatMap((versions) => versionInForce(versions, date) ?? []);
  const chargeable = inForce.filter((version) => standing(version, of) !== 'no');
  if (chargeable.length > 0) return { candidates: chargeable.map(ofItem) };

  const rows = of.catalogue.crosswalk.get(name) ?? [];
  const led = byRows(
    rows.filter(({ entry }) => holds(entry.effective, date)),
    date,
    of,
  );
  if (led !== null) return led;
  if (inForce.length > 0) return { candidates: inForce.map(ofItem), isClosed: true };
  return { candidates: onOtherDays(named, rows, { date, of }) };
}

function describe(candidates: readonly Candidate[], rows: readonly CrosswalkRow[]): string {
  const items = candidates.map(({ version }) => `${version.item.code ?? ''} ${version.item.name}`.trimStart());
  const others = rows.map(({ entry }) => (entry.code === null ? entry.target : `${entry.code} ${entry.target}`));
  return [...new Set([...items, ...others])].map((text) => text.replace(/。$/, '')).join('; ');
}

/** Where to look if a name stands only for chapters or only for notes, and which details to fill in there. */
function placeOf(candidates: readonly Candidate[], rows: readonly CrosswalkRow[]) {
  const kinds = new Set(rows.map(({ entry }) => entry.targetKind));
  if (candidates.length > 0 || kinds.size !== 1) return {};
  const place = describe(candidates, rows);
  const details = [...new Set(rows.flatMap(({ entry }) => Object.keys(entry.implies ?? {})))].join('、');
  const where = kinds.has('note') ? { note: place } : { chapter: place };
  return details === '' ? where : { ...where, details };
}

/** The line means one of several things, or a chapter or a note: it has no item. */
function leaveOpen(state: Resolving, name: string, { candidates, rows = [] }: Meanings): void {
  const [row] = rows;
  const citation = row === undefined ? (candidates[0]?.citation ?? null) : { ...row.source, quote: row.entry.target };
  const params = { name, candidates: describe(candidates, rows), ...placeOf(candidates, rows) };
  state.findings.push(makeFinding({ code: 'ambiguous-name', effect: 'review', params }, citation));
  state.open = false;
  state.known = true;
}

/** Whichever of several items the line means, this facility may not charge it. */
function denyAll(state: Resolving, name: string, { candidates }: Meanings, of: Case): void {
  const items = candidates.map(({ version }) => version.item);
  const params = {
    code: items.map(codeOrName).join('、'),
    facility: of.facility.name,
    applicants: [...new Set(items.flatMap(({ applicants = [] }) => applicants))].join('、'),
    name,
    candidates: describe(candidates, []),
  };
  const [first] = candidates;
  const citation = first?.version.scopeSource ?? null;
  const furtherCitations = candidates.slice(1).map(({ version }) => version.scopeSource);
  state.findings.push(
    makeFinding({ code: 'facility-not-authorised', effect: 'deny', params }, citation, { furtherCitations }),
  );
  state.open = false;
  state.known = true;
}

/** Asks about a name that stands for its item on other days only. */
function askForDay(state: Resolving, name: string, { version, citation, otherDays }: Candidate): void {
  if (otherDays === undefined) return;
  const { date } = state;
  const { from, to } = otherDays;
  const params = { code: codeOrName(version.item), date, name };
  const isEarly = from !== null && date < from;
  state.findings.push(
    isEarly
      ? makeFinding({ code: 'not-yet-effective', effect: 'review', params: { ...params, from } }, citation)
      : makeFinding({ code: 'no-longer-effective', effect: 'review', params: { ...params, to: to ?? '' } }, citation),
  );
}

/** Finds the item of a line without a code. */
export function resolveByName(state: Resolving, of: Case): void {
  const name = state.line.name ?? '';
  const meanings = meaningsOf(nameKey(name), state.date, of);
  const { candidates, rows = [], isClosed = false } = meanings;
  const [first] = candidates;
  const codes = new Set(candidates.map(({ version }) => version.code));
  if (first === undefined && rows.length === 0) return;
  if (first === undefined || rows.length > 0 || codes.size > 1) {
    if (isClosed) denyAll(state, name, meanings, of);
    else leaveOpen(state, name, meanings);
    return;
  }
  take(state, first.version);
  const { code, name: item } = first.version.item;
  const params = { name, code: code ?? item, ...(code === null ? {} : { item }) };
  state.findings.push(makeFinding({ code: 'resolved-by-name', effect: 'info', params }, first.citation));
  askForDay(state, name, first);
  for (const { row } of candidates) addDoubt(state, row);
  imply(
    state,
    candidates.map(({ row }) => row?.entry.implies),
  );
}
