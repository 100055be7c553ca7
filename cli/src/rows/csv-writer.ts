import type { Writable } from 'node:stream';
import { type Options, stringify } from 'csv-stringify/sync';
import { COLUMN_NAMES, COLUMNS, type ColumnName, type ResultRow } from './columns.js';
import { deliver } from './deliver.js';
import type { RowWriter } from './row-writer.js';

/** Characters that begin a formula in a spreadsheet, with their full-width and small forms and the minus sign. */
const SIGNS = '=+\\-@＝＋－＠﹦﹢﹣﹫−';
/** Characters that end a row for some programs, even in quotes. */
const BREAKS = '\\r\\n\\v\\f\\u0085\\u2028\\u2029';
/** Characters that are not seen. A formula after them still runs. */
const BLANKS = '\\t \\u0000\\u00a0\\u1680\\u2000-\\u200d\\u202f\\u205f\\u2060\\u3000\\ufeff';
/**
 * The places for an apostrophe: before a formula or tab that begins a cell or follows a break; before a first break.
 */
const FORMULA = new RegExp(`^(?=[\\r\\n])|(?<=^|[${BREAKS}])(?=\\t|[${BLANKS}]*[${SIGNS}])`, 'g');

/** A value that no spreadsheet runs as a formula. Columns of numbers are left alone. */
function guarded(value: string, column: string | number | undefined): string {
  return COLUMNS[column as ColumnName].kind === 'text' ? value.replace(FORMULA, "'") : value;
}

/** The form of RFC 4180. The library by itself quotes only the line break that ends its rows. */
const FORM: Options = {
  columns: [...COLUMN_NAMES],
  record_delimiter: 'windows',
  quoted_match: new RegExp(`[${BREAKS}]`),
  cast: { string: (value, { column, header }) => (header ? value : guarded(value, column)) },
};

/**
 * Writes CSV. Numbers have the digits of the JSON. A byte order mark comes first: without it, Excel in China takes
 * UTF-8 for GBK. Words that begin like a formula get an apostrophe, at the beginning of a cell and after each line
 * break in it. Columns of numbers get none, so that a negative number stays one.
 */
export function openCsvWriter(sink: Writable): RowWriter {
  let isFirst = true;
  const write = async (rows: readonly ResultRow[]): Promise<void> => {
    const text = stringify([...rows], { ...FORM, bom: isFirst, header: isFirst });
    isFirst = false;
    if (text !== '') await deliver(sink, text);
  };
  return { write, end: async () => (isFirst ? write([]) : undefined) };
}
