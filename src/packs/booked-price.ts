import { dayAfter } from '../ground/day.js';
import { type Decimal, decimal, decimalText } from '../ground/money.js';
import { byFirstDay } from '../ground/periods.js';
import type { Period } from '../model/primitives.js';
import type { FacilityClass } from './facility-class.js';

/** What many entries of a book have alike: whom and when they are for, and where they are from. */
export interface PriceTerms {
  readonly jurisdiction: string;
  /** normalised facility (the name that the documents use), null if it is for every facility */
  readonly facility: string | null;
  /** the facility as the book calls it */
  readonly facilityName: string | null;
  readonly level: number | null;
  /** attributes that the facility must have; null if it is for facilities of any */
  readonly attributes: FacilityClass | null;
  readonly period: Period;
  /** the printed name of 除外内容 that a product is under */
  readonly excludedAs: string | null;
  readonly source: string | null;
}

/** An entry of the price book, normalised. A book may have half a million: what is worked out soon is not kept. */
export interface BookedPrice {
  /** one object for all entries that have them alike */
  readonly terms: PriceTerms;
  /** provincial code, normalised, after aliases */
  readonly code: string;
  /** the code as the book has it */
  readonly given: string;
  /** yuan, as the book has them */
  readonly price: string;
  readonly name: string | null;
  /** the days on which it counts: of equal entries the earlier has those that they share */
  readonly period: Period;
  readonly row: number;
}

export const periodOf = ({ period }: BookedPrice): Period => period;

export function priceOf({ price }: BookedPrice): Decimal {
  return decimal(price);
}

/** What an entry says, to tell whether two say the same. */
function saidBy(own: BookedPrice): string {
  return JSON.stringify([decimalText(priceOf(own)), own.terms.excludedAs]);
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
