import type { Bilingual } from 'yijia';
import { type Issue, type PriceEntry, parsePriceBook, pathText } from 'yijia';
import { InputError, type InputFault } from '../input-error.js';
import type { Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import { parseJson } from './parse-json.js';
import { readPriceTable } from './read-price-table.js';
import { readText, type Source } from './read-text.js';

/** The rows of a price book that can be used, and the error for the others. */
export interface PriceBookFile {
  readonly entries: readonly PriceEntry[];
  /** true if every row can be used */
  readonly isSound: boolean;
  /**
   * the error with all faults by row.
   * @param found issues of an adjudicator with `entries`; paths begin with an index
   */
  error(found?: readonly Issue[]): InputError;
}

/** Rows for `parsePriceBook`, and the name of a row or of a field in the file. */
interface Rows {
  readonly rows: readonly unknown[];
  nameOf(row: number, path: Issue['path']): Bilingual;
}

function tableRows(source: Source): Rows {
  const { rows, lines } = readPriceTable(source);
  const nameOf = (row: number, path: Issue['path']): Bilingual => {
    const line = lines[row] ?? 0;
    if (path.length === 0) return text('csv-row', { line });
    const column = pathText(path);
    return text('csv-cell', { line, column: column === 'effective' ? 'effectiveFrom' : column });
  };
  return { rows, nameOf };
}

function listRows(source: Source): Rows {
  const rows = parseJson(source);
  if (!Array.isArray(rows)) throw new InputError(text('price-book-list', { file: source.file }));
  const nameOf = (row: number, path: Issue['path']): Bilingual => {
    const name = pathText([row, ...path]);
    return { zh: name, en: name };
  };
  return { rows, nameOf };
}

/** An issue, and how to find its row in the file: an adjudicator counts only the rows that it was given. */
interface Found {
  readonly issue: Issue;
  rowOf(index: number): number;
}

function faultIn(rows: Rows, { issue, rowOf }: Found): InputFault {
  const [row, ...path] = issue.path;
  return { where: rows.nameOf(rowOf(Number(row)), path), what: { zh: issue.zh, en: issue.message } };
}

function faultsIn(rows: Rows, found: readonly Found[]): InputFault[] {
  const placeOf = ({ issue, rowOf }: Found): number => rowOf(Number(issue.path[0]));
  return [...found].sort((a, b) => placeOf(a) - placeOf(b)).map((one) => faultIn(rows, one));
}

async function readRows(path: string, terminal: Pick<Terminal, 'cwd'>): Promise<Rows> {
  const isTable = /\.csv$/i.test(path);
  if (!isTable && !/\.json$/i.test(path)) throw new InputError(text('price-book-format', { file: path }));
  const source = await readText(path, terminal);
  return isTable ? tableRows(source) : listRows(source);
}

/**
 * Reads a price book from CSV or JSON.
 *
 * @param jurisdiction the jurisdiction of rows that name none
 * @returns the rows that can be used, and the error for the rest, so that the caller can add what an adjudicator finds
 * @throws InputError if the file cannot be read at all
 */
export async function readPriceBook(
  path: string,
  jurisdiction: string | undefined,
  terminal: Pick<Terminal, 'cwd'>,
): Promise<PriceBookFile> {
  const table = await readRows(path, terminal);
  const { entries, issues } = parsePriceBook(table.rows, jurisdiction === undefined ? {} : { jurisdiction });
  const unusable = new Set(issues.map((issue) => issue.path[0]));
  const usable = [...table.rows.keys()].filter((row) => !unusable.has(row));
  return {
    entries,
    isSound: issues.length === 0,
    error(found = []) {
      const own = issues.map((issue) => ({ issue, rowOf: (row: number) => row }));
      const others = found.map((issue) => ({ issue, rowOf: (entry: number) => usable[entry] ?? entry }));
      const faults = faultsIn(table, [...own, ...others]);
      return new InputError(text('bad-price-book', { file: path, count: faults.length }), faults);
    },
  };
}
