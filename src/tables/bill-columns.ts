import { type Issue, UsageError } from '../ground/errors.js';
import { makeIssue, typeIssue } from '../words/issues.js';
import { BILL_FIELDS, type BillField, billMeaning } from './bill-heading.js';
import { columnLetter } from './column-letter.js';
import { dayCell } from './day-cell.js';
import { fullestRow, HEADER_WITHIN } from './find-header.js';
import { type Cell, type Table, textOf } from './table.js';

/** What columns hold, by their headings; null: not read. It goes before what the headings say by themselves.
 * @zh 各列的含义，按列名；null 为不读取。优先于列名自身的含义。 */
export type BillMapping = Readonly<Record<string, BillField | null>>;

/** A column of a table of charges.
 * @zh 收费明细表的一列。 */
export interface BillColumn {
  /** Letter of the column, as a spreadsheet shows it: "C".
   * @zh 列号，如“C”。 */
  readonly column: string;
  /** Words of the file over it, as a mapping names them.
   * @zh 文件中的列名，列对照中用此名。 */
  readonly heading: string;
  /** What it was read as; null: it is not read.
   * @zh 所作含义；null 为未读取。 */
  readonly field: BillField | null;
}

/** Places of columns, and of the header. */
export interface BillHeader {
  /** place of its first row, from 0 */
  readonly first: number;
  /** place of the row after it */
  readonly end: number;
  /** place of each field's column */
  readonly fields: ReadonlyMap<BillField, number>;
  readonly columns: readonly BillColumn[];
}

function columnsOf(headings: readonly string[], mapping: BillMapping): BillColumn[] {
  const best = new Map<BillField, { index: number; rank: number }>();
  for (const [index, heading] of headings.entries()) {
    if (heading === '') continue;
    const mapped = Object.hasOwn(mapping, heading) ? mapping[heading] : undefined;
    const meaning = mapped === undefined ? billMeaning(heading) : mapped === null ? null : { field: mapped, rank: -1 };
    const other = meaning === null ? undefined : best.get(meaning.field);
    if (meaning !== null && (other === undefined || meaning.rank < other.rank))
      best.set(meaning.field, { index, rank: meaning.rank });
  }
  const fieldAt = new Map([...best].map(([field, { index }]) => [index, field]));
  return headings.flatMap((heading, index) =>
    heading === '' ? [] : [{ column: columnLetter(index), heading, field: fieldAt.get(index) ?? null }],
  );
}

function headerOf(headings: readonly string[], first: number, end: number, mapping: BillMapping): BillHeader {
  const columns = columnsOf(headings, mapping);
  const letters = headings.map((_, index) => columnLetter(index));
  const fields = columns.flatMap(({ column, field }) =>
    field === null ? [] : [[field, letters.indexOf(column)] as const],
  );
  return { first, end, fields: new Map(fields), columns };
}

function isHeader({ fields }: BillHeader): boolean {
  return fields.has('date') && (fields.has('code') || fields.has('name'));
}

/** Two rows as one header: of 费用 over 数量, 单价 and 金额 the lower ones count. Null if the lower row is one of charges. */
function joined(upper: readonly Cell[], lower: readonly Cell[] | undefined): string[] | null {
  if (lower === undefined || lower.some((cell) => typeof cell === 'number' || dayCell(cell) !== null)) return null;
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, i) => textOf(lower[i]) || textOf(upper[i]));
}

/**
 * The header of a table of charges: the row, or two rows, of the first ones, with most columns that are known, among them
 * a day and what was charged.
 */
export function findBillHeader({ rows }: Pick<Table, 'rows'>, mapping: BillMapping): BillHeader | null {
  const first = rows.slice(0, HEADER_WITHIN);
  const single = first.map((row, i) => headerOf(row.map(textOf), i, i + 1, mapping));
  const double = first.flatMap((row, i) => {
    const headings = joined(row, rows[i + 1]);
    return headings === null ? [] : [headerOf(headings, i, i + 2, mapping)];
  });
  return [...single, ...double]
    .filter(isHeader)
    .reduce<BillHeader | null>((best, own) => (own.fields.size > (best?.fields.size ?? 0) ? own : best), null);
}

function mappingIssues(mapping: unknown): Issue[] {
  if (typeof mapping !== 'object' || mapping === null || Array.isArray(mapping))
    return [typeIssue(['mapping'], 'object', mapping, false)];
  const values = [...BILL_FIELDS, null].map((field) => JSON.stringify(field)).join(', ');
  return Object.entries(mapping)
    .filter(([, field]) => field !== null && !isBillField(field))
    .map(([heading]) => makeIssue(['mapping', heading], 'not-allowed', { values }));
}

/**
 * The mapping that is given, which may come from JSON; if none is, nothing is mapped.
 * @param called the function that was given it
 * @throws UsageError naming each heading whose word is none
 */
export function checkedMapping(mapping: unknown, called: string): BillMapping {
  const given = mapping ?? {};
  const issues = mappingIssues(given);
  if (issues.length > 0) throw new UsageError(`${called} cannot use its mapping`, issues);
  return given as BillMapping;
}

/**
 * The columns of a table of charges, as a mapping would name them, and what each is read as: also of a table whose header
 * is not understood, of which the row with most words is taken.
 *
 * @zh 收费明细表的各列（列对照中所用的列名）及其含义；表头不能识别时，取文字最多的一行。
 * @param table as `readTable` gives it, or rows of your own
 * @param mapping what columns hold that are named otherwise
 * @throws UsageError naming each heading of the mapping whose word is no field
 * @example
 * billColumns({ rows: [['住院号', '计费日'], ['Z1', '2025-10-08']] })
 * // [{ column: 'A', heading: '住院号', field: 'encounter' }, { column: 'B', heading: '计费日', field: null }]
 */
export function billColumns(table: Pick<Table, 'rows'>, mapping: BillMapping = {}): readonly BillColumn[] {
  const known = checkedMapping(mapping, 'billColumns');
  const header = findBillHeader(table, known);
  return header === null ? columnsOf(fullestRow(table).map(textOf), known) : header.columns;
}

/**
 * Whether a word of a mapping names a field, such as "unitPrice".
 * @zh 列对照中的词是否为字段名，如“unitPrice”。
 * @param value anything, as it is read from a file
 */
export function isBillField(value: unknown): value is BillField {
  return BILL_FIELDS.some((field) => field === value);
}
