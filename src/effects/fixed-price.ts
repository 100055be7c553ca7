import { decimal } from '../ground/money.js';
import { basePricing, type Pricing } from '../line/pricing.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { inDoubt } from './doubt.js';
import type { Effecting, PriceEffect, PricingDraft } from './effect.js';

/** If a line has two fixed prices, the lower counts and a person is asked. */
function applyLower(draft: PricingDraft, before: Pricing, own: Pricing, rule: CompiledRule): void {
  const [lower, higher] = before.base.lt(own.base) ? [before, own] : [own, before];
  draft.pricing = lower;
  draft.later.push(inDoubt(rule, priceOf(higher)));
}

function priceOf({ base, baseComponent }: Pricing): Pick<Pricing, 'base' | 'baseComponent'> {
  return { base, baseComponent };
}

/** Replaces the base price, unless the facility's own is lower. */
export const fixedPrice: Effecting<'fixed-price', PriceEffect> = (params, rule) => {
  const { id, title } = rule.rule;
  const fixed = basePricing(decimal(params.price), title, rule.citation, id);
  return {
    stage: 'base',
    apply(draft) {
      const own = draft.own?.base.lt(fixed.base) ? { ...fixed, ...priceOf(draft.own) } : fixed;
      const before = draft.pricing?.baseComponent.rule === undefined ? null : draft.pricing;
      if (params.effect === 'review') draft.later.push(inDoubt(rule, priceOf(own)));
      else if (before === null) draft.pricing = own;
      else if (!before.base.eq(own.base)) applyLower(draft, before, own, rule);
    },
  };
};
