import type { Writable } from 'node:stream';
import { type Options, stringify } from 'csv-stringify/sync';
import { COLUMN_NAMES, COLUMNS, type ColumnName, type ResultRow } from './columns.js';
import { deliver } from './deliver.js';
import type { RowWriter } from './row-writer.js';

/** What a spreadsheet takes for the beginning of a formula, full-width forms included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** No spreadsheet shall run what someone wrote into a claim. Numbers stay numbers, whatever they begin with. */
function guarded(value: string, column: string | number | undefined): string {
  const isWords = COLUMNS[column as ColumnName].kind === 'text';
  return isWords && FORMULA.test(value) ? `'${value}` : value;
}

/** RFC 4180. */
const FORM: Options = {
  columns: [...COLUMN_NAMES],
  record_delimiter: 'windows',
  cast: { string: (value, { column, header }) => (header ? value : guarded(value, column)) },
};

/**
 * Writes CSV. Numbers are as in the JSON, digit by digit. A byte order mark comes first: without one, Excel in China
 * takes UTF-8 for GBK. Words that begin like a formula get an apostrophe before them.
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
