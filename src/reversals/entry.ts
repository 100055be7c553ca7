import { isDay } from '../ground/day.js';
import { isObject } from '../ground/json.js';
import { type Decimal, decimal, ONE, roundYuan, ZERO } from '../ground/money.js';
import { codeKey, nameKey } from '../ground/name.js';
import { signedDecimalFault } from '../model/primitives.js';
import { mayBeNegative } from '../model/reversal.js';
import type { BilledLine } from './billed-line.js';
import type { Worth } from './worth.js';

/** A line that can be netted: one that charges, or one that takes back. */
export interface Entry {
  readonly line: BilledLine;
  readonly index: number;
  readonly kind: string;
  /** normalised; null if the line has none */
  readonly code: string | null;
  readonly name: string | null;
  /** id of the line that it takes back, if it says so */
  readonly reverses: string | null;
  /** true if the quantity is below 0; its units never are */
  readonly isNegative: boolean;
  /** with the signs of the bill */
  readonly whole: Worth;
  /** what is not netted yet: `whole` if nothing is */
  left: Worth;
}

/** More than money has: the sums of other systems carry the residue of floats. */
const MOST_DECIMALS = 20;

/** A member as a decimal: null if it is absent, undefined if it is no number. */
function numberOf(value: unknown): Decimal | null | undefined {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? decimal(value) : undefined;
  const isDecimal = typeof value === 'string' && signedDecimalFault(value, MOST_DECIMALS) === null;
  return isDecimal ? decimal(value) : undefined;
}

/** The units of a line with their sign, and what was charged for them; null if it cannot be read. */
function countedOf({ quantity, charged }: BilledLine): { count: Decimal; worth: Worth } | null {
  const [stated, amount, unitPrice] = [quantity, charged?.amount, charged?.unitPrice].map(numberOf);
  if (stated === undefined || amount === undefined || unitPrice === undefined) return null;
  const count = stated ?? ONE;
  const money = amount ?? unitPrice?.mul(count) ?? null;
  const worth = { units: count.abs(), money: money && roundYuan(money), unitPrice: unitPrice?.abs() ?? null };
  return count.isZero() ? null : { count, worth };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The line in numbers; null if it is never netted (drugs, other charges), or cannot be read, which `parseClaim` will say. */
export function entryOf(line: BilledLine, index: number): Entry | null {
  if (!isObject(line) || mayBeNegative(line.kind) || typeof line.date !== 'string' || !isDay(line.date)) return null;
  const counted = countedOf(line);
  if (counted === null) return null;
  const { count, worth } = counted;
  const [code, name] = [textOf(line.code), textOf(line.name)];
  return {
    line,
    index,
    kind: line.kind ?? 'service',
    code: code && codeKey(code),
    name: name && nameKey(name),
    reverses: textOf(line.reverses),
    isNegative: count.lt(ZERO),
    whole: worth,
    left: worth,
  };
}

/** True if nothing of an entry is netted. */
export function isUntouched({ left, whole }: Entry): boolean {
  return left === whole;
}

/** True if all of an entry is netted. */
export function isSpent({ left }: Entry): boolean {
  return left.units.isZero();
}

/** Compares lines by their day, then by their place. */
export function byDay(a: Entry, b: Entry): number {
  if (a.line.date !== b.line.date) return a.line.date < b.line.date ? -1 : 1;
  return a.index - b.index;
}
