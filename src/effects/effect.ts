import type { Predicate } from '../conditions/compile.js';
import type { Course } from '../line/course.js';
import type { Session } from '../line/session.js';
import type { Draft, LineState, Pricing } from '../line/state.js';
import type { BillingRule } from '../model/rule.js';
import type { Decimal } from '../money.js';
import type { Group } from '../packs/group.js';

/** A rule made ready: what it waits for, what it names, what it does. */
export interface CompiledRule {
  readonly rule: BillingRule;
  /** place among all rules of the jurisdiction: packs in order, rules in order */
  readonly ordinal: number;
  readonly effect: Effect;
  /** null = always */
  readonly holds: Predicate | null;
  /** whether it holds for a line that states none of `details`, where nothing else matters; else null */
  readonly idle: boolean | null;
  /** the group that the event names */
  readonly group: Group | null;
  /** what the other line must satisfy (excludes) */
  readonly where: Predicate | null;
  /** details of the line that it reads, sorted */
  readonly details: readonly string[];
}

/** What is to be said where more was charged than `bound`. */
export type Bound = Draft & { readonly bound: Decimal };

/** A price under way; effects add to it. */
export interface PricingDraft {
  pricing: Pricing | null;
  /** readings that need the whole price, made once it stands */
  readonly later: ((pricing: Pricing | null) => Draft)[];
}

/** Says something about the line by itself. */
export interface VerdictEffect {
  readonly stage: 'verdict';
  apply(state: LineState, rule: CompiledRule): void;
}

/** Bounds the quantity; `use` is told what became of each line, so that lines can share a bound. */
export interface QuantityEffect {
  readonly stage: 'quantity';
  bound(state: LineState, rule: CompiledRule, course: Course): Bound | null;
  use(state: LineState, rule: CompiledRule, quantity: Decimal, course: Course): void;
}

/** Changes the price; `base` effects come before the others. */
export interface PriceEffect {
  readonly stage: 'base' | 'price';
  apply(draft: PricingDraft, state: LineState, rule: CompiledRule, course: Course): void;
}

/** The kinds of relations, in the order in which they are taken. */
export const RELATION_ORDER = [
  'independent',
  'replace',
  'excludes',
  'includes',
  'requires',
  'multiple-procedure',
] as const;

/** Relates lines of one session: all rules of one kind at once. */
export interface RelationEffect {
  readonly stage: 'relation';
  readonly kind: (typeof RELATION_ORDER)[number];
  relate(session: Session, bearers: readonly Bearers[], course: Course): void;
}

/** The lines of a session on which a rule of a relation is active, in claim order. */
export interface Bearers {
  readonly rule: CompiledRule;
  readonly lines: readonly LineState[];
}

export type Effect = (VerdictEffect | QuantityEffect | PriceEffect | RelationEffect) & {
  /** the details that the event itself reads */
  details?(params: never): readonly string[];
};

/** The parameters of a rule's event, typed by the effect that owns them. */
export function paramsOf<P>(rule: CompiledRule): P {
  return rule.rule.event.params as P;
}
