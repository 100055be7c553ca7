import { decimal, decimalText } from '../ground/money.js';
import type { Claim, ClaimLine, Encounter, Facility, Patient } from '../model/claim.js';
import type { BilledLine } from '../reversals/billed-line.js';
import { netReversals } from '../reversals/net-reversals.js';
import { typeByHeading } from './bill-cells.js';
import { type BillHeader, checkedMapping, findBillHeader } from './bill-columns.js';
import type { BillField } from './bill-heading.js';
import type { BillOptions, Bills } from './bills.js';
import { columnLetter } from './column-letter.js';
import { noHeader } from './find-header.js';
import { type BillReason, type LeftRow, leftBillRow } from './left-row.js';
import { BadBillCell, BillCells, isSum, type RowHead, rowHead, rowLine } from './read-bill-row.js';
import { isNote } from './set-aside.js';
import { type Facts, factsOf, type StatedFact, standing } from './stated-facts.js';
import type { Cell, Table } from './table.js';

/** The rows of one encounter, or of one patient. */
interface Draft {
  head: RowHead;
  readonly lines: BilledLine[];
  /** row of the file by line */
  readonly rows: number[];
  readonly ids: Set<string>;
}

type Params = Readonly<Record<string, string>>;

/** What is read, on its way. */
interface Reading {
  readonly header: BillHeader;
  readonly options: BillOptions;
  readonly apart: Bills['apart'];
  /** true if rows that are marked as refunds have their sign already */
  readonly isSigned: boolean;
  /** by facility and encounter, each with one draft for a stay */
  readonly drafts: Map<string, Draft[]>;
  /** what stands beside the charges, for the row that is read */
  facts: Facts;
  readonly stated: StatedFact[];
  readonly left: LeftRow<BillReason>[];
  readonly notes: LeftRow<BillReason>[];
}

function said({ header }: Reading, row: number, reason: BillReason, field: BillField | null, params: Params) {
  const index = field === null ? undefined : header.fields.get(field);
  const cell = index === undefined ? undefined : `${columnLetter(index)}${row}`;
  const heading = header.columns.find((own) => own.field === field)?.heading ?? '';
  return leftBillRow(row, reason, { ...params, heading }, cell);
}

function leave(reading: Reading, row: number, reason: BillReason, field: BillField | null, value = ''): void {
  reading.left.push(said(reading, row, reason, field, { value }));
}

/** The draft of a row. A stay with another day of admission is another encounter: 住院号 may be the patient's for life. */
function draftOf({ drafts, apart }: Reading, head: RowHead): Draft | null {
  const number = { encounter: head.encounter, patient: head.patient, table: '' }[apart];
  if (number === undefined) return null;
  const key = `${head.facility ?? ''}\n${number}`;
  const stays = drafts.get(key) ?? [];
  drafts.set(key, stays);
  const isOf = ({ head: { admitted } }: Draft): boolean =>
    admitted === head.admitted || admitted === undefined || head.admitted === undefined;
  const draft = stays.find(isOf) ?? { head: {}, lines: [], rows: [], ids: new Set<string>() };
  if (!stays.includes(draft)) stays.push(draft);
  draft.head = { ...head, ...draft.head }; // what an earlier row said stands
  return draft;
}

/** True if a row says something of the encounter where a charge has its day. */
function isOfFacts(row: readonly Cell[], cells: BillCells): boolean {
  return !/^\d/.test(cells.text('date')) && factsOf(row).size > 0;
}

/** Blank rows, sums, notes, what is said of the encounter, and headers that are repeated on each page. */
function isAside(row: readonly Cell[], cells: BillCells, { columns }: BillHeader): boolean {
  const hasItem = cells.text('code') !== '' || cells.text('name') !== '';
  const hasMoney = cells.text('amount') !== '' || cells.text('unitPrice') !== '';
  const hasDay = cells.text('date') !== '';
  if (!(hasItem || hasMoney) || isSum(cells) || isOfFacts(row, cells) || (!hasDay && (!hasItem || isNote(row))))
    return true;
  const texts = row.map((cell) => String(cell ?? '').trim()).filter((text) => text !== '');
  return texts.every((text) => columns.some(({ heading }) => heading === text));
}

/** Reads what a row says beside the charges: it stands for those below it. */
function readFacts(row: readonly Cell[], number: number, reading: Reading): void {
  const facts = factsOf(row);
  for (const [field, value] of facts) reading.stated.push({ row: number, field, value });
  if (facts.size > 0) reading.facts = standing(reading.facts, facts);
}

