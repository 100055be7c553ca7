import type { Bilingual, LocalDate, PolicyPack, SearchHit, ServiceItem } from 'yijia';
import { codeKey, nearestName } from 'yijia/names';
import { InputError } from '../input-error.js';
import { periodText } from '../print/period-text.js';
import type { Opened, SetupOptions } from '../read/open-adjudicator.js';
import { text } from '../words/texts.js';
import { hitName, itemsMeant } from './items-meant.js';

/** The province and the day for which an item is looked up. */
export interface ItemQuery extends SetupOptions {
  readonly jurisdiction: string;
  readonly date: LocalDate;
}

/** What an item is looked for in. */
type Searched = Pick<Opened, 'adjudicator' | 'packs'>;

/** A code that differs in more letters is another code, not a misspelt one. */
const MOST_EDITS = 2;

function isCodeOf(hit: SearchHit, code: string): boolean {
  return codeKey(hitName(hit)[0]) === codeKey(code);
}

function itemsOf(packs: readonly PolicyPack[]): ServiceItem[] {
  return packs.flatMap(({ items }) => items);
}

/** What to try if no pack of the jurisdiction has a code. */
function remedyFor(code: string, jurisdiction: string, { adjudicator, packs }: Searched): Bilingual {
  const exact = adjudicator.search(code).find(({ kind, how }) => kind === 'item' && how === 'exact');
  if (exact !== undefined && exact.jurisdiction !== jurisdiction && isCodeOf(exact, code)) {
    return text('try-jurisdiction', { known: exact.jurisdiction });
  }
  const hits = adjudicator.search(code, { jurisdiction });
  const [best] = hits;
  if (best?.kind === 'crosswalk' && best.entry.targetKind === 'chapter' && isCodeOf(best, code)) {
    return text('try-in-chapter', { name: best.entry.target });
  }
  if (best?.kind === 'item' && best.matched === best.item.code && hits.length === 1) {
    return text('try-code', { code: best.matched, name: best.item.name });
  }
  const alike = itemsMeant(hits);
  if (alike.length > 0) return text('try-names', { items: alike.join('; ') });
  const items = itemsOf(packs.filter((pack) => pack.jurisdiction === jurisdiction));
  const codes = items.flatMap((item) => item.code ?? []);
  const nearest = nearestName(codeKey(code), codes, MOST_EDITS);
  const item = items.find((one) => one.code === nearest);
  return item === undefined ? text('check-code') : text('try-code', { code: nearest, name: item.name });
}

/**
 * The error for an item that was not found. It says what to try: another day, jurisdiction or code.
 * @param code as the user gave it
 */
export function itemNotFound(code: string, { jurisdiction, date }: ItemQuery, searched: Searched): InputError {
  const own = itemsOf(searched.packs.filter((pack) => pack.jurisdiction === jurisdiction));
  const versions = own.filter((item) => codeKey(item.code ?? '') === codeKey(code));
  if (versions.length === 0) {
    return new InputError(
      text('unknown-item', { jurisdiction, code, remedy: remedyFor(code, jurisdiction, searched) }),
    );
  }
  const periods = versions.map(({ effective }) => periodText(effective));
  const joined = { zh: periods.map(({ zh }) => zh).join('；'), en: periods.map(({ en }) => en).join('; ') };
  return new InputError(text('item-not-in-force', { code, date, periods: joined }));
}
