import * as z from 'zod/mini';
import { decimalString } from '../model/primitives.js';
import { decimal } from '../money.js';
import { type Effect, paramsOf } from './effect.js';

/** A factor between 0 and 1; what raises a price is a surcharge. */
export const reducingFactor = decimalString(6).check(
  z.refine((value) => Number(value) <= 1, { params: { fault: 'factor-above-one' } }),
);

export const factorParams = z.strictObject({ by: reducingFactor });

/** 减半 and the like: the base price times `by`, shown as a deduction. */
export const factor: Effect = {
  stage: 'price',
  apply(draft, _state, rule) {
    if (draft.pricing === null) return;
    const by = decimal(paramsOf<z.infer<typeof factorParams>>(rule).by);
    draft.pricing = { ...draft.pricing, factors: [...draft.pricing.factors, { rule, by }] };
  },
};
