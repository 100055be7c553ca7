import type { Facts } from '../conditions/compile.js';
import type { Decimal } from '../ground/money.js';
import type { Facility } from '../model/claim.js';
import type { Catalogue } from '../packs/catalogue.js';
import type { PriceBook } from '../packs/price-book.js';
import type { Judged } from './judged.js';
import type { Witness } from './witness.js';

/** The item that a rule points to, with its price. */
export interface SuggestedItem {
  readonly name: string | null;
  readonly price: Decimal | null;
}

/** How much was used up, by session, day or encounter. */
export type Account = Map<unknown, Decimal>;

/** Accounts by what they belong to, as deep as that takes. */
export type Ledger = Map<unknown, unknown>;

/** What the steps that decide a claim look things up in, and what they share. Made anew for each claim. */
export interface Case {
  readonly jurisdiction: string;
  /** what the packs of the jurisdiction say */
  readonly catalogue: Catalogue;
  readonly priceBook: PriceBook;
  /** details that a rule of some pack reads */
  readonly detailsRead: ReadonlySet<string>;
  readonly facility: Facility;
  /** the name of the facility that the documents use, normalised, after aliases by name and by id */
  readonly facilityKey: string;
  readonly partialUnits: 'review' | 'count';
  readonly encounter: { readonly admitted: string | null; readonly discharged: string | null };
  /** quantities used up so far: limits, shared measures, sides; see `account` */
  readonly ledger: Ledger;
  /** a code as the packs write it: normalised, after aliases */
  resolvedCode(code: string): string;
  /** what conditions see of a line */
  facts(state: Witness): Facts;
  /** the item that a rule points to, on the line's date and at its facility */
  suggested(code: string, state: Judged): SuggestedItem;
}

/** One account of the ledger. @param owners what it belongs to: a rule, a code */
export function account(of: Case, ...owners: readonly unknown[]): Account {
  let at: Map<unknown, unknown> = of.ledger;
  for (const owner of owners) {
    const known = at.get(owner) as Map<unknown, unknown> | undefined;
    const next = known ?? new Map<unknown, unknown>();
    if (known === undefined) at.set(owner, next);
    at = next;
  }
  return at as Account;
}
