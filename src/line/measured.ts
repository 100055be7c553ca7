import { daysCounted } from '../ground/day.js';
import { type Decimal, decimal, greater, ZERO } from '../ground/money.js';
import { nameKey } from '../ground/name.js';
import { decimalFault } from '../model/primitives.js';
import type { Witness } from './witness.js';

/** The distinct entries of a list detail, compared as names are; null if the detail is no list. */
export function listed(value: unknown): ReadonlySet<string> | null {
  if (!Array.isArray(value)) return null;
  return new Set(value.filter((entry) => typeof entry === 'string').map(nameKey));
}

/** Days from `date` to `endDate`, both counted. */
export function daysOf(state: Witness): number {
  return state.line.endDate === undefined ? 1 : daysCounted(state.line.date, state.line.endDate);
}

/**
 * The number that a detail gives: its value, the length of a list (each entry once), or `days`, which comes from the
 * dates; null if the line does not say.
 */
export function measured(state: Witness, detail: string): Decimal | null {
  if (detail === 'days') return decimal(daysOf(state));
  const value = state.details[detail];
  if (typeof value === 'number') return Number.isFinite(value) ? decimal(value) : null;
  if (typeof value === 'string') return decimalFault(value, 20) === null ? decimal(value) : null;
  const entries = listed(value);
  return entries === null ? null : decimal(entries.size);
}

/** Over lines of a session: the size of the union of a list detail, or the largest number. */
export function measuredOver(lines: readonly Witness[], detail: string): Decimal {
  const names = new Set<string>();
  let largest = ZERO;
  for (const other of lines) {
    const entries = listed(other.details[detail]);
    if (entries !== null) for (const entry of entries) names.add(entry);
    else largest = greater(largest, measured(other, detail) ?? ZERO);
  }
  return greater(largest, decimal(names.size));
}
