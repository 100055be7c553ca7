import { type Decimal, decimal, lesser, quotient, ZERO } from '../ground/money.js';

/** Units and yuan of a line, or of a part of it. */
export interface Worth {
  readonly units: Decimal;
  /** rounded to 0.01; below 0 for what is taken off a bill; null if nothing is stated */
  readonly money: Decimal | null;
  /** as stated, without its sign; null if it is not stated */
  readonly unitPrice: Decimal | null;
}

export const CENT: Decimal = /* @__PURE__ */ decimal('0.01');

/** The same units with the other sign: what a line takes back. */
export function negated({ units, money, unitPrice }: Worth): Worth {
  return { units, money: money?.negated() ?? null, unitPrice };
}

/** What is left if a part is taken off; no units if it is the whole. */
export function without({ units, money, unitPrice }: Worth, part: Worth): Worth {
  const rest = money === null || part.money === null ? null : money.minus(part.money);
  return { units: units.minus(part.units), money: rest, unitPrice };
}

/** True if nothing is left, of units and of money. */
export function isNothing({ units, money }: Worth): boolean {
  return units.isZero() && (money === null || money.isZero());
}

/** Yuan for a unit: as stated if the money agrees with it, else as reckoned; null if no money is stated. */
export function priceOf({ units, money, unitPrice }: Worth): { readonly price: Decimal; isStated: boolean } | null {
  if (money === null) return null;
  if (unitPrice === null || unitPrice.mul(units).minus(money.abs()).abs().gt(CENT)) {
    return { price: quotient(money, units), isStated: false };
  }
  return { price: money.lt(ZERO) ? unitPrice.negated() : unitPrice, isStated: true };
}

/**
 * Whether two have one unit price. A price that is not stated comes from a rounded sum: it may differ by 0.01, and what
 * both prices make of the units that both have by less than that.
 */
export function isOfOnePrice(one: Worth, other: Worth): boolean {
  const [a, b] = [priceOf(one), priceOf(other)];
  if (a === null || b === null) return a === b;
  if (a.isStated && b.isStated) return a.price.eq(b.price);
  const apart = a.price.minus(b.price).abs();
  return apart.lte(CENT) && apart.mul(lesser(one.units, other.units)).lt(CENT);
}