function readRow(row: readonly Cell[], number: number, reading: Reading): 'line' | 'aside' {
  const { header, facts } = reading;
  const cells = new BillCells(row, header.fields, facts);
  if (isAside(row, cells, header)) {
    readFacts(row, number, reading);
    return 'aside';
  }
  const hasItem = cells.text('code') !== '' || cells.text('name') !== '';
  if (cells.text('date') === '') leave(reading, number, 'no-date', 'date');
  else if (!hasItem) leave(reading, number, 'no-item', null);
  else readLine(cells, number, reading);
  return 'line';
}

function readLine(cells: BillCells, number: number, reading: Reading): void {
  try {
    const head = rowHead(cells);
    const stated = cells.text('line');
    const line = rowLine(cells, stated === '' ? String(number) : stated, reading.isSigned);
    if (head.facility === undefined && reading.options.facility === undefined) {
      leave(reading, number, 'no-facility', 'facility');
      return;
    }
    const draft = draftOf(reading, head);
    if (draft === null) {
      leave(reading, number, 'no-encounter', reading.apart === 'patient' ? 'patient' : 'encounter');
      return;
    }
    const id = draft.ids.has(line.id) ? `${line.id}#${number}` : line.id;
    draft.ids.add(id);
    draft.lines.push({ ...line, id });
    draft.rows.push(number);
    for (const { field, value, product } of cells.notes) {
      const reason = product === undefined ? 'word' : 'product';
      reading.notes.push(said(reading, number, reason, field, { value, product: product ?? '' }));
    }
  } catch (error) {
    if (!(error instanceof BadBillCell)) throw error;
    leave(reading, number, error.reason, error.field, error.value);
  }
}

function compact<T extends object>(value: T): T | undefined {
  const entries = Object.entries(value).filter(([, own]) => own !== undefined);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as T);
}

function facilityOf(head: RowHead, given: Facility | undefined): Facility {
  const { facility: name, facilityId: id, level, attributes, ownership } = head;
  const own = name === undefined || name === given?.name ? given : undefined;
  return { name: name ?? '', ...compact({ id, level, attributes, ownership }), ...own } as Facility;
}

function typeByColumn({ columns }: BillHeader): Encounter['type'] {
  return typeByHeading(columns.find(({ field }) => field === 'encounter')?.heading ?? '') ?? undefined;
}

/** Lines of one claim, with their rows. */
interface Part {
  readonly id: string;
  readonly lines: readonly BilledLine[];
}

/** One claim of a draft; of a patient who was not admitted, whose encounters are not known, one for each day. */
function partsOf({ head }: Draft, id: string, lines: readonly BilledLine[], { apart }: Reading): Part[] {
  const isStay = head.admitted !== undefined || head.type === 'inpatient';
  if (apart !== 'patient' || isStay) return [{ id, lines }];
  const days = [...new Set(lines.map(({ date }) => date))].sort();
  return days.map((day) => ({
    id: days.length === 1 ? id : `${id} ${day}`,
    lines: lines.filter(({ date }) => date === day),
  }));
}

/** What a line charges or takes back, for people who look for its row. */
function chargeParams({ code, name, quantity = 1, charged }: BilledLine): Params {
  const { amount, unitPrice } = charged ?? {};
  const product = (price: string | number): string =>
    decimalText(decimal(String(price)).mul(decimal(String(quantity))));
  const money = amount ?? (unitPrice == null ? null : product(unitPrice));
  const item = [code, name].filter((text) => text !== undefined).join(' ');
  return { item, quantity: String(quantity), amount: String(money ?? '–') };
}

interface ReadClaim {
  readonly claim: Claim;
  readonly rows: readonly number[];
}

/** The claims of a draft, its reversals netted; those that cannot be are left out. @param stay its place, if of several */
function claimsOf(draft: Draft, stay: number | null, reading: Reading): { read: ReadClaim[]; netted: number } {
  const { head, rows } = draft;
  const { jurisdiction, facility } = reading.options;
  const { lines, issues } = netReversals(draft.lines);
  const bad = new Set(issues.map(({ path }) => draft.lines[Number(path[0])]?.id));
  for (const { path, zh, message } of issues) {
    const at = Number(path[0]);
    const line = draft.lines[at];
    const said = line === undefined ? {} : chargeParams(line);
    reading.left.push(leftBillRow(rows[at] ?? 0, 'reversal', { ...said, zh, en: message }));
  }
  const rowOf = new Map(draft.lines.map(({ id }, i) => [id, rows[i] ?? 0]));
  const patient = compact<Patient>({ id: head.patient, sex: head.sex, birthDate: head.birthDate });
  const type = head.type ?? typeByColumn(reading.header);
  const encounter = compact<Encounter>({ type, admitted: head.admitted, discharged: head.discharged });
  const id = (reading.apart === 'encounter' ? head.encounter : head.patient) ?? '1';
  const kept = lines.filter((line) => !bad.has(line.id));
  const parts = partsOf(draft, stay === null ? id : `${id} ${head.admitted ?? stay}`, kept, reading);
  const read = parts.map(
    (part): ReadClaim => ({
      claim: {
        id: part.id,
        jurisdiction,
        facility: facilityOf(head, facility),
        ...(patient === undefined ? {} : { patient }),
        ...(encounter === undefined ? {} : { encounter }),
        lines: part.lines.map(({ reverses: _, ...line }) => line as ClaimLine),
      },
      rows: part.lines.map((line) => rowOf.get(line.id) ?? 0),
    }),
  );
  return { read, netted: draft.lines.length - lines.length };
}

