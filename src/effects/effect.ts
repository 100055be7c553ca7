import type { Decimal } from '../ground/money.js';
import type { Bill } from '../line/bill.js';
import type { Case } from '../line/case.js';
import type { Draft, Judged } from '../line/judged.js';
import type { Pricing } from '../line/pricing.js';
import type { Witness } from '../line/witness.js';
import type { EventType, ParamsOf, RelationType } from '../model/events.js';
import type { CompiledRule } from '../packs/rule-book.js';

/** A bound on the quantity of a line: what to say if more was charged than it allows. */
export type Bound = Draft & { readonly allowed: Decimal };

/** The price of a line while effects add to it. */
export interface PricingDraft {
  pricing: Pricing | null;
  /** the facility's own price, if the document prints one as well: it may lower the price of a rule */
  readonly own: Pricing | null;
  /** findings with other readings of the price; made when the price is complete */
  readonly later: ((pricing: Pricing | null) => Draft)[];
}

/** Adds a finding to a line by itself. */
export interface VerdictEffect {
  readonly stage: 'verdict';
  apply(state: Judged): void;
}

/** Bounds the quantity of a line. */
export interface QuantityEffect {
  readonly stage: 'quantity';
  /** true if its bounds say what a part of a unit counts, so that whole numbers are not asked for */
  readonly countsParts?: true;
  /** true if the dearest lines keep what is limited; then it is asked after all others, the dearest line first */
  readonly keepsDearest?: boolean;
  /** null if the line charges no more than may be charged */
  boundOn(state: Judged, of: Case): Bound | null;
  /** counts what became of a line, so that lines can share a limit */
  use(state: Witness, quantity: Decimal, of: Case): void;
}

/** Changes the price; `base` effects come before the others. */
export interface PriceEffect {
  readonly stage: 'base' | 'price';
  apply(draft: PricingDraft, state: Judged, of: Case): void;
}

/** A rule of a relation, with the lines on which it is active, in claim order. */
export interface ActiveRule<T extends RelationType = RelationType> {
  readonly rule: CompiledRule;
  readonly params: ParamsOf<T>;
  readonly lines: readonly Witness[];
}

/** Relates the lines of a bill by all rules of one type at once. */
export type Relation<T extends RelationType> = (rules: readonly ActiveRule<T>[], bill: Bill, of: Case) => void;

/** Makes the effect of a rule from its parameters. Called once for each rule. */
export type Effecting<T extends EventType, Made> = (params: ParamsOf<T>, rule: CompiledRule) => Made;
