import type { Claim, ClaimLine, Encounter, Facility, Patient } from '../model/claim.js';
import type { BilledLine } from '../reversals/billed-line.js';
import { netReversals } from '../reversals/net-reversals.js';
import { encounterTypeOf } from './bill-cells.js';
import { type BillHeader, findBillHeader } from './bill-columns.js';
import type { BillField } from './bill-heading.js';
import type { BillOptions, Bills } from './bills.js';
import { columnLetter } from './column-letter.js';
import { headingsSeen } from './find-header.js';
import { type BillReason, type LeftRow, leftBillRow } from './left-row.js';
import { BadBillCell, BillCells, type RowHead, rowHead, rowLine } from './read-bill-row.js';
import { isNote } from './set-aside.js';
import type { Cell, Table } from './table.js';
import { tableError } from './table-fault.js';

/** The rows of one claim. */
interface Draft {
  head: RowHead;
  readonly lines: BilledLine[];
  /** row of the file by line */
  readonly rows: number[];
  readonly ids: Set<string>;
}

/** What is read, on its way. */
interface Reading {
  readonly header: BillHeader;
  readonly options: BillOptions;
  /** by facility and encounter */
  readonly drafts: Map<string, Draft>;
  readonly left: LeftRow<BillReason>[];
  readonly notes: LeftRow<BillReason>[];
}

function said({ header }: Reading, row: number, reason: BillReason, field: BillField | null, value: string) {
  const index = field === null ? undefined : header.fields.get(field);
  const cell = index === undefined ? undefined : `${columnLetter(index)}${row}`;
  const heading = header.columns.find((own) => own.field === field)?.heading ?? '';
  return leftBillRow(row, reason, { value, heading }, cell);
}

function leave(reading: Reading, row: number, reason: BillReason, field: BillField | null, value = ''): void {
  reading.left.push(said(reading, row, reason, field, value));
}

/** The claim of a row: by its encounter, else by its patient, else the one of the whole table. */
function draftOf({ drafts, header: { fields } }: Reading, head: RowHead): Draft | null {
  const number = fields.has('encounter') ? head.encounter : (head.patient ?? '');
  if (number === undefined) return null;
  const key = `${head.facility ?? ''}\n${number}`;
  const draft = drafts.get(key) ?? { head: {}, lines: [], rows: [], ids: new Set<string>() };
  draft.head = { ...head, ...draft.head }; // what an earlier row said stands
  drafts.set(key, draft);
  return draft;
}

function readRow(row: readonly Cell[], number: number, reading: Reading): 'line' | 'aside' {
  const { fields } = reading.header;
  const cells = new BillCells(row, fields);
  const hasItem = cells.text('code') !== '' || cells.text('name') !== '';
  const hasMoney = cells.text('amount') !== '' || cells.text('unitPrice') !== '';
  if (isNote(row) || !(hasItem || hasMoney) || row.every((cell) => String(cell ?? '').trim() === '')) return 'aside';
  if (cells.text('date') === '') {
    if (!hasItem) return 'aside'; // a sum
    leave(reading, number, 'no-date', 'date');
  } else if (!hasItem) leave(reading, number, 'no-item', null);
  else readLine(cells, number, reading);
  return 'line';
}

function readLine(cells: BillCells, number: number, reading: Reading): void {
  try {
    const head = rowHead(cells);
    const stated = cells.text('line');
    const line = rowLine(cells, stated === '' ? String(number) : stated);
    if (head.facility === undefined && reading.options.facility === undefined) {
      leave(reading, number, 'no-facility', 'facility');
      return;
    }
    const draft = draftOf(reading, head);
    if (draft === null) {
      leave(reading, number, 'no-encounter', 'encounter');
      return;
    }
    const id = draft.ids.has(line.id) ? `${line.id}#${number}` : line.id;
    draft.ids.add(id);
    draft.lines.push({ ...line, id });
    draft.rows.push(number);
    for (const { field, value } of cells.notes) reading.notes.push(said(reading, number, 'word', field, value));
  } catch (error) {
    if (!(error instanceof BadBillCell)) throw error;
    leave(reading, number, error.reason, error.field, error.value);
  }
}

