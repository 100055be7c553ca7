import type { Facts } from '../conditions/compile.js';
import type { Decimal } from '../money.js';
import type { LineState } from './state.js';

/** Where a suggestion's price is looked up. */
export interface SuggestedItem {
  readonly name: string | null;
  readonly price: Decimal | null;
}

/** What the stages of one adjudication share. Made anew for each claim, so that runs share no state. */
export interface Course {
  readonly partialUnits: 'review' | 'count';
  readonly encounter: { readonly admitted: string | null; readonly discharged: string | null };
  /** quantities used up so far: limits, shared measures, sides */
  readonly ledger: Map<string, Map<string | number, Decimal>>;
  /** what conditions see of a line, made once */
  facts(state: LineState): Facts;
  /** the item that a rule points to, on the line's date and at its facility */
  suggested(code: string, state: LineState): SuggestedItem;
}

/** One account of the ledger. */
export function account(course: Course, key: string): Map<string | number, Decimal> {
  let entries = course.ledger.get(key);
  if (entries === undefined) {
    entries = new Map();
    course.ledger.set(key, entries);
  }
  return entries;
}
