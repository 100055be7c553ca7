import type { LineAdjudication } from '../model/adjudication.js';
import { QUOTED } from '../model/quoted.js';
import { type Locale, say } from '../words/say.js';

/** A line as people call it: by its item, else by its number and what the claim calls it. */
export function lineName({ lineId, item, claimed = {} }: LineAdjudication, locale: Locale): string {
  if (item !== null) return `${item.code} ${item.name}`;
  const called = [claimed.code, claimed.name].filter((part) => part !== undefined).join(' ');
  const name = called === '' ? '' : `“${called}”`;
  if (lineId === QUOTED && name !== '') return name;
  return say(/^\d+$/.test(lineId) ? 'numbered-line' : 'line', locale, { id: lineId, name }).trim();
}
