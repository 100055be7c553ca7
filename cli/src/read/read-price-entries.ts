import { type Issue, type PriceEntry, parsePriceBook, pathText } from 'yijia';
import { InputError, type InputFault } from '../input-error.js';
import type { Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import { parseJson } from './parse-json.js';
import { readText } from './read-text.js';

/** The entries of a price book that can be used, and the error for the others. */
export interface PriceEntriesFile {
  readonly entries: readonly PriceEntry[];
  /** true if every row can be used */
  readonly isSound: boolean;
  /**
   * the error with all faults by row.
   * @param found issues of an adjudicator with `entries`; paths begin with an index
   */
  error(found?: readonly Issue[]): InputError;
}

function faultIn(row: number, { path, zh, message }: Issue): InputFault {
  const where = pathText([row, ...path.slice(1)]);
  return { where: { zh: where, en: where }, what: { zh, en: message } };
}

/**
 * Reads the entries of a price book from JSON, all of which must be right.
 *
 * @param jurisdiction the jurisdiction of rows that name none
 * @returns the rows that can be used, and the error for the rest, so that the caller can add what an adjudicator finds
 * @throws InputError if the file cannot be read at all
 */
export async function readPriceEntries(
  path: string,
  jurisdiction: string | undefined,
  terminal: Pick<Terminal, 'cwd'>,
): Promise<PriceEntriesFile> {
  const source = await readText(path, terminal);
  const rows = parseJson(source);
  if (!Array.isArray(rows)) throw new InputError(text('price-book-list', { file: source.file }));
  const { entries, issues } = parsePriceBook(rows, jurisdiction === undefined ? {} : { jurisdiction });
  const unusable = new Set(issues.map((issue) => issue.path[0]));
  const usable = [...rows.keys()].filter((row) => !unusable.has(row));
  return {
    entries,
    isSound: issues.length === 0,
    error(found = []) {
      const own = issues.map((issue) => ({ issue, row: Number(issue.path[0]) }));
      // an adjudicator counts only the entries that it was given
      const others = found.map((issue) => ({ issue, row: usable[Number(issue.path[0])] ?? 0 }));
      const faults = [...own, ...others].sort((a, b) => a.row - b.row).map(({ issue, row }) => faultIn(row, issue));
      return new InputError(text('bad-price-book', { file: path, count: faults.length }), faults);
    },
  };
}
