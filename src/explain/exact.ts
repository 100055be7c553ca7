/**
 * An exact decimal as so many units of a decimal place: "12.50" is 1250 of the second. Reckons what money.ts reckons,
 * for the few sums of an explanation, so that a page that only shows results need not load decimal.js.
 */
export interface Exact {
  readonly units: bigint;
  readonly places: number;
}

const DECIMAL = /^([+-]?\d+)(?:\.(\d+))?$/;

/** Reads a decimal as results have it: digits, with a point or not. @throws TypeError for anything else */
export function exact(text: string): Exact {
  const [, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) throw new TypeError(`${JSON.stringify(text)} in a result is no decimal`);
  return { units: BigInt(whole + fraction), places: fraction.length };
}

/** The units of a place, which has no fewer decimals than the value. */
function unitsAt({ units, places }: Exact, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - places);
}

export function plus(a: Exact, b: Exact): Exact {
  const places = Math.max(a.places, b.places);
  return { units: unitsAt(a, places) + unitsAt(b, places), places };
}

export function times(a: Exact, b: Exact): Exact {
  return { units: a.units * b.units, places: a.places + b.places };
}

export function isGreater(a: Exact, b: Exact): boolean {
  const places = Math.max(a.places, b.places);
  return unitsAt(a, places) > unitsAt(b, places);
}

function magnitude(units: bigint): bigint {
  return units < 0n ? -units : units;
}

/** Rounded half-up to 0.01: halves go away from zero. */
export function toYuan(value: Exact): Exact {
  if (value.places <= 2) return { units: unitsAt(value, 2), places: 2 };
  const step = 10n ** BigInt(value.places - 2);
  const rounded = (magnitude(value.units) + step / 2n) / step;
  return { units: value.units < 0n ? -rounded : rounded, places: 2 };
}

/** All its decimals: a value of two places has two. */
export function fixedText({ units, places }: Exact): string {
  const digits = String(magnitude(units)).padStart(places + 1, '0');
  const point = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return units < 0n ? `-${text}` : text;
}

/** Without trailing zeros: "70.20" is "70.2". */
export function plainText(value: Exact): string {
  const text = fixedText(value);
  return value.places === 0 ? text : text.replace(/\.?0+$/, '');
}

/** The same without its sign. */
export function sizeText({ units, places }: Exact): string {
  return plainText({ units: magnitude(units), places });
}
