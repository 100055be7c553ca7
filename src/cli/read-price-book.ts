import type { Issue } from '../errors.js';
import { type PriceEntry, parsePriceBook } from '../index.js';
import { fill } from '../messages.js';
import type { Bilingual } from '../model/primitives.js';
import { faultOf, InputError, type InputFault } from './input-error.js';
import { parseJson } from './parse-json.js';
import { readPriceTable } from './read-price-table.js';
import { readText, type Source } from './read-text.js';
import type { Session } from './terminal.js';
import { text } from './texts.js';

/** The rows of a price book that can be used, and how to say which row of the file one was. */
export interface PriceBookFile {
  readonly entries: readonly PriceEntry[];
  /** faults of rows that cannot be used, by row */
  readonly faults: readonly InputFault[];
  /** an issue of the adjudicator, whose path begins with an index of `entries`, as a fault of the file */
  faultOf(issue: Issue): InputFault;
  /** every fault in one error */
  error(faults: readonly InputFault[]): InputError;
}

/** What a file holds: rows for `parsePriceBook`, and for CSV the line of each. */
interface Rows {
  readonly rows: readonly unknown[];
  readonly lines?: readonly number[];
}

function rowsOf(source: Source, name: string): Rows {
  if (/\.csv$/i.test(name)) return readPriceTable(source);
  const rows = parseJson(source);
  if (!Array.isArray(rows)) throw new InputError(text('price-book-list', { file: source.file }));
  return { rows };
}

/** The library names the other row of an overlap by its number among the rows; a file has lines. */
function overlapText(what: Bilingual, lineOf: (row: number) => number): Bilingual {
  const line = (number: string): string => String(lineOf(Number(number) - 1));
  return {
    zh: what.zh.replace(/第 (\d+) 行/, (_, number: string) => fill('第 {line} 行', { line: line(number) })),
    en: what.en.replace(/\brow (\d+)/, (_, number: string) => fill('line {line}', { line: line(number) })),
  };
}
