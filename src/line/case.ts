import type { Facts } from '../conditions/compile.js';
import type { Decimal } from '../ground/money.js';
import type { Encounter, Facility } from '../model/claim.js';
import type { ItemReference } from '../model/primitives.js';
import type { Catalogue } from '../packs/catalogue.js';
import type { PriceBook } from '../packs/price-book.js';
import type { Witness } from './witness.js';

/** The item that a rule points to, with its price. */
export interface SuggestedItem {
  readonly name: string | null;
  readonly price: Decimal | null;
}

/** Quantities by what they count in: a session, the encounter, a side. Days have an account of their own. */
export type Account = Map<unknown, Decimal>;

/** Accounts by their owners, a level for each owner. */
export type Ledger = Map<unknown, unknown>;

/** What is stated of the visit or stay. */
export interface Stay {
  readonly type: NonNullable<Encounter['type']> | null;
  readonly admitted: string | null;
  /** first day of what came before and is billed with the stay */
  readonly preAdmission: string | null;
  readonly discharged: string | null;
}

/** Everything that the steps of one claim share, and look things up in. Made anew for each claim. */
export interface Case {
  readonly jurisdiction: string;
  /** the packs of the jurisdiction, indexed */
  readonly catalogue: Catalogue;
  readonly priceBook: PriceBook;
  /** names of details that some rule reads */
  readonly detailsRead: ReadonlySet<string>;
  readonly facility: Facility;
  /** words of the patient and the facility that nobody knows, by path; null if there are none */
  readonly unknownWords: ReadonlyMap<string, readonly string[]> | null;
  /** the name of the facility that the documents use, normalised, after aliases by name and by id */
  readonly facilityKey: string;
  /** names of facilities, normalised, that an alias stands for */
  readonly aliased: ReadonlySet<string>;
  /** whether a started unit of a code counts as one: the options or a pack say so */
  countsStarted(code: string | null): boolean;
  readonly encounter: Stay;
  /** quantities used up so far, by limits, shared measures and sides; see `account` */
  readonly ledger: Ledger;
  /** services and consumables of the claim and its history; set once when they are resolved */
  lines: readonly Witness[];
  /** the service lines of an item, of the claim and its history: of an extension, those of its main item */
  linesCountingAs(code: string): readonly Witness[];
  /** a code as the packs write it: normalised, after aliases */
  resolvedCode(code: string): string;
  /** the facts of a line, for conditions */
  facts(state: Witness): Facts;
  /** the item that a rule points to, on the line's date and at its facility */
  suggested(item: ItemReference, state: Witness): SuggestedItem;
  /** the same case, with an empty ledger */
  withNothingUsed(): Case;
}

/** What the ledger keeps for its owners, by what it counts in. @param owners the things that it belongs to: a rule, a code */
export function kept<Value>(of: Case, ...owners: readonly unknown[]): Map<unknown, Value> {
  let at: Map<unknown, unknown> = of.ledger;
  for (const owner of owners) {
    const known = at.get(owner) as Map<unknown, unknown> | undefined;
    const next = known ?? new Map<unknown, unknown>();
    if (known === undefined) at.set(owner, next);
    at = next;
  }
  return at as Map<unknown, Value>;
}

/** An account of the ledger. @param owners the things that it belongs to, such as a rule and a code */
export function account(of: Case, ...owners: readonly unknown[]): Account {
  return kept(of, ...owners);
}
