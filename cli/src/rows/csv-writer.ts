import type { Writable } from 'node:stream';
import { type Options, stringify } from 'csv-stringify/sync';
import { COLUMN_NAMES, COLUMNS, type ColumnName, type ResultRow } from './columns.js';
import { deliver } from './deliver.js';
import type { RowWriter } from './row-writer.js';

/** What a spreadsheet takes for the beginning of a formula; full-width and small forms and the minus sign included. */
const SIGNS = '=+\\-@＝＋－＠﹦﹢﹣﹫−';
/** What some programs end a row at, whether or not it is quoted. */
const BREAKS = '\\r\\n\\v\\f\\u0085\\u2028\\u2029';
/** White space, and what is not seen at all: before a formula it does not help. */
const BLANKS = '\\t \\u0000\\u00a0\\u1680\\u2000-\\u200d\\u202f\\u205f\\u2060\\u3000\\ufeff';
/** Where an apostrophe goes: before a formula or tab, at the beginning of a cell or after a break; and before a first break. */
const FORMULA = new RegExp(`^(?=[\\r\\n])|(?<=^|[${BREAKS}])(?=\\t|[${BLANKS}]*[${SIGNS}])`, 'g');

/** No spreadsheet shall run what someone wrote into a claim. Numbers stay numbers, whatever they begin with. */
function guarded(value: string, column: string | number | undefined): string {
  return COLUMNS[column as ColumnName].kind === 'text' ? value.replace(FORMULA, "'") : value;
}

/** RFC 4180. By itself the library would quote a line break only if it is the one that ends its rows. */
const FORM: Options = {
  columns: [...COLUMN_NAMES],
  record_delimiter: 'windows',
  quoted_match: new RegExp(`[${BREAKS}]`),
  cast: { string: (value, { column, header }) => (header ? value : guarded(value, column)) },
};

/**
 * Writes CSV. Numbers are as in the JSON, digit by digit. A byte order mark comes first: without one, Excel in China
 * takes UTF-8 for GBK. Words that begin like a formula get an apostrophe before them, at the beginning of a cell and
 * after each line break in it; columns of numbers get none, so that a negative one stays a number.
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
