import { decimal } from '../ground/money.js';
import { inDoubt } from './doubt.js';
import type { Effecting, PriceEffect } from './effect.js';

/** 减半 and the like: the base price times `by`, shown as a deduction. */
export const factor: Effecting<'factor', PriceEffect> = (params, rule) => {
  const by = decimal(params.by);
  return {
    stage: 'price',
    apply(draft) {
      const { pricing } = draft;
      const factors = [...(pricing?.factors ?? []), { rule, by }];
      if (params.effect === 'review') draft.later.push(inDoubt(rule, { factors }));
      else if (pricing !== null) draft.pricing = { ...pricing, factors };
    },
  };
};
