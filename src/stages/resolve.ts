import { holds } from '../ground/day.js';
import { chapterCode, nameKey } from '../ground/name.js';
import { holding, lastBegun } from '../ground/periods.js';
import type { Case } from '../line/case.js';
import { makeFinding } from '../line/finding.js';
import type { Witness } from '../line/witness.js';
import type { ClaimLine } from '../model/claim.js';
import type { Finding } from '../model/finding.js';
import type { Citation, Period } from '../model/primitives.js';
import type { CrosswalkRow } from '../packs/catalogue.js';
import { underPrefix } from '../packs/group.js';
import type { ItemVersion } from '../packs/versions.js';
import { standing } from './scope.js';

type Found = Pick<Witness, 'code' | 'item' | 'version' | 'known' | 'matchName' | 'details' | 'open'>;

/** The item of a line, and the findings about how it was found. */
export type Resolved = Found & { readonly findings: readonly Finding[] };

/** The same while it is being found. */
type Resolving = { -readonly [K in keyof Found]: Found[K] } & {
  readonly line: ClaimLine;
  readonly findings: Finding[];
};

/** A version that a line may mean, and the citation for it. */
interface Candidate {
  readonly version: ItemVersion;
  readonly citation: Citation;
  readonly row?: CrosswalkRow;
}

const periodOf = ({ item }: ItemVersion): Period => item.effective;

/** The version of a code that is in force on a day. */
export function versionInForce(versions: readonly ItemVersion[], date: string): ItemVersion | undefined {
  return holding(versions, date, periodOf);
}

/** The version of a code that began last by a day; if none has begun, the first. */
function versionOn(versions: readonly ItemVersion[], date: string): ItemVersion | undefined {
  return versions.length === 1 ? versions[0] : (lastBegun(versions, date, periodOf) ?? versions[0]);
}

function take(state: Resolving, version: ItemVersion): void {
  state.code = version.code;
  state.item = version.item;
  state.version = version;
  state.known = true;
  state.matchName = version.names[0] ?? '';
}

const NONE: readonly CrosswalkRow[] = [];

function rowsInForce(name: string, date: string, of: Case): readonly CrosswalkRow[] {
  const rows = of.catalogue.crosswalk.get(name);
  if (rows === undefined) return NONE;
  return rows.filter(({ entry }) => holds(entry.effective, date));
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

/** The items that a name may mean, from the first source that has any: items, the facility's rows, other rows. */
function byName(state: Resolving, name: string, of: Case): { candidates: Candidate[]; rows: readonly CrosswalkRow[] } {
  const { date } = state.line;
  const named = of.catalogue.byName.get(name) ?? [];
  const inForce = named.flatMap((versions) => versionInForce(versions, date) ?? []);
  const chargeable = inForce.filter((version) => standing(version, of) !== 'no');
  if (chargeable.length > 0) return { candidates: chargeable.map(ofItem), rows: [] };

  const rows = rowsInForce(name, date, of);
  const own = rows.filter((row) => row.applicant === of.facilityKey);
  if (own.length > 0) {
    return {
      candidates: own.flatMap((row) => ofRow(row, date, of)),
      rows: own.filter((row) => row.entry.targetKind !== 'item'),
    };
  }
  const elsewhere = rows.flatMap((row) => ofRow(row, date, of));
  const open = elsewhere.filter(({ version }) => ['any', 'not-stated'].includes(version.item.scope));
  if (open.length > 0) return { candidates: open, rows: [] };
  const others = inForce.length > 0 ? inForce : named.flatMap(([first]) => first ?? []);
  return { candidates: others.map(ofItem), rows: [] };
}

function describe(candidates: readonly Candidate[], rows: readonly CrosswalkRow[]): string {
  const items = candidates.map(({ version }) => `${version.item.code} ${version.item.name}`);
  const others = rows.map(({ entry }) => (entry.code === null ? entry.target : `${entry.code} ${entry.target}`));
  return [...new Set([...items, ...others])].map((text) => text.replace(/。$/, '')).join('; ');
}

/** The words of the notes, if a name stands only for notes: then there is no code to give. */
function notesOf(candidates: readonly Candidate[], rows: readonly CrosswalkRow[]): { note?: string } {
  const isNote = candidates.length === 0 && rows.every(({ entry }) => entry.targetKind === 'note');
  return isNote ? { note: describe(candidates, rows) } : {};
}

function resolveByName(state: Resolving, of: Case): void {
  const printed = state.line.name ?? '';
  const { candidates, rows } = byName(state, nameKey(printed), of);
  const [first] = candidates;
  const codes = new Set(candidates.map(({ version }) => version.code));
  if (first === undefined && rows.length === 0) return;
  if (first === undefined || rows.length > 0 || codes.size > 1) {
    const citation =
      rows[0] === undefined ? (first?.citation ?? null) : { ...rows[0].source, quote: rows[0].entry.target };
    const params = { name: printed, candidates: describe(candidates, rows), ...notesOf(candidates, rows) };
    state.findings.push(makeFinding({ code: 'ambiguous-name', effect: 'review', params }, citation));
    state.open = false;
    state.known = true;
    return;
  }
  take(state, first.version);
  const params = { name: printed, code: first.version.item.code, item: first.version.item.name };
  state.findings.push(makeFinding({ code: 'resolved-by-name', effect: 'info', params }, first.citation));
  for (const { row } of candidates) addDoubt(state, row);
  imply(
    state,
    candidates.flatMap(({ row }) => (row === undefined ? [] : [row])),
  );
}

function addDoubt(state: Resolving, row: CrosswalkRow | undefined): void {
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

/** Adds the details that rows imply, unless the line states them. */
function imply(state: Resolving, rows: readonly CrosswalkRow[]): void {
  for (const { entry } of rows) state.details = { ...entry.implies, ...withoutUndefined(state.details) };
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

function resolveByCode(state: Resolving, code: string, of: Case): void {
  const { catalogue, priceBook, jurisdiction } = of;
  state.code = code;
  const versions = catalogue.versions.get(code) ?? [];
  const version = versionOn(versions, state.line.date);
  if (version !== undefined) take(state, version);
  else state.known = priceBook.knows(jurisdiction, code);
  if (state.line.name === undefined) return;

  const name = nameKey(state.line.name);
  const rows = rowsInForce(name, state.line.date, of).filter((row) => speaksOf(row, code));
  imply(state, rows);
  const named = catalogue.byName.get(name) ?? [];
  if (version === undefined || rows.length > 0 || named.some(([first]) => first?.code === code)) return;
  const other = named[0]?.[0];
  if (other === undefined) return;
  const params = { code: version.item.code, own: version.item.name, name: state.line.name, other: other.item.code };
  const citation = { ...other.source, quote: other.item.name };
  state.findings.push(makeFinding({ code: 'name-mismatch', effect: 'review', params }, citation));
}

/** Finds the item of a line, by its code or else by its name. Consumables, drugs and other charges have none. */
export function resolve(line: ClaimLine, kind: Witness['kind'], of: Case): Resolved {
  const state: Resolving = {
    line,
    code: null,
    item: null,
    version: null,
    known: false,
    matchName: '',
    details: line.details ?? {},
    open: true,
    findings: [],
  };
  if (kind === 'service') {
    if (line.code !== undefined) resolveByCode(state, of.resolvedCode(line.code), of);
    else resolveByName(state, of);
  }
  if (state.item === null) state.matchName = nameKey(line.name ?? '');
  return state;
}
