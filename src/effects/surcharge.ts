import * as z from 'zod';
import { ruleFinding } from '../line/finding.js';
import type { Draft, LineState, Pricing, Surcharge } from '../line/state.js';
import { decimalString } from '../model/primitives.js';
import { type Decimal, decimal, ONE } from '../money.js';
import { type CompiledRule, type Effect, type PricingDraft, paramsOf } from './effect.js';
import { countSteps, steps } from './steps.js';

const byPercent = z.strictObject({ percent: decimalString(6), steps: z.exactOptional(steps) });
const byAmount = z.strictObject({
  amount: decimalString(6),
  basis: z.enum(['unit', 'line']),
  alternativeBasis: z.exactOptional(z.literal('unit')),
  steps: z.exactOptional(steps),
});

export const surchargeParams = z.union([byPercent, byAmount]);
type Params = z.infer<typeof byPercent> | z.infer<typeof byAmount>;

function surchargeOf(rule: CompiledRule, params: Params, times: Decimal): Surcharge {
  if ('percent' in params) {
    return { rule, basis: 'unit', percent: decimal(params.percent), amount: null, times };
  }
  return { rule, basis: params.basis, percent: null, amount: decimal(params.amount), times };
}

function replaced(pricing: Pricing, from: Surcharge, to: Surcharge): Pricing {
  const others = pricing.surcharges.filter((surcharge) => surcharge !== from);
  return { ...pricing, surcharges: [...others, to] };
}

/** The doubt of a provision that prints no unit: once for the line, or for each unit. */
function basisDoubt(state: LineState, own: Surcharge): ((pricing: Pricing) => Draft) | null {
  if (state.claimed.lte(ONE)) return null;
  const perUnit = { ...own, basis: 'unit' as const };
  return (pricing) => ({
    finding: ruleFinding(own.rule, 'ambiguous-provision', 'review'),
    readings: [{ pricing: replaced(pricing, own, perUnit) }],
  });
}

function stepDoubt(own: Surcharge): (pricing: Pricing) => Draft {
  const oneMore = { ...own, times: own.times.plus(ONE) };
  return (pricing) => ({
    finding: ruleFinding(own.rule, 'ambiguous-provision', 'review'),
    readings: [{ pricing: replaced(pricing, own, oneMore) }],
  });
}

function add(draft: PricingDraft, surcharge: Surcharge): void {
  if (draft.pricing === null) return;
  draft.pricing = { ...draft.pricing, surcharges: [...draft.pricing.surcharges, surcharge] };
}

/** 加收: a percentage of the base or a fixed amount, once or by whole steps; percentages do not compound. */
export const surcharge: Effect = {
  stage: 'price',
  details: (params: Params) => (params.steps === undefined ? [] : [params.steps.detail]),
  apply(draft, state, rule, course) {
    const params = paramsOf<Params>(rule);
    const counted = countSteps(state, params.steps, course);
    const own = surchargeOf(rule, params, counted.times);
    if (!counted.times.isZero() || counted.started) add(draft, own);
    if (counted.started) draft.later.push(stepDoubt(own));
    const doubt = 'basis' in params && params.alternativeBasis === 'unit' ? basisDoubt(state, own) : null;
    if (doubt !== null) draft.later.push(doubt);
  },
};
