import { type Heading, headingOf, isFormer } from './heading.js';
import { type Cell, type Table, type TableError, textOf } from './table.js';
import { tableError } from './table-fault.js';

/** A column that is read. */
export interface Column {
  /** place in the row, from 0 */
  readonly index: number;
  /** as the file has it, of two rows with a space between */
  readonly heading: string;
  readonly holds: Heading;
}

/** The header of a table, and where its data begin. */
export interface Header {
  /** place of its first row, from 0 */
  readonly first: number;
  /** place of the row after it */
  readonly end: number;
  readonly columns: readonly Column[];
  /** of all columns, those too that are not read */
  readonly headings: readonly string[];
}

/** How far down a header is looked for: there may be a title, a notice and who made the list above it. */
export const HEADER_WITHIN = 60;

/** Two rows as one. What stands once over several columns, for them all, is left blank in the others. */
function joined(upper: readonly Cell[], lower: readonly Cell[]): string[] {
  const headings: string[] = [];
  let over = '';
  for (let i = 0; i < Math.max(upper.length, lower.length); i++) {
    const [above, below] = [textOf(upper[i]), textOf(lower[i])];
    if (above !== '') over = above;
    headings.push(below === '' || below === above ? above : `${over} ${below}`);
  }
  return headings;
}

/** What two headings, one over the other, say: both as one, or the lower one alone. */
function holdsOf(heading: string): Heading | null {
  const parts = heading.split(' ');
  const isLowerRead = parts.length > 1 && !isFormer(heading);
  return headingOf(heading) ?? (isLowerRead ? headingOf(parts.at(-1) ?? '') : null);
}

/** The columns that are read. Of several with the same meaning the one counts that says it best, of equal ones the first. */
function columnsOf(headings: readonly string[]): Column[] {
  const found = headings.flatMap((heading, index): Column[] => {
    const holds = holdsOf(heading);
    return holds === null ? [] : [{ index, heading, holds }];
  });
  const kept = new Map<string, Column>();
  for (const column of found) {
    const { holds } = column;
    const meaning = holds.field === 'price' && 'for' in holds ? `price ${JSON.stringify(holds.for)}` : holds.field;
    const other = kept.get(meaning);
    if (other === undefined || holds.rank < other.holds.rank) kept.set(meaning, column);
  }
  return [...kept.values()].sort((a, b) => a.index - b.index);
}

function isHeader(columns: readonly Column[]): boolean {
  const has = (field: string): boolean => columns.some(({ holds }) => holds.field === field);
  return has('code') && has('price');
}

/** True if a row can be the lower half of a header: it has no code and no number, but words. */
function isLower(row: readonly Cell[] | undefined, columns: readonly Column[]): boolean {
  if (row === undefined) return false;
  const code = columns.find(({ holds }) => holds.field === 'code');
  const ofCode = textOf(row[code?.index ?? -1]);
  if (ofCode !== '' && headingOf(ofCode) === null) return false;
  const texts = row.map(textOf).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => !/^[\d.,¥￥]+$/.test(text));
}

function classesIn(columns: readonly Column[]): number {
  return columns.filter(({ holds }) => 'for' in holds && holds.for !== null).length;
}

/**
 * The header of a price list: the first row, or two rows, with a column of codes and one of prices.
 *
 * @returns null if there is none in the first rows
 */
export function findHeader({ rows }: Pick<Table, 'rows'>): Header | null {
  for (let first = 0; first < Math.min(rows.length, HEADER_WITHIN); first++) {
    const [upper = [], lower] = [rows[first], rows[first + 1]];
    const ofOne = upper.map(textOf);
    const single = columnsOf(ofOne);
    const isTwo = single.length > 0 && isLower(lower, single);
    const ofTwo = isTwo ? joined(upper, lower ?? []) : [];
    const double = columnsOf(ofTwo);
    if (isHeader(double) && (!isHeader(single) || classesIn(double) > classesIn(single))) {
      return { first, end: first + 2, columns: double, headings: ofTwo };
    }
    if (isHeader(single)) return { first, end: first + 1, columns: single, headings: ofOne };
  }
  return null;
}

/** How many cells of a row are words: neither numbers nor days. */
function wordsIn(row: readonly Cell[]): number {
  return row.filter((cell) => typeof cell === 'string' && cell.trim() !== '' && !/^[\d.,:/\s-]+$/.test(cell)).length;
}

/** The row, of the first ones, with most words: the header, if there is any. */
export function fullestRow({ rows }: Pick<Table, 'rows'>): readonly Cell[] {
  return rows
    .slice(0, HEADER_WITHIN)
    .reduce<readonly Cell[]>((best, row) => (wordsIn(row) > wordsIn(best) ? row : best), []);
}

/** The error for a table without a header; it says what cells the first rows have that are no numbers. */
export function noHeader(table: Pick<Table, 'rows'>, code: 'no-header' | 'no-bill-header'): TableError {
  if (table.rows.every((row) => row.every((cell) => textOf(cell) === ''))) return tableError('empty');
  const seen = fullestRow(table)
    .map(textOf)
    .filter((text) => text !== '');
  const rows = Math.min(HEADER_WITHIN, table.rows.length);
  return tableError(code, { rows: String(rows), seen: seen.slice(0, 20).join(' | ') });
}
