import { dayAfter } from '../ground/day.js';
import { type Decimal, decimalText } from '../ground/money.js';
import { byFirstDay } from '../ground/periods.js';
import type { PriceEntry } from '../model/price-book.js';
import type { Period } from '../model/primitives.js';
import type { FacilityClass } from './facility-class.js';

/** An entry of the price book, normalised. */
export interface BookedPrice {
  readonly entry: PriceEntry;
  readonly price: Decimal;
  /** provincial code, normalised, after aliases */
  readonly code: string;
  readonly period: Period;
  /** normalised facility (the name that the documents use), null if it is for every facility */
  readonly facility: string | null;
  readonly level: number | null;
  /** attributes that the facility must have; null if it is for facilities of any */
  readonly attributes: FacilityClass | null;
  readonly row: number;
}

export const periodOf = ({ period }: BookedPrice): Period => period;

/** What an entry says, to tell whether two say the same. */
function saidBy({ price, entry }: BookedPrice): string {
  return JSON.stringify([decimalText(price), entry.excludedAs]);
}

/**
 * Entries of one owner, each on the days that no equal one has said: of two that overlap the earlier counts to its end.
 * @param list sorted by first day, as is what is returned
 */
export function withoutRepeats(list: readonly BookedPrice[]): BookedPrice[] {
  const ends = new Map<string, string | null>(); // null: no end
  const kept = list.flatMap((own) => {
    const { from, to } = own.period;
    const said = saidBy(own);
    const end = ends.get(said);
    const isNew = end === undefined || (end !== null && from !== null && from > end);
    if (isNew || (end !== null && (to === null || to > end))) ends.set(said, to);
    else return [];
    return [isNew ? own : { ...own, period: { from: dayAfter(end, 1), to } }];
  });
  return byFirstDay(kept, periodOf);
}
