import { daysCounted } from '../ground/day.js';
import { type Decimal, decimal, greater, ZERO } from '../ground/money.js';
import { nameKey } from '../ground/name.js';
import { decimalFault } from '../model/primitives.js';
import type { Part, Words } from '../packs/vocabulary.js';
import type { Witness } from './witness.js';

/** The distinct entries of a list detail, compared as names are; null if the detail is no list. */
export function listed(value: unknown): ReadonlySet<string> | null {
  if (!Array.isArray(value)) return null;
  return new Set(value.filter((entry) => typeof entry === 'string').map(nameKey));
}

/** The parts that a list detail names; terms do not say of which side they are, so it is read as the line has it. */
export function partsBySide({ line, details }: Witness, detail: string, words: Words | undefined): readonly Part[] {
  const value = line.details?.[detail] ?? details[detail];
  const list = Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
  return words?.partsBySide(list) ?? [...new Set(list.map(nameKey))].map((part) => ({ part, side: null }));
}

/** Days from `date` to `endDate`, both counted. */
export function daysOf(state: Witness): number {
  return state.line.endDate === undefined ? 1 : daysCounted(state.line.date, state.line.endDate);
}

/** True if each unit is one of a side or an eye. */
export function isSided({ item }: Witness): boolean {
  const counts = item?.unit?.counts;
  return counts === 'side' || counts === 'eye';
}

/** How many of a mark a line names: entries of a list, or two for both sides. */
function entriesIn(value: unknown): number {
  return Array.isArray(value) ? new Set(value.map((one) => nameKey(String(one)))).size : 0;
}

/** How many things that tell one care from another a line names: sides, body parts, entries of a list. */
export function namedOn({ line: { side, site, order }, details }: Witness, parts: readonly Part[]): number {
  const counts = [site, order, details['specimen']].map(entriesIn);
  return Math.max(...counts, parts.length, side === 'both' ? 2 : 0);
}

/** Units that are one for a place, other than a side or an eye. */
const PLACES: ReadonlySet<string> = new Set(['site', 'tooth', 'joint', 'body-part']);

/** How many units the sides or the places that a line names are; 0 if its units are of something else. */
export function placesNamed(state: Witness): number {
  const { item, line, details } = state;
  if (isSided(state)) return line.side === 'both' ? 2 : 0;
  if (!PLACES.has(item?.unit?.counts ?? '')) return 0;
  return Math.max(entriesIn(line.site), entriesIn(details['bodyParts']));
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
