import * as z from 'zod/mini';
import { ruleFinding } from '../line/finding.js';
import { basePricing } from '../line/pricing.js';
import type { Pricing } from '../line/state.js';
import { money } from '../model/primitives.js';
import { type Decimal, decimal } from '../money.js';
import { type CompiledRule, type Effect, paramsOf } from './effect.js';

export const fixedPriceParams = z.strictObject({ price: money });

function fixed(rule: CompiledRule, base: Decimal): Pricing {
  const { id, title, citation } = rule.rule;
  return basePricing(base, title, citation, id);
}

/** Replaces the base price. Of two on one line the lower counts, and a person is asked. */
export const fixedPrice: Effect = {
  stage: 'base',
  apply(draft, _state, rule) {
    const price = decimal(paramsOf<z.infer<typeof fixedPriceParams>>(rule).price);
    const before = draft.pricing?.baseComponent.rule === undefined ? null : draft.pricing;
    if (before === null || before.base.eq(price)) {
      draft.pricing = before ?? fixed(rule, price);
      return;
    }
    const [lower, higher] = before.base.lt(price) ? [before, fixed(rule, price)] : [fixed(rule, price), before];
    draft.pricing = lower;
    const { base, baseComponent } = higher;
    draft.later.push((pricing) => ({
      finding: ruleFinding(rule, 'ambiguous-provision', 'review'),
      readings: pricing === null ? [] : [{ pricing: { ...pricing, base, baseComponent } }],
    }));
  },
};
