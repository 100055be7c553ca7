import { isObject } from '../ground/json.js';
import { isNegative } from './primitives.js';

/** What of a line has a sign. It may come from a claim that is not checked yet. */
interface Signed {
  readonly kind?: unknown;
  readonly quantity?: unknown;
  readonly charged?: unknown;
}

/** Whether a number, or the text of one, is below 0. */
function isBelowZero(value: unknown): boolean {
  return typeof value === 'number' ? value < 0 : typeof value === 'string' && isNegative(value);
}

/** Lines of drugs and other charges are never decided: what they take back only adds up. */
export function mayBeNegative(kind: unknown): boolean {
  return kind === 'drug' || kind === 'other';
}

/** What was charged below 0: paths within the line. */
export function negativeCharges({ charged }: Pick<Signed, 'charged'>): string[][] {
  const parts: string[][] = [];
  if (!isObject(charged)) return parts;
  if (isBelowZero(charged['unitPrice'])) parts.push(['charged', 'unitPrice']);
  if (isBelowZero(charged['amount'])) parts.push(['charged', 'amount']);
  return parts;
}

/**
 * The parts of a line that take something back although its kind must not: their paths within the line. Whether a
 * service may be charged below 0 is known only when its item is.
 */
export function reversedParts(line: Signed): string[][] {
  const { kind, quantity } = line;
  if (mayBeNegative(kind)) return [];
  const parts = isBelowZero(quantity) ? [['quantity']] : [];
  return kind === 'consumable' ? [...parts, ...negativeCharges(line)] : parts;
}
