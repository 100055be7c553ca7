import { decimal } from '../ground/money.js';
import { ruleFinding } from '../line/finding.js';
import { basePricing, type Pricing } from '../line/pricing.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { Effecting, PriceEffect, PricingDraft } from './effect.js';

/** If a line has two fixed prices, the lower counts and a person is asked. */
function applyLower(draft: PricingDraft, before: Pricing, own: Pricing, rule: CompiledRule): void {
  const [lower, higher] = before.base.lt(own.base) ? [before, own] : [own, before];
  draft.pricing = lower;
  const { base, baseComponent } = higher;
  draft.later.push((pricing) => ({
    finding: ruleFinding(rule, { code: 'ambiguous-provision', effect: 'review', params: {} }),
    readings: pricing === null ? [] : [{ pricing: { ...pricing, base, baseComponent } }],
  }));
}

/** Replaces the base price. */
export const fixedPrice: Effecting<'fixed-price', PriceEffect> = (params, rule) => {
  const { id, title } = rule.rule;
  const own = basePricing(decimal(params.price), title, rule.citation, id);
  return {
    stage: 'base',
    apply(draft) {
      const before = draft.pricing?.baseComponent.rule === undefined ? null : draft.pricing;
      if (before === null) draft.pricing = own;
      else if (!before.base.eq(own.base)) applyLower(draft, before, own, rule);
    },
  };
};
