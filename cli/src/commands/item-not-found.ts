import type { Bilingual, LocalDate, PolicyPack, ServiceItem } from 'yijia';
import { codeKey, nameKey, nearestName } from 'yijia/names';
import { InputError } from '../input-error.js';
import { periodText } from '../print/period-text.js';
import type { SetupOptions } from '../read/open-adjudicator.js';
import { text } from '../words/texts.js';

/** The province and the day for which an item is looked up. */
export interface ItemQuery extends SetupOptions {
  readonly jurisdiction: string;
  readonly date: LocalDate;
}

const MOST_NAMES = 5;

function itemsOf(packs: readonly PolicyPack[]): ServiceItem[] {
  return packs.flatMap(({ items }) => items);
}

function named({ code, name }: ServiceItem): string {
  return `${code} ${name}`;
}

/** What to try if no pack of the jurisdiction has a code. */
function remedyFor(code: string, jurisdiction: string, packs: readonly PolicyPack[]): Bilingual {
  const elsewhere = packs.find(({ items }) => items.some((item) => codeKey(item.code) === codeKey(code)));
  if (elsewhere !== undefined) return text('try-jurisdiction', { known: elsewhere.jurisdiction });
  const items = itemsOf(packs.filter((pack) => pack.jurisdiction === jurisdiction));
  const alike = items.filter(({ name }) => nameKey(name).includes(nameKey(code))).slice(0, MOST_NAMES);
  if (alike.length > 0) return text('try-names', { items: alike.map(named).join('; ') });
  const nearest = nearestName(
    codeKey(code),
    items.map((item) => item.code),
  );
  const item = items.find((one) => one.code === nearest);
  return item === undefined ? text('check-code') : text('try-code', { code: item.code, name: item.name });
}

/**
 * The error for an item that was not found. It says what to try: another day, jurisdiction or code.
 * @param code as the user gave it
 */
export function itemNotFound(
  code: string,
  { jurisdiction, date }: ItemQuery,
  packs: readonly PolicyPack[],
): InputError {
  const own = itemsOf(packs.filter((pack) => pack.jurisdiction === jurisdiction));
  const versions = own.filter((item) => codeKey(item.code) === codeKey(code));
  if (versions.length === 0) {
    return new InputError(text('unknown-item', { jurisdiction, code, remedy: remedyFor(code, jurisdiction, packs) }));
  }
  const periods = versions.map(({ effective }) => periodText(effective));
  const joined = { zh: periods.map(({ zh }) => zh).join('；'), en: periods.map(({ en }) => en).join('; ') };
  return new InputError(text('item-not-in-force', { code, date, periods: joined }));
}