/** True if a row that is marked as a refund has a negative number: then marks repeat what numbers say. */
function isSigned({ rows }: Pick<Table, 'rows'>, { end, fields }: BillHeader): boolean {
  if (!fields.has('refund')) return false;
  return rows.slice(end).some((row) => {
    const cells = new BillCells(row, fields);
    return cells.isRefund() && (cells.isBelowZero('quantity') || cells.isBelowZero('amount'));
  });
}

/** What tells claims apart: what a column says, else what stands beside the charges. */
function apartBy({ rows }: Pick<Table, 'rows'>, header: BillHeader): Bills['apart'] {
  const { fields } = header;
  if (fields.has('encounter')) return 'encounter';
  const stated = rows.flatMap((row, i) => {
    const isBeside = i < header.first || (i >= header.end && isAside(row, new BillCells(row, fields), header));
    return isBeside ? [...factsOf(row).keys()] : [];
  });
  if (stated.includes('encounter')) return 'encounter';
  return fields.has('patient') || stated.includes('patient') ? 'patient' : 'table';
}

/**
 * Reads a table of charges, as a hospital's system exports it, into claims: columns by their Chinese names or those of the
 * national platform, one claim for each encounter (see `apart` for tables without its number). Times become days, marks of refunds and negative rows are netted with
 * `netReversals`. What stands above the charges (住院号：Z1 姓名：某) counts for the rows below it. Rows that cannot be used are named with their cell.
 *
 * @zh 将医院系统导出的收费明细表读为清单：按中文列名或国家平台字段名识别各列，每次就诊一份；时间转为日期，退费标志和负数行用
 * netReversals 相抵；表头上方所载（如“住院号：Z1 姓名：某”）适用于其下各行；无法使用的行逐一列明。
 * @param table as `readTable` gives it, or rows of your own
 * @param options its province, who charges, and what columns hold that are named otherwise
 * @returns claims in the order of their first rows, lines in the order of theirs
 * @throws UsageError naming each heading of the mapping whose word is no field
 * @throws TableError "empty", "no-bill-header" if no row has a column of days and one of codes or names
 * @example
 * readBills(
 *   { rows: [['住院号', '费用发生时间', '项目编码', '数量', '金额'], ['Z1', '2025-10-08 08:15', '310905022', 1, 1500]] },
 *   { jurisdiction: 'CN-JX', facility: { name: '某医院' } },
 * ).claims[0]?.lines[0]?.date // "2025-10-08"
 */
export function readBills(table: Pick<Table, 'rows'>, options: BillOptions): Bills {
  const header = findBillHeader(table, checkedMapping(options.mapping, 'readBills'));
  if (header === null) throw noHeader(table, 'no-bill-header');
  const reading: Reading = {
    ...{ header, options, apart: apartBy(table, header), isSigned: isSigned(table, header) },
    ...{ drafts: new Map(), facts: new Map(), stated: [], left: [], notes: [] },
  };
  let aside = header.first;
  for (let i = 0; i < header.first; i++) readFacts(table.rows[i] ?? [], i + 1, reading);
  for (let i = header.end; i < table.rows.length; i++) {
    if (readRow(table.rows[i] ?? [], i + 1, reading) === 'aside') aside++;
  }
  const drafts = [...reading.drafts.values()].flatMap((stays) =>
    stays.map((draft, i) => claimsOf(draft, stays.length > 1 ? i + 1 : null, reading)),
  );
  const read = drafts.flatMap((own) => own.read);
  return {
    claims: read.map(({ claim }) => claim),
    rows: read.map(({ rows }) => rows),
    apart: reading.apart,
    left: reading.left.sort((a, b) => a.row - b.row),
    notes: reading.notes,
    netted: drafts.reduce((sum, { netted }) => sum + netted, 0),
    aside,
    stated: reading.stated,
    columns: header.columns,
  };
}
