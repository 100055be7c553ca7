import { type Decimal, greater, lesser, roundYuan, ZERO } from '../ground/money.js';
import type { Judged, Reading } from './judged.js';
import { amountOf, partsOf } from './pricing.js';

/** The money that a cap of a kind bounds, by the price of the line. Not rounded; null if no price is known. */
export function moneyOf(state: Judged, of: 'amount' | 'surcharges' | 'deductions'): Decimal | null {
  const { pricing, procedure, allowed } = state;
  if (of === 'amount') return computedAmount(state, chargedAmount(state));
  return pricing === null ? null : partsOf(pricing, allowed, procedure)[of];
}

function chargedAmount({ charged: { amount, unitPrice }, claimed }: Judged): Decimal | null {
  return amount ?? unitPrice?.mul(claimed) ?? null;
}

/** An amount within the caps of its line. */
function capped(amount: Decimal, { caps }: Judged, parts: ReturnType<typeof partsOf>): Decimal {
  let left = amount;
  for (const { of, most } of caps) {
    if (of === 'surcharges') left = left.minus(greater(parts.surcharges.minus(most), ZERO));
    else if (of === 'deductions') left = left.plus(greater(parts.deductions.minus(most), ZERO));
  }
  for (const { of, most } of caps) if (of === 'amount') left = lesser(left, most);
  return left;
}

/**
 * The amount of a line by the documents, rounded once: of a consumable what was charged, of a price that the hospital
 * sets its part of that, else by the price and within the caps. Null if it is not known.
 */
export function computedAmount(state: Judged, charged: Decimal | null, reading: Reading = {}): Decimal | null {
  if (state.kind === 'consumable') return charged;
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
