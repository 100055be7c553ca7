import type { Facts } from '../conditions/compile.js';
import type { Decimal } from '../money.js';
import type { LineState } from './state.js';

/** Where a suggestion's price is looked up. */
export interface SuggestedItem {
  readonly name: string | null;
  readonly price: Decimal | null;
}

/** How much was used up in each session, day or encounter. */
export type Account = Map<unknown, Decimal>;

/** Accounts by what they belong to, as deep as that takes. */
export type Ledger = Map<unknown, unknown>;

/** What the stages of one adjudication share. Made anew for each claim, so that runs share no state. */
export interface Course {
  readonly partialUnits: 'review' | 'count';
  readonly encounter: { readonly admitted: string | null; readonly discharged: string | null };
  /** quantities used up so far: limits, shared measures, sides; see `account` */
  readonly ledger: Ledger;
  /** what conditions see of a line, made once */
  facts(state: LineState): Facts;
  /** the item that a rule points to, on the line's date and at its facility */
  suggested(code: string, state: LineState): SuggestedItem;
}

/** One account of the ledger. @param owners what it belongs to: a rule, a code */
export function account(course: Course, ...owners: readonly unknown[]): Account {
  let at: Map<unknown, unknown> = course.ledger;
  for (const owner of owners) {
    const known = at.get(owner) as Map<unknown, unknown> | undefined;
    const next = known ?? new Map<unknown, unknown>();
    if (known === undefined) at.set(owner, next);
    at = next;
  }
  return at as Account;
}
