import type { PriceList } from 'yijia/tables';
import { say, type Terminal } from '../terminal.js';
import { printNote } from './print-error.js';

/** Says on standard error how much of a price list is used, if some of it is not. */
export function notePriceList(file: string | undefined, list: PriceList | null, terminal: Terminal): void {
  if (file === undefined || list === null || list.left.length + list.market.length === 0) return;
  const { entries, market, left } = list;
  const counts = { file, used: entries.length, market: market.length, left: left.length };
  printNote(say(terminal, 'price-list-note', counts), terminal);
}
