/** As many digits as every sum and product of what the schemas let in needs (quantities 12 + 4, money 12 + 6, factors). */
const MOST_DIGITS = 100;

/** The most decimal places for which the powers of ten below are exact. */
const MOST_PLACES = 15;
const POWERS: readonly number[] = Array.from({ length: MOST_PLACES + 1 }, (_, i) => 10 ** i);

function power(places: number): number {
  return POWERS[places] ?? Number.NaN;
}

function widePower(places: number): bigint {
  return 10n ** BigInt(places);
}

function magnitude(units: bigint): bigint {
  return units < 0n ? -units : units;
}

/**
 * An exact decimal: so many units of a decimal place ("12.50" is 1250 units of the second place). Nearly all fit into a
 * number; the others are held in a bigint. Both give the same results.
 */
export class Decimal {
  readonly #units: number;
  readonly #places: number;
  /** the units if no number holds them */
  readonly #wide: bigint | null;

  private constructor(units: number, places: number, wide: bigint | null) {
    this.#units = units;
    this.#places = places;
    this.#wide = wide;
  }

  /** So many units of a decimal place; null if a number cannot hold them exactly. */
  static #small(units: number, places: number): Decimal | null {
    // power() gives NaN for too many places: that is no safe integer either
    return Number.isSafeInteger(units) && places <= MOST_PLACES ? new Decimal(units + 0, places, null) : null;
  }

  /** The same without zeros at the end, rounded half-up to 100 digits. */
  static #of(given: bigint, decimals: number): Decimal {
    const surplus = String(magnitude(given)).length - MOST_DIGITS;
    const dropped = Math.min(Math.max(surplus, 0), decimals);
    const kept = dropped === 0 ? given : cutAt(given, dropped, 'half-up');
    const zeros = Math.min(/0*$/.exec(String(kept))?.[0].length ?? 0, decimals - dropped);
    const units = zeros === 0 ? kept : kept / widePower(zeros);
    const places = kept === 0n ? 0 : decimals - dropped - zeros;
    return Decimal.#small(Number(units), places) ?? new Decimal(0, places, units);
  }

  /** @throws TypeError if it is no number */
  static parse(value: string | number): Decimal {
    const text = String(value);
    if (text.length <= MOST_PLACES && /^\d+(?:\.\d+)?$/.test(text)) {
      const point = text.indexOf('.');
      if (point === -1) return new Decimal(Number(text), 0, null);
      return new Decimal(Number(text.slice(0, point) + text.slice(point + 1)), text.length - point - 1, null);
    }
    const [, sign, whole = '', part = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
    if (sign === undefined) throw new TypeError(`Invalid decimal: ${JSON.stringify(text)}`);
    const units = BigInt(`${sign === '-' ? '-' : ''}${whole}${part}`);
    const places = part.length - Number(exponent);
    return Decimal.#of(units * widePower(Math.max(-places, 0)), Math.max(places, 0));
  }

  /** Its units at another decimal place, which is no earlier one. */
  #wideAt(places: number): bigint {
    return (this.#wide ?? BigInt(this.#units)) * widePower(places - this.#places);
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
    return (
      (isExact ? Decimal.#small(own + added, places) : null) ??
      Decimal.#of(this.#wideAt(places) + other.#wideAt(places), places)
    );
  }

  minus(other: Decimal): Decimal {
    const places = Math.max(this.#places, other.#places);
    const own = this.#unitsAt(places);
    const taken = other.#unitsAt(places);
    const isExact = Number.isSafeInteger(own) && Number.isSafeInteger(taken);
    return (
      (isExact ? Decimal.#small(own - taken, places) : null) ??
      Decimal.#of(this.#wideAt(places) - other.#wideAt(places), places)
    );
  }

  negated(): Decimal {
    return this.#wide === null
      ? new Decimal(0 - this.#units, this.#places, null)
      : new Decimal(0, this.#places, -this.#wide);
  }

  abs(): Decimal {
    return this.lt(ZERO) ? this.negated() : this;
  }

  mul(other: Decimal): Decimal {
    const isExact = this.#wide === null && other.#wide === null;
    const small = isExact ? Decimal.#small(this.#units * other.#units, this.#places + other.#places) : null;
    const product = () => this.#wideAt(this.#places) * other.#wideAt(other.#places);
    return small ?? Decimal.#of(product(), this.#places + other.#places);
  }

  /** Exact if the quotient has at most 100 digits, else rounded to 100. */
  div(other: Decimal): Decimal {
    const places = Math.max(this.#places, other.#places);
    const own = this.#unitsAt(places);
    const by = other.#unitsAt(places);
    if (Number.isSafeInteger(own) && Number.isSafeInteger(by) && own % by === 0)
      return new Decimal(own / by + 0, 0, null);
    const [dividend, divisor] = [this.#wideAt(places), other.#wideAt(places)];
    // at least one digit more than is kept, on which the rounding depends
    const decimals = Math.max(MOST_DIGITS + 1 + String(divisor).length - String(dividend).length, 0) + 1;
    return Decimal.#of((dividend * widePower(decimals)) / divisor, decimals);
  }

  /** Negative, zero or positive as this is less than, equal to or greater than the other. */
  #compare(other: Decimal): number {
    const places = Math.max(this.#places, other.#places);
    const own = this.#unitsAt(places);
    const against = other.#unitsAt(places);
    const isExact = Number.isSafeInteger(own) && Number.isSafeInteger(against);
    if (isExact) return own - against;
    const difference = this.#wideAt(places) - other.#wideAt(places);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
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
    return this.#wide === null ? this.#units % power(this.#places) === 0 : this.#places === 0;
  }

  toNumber(): number {
    return this.#wide === null ? this.#units / power(this.#places) : Number(this.toString());
  }

  /** Rounded to so many decimals: half-up (a half goes away from zero), or as `mode` says. */
  rounded(places: number, mode: Mode = 'half-up'): Decimal {
    if (this.#places <= places) return this;
    if (this.#wide !== null) return Decimal.#of(cutAt(this.#wide, this.#places - places, mode), places);
    const step = power(this.#places - places);
    const rest = this.#units % step;
    const cut = (this.#units - rest) / step;
    return new Decimal(cut + CARRIES[mode](Math.sign(rest), Math.abs(rest) * 2 >= step) + 0, places, null);
  }

  /** Its text with exactly so many decimals ("70.20"). @param places at least as many as it has: it does not round */
  toFixed(places: number): string {
    const units = this.#unitsAt(places);
    return withPoint(Number.isSafeInteger(units) ? units : this.#wideAt(places), places);
  }

  /** Canonical text: no exponent, no plus, no trailing zeros ("70.2"). */
  toString(): string {
    if (this.#wide !== null) return withPoint(this.#wide, this.#places);
    let units = this.#units;
    let places = this.#places;
    for (; places > 0 && units % 10 === 0; places--) units /= 10;
    return withPoint(units, places);
  }
}

const DECIMAL = /^([+-]?)(?=\.?\d)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i;

type Mode = 'half-up' | 'floor' | 'ceil' | 'trunc';

/** What rounding adds to a number that was cut towards zero: by the sign of what was cut off, and whether it is a half or more. */
const CARRIES: Readonly<Record<Mode, (sign: number, isHalf: boolean) => number>> = {
  'half-up': (sign, isHalf) => (isHalf ? sign : 0),
  floor: (sign) => (sign < 0 ? -1 : 0),
  ceil: (sign) => (sign > 0 ? 1 : 0),
  trunc: () => 0,
};

/** Units without their last digits, rounded. */
function cutAt(units: bigint, digits: number, mode: Mode): bigint {
  const step = widePower(digits);
  const rest = units % step;
  const isHalf = magnitude(rest) * 2n >= step;
  return (units - rest) / step + BigInt(CARRIES[mode](rest < 0n ? -1 : rest > 0n ? 1 : 0, isHalf));
}

/** The text of so many units of a decimal place. */
function withPoint(units: number | bigint, places: number): string {
  if (places === 0) return String(units);
  const isNegative = units < 0;
  const digits = String(isNegative ? -units : units).padStart(places + 1, '0');
  return `${isNegative ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** An exact decimal of a text or number. @throws TypeError if it is no number. */
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
