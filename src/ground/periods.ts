import { holds, overlap } from './day.js';

interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

type PeriodOf<T> = (value: T) => Period;

/** Values sorted by first day, those without one first. Equals keep their order. */
export function byFirstDay<T>(list: readonly T[], periodOf: PeriodOf<T>): T[] {
  const from = (value: T): string => periodOf(value).from ?? '';
  return [...list].sort((a, b) => (from(a) < from(b) ? -1 : from(a) > from(b) ? 1 : 0));
}

/**
 * Each value that shares a day with an earlier one, beside the earlier one that reaches furthest.
 * @param list sorted by first day
 */
export function overlapping<T>(list: readonly T[], periodOf: PeriodOf<T>): { readonly own: T; readonly other: T }[] {
  const found: { own: T; other: T }[] = [];
  let furthest: T | undefined;
  for (const own of list) {
    if (furthest !== undefined && overlap(periodOf(furthest), periodOf(own))) found.push({ own, other: furthest });
    const reach = furthest === undefined ? '' : periodOf(furthest).to;
    const { to } = periodOf(own);
    if (furthest === undefined || (reach !== null && (to === null || to > reach))) furthest = own;
  }
  return found;
}

/**
 * The number of values that begin on or before a day.
 * @param list sorted by first day
 */
export function begunBy<T>(list: readonly T[], day: string, periodOf: PeriodOf<T>): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = list[middle];
    if (value !== undefined && (periodOf(value).from ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The last value that begins on or before a day, even if it ended before; undefined if none has begun.
 * @param list sorted by first day
 */
export function lastBegun<T>(list: readonly T[], day: string, periodOf: PeriodOf<T>): T | undefined {
  return list[begunBy(list, day, periodOf) - 1];
}

/**
 * The value whose period holds a day.
 * @param list sorted by first day, no two of which share a day
 */
export function holding<T>(list: readonly T[], day: string, periodOf: PeriodOf<T>): T | undefined {
  const begun = list.length === 1 ? list[0] : lastBegun(list, day, periodOf);
  return begun !== undefined && holds(periodOf(begun), day) ? begun : undefined;
}

/**
 * Start and end, as for `slice`, of the values that share a day with a period.
 * @param list sorted by first day, no two of which share a day
 */
export function rangeOf<T>(list: readonly T[], period: Period, periodOf: PeriodOf<T>): [number, number] {
  const end = period.to === null ? list.length : begunBy(list, period.to, periodOf);
  const begun = period.from === null ? 0 : begunBy(list, period.from, periodOf);
  const before = list[begun - 1];
  const start = before !== undefined && overlap(periodOf(before), period) ? begun - 1 : begun;
  return [start, Math.max(start, end)];
}
