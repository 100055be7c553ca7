import type { PricingDraft } from '../effects/effect.js';
import { surchargeOf } from '../effects/surcharge.js';
import { holds } from '../ground/day.js';
import { type Decimal, ONE, quotient, roundYuan } from '../ground/money.js';
import type { Case } from '../line/case.js';
import { ruleFinding, why } from '../line/finding.js';
import type { Judged } from '../line/judged.js';
import { amountOf, type Pricing } from '../line/pricing.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { applyPriceRules } from './price-rules.js';

/** A price that a rule would make if details of the line were stated. */
interface Unstated {
  readonly rule: CompiledRule;
  readonly missing: readonly string[];
  readonly pricing: Pricing;
}

type Facts = ReturnType<Case['facts']>;

const DETAIL = '$.details.';

/** The details that alone leave a rule open; null if it is decided, or if more than details does. */
function missingOf({ rule, stage, answer }: CompiledRule, { date }: Judged, facts: Facts): readonly string[] | null {
  if ((stage !== 'base' && stage !== 'price') || answer === null || !holds(rule.effective, date)) return null;
  const said = answer(facts, () => false);
  if (said.is === 'yes' || said.is === 'no') return null;
  const paths = said.facts.map(({ fact, path = '' }) => (fact === 'line' && path.startsWith(DETAIL) ? path : null));
  return paths.includes(null) ? null : [...new Set(paths.map((path) => path?.slice(DETAIL.length) ?? ''))];
}

/** The prices with each rule that details alone leave open. */
function withOpenRules(base: Pricing, state: Judged, of: Case): Unstated[] {
  const facts = of.facts(state);
  return of.catalogue.ruleBook.rulesFor(state).flatMap((rule) => {
    const missing = state.active.includes(rule) ? null : missingOf(rule, state, facts);
    if (missing === null) return [];
    const draft: PricingDraft = { pricing: base, own: null, later: [] };
    const rules = [...state.active, rule].sort((a, b) => a.ordinal - b.ordinal);
    applyPriceRules(draft, rules, state, of);
    return draft.pricing === null ? [] : [{ rule, missing, pricing: draft.pricing }];
  });
}

/** The price with as many steps of a surcharge as the charge leaves room for, where what they count is not stated. */
function withSteps(rule: CompiledRule, pricing: Pricing, charged: Decimal, state: Judged): Unstated[] {
  const { event } = rule.rule;
  if (event.type !== 'surcharge' || event.params.steps === undefined) return [];
  const { params } = event;
  const { detail, per } = event.params.steps;
  if ((state.details[detail] ?? null) !== null) return [];
  const isOnce = per === 'session' && state.claimed.gt(ONE);
  const basis = isOnce || ('basis' in params && params.basis === 'line') ? 'line' : 'unit';
  const stepped = (times: Decimal): Pricing => ({
    ...pricing,
    surcharges: [...pricing.surcharges, surchargeOf(rule, params, { basis, times })],
  });
  const before = amountOf(pricing, state.claimed, null);
  const once = amountOf(stepped(ONE), state.claimed, null).minus(before);
  if (once.isZero()) return [];
  const times = quotient(charged.minus(before), once).rounded(0);
  return [{ rule, missing: [detail], pricing: stepped(times) }];
}

/**
 * Asks for a detail that is not stated, if with it the price would be just what was charged: that it is not stated does
 * not say that the charge is too high.
 */
export function askForUnstated(draft: PricingDraft, base: Pricing | null, state: Judged, of: Case): void {
  const { amount, unitPrice } = state.charged;
  const stated = amount ?? unitPrice?.mul(state.claimed) ?? null;
  const { pricing } = draft;
  if (base === null || pricing === null || stated === null) return;
  const charged = roundYuan(stated);
  const comesTo = (one: Pricing): Decimal => roundYuan(amountOf(one, state.claimed, null));
  if (charged.lte(comesTo(pricing))) return;
  const candidates = [
    ...withOpenRules(base, state, of),
    ...state.active.flatMap((rule) => withSteps(rule, pricing, charged, state)),
  ];
  const found = candidates.find((one) => comesTo(one.pricing).eq(charged));
  if (found === undefined) return;
  const params = { missing: found.missing.join(', '), ...why(found.rule.rule.title) };
  const finding = ruleFinding(found.rule, { code: 'missing-detail', effect: 'review', params });
  draft.later.push(() => ({ finding, readings: [{ pricing: found.pricing }] }));
}
