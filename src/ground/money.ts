import { Decimal as DecimalJs } from 'decimal.js';

/**
 * What arithmetic means here: decimal.js with enough digits that sums and products of all inputs are exact
 * (quantities 12 + 4 digits, money 12 + 6, factors of rules), half-up, never an exponent.
 */
const Exact = DecimalJs.clone({
  defaults: true,
  precision: 100,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** As many places as a power of ten below leaves exact. */
const MOST_PLACES = 15;
const POWERS: readonly number[] = Array.from({ length: MOST_PLACES + 1 }, (_, i) => 10 ** i);

function power(places: number): number {
  return POWERS[places] ?? Number.NaN;
}

/**
 * An exact decimal. Nearly all are whole numbers of a decimal place ("12.50" is 1250 of the second), which a number
 * holds; what does not fit is left to decimal.js. Both give the same results.
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

  /** `units` of the decimal place `places`; null where a number cannot hold it exactly. */
  static #small(units: number, places: number): Decimal | null {
    // NaN, which power() gives for too many places, is not safe either
    return Number.isSafeInteger(units) && places <= MOST_PLACES ? new Decimal(units + 0, places, null) : null;
  }

  static #of(value: DecimalJs): Decimal {
    const places = value.decimalPlaces();
    const small = places <= MOST_PLACES ? Decimal.#small(value.mul(power(places)).toNumber(), places) : null;
    return small ?? new Decimal(0, 0, value);
  }

  /** @throws Error of decimal.js on what is no number */
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

  /** The units of both at one place, or null where a number cannot hold them. */
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

  /** Exact where the quotient ends, else to more digits than any input has. */
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

  /** Half-up, away from zero (or towards the lower where told), to so many decimals. */
  rounded(places: number, mode: 'half-up' | 'floor' | 'ceil' | 'trunc' = 'half-up'): Decimal {
    if (this.#wide !== null) return Decimal.#of(this.#wide.toDecimalPlaces(places, MODES[mode]));
    if (this.#places <= places) return this;
    const step = power(this.#places - places);
    const rest = this.#units % step;
    const cut = (this.#units - rest) / step;
    return new Decimal(cut + CARRIES[mode](rest, step) + 0, places, null);
  }

  /** With exactly so many decimals, of which it has no more ("70.20"). */
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

/** What rounding adds to a number that was cut towards zero, by what was cut off. */
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
  return `${units < 0 ? '-' : ''}${whole}.${String(rest + one).slice(1)}`; // the one more keeps leading zeros
}

/** An exact decimal of a text or number. @throws Error of decimal.js on what is no number. */
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
  return value.rounded(2).toFixed(2);
}

/** Rounds half-up to 0.01. */
export function roundYuan(value: Decimal): Decimal {
  return value.rounded(2);
}

/** The whole part, towards zero. */
export function wholePart(value: Decimal): Decimal {
  return value.rounded(0, 'trunc');
}

/** The next whole number up, or the value itself where it is whole. */
export function roundedUp(value: Decimal): Decimal {
  return value.rounded(0, 'ceil');
}

/** `dividend / divisor`, exact where the quotient ends, else to more digits than any input has. */
export function quotient(dividend: Decimal, divisor: Decimal): Decimal {
  return dividend.div(divisor);
}

/** Cut, never rounded up, to the four decimals that a quantity may have. */
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
