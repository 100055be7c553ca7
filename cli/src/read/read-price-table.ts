import { CsvError, parse } from 'csv-parse/sync';
import { InputError, type InputFault } from '../input-error.js';
import { text } from '../words/texts.js';
import type { Source } from './read-text.js';

/** The columns that `parsePriceBook` reads. */
const COLUMNS = [
  'jurisdiction',
  'code',
  'price',
  'facility',
  'level',
  'effectiveFrom',
  'effectiveTo',
  'name',
  'source',
] as const;
const REQUIRED = ['code', 'price'] as const;

/** The rows of a table, each by column, and the lines of the file on which they begin. */
export interface PriceTable {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly lines: readonly number[];
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** What csv-parse yields with `info: true`. Its types know records only. */
interface InformedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function refuse(source: Source, faults: readonly InputFault[]): InputError {
  return new InputError(text('bad-price-book', { file: source.file, count: faults.length }), faults);
}

function cellFault(line: number, column: string, what: InputFault['what']): InputFault {
  return { where: text('csv-cell', { line, column }), what };
}

/** The line on which a record begins. csv-parse gives the line on which it ends; its cells may have line breaks. */
function beginning(cells: readonly string[], lastLine: number): number {
  return lastLine - cells.join('').split('\n').length + 1;
}

function rowsOf(source: Source): Row[] {
  try {
    const records = parse(source.text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as InformedRecord[];
    return records.map(({ record, info }) => ({ cells: record, line: beginning(record, info.lines) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines']);
    throw refuse(source, [{ where: text('csv-row', { line }), what: text('csv-quotes') }]);
  }
}

function headerFaults(header: Row): InputFault[] {
  const columns = COLUMNS.join(', ');
  const found = header.cells.flatMap((column, i) => {
    if (header.cells.indexOf(column) < i) return [cellFault(header.line, column, text('csv-repeated-column'))];
    if (COLUMNS.some((known) => known === column)) return [];
    return [cellFault(header.line, `"${column}"`, text('csv-unknown-column', { columns }))];
  });
  const missing = REQUIRED.filter((column) => !header.cells.includes(column));
  return [...found, ...missing.map((column) => cellFault(header.line, column, text('csv-missing-column')))];
}

function countFaults(header: Row, rows: readonly Row[]): InputFault[] {
  const columns = header.cells.length;
  return rows
    .filter(({ cells }) => cells.length !== columns)
    .map(({ cells, line }) => ({
      where: text('csv-row', { line }),
      what: text('csv-cell-count', { cells: cells.length, columns }),
    }));
}

/**
 * Reads the rows of a CSV price book.
 * @throws InputError listing every fault of the header, or every row whose cells do not match it
 */
export function readPriceTable(source: Source): PriceTable {
  const [header, ...rows] = rowsOf(source);
  if (header === undefined) {
    throw refuse(source, [
      { where: text('csv-row', { line: 1 }), what: text('csv-empty', { columns: COLUMNS.join(',') }) },
    ]);
  }
  const faults = [...headerFaults(header), ...countFaults(header, rows)];
  if (faults.length > 0) throw refuse(source, faults);
  return {
    rows: rows.map(({ cells }) => Object.fromEntries(header.cells.map((column, i) => [column, cells[i] ?? '']))),
    lines: rows.map(({ line }) => line),
  };
}
