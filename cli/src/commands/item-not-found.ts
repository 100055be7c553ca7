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
/** A code that differs in more letters is another code, not a misspelt one. */
const MOST_EDITS = 2;

function itemsOf(packs: readonly PolicyPack[]): ServiceItem[] {
  return packs.flatMap(({ items }) => items);
}

/**
 * Items of which a name holds the text, as "code name": by their own names first, then by former names and by the names
 * under which hospitals declared them, which stand after the name in brackets.
 */
function itemsNamed(wanted: string, packs: readonly PolicyPack[]): string[] {
  const holds = (name: string): boolean => nameKey(name).includes(nameKey(wanted));
  const items = itemsOf(packs);
  const own = items.filter(({ name }) => holds(name)).map(({ code, name }) => ({ code, said: `${code} ${name}` }));
  const former = items.flatMap(({ code, name, formerNames = [] }) =>
    formerNames.filter(holds).map((other) => ({ code, said: `${code} ${name}（${other}）` })),
  );
  const declared = packs.flatMap(({ crosswalk }) =>
    crosswalk
      .filter(({ targetKind, declaredName }) => targetKind === 'item' && holds(declaredName))
      .map(({ code, target, declaredName }) => ({ code, said: `${code} ${target}（${declaredName}）` })),
  );
  const once = new Map<string, string>();
  for (const { code, said } of [...own, ...former, ...declared]) {
    if (code !== null && !once.has(code)) once.set(code, said);
  }
  return [...once.values()];
}

/** What to try if no pack of the jurisdiction has a code. */
function remedyFor(code: string, jurisdiction: string, packs: readonly PolicyPack[]): Bilingual {
  const elsewhere = packs.find(({ items }) => items.some((item) => codeKey(item.code ?? '') === codeKey(code)));
  if (elsewhere !== undefined) return text('try-jurisdiction', { known: elsewhere.jurisdiction });
  const ofProvince = packs.filter((pack) => pack.jurisdiction === jurisdiction);
  const chapter = ofProvince
    .flatMap(({ crosswalk }) => crosswalk)
    .find((row) => row.targetKind === 'chapter' && codeKey(row.code ?? '') === codeKey(code));
  if (chapter !== undefined) return text('try-in-chapter', { name: chapter.target });
  const items = itemsOf(ofProvince);
  const alike = itemsNamed(code, ofProvince).slice(0, MOST_NAMES);
  if (alike.length > 0) return text('try-names', { items: alike.join('; ') });
  const nearest = nearestName(
    codeKey(code),
    items.flatMap((item) => item.code ?? []),
    MOST_EDITS,
  );
  const item = items.find((one) => one.code === nearest);
  return item === undefined ? text('check-code') : text('try-code', { code: nearest, name: item.name });
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
  const versions = own.filter((item) => codeKey(item.code ?? '') === codeKey(code));
  if (versions.length === 0) {
    return new InputError(text('unknown-item', { jurisdiction, code, remedy: remedyFor(code, jurisdiction, packs) }));
  }
  const periods = versions.map(({ effective }) => periodText(effective));
  const joined = { zh: periods.map(({ zh }) => zh).join('；'), en: periods.map(({ en }) => en).join('; ') };
  return new InputError(text('item-not-in-force', { code, date, periods: joined }));
}
