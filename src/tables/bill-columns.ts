import { BILL_FIELDS, type BillField, billMeaning } from './bill-heading.js';
import { columnLetter } from './column-letter.js';
import type { Cell, Table } from './table.js';

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
  /** place of its row, from 0 */
  readonly row: number;
  /** place of each field's column */
  readonly fields: ReadonlyMap<BillField, number>;
  readonly columns: readonly BillColumn[];
}

const HEADER_WITHIN = 60;

function columnsOf(
  row: readonly Cell[],
  mapping: BillMapping,
): BillHeader['columns'] & { readonly [i: number]: BillColumn } {
  const best = new Map<BillField, { index: number; rank: number }>();
  const headings = row.map((cell) => String(cell ?? '').trim());
  for (const [index, heading] of headings.entries()) {
    if (heading === '') continue;
    const mapped = mapping[heading];
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

function fieldsOf(row: readonly Cell[], columns: readonly BillColumn[]): Map<BillField, number> {
  const letters = row.map((_, index) => columnLetter(index));
  return new Map(
    columns.flatMap(({ column, field }) => (field === null ? [] : [[field, letters.indexOf(column)] as const])),
  );
}

/**
 * The header of a table of charges: the row, of the first ones, with most columns that are known, among them a day and
 * what was charged.
 */
export function findBillHeader({ rows }: Pick<Table, 'rows'>, mapping: BillMapping): BillHeader | null {
  let found: BillHeader | null = null;
  for (const [row, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
    const columns = columnsOf(cells, mapping);
    const fields = fieldsOf(cells, columns);
    const isHeader = fields.has('date') && (fields.has('code') || fields.has('name'));
    if (isHeader && fields.size > (found?.fields.size ?? 0)) found = { row, fields, columns };
  }
  return found;
}

/**
 * Whether a word of a mapping names a field, such as "unitPrice".
 * @zh 列对照中的词是否为字段名，如“unitPrice”。
 * @param value anything, as it is read from a file
 */
export function isBillField(value: unknown): value is BillField {
  return BILL_FIELDS.some((field) => field === value);
}
