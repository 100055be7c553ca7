import { Decimal as DecimalJs } from 'decimal.js';

/**
 * The only arithmetic of this package: decimal.js with enough digits that sums and products of all
 * inputs are exact (quantities 12 + 4 digits, money 12 + 6, factors of rules), half-up, never an exponent.
 */
const Exact = DecimalJs.clone({
  defaults: true,
  precision: 100,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

export type Decimal = DecimalJs;

/** An exact decimal of a text or number. @throws Error of decimal.js on what is no number. */
export function decimal(value: string | number): Decimal {
  return new Exact(value);
}

export const ZERO: Decimal = /* @__PURE__ */ decimal(0);
export const ONE: Decimal = /* @__PURE__ */ decimal(1);

/** Canonical text: no exponent, no plus, no trailing zeros ("70.2"). */
export function decimalText(value: Decimal): string {
  return value.isZero() ? '0' : value.toString();
}

/** An amount of yuan, rounded half-up to two decimals ("70.20"). */
export function yuan(value: Decimal): string {
  return roundYuan(value).toFixed(2);
}

/** Rounds half-up to 0.01. */
export function roundYuan(value: Decimal): Decimal {
  const rounded = value.toDecimalPlaces(2, DecimalJs.ROUND_HALF_UP);
  return rounded.isZero() ? ZERO : rounded;
}

/** The whole part, towards zero. */
export function wholePart(value: Decimal): Decimal {
  return value.trunc();
}

/** The next whole number up, or the value itself where it is whole. */
export function roundedUp(value: Decimal): Decimal {
  return value.ceil();
}

/** `dividend / divisor`, exact where the quotient ends, else to more digits than any input has. */
export function quotient(dividend: Decimal, divisor: Decimal): Decimal {
  return dividend.div(divisor);
}

/** Cut, never rounded up, to the four decimals that a quantity may have. */
export function fourDecimals(value: Decimal): Decimal {
  return value.toDecimalPlaces(4, DecimalJs.ROUND_FLOOR);
}

/** The lesser of two decimals. */
export function lesser(a: Decimal, b: Decimal): Decimal {
  return a.lte(b) ? a : b;
}

/** The greater of two decimals. */
export function greater(a: Decimal, b: Decimal): Decimal {
  return a.gte(b) ? a : b;
}
