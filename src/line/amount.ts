import { type Decimal, lesser, roundYuan, ZERO } from '../ground/money.js';
import type { Cap, Judged, Reading } from './judged.js';
import { amountOf, type Pricing, partsOf } from './pricing.js';

type Parts = ReturnType<typeof partsOf>;

/** The money that a cap of a kind bounds, by the price of the line. Not rounded; null if no price is known. */
export function moneyOf(state: Judged, of: 'amount' | 'surcharges' | 'deductions'): Decimal | null {
  const { pricing, procedure, allowed } = state;
  if (of === 'amount') return computedAmount(state, chargedAmount(state));
  return pricing === null ? null : leastOf(state.caps, of, partsOf(pricing, allowed, procedure)[of]);
}

function chargedAmount({ charged: { amount, unitPrice }, claimed }: Judged): Decimal | null {
  return amount ?? unitPrice?.mul(claimed) ?? null;
}

/** The least that caps of a kind leave; as much as there is if there are none. */
function leastOf(caps: readonly Cap[], kind: Cap['of'], money: Decimal): Decimal {
  return caps.reduce((least, { of, most }) => (of === kind ? lesser(least, most) : least), money);
}

/** An amount within the caps on its surcharges and deductions. */
function withinParts(amount: Decimal, { caps }: Judged, { surcharges, deductions }: Parts): Decimal {
  const over = surcharges.minus(leastOf(caps, 'surcharges', surcharges));
  return amount.minus(over).plus(deductions.minus(leastOf(caps, 'deductions', deductions)));
}

/** An amount within the caps of its line. */
function capped(amount: Decimal, state: Judged, parts: Parts): Decimal {
  return leastOf(state.caps, 'amount', withinParts(amount, state, parts));
}

/** What each cap of a line takes off, or gives back of what was taken off, in turn. Not rounded. */
export function takenByCaps(state: Judged, pricing: Pricing): readonly { readonly cap: Cap; readonly by: Decimal }[] {
  const { caps, allowed, procedure } = state;
  const parts = partsOf(pricing, allowed, procedure);
  const left = { ...parts, amount: withinParts(amountOf(pricing, allowed, procedure), state, parts) };
  return caps.map((cap) => {
    const by = left[cap.of].minus(lesser(left[cap.of], cap.most));
    left[cap.of] = left[cap.of].minus(by);
    return { cap, by };
  });
}

/**
 * The amount of a line by the documents, rounded once: if what was charged stands as the price its part of that, else by
 * the price and within the caps. Null if it is not known.
 */
export function computedAmount(state: Judged, charged: Decimal | null, reading: Reading = {}): Decimal | null {
  const quantity = reading.quantity ?? state.allowed;
  const plus = quantity.isZero() ? ZERO : (reading.plus ?? ZERO);
  if (state.isAsCharged && charged !== null) {
    const part = charged.mul(quantity).div(state.claimed);
    return roundYuan(capped(part, state, NO_PARTS));
  }
  const pricing = reading.pricing ?? state.pricing;
  if (pricing === null) return null;
  const procedure = reading.procedure === undefined ? state.procedure : reading.procedure;
  const amount = amountOf(pricing, quantity, procedure).plus(plus);
  if (state.caps.length === 0) return roundYuan(amount);
  return roundYuan(capped(amount, state, partsOf(pricing, quantity, procedure)));
}

const NO_PARTS = { surcharges: ZERO, deductions: ZERO };
