import { remembered } from '../ground/remembered.js';
import type { Bill } from '../line/bill.js';
import type { Case } from '../line/case.js';
import { type EventType, isRelation, type ParamsOf, type RelationType, type STAGE_OF } from '../model/events.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { ActiveRule, Effecting, PriceEffect, QuantityEffect, Relation, VerdictEffect } from './effect.js';
import { excludes } from './excludes.js';
import { factor } from './factor.js';
import { fixedPrice } from './fixed-price.js';
import { includes } from './includes.js';
import { independent } from './independent.js';
import { limit } from './limit.js';
import { measure } from './measure.js';
import { multipleProcedure } from './multiple-procedure.js';
import { replace } from './replace.js';
import { requires } from './requires.js';
import { surcharge } from './surcharge.js';
import { deny, info, review } from './verdict.js';

interface Made {
  readonly verdict: VerdictEffect;
  readonly quantity: QuantityEffect;
  readonly base: PriceEffect;
  readonly price: PriceEffect;
}
type LineEventType = Exclude<EventType, RelationType | 'cap' | 'note'>;

/** The effect of each type of event on a line by itself. */
const LINE_EFFECTS: { readonly [T in LineEventType]: Effecting<T, Made[(typeof STAGE_OF)[T]]> } = {
  deny,
  review,
  info,
  limit,
  measure,
  surcharge,
  factor,
  'fixed-price': fixedPrice,
};

/** The effect of each type of event on the lines of a bill. */
const RELATIONS: { readonly [T in RelationType]: Relation<T> } = {
  independent,
  replace,
  excludes,
  includes,
  requires,
  'multiple-procedure': multipleProcedure,
};

type LineEffect = Made[keyof Made];

function make<T extends LineEventType>(type: T, params: ParamsOf<T>, rule: CompiledRule): LineEffect {
  return LINE_EFFECTS[type](params, rule);
}

/** The effect of a rule on a line by itself; null if the rule relates lines. */
export const lineEffectOf: (rule: CompiledRule) => LineEffect | null = /* @__PURE__ */ remembered((rule) => {
  const { event } = rule.rule;
  return isRelation(event) || event.type === 'cap' || event.type === 'note'
    ? null
    : make(event.type, event.params, rule);
});

/** Relates the lines of a bill by all rules of a type at once. */
export function relateBy<T extends RelationType>(type: T, rules: readonly ActiveRule<T>[], bill: Bill, of: Case): void {
  RELATIONS[type](rules, bill, of);
}
