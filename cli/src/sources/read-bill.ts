import { type Bilingual, type Claim, ClaimError, type Issue, parseClaim } from 'yijia';
import { type BillReason, type Bills, type LeftRow, readBills, readTable, type Table, TableError } from 'yijia/tables';
import { InputError } from '../input-error.js';
import { readBytes } from '../read/read-bytes.js';
import type { Terminal } from '../terminal.js';
import { inOwnWords } from '../words/own-words.js';
import { text } from '../words/texts.js';
import { fieldOf, wordOf } from './bill-fields.js';
import type { BillSettings } from './bill-options.js';

/** A row that is in no claim, or a cell of one that says nothing. */
export type LeftCharge = Omit<LeftRow<BillReason>, 'reason'> & { readonly reason: BillReason | 'invalid-claim' };

/** A table of charges that was read: its claims can be decided, but for faults that are not of a line. */
export interface ReadBill extends Omit<Bills, 'left' | 'notes'> {
  readonly table: Table;
  readonly left: readonly LeftCharge[];
  readonly notes: readonly LeftCharge[];
}

/** Reads the rows of a table. @throws InputError if the file is none */
export async function readTableFile(
  path: string,
  sheet: string | null,
  terminal: Pick<Terminal, 'cwd'>,
): Promise<Table> {
  const bytes = await readBytes(path, terminal);
  return asTable(path, () => readTable(bytes, sheet === null ? {} : { sheet }));
}

function asTable<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const help = error.code === 'no-bill-header' ? text('mapping-help') : { zh: '', en: '' };
    throw new InputError(text('bad-bill', { file: path, reason: { zh: error.zh, en: error.message }, help }));
  }
}

function issuesOf(claim: Claim): readonly Issue[] {
  try {
    parseClaim(claim);
    return [];
  } catch (error) {
    if (error instanceof ClaimError) return error.issues;
    throw error;
  }
}

interface Mended {
  readonly claim: Claim;
  readonly rows: readonly number[];
  readonly left: readonly LeftCharge[];
  readonly notes: readonly LeftCharge[];
}

function chargeAt(row: number, issue: Issue): LeftCharge {
  const { zh, message } = inOwnWords(issue);
  return { row, reason: 'invalid-claim', zh, message };
}

/** What people call a member of a claim that a column holds. */
function factOf(member: unknown): Bilingual {
  const field = fieldOf(member);
  return { zh: field === undefined ? String(member) : wordOf(field), en: String(member) };
}

/** A part of a claim without the members that cannot stand beside others, such as a birth after the first charge. */
function without<T extends object>(part: T | undefined, members: readonly unknown[]): T | undefined {
  if (part === undefined || members.length === 0) return part;
  return Object.fromEntries(Object.entries(part).filter(([key]) => !members.includes(key))) as T;
}

/** Takes what no claim may hold off one, so that the rest can be decided. */
function withoutFaults(claim: Claim, rows: readonly number[]): Mended {
  const issues = issuesOf(claim);
  if (issues.length === 0) return { claim, rows, left: [], notes: [] };
  const ofLines = issues.filter(({ path }) => path[0] === 'lines');
  const bad = new Map(ofLines.map((issue) => [Number(issue.path[1]), issue]));
  const isGood = (_: unknown, i: number): boolean => !bad.has(i);
  const notes = issues.filter(({ path }) => path[0] === 'patient' || path[0] === 'encounter');
  const membersOf = (part: string): unknown[] => notes.flatMap(({ path }) => (path[0] === part ? [path[1]] : []));
  const { patient, encounter, ...others } = claim;
  const mended = {
    patient: without(patient, membersOf('patient')),
    encounter: without(encounter, membersOf('encounter')),
  };
  return {
    claim: { ...others, ...mended, lines: claim.lines.filter(isGood) },
    rows: rows.filter(isGood),
    left: [...bad].map(([i, issue]) => chargeAt(rows[i] ?? 0, issue)),
    notes: notes.map(({ path, zh, message, ...issue }) => {
      const said = text('bill-fact', { fact: factOf(path.at(-1)), what: { zh, en: message } });
      return chargeAt(rows[0] ?? 0, { ...issue, path, zh: said.zh, message: said.en });
    }),
  };
}

/**
 * Reads a table of charges from CSV or XLSX.
 * @throws InputError if the file is no table of charges, or names no facility although none is given
 */
export async function readBill(
  path: string,
  { jurisdiction, facility, mapping, sheet }: BillSettings,
  terminal: Pick<Terminal, 'cwd'>,
): Promise<ReadBill> {
  const table = await readTableFile(path, sheet, terminal);
  const bills = asTable(path, () =>
    readBills(table, { jurisdiction, mapping, ...(facility === null ? {} : { facility }) }),
  );
  if (facility === null && ![...bills.columns, ...bills.stated].some(({ field }) => field === 'facility')) {
    throw new InputError(text('bill-needs-facility', { file: path }));
  }
  const read = bills.claims.map((claim, i) => withoutFaults(claim, bills.rows[i] ?? []));
  return {
    ...bills,
    table,
    claims: read.map(({ claim }) => claim),
    rows: read.map(({ rows }) => rows),
    notes: [...bills.notes, ...read.flatMap(({ notes }) => notes)],
    left: [...bills.left, ...read.flatMap(({ left }) => left)].sort((a, b) => a.row - b.row),
  };
}