function compact<T extends object>(value: T): T | undefined {
  const entries = Object.entries(value).filter(([, own]) => own !== undefined);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as T);
}

function facilityOf({ facility: name, facilityId: id, level }: RowHead, given: Facility | undefined): Facility {
  const own = name === undefined || name === given?.name ? given : undefined;
  return { name: name ?? '', ...compact({ id, level }), ...own } as Facility;
}

/** 住院号 is a number of inpatients, 门诊号 one of outpatients. */
function typeByHeading({ columns }: BillHeader): Encounter['type'] {
  const heading = columns.find(({ field }) => field === 'encounter')?.heading ?? '';
  return encounterTypeOf(heading) ?? undefined;
}

/** The claim of a draft, its reversals netted; those that cannot be are left out. */
function claimOf(draft: Draft, number: number, reading: Reading): { claim: Claim; netted: number } {
  const { head, rows } = draft;
  const { jurisdiction, facility } = reading.options;
  const { lines, issues } = netReversals(draft.lines);
  const bad = new Set(issues.map(({ path }) => draft.lines[Number(path[0])]?.id));
  for (const { path, zh, message } of issues) {
    reading.left.push(leftBillRow(rows[Number(path[0])] ?? 0, 'reversal', { zh, en: message }));
  }
  const patient = compact<Patient>({ id: head.patient, sex: head.sex, birthDate: head.birthDate });
  const type = head.type ?? typeByHeading(reading.header);
  const encounter = compact<Encounter>({ type, admitted: head.admitted, discharged: head.discharged });
  const kept = lines.filter(({ id }) => !bad.has(id));
  const claim: Claim = {
    id: head.encounter ?? head.patient ?? String(number),
    jurisdiction,
    facility: facilityOf(head, facility),
    ...(patient === undefined ? {} : { patient }),
    ...(encounter === undefined ? {} : { encounter }),
    lines: kept.map(({ reverses: _, ...line }) => line as ClaimLine),
  };
  return { claim, netted: draft.lines.length - lines.length };
}

/**
 * Reads a table of charges, as a hospital's system exports it, into claims: columns by their Chinese names or those of the
 * national platform, one claim for each encounter. Times become days, marks of refunds and negative rows are netted with
 * `netReversals`. Rows that cannot be used are named with their cell.
 *
 * @zh 将医院系统导出的收费明细表读为清单：按中文列名或国家平台字段名识别各列，每次就诊一份；时间转为日期，退费标志和负数行用
 * netReversals 相抵；无法使用的行逐一列明。
 * @param table as `readTable` gives it, or rows of your own
 * @param options its province, who charges, and what columns hold that are named otherwise
 * @returns claims in the order of their first rows, lines in the order of theirs
 * @throws TableError "no-bill-header" if no row has a column of days and one of codes or names
 * @example
 * readBills(
 *   { rows: [['住院号', '费用发生时间', '项目编码', '数量', '金额'], ['Z1', '2025-10-08 08:15', '310905022', 1, 1500]] },
 *   { jurisdiction: 'CN-JX', facility: { name: '某医院' } },
 * ).claims[0]?.lines[0]?.date // "2025-10-08"
 */
export function readBills(table: Pick<Table, 'rows'>, options: BillOptions): Bills {
  const header = findBillHeader(table, options.mapping ?? {});
  if (header === null) throw tableError('no-bill-header', { seen: headingsSeen(table) });
  const reading: Reading = { header, options, drafts: new Map(), left: [], notes: [] };
  let aside = header.row;
  for (let i = header.row + 1; i < table.rows.length; i++) {
    if (readRow(table.rows[i] ?? [], i + 1, reading) === 'aside') aside++;
  }
  const read = [...reading.drafts.values()].map((draft, i) => claimOf(draft, i + 1, reading));
  return {
    claims: read.map(({ claim }) => claim),
    left: reading.left.sort((a, b) => a.row - b.row),
    notes: reading.notes,
    netted: read.reduce((sum, { netted }) => sum + netted, 0),
    aside,
    columns: header.columns,
  };
}
