import type { Decimal } from '../ground/money.js';
import type { Case } from '../line/case.js';
import type { Draft, Judged } from '../line/judged.js';
import type { Pricing } from '../line/pricing.js';
import type { Session, Witness } from '../line/witness.js';
import type { EventType, ParamsOf, RelationType } from '../model/events.js';
import type { CompiledRule } from '../packs/rule-book.js';

/** What is to be said if more was charged than `bound`. */
export type Bound = Draft & { readonly bound: Decimal };

/** A price under way; effects add to it. */
export interface PricingDraft {
  pricing: Pricing | null;
  /** readings that need the whole price, made once it stands */
  readonly later: ((pricing: Pricing | null) => Draft)[];
}

/** Says something about a line by itself. */
export interface VerdictEffect {
  readonly stage: 'verdict';
  apply(state: Judged): void;
}

/** Bounds the quantity; `use` is told what became of each line, so that lines can share a bound. */
export interface QuantityEffect {
  readonly stage: 'quantity';
  /** true if a bound of this kind says itself what parts of a unit come to */
  readonly countsParts?: true;
  bound(state: Judged, of: Case): Bound | null;
  use(state: Witness, quantity: Decimal, of: Case): void;
}

/** Changes the price; `base` effects come before the others. */
export interface PriceEffect {
  readonly stage: 'base' | 'price';
  apply(draft: PricingDraft, state: Judged, of: Case): void;
}

/** The lines of a session on which a rule of a relation is active, in claim order. */
export interface Bearers<T extends RelationType = RelationType> {
  readonly rule: CompiledRule;
  readonly params: ParamsOf<T>;
  readonly lines: readonly Witness[];
}

/** Relates lines of one session: all rules of one type at once. */
export type Relation<T extends RelationType> = (session: Session, bearers: readonly Bearers<T>[], of: Case) => void;

/** Makes the effect of a rule from its parameters; once for each rule. */
export type Effecting<T extends EventType, Made> = (params: ParamsOf<T>, rule: CompiledRule) => Made;
