import { Decimal as DecimalJs } from 'decimal.js';

/**
 * decimal.js, set up so that sums and products of all inputs are exact (quantities 12 + 4 digits, money 12 + 6, factors
 * of rules). It rounds half-up and never writes an exponent.
 */
const Exact = DecimalJs.clone({
  defaults: true,
  precision: 100,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** The most decimal places for which the powers of ten below are exact. */
const MOST_PLACES = 15;
const POWERS: readonly number[] = Array.from({ length: MOST_PLACES + 1 }, (_, i) => 10 ** i);

function power(places: number): number {
  return POWERS[places] ?? Number.NaN;
}

/**
 * An exact decimal. Nearly all fit into a number, as units of a decimal place ("12.50" is 1250 units of the second
 * place). decimal.js holds the others. Both give the same results.
 */
export class Decimal {
  readonly #units: number;
  readonly #places: number;
  readonly #wide: DecimalJs | null;

  private constructor(units: number, places: number, wide: DecimalJs | null) {
    this.#units = units;
    this.#places = places;
    this.#wide = wide;
  }

  /** So many units of a decimal place; null if a number cannot hold them exactly. */
  static #small(units: number, places: number): Decimal | null {
    // power() gives NaN for too many places: that is no safe integer either
    return Number.isSafeInteger(units) && places <= MOST_PLACES ? new Decimal(units + 0, places, null) : null;
  }

  static #of(value: DecimalJs): Decimal {
    const places = value.decimalPlaces();
    const small = places <= MOST_PLACES ? Decimal.#small(value.mul(power(places)).toNumber(), places) : null;
    return small ?? new Decimal(0, 0, value);
  }

  /** @throws Error of decimal.js if it is no number */
  static parse(value: string | number): Decimal {
    const text = String(value);
    if (text.length <= MOST_PLACES && /^\d+(?:\.\d+)?$/.test(text)) {
      const point = text.indexOf('.');
      if (point === -1) return new Decimal(Number(text), 0, null);
      return new Decimal(Number(text.slice(0, point) + text.slice(point + 1)), text.length - point - 1, null);
    }
    return Decimal.#of(new Exact(value));
  }

  get #whole(): DecimalJs {
    return this.#wide ?? new Exact(this.#units).div(power(this.#places));
  }

  /** Its units at another decimal place. NaN, or no safe integer, if a number cannot hold them exactly. */
  #unitsAt(places: number): number {
    if (this.#wide !== null) return Number.NaN;
    return this.#places === places ? this.#units : this.#units * power(places - this.#places);
  }

  plus(other: Decimal): Decimal {
    const places = Math.max(this.#places, other.#places);
    const own = this.#unitsAt(places);
    const added = other.#unitsAt(places);
    const isExact = Number.isSafeInteger(own) && Number.isSafeInteger(added);
    return (isExact ? Decimal.#small(own + added, places) : null) ?? Decimal.#of(this.#whole.plus(other.#whole));
  }

  minus(other: Decimal): Decimal {
    const places = Math.max(this.#places, other.#places);
    const own = this.#unitsAt(places);
    const taken = other.#unitsAt(places);
    const isExact = Number.isSafeInteger(own) && Number.isSafeInteger(taken);
    return (isExact ? Decimal.#small(own - taken, places) : null) ?? Decimal.#of(this.#whole.minus(other.#whole));
  }

  negated(): Decimal {
    return this.#wide === null ? new Decimal(0 - this.#units, this.#places, null) : Decimal.#of(this.#wide.neg());
  }

  abs(): Decimal {
    return this.lt(ZERO) ? this.negated() : this;
  }

  mul(other: Decimal): Decimal {
    const isExact = this.#wide === null && other.#wide === null;
    const small = isExact ? Decimal.#small(this.#units * other.#units, this.#places + other.#places) : null;
    return small ?? Decimal.#of(this.#whole.mul(other.#whole));
  }

  /** Exact if the quotient has at most 100 digits, else rounded to 100. */
  div(other: Decimal): Decimal {
    const places = Math.max(this.#places, other.#places);
    const own = this.#unitsAt(places);
    const by = other.#unitsAt(places);
    if (Number.isSafeInteger(own) && Number.isSafeInteger(by) && own % by === 0)
      return new Decimal(own / by + 0, 0, null);
    return Decimal.#of(this.#whole.div(other.#whole));
  }

  /** Negative, zero or positive as this is less than, equal to or greater than the other. */
  #compare(other: Decimal): number {
    const places = Math.max(this.#places, other.#places);
    const own = this.#unitsAt(places);
    const against = other.#unitsAt(places);
    const isExact = Number.isSafeInteger(own) && Number.isSafeInteger(against);
    return isExact ? own - against : this.#whole.cmp(other.#whole);
  }

  lt(other: Decimal): boolean {
    return this.#compare(other) < 0;
  }
  lte(other: Decimal): boolean {
    return this.#compare(other) <= 0;
  }
  gt(other: Decimal): boolean {
    return this.#compare(other) > 0;
  }
  gte(other: Decimal): boolean {
    return this.#compare(other) >= 0;
  }
  eq(other: Decimal): boolean {
    return this.#compare(other) === 0;
  }

  isZero(): boolean {
    return this.#units === 0 && this.#wide === null;
  }

  isInteger(): boolean {
    return this.#wide === null ? this.#units % power(this.#places) === 0 : this.#wide.isInteger();
  }

  toNumber(): number {
    return this.#wide === null ? this.#units / power(this.#places) : this.#wide.toNumber();
  }

  /** Rounded to so many decimals: half-up (a half goes away from zero), or as `mode` says. */
  rounded(places: number, mode: 'half-up' | 'floor' | 'ceil' | 'trunc' = 'half-up'): Decimal {
    if (this.#wide !== null) return Decimal.#of(this.#wide.toDecimalPlaces(places, MODES[mode]));
    if (this.#places <= places) return this;
    const step = power(this.#places - places);
    const rest = this.#units % step;
    const cut = (this.#units - rest) / step;
    return new Decimal(cut + CARRIES[mode](rest, step) + 0, places, null);
  }

  /** Its text with exactly so many decimals ("70.20"). @param places at least as many as it has: it does not round */
  toFixed(places: number): string {
    const units = this.#unitsAt(places);
    return Number.isSafeInteger(units) ? withPoint(units, places) : this.#whole.toFixed(places);
  }

  /** Canonical text: no exponent, no plus, no trailing zeros ("70.2"). */
  toString(): string {
    if (this.#wide !== null) return this.#wide.toString();
    let units = this.#units;
    let places = this.#places;
    for (; places > 0 && units % 10 === 0; places--) units /= 10;
    return withPoint(units, places);
  }
}

const MODES = {
  'half-up': DecimalJs.ROUND_HALF_UP,
  floor: DecimalJs.ROUND_FLOOR,
  ceil: DecimalJs.ROUND_CEIL,
  trunc: DecimalJs.ROUND_DOWN,
} as const;

/** What rounding adds to a number that was cut towards zero. It depends on the rest that was cut off. */
const CARRIES: Readonly<Record<keyof typeof MODES, (rest: number, step: number) => number>> = {
  'half-up': (rest, step) => (Math.abs(rest) * 2 >= step ? Math.sign(rest) : 0),
  floor: (rest) => (rest < 0 ? -1 : 0),
  ceil: (rest) => (rest > 0 ? 1 : 0),
  trunc: () => 0,
};

/** The text of so many units of a decimal place. */
function withPoint(units: number, places: number): string {
  if (places === 0) return String(units);
  const one = power(places);
  const rest = Math.abs(units % one);
  const whole = (Math.abs(units) - rest) / one;
  return `${units < 0 ? '-' : ''}${whole}.${String(rest + one).slice(1)}`; // adding `one` keeps the leading zeros
}

/** An exact decimal of a text or number. @throws Error of decimal.js if it is no number. */
export function decimal(value: string | number): Decimal {
  return Decimal.parse(value);
}

export const ZERO: Decimal = /* @__PURE__ */ decimal(0);
export const ONE: Decimal = /* @__PURE__ */ decimal(1);

/** Canonical text: no exponent, no plus, no trailing zeros ("70.2"). */
export function decimalText(value: Decimal): string {
  return value.toString();
}

/** An amount of yuan, rounded half-up to two decimals ("70.20"). */
export function yuan(value: Decimal): string {
  return value.isZero() ? '0.00' : value.rounded(2).toFixed(2);
}

/** Rounds half-up to 0.01. */
export function roundYuan(value: Decimal): Decimal {
  return value.rounded(2);
}

/** The whole part, towards zero. */
export function wholePart(value: Decimal): Decimal {
  return value.rounded(0, 'trunc');
}

/** The next whole number up, or the value itself if it is whole. */
export function roundedUp(value: Decimal): Decimal {
  return value.rounded(0, 'ceil');
}

/** `dividend / divisor`: exact if it has at most 100 digits, else rounded to 100. */
export function quotient(dividend: Decimal, divisor: Decimal): Decimal {
  return dividend.div(divisor);
}

/** Rounded down to the four decimals that a quantity may have. */
export function fourDecimals(value: Decimal): Decimal {
  return value.rounded(4, 'floor');
}

/** The lesser of two decimals. */
export function lesser(a: Decimal, b: Decimal): Decimal {
  return a.lte(b) ? a : b;
}

/** The greater of two decimals. */
export function greater(a: Decimal, b: Decimal): Decimal {
  return a.gte(b) ? a : b;
}
