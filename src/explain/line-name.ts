import type { LineAdjudication } from '../model/adjudication.js';
import { QUOTED } from '../model/quoted.js';
import { type Locale, say } from '../words/say.js';

/** The name of a line for people: its item, or else its number and its code and name on the claim. */
export function lineName({ lineId, item, claimed = {} }: LineAdjudication, locale: Locale): string {
  if (item !== null) return item.code === null ? item.name : `${item.code} ${item.name}`;
  const called = [claimed.code, claimed.name].filter((part) => part !== undefined).join(' ');
  const name = called === '' ? '' : `“${called}”`;
  if (lineId === QUOTED && name !== '') return name;
  return say(/^\d+$/.test(lineId) ? 'numbered-line' : 'line', locale, { id: lineId, name }).trim();
}
