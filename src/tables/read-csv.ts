import { dsvFormat } from 'd3-dsv';
import { tableError } from './table-fault.js';

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Characters from which the separator is told. */
const SAMPLE = 4000;

/** How often a separator stands in a text, outside quotes. */
function countOf(separator: string, text: string): number {
  return text.replace(/"[^"]*"/g, '').split(separator).length;
}

/** The separator that stands most often in the beginning of a text; of several the first in the list. */
function separatorOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  return SEPARATORS.reduce((best, one) => (countOf(one, sample) > countOf(best, sample) ? one : best));
}

/** True if the last cell began with a quote that nothing ends: then it holds the rest of the file. */
function isOpen(rows: readonly string[][], text: string): boolean {
  return rows.at(-1)?.at(-1)?.includes('\n') === true && !text.trimEnd().endsWith('"');
}

/** The rows of CSV separated by comma, semicolon, tab or bar; a quoted cell may hold line breaks. */
export function readCsv(text: string): string[][] {
  const rows = dsvFormat(separatorOf(text)).parseRows(text);
  if (rows.at(-1)?.join('') === '') rows.pop(); // what follows the last line break
  if (isOpen(rows, text)) throw tableError('open-quote', { row: String(rows.length) });
  return rows;
}
