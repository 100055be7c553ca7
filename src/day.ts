import { addDays, differenceInCalendarDays, differenceInYears, formatISO, isExists, parseISO } from 'date-fns';
import type { LocalDate, Period } from './model/primitives.js';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a calendar date that exists, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const match = SHAPE.exec(text);
  return match !== null && isExists(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
}

/** Days from the first to the last, both counted. */
export function daysCounted(first: LocalDate, last: LocalDate): number {
  return differenceInCalendarDays(parseISO(last), parseISO(first)) + 1;
}

/** The day `count` days later (earlier, where negative). */
export function dayAfter(day: LocalDate, count: number): LocalDate {
  return formatISO(addDays(parseISO(day), count), { representation: 'date' });
}

/** Completed years of life on a day. */
export function ageYears(birthDate: LocalDate, day: LocalDate): number {
  return differenceInYears(parseISO(day), parseISO(birthDate));
}

/** Whether a period holds a day, both ends inclusive, null = open. ISO days compare correctly as text. */
export function holds(period: Readonly<Period>, day: LocalDate): boolean {
  return (period.from === null || period.from <= day) && (period.to === null || day <= period.to);
}

/** Whether two periods share a day. */
export function overlap(a: Readonly<Period>, b: Readonly<Period>): boolean {
  return (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to);
}

/** The common part of two periods, or null where they share no day. */
export function intersection(a: Readonly<Period>, b: Readonly<Period>): Period | null {
  const from = a.from === null ? b.from : b.from === null || a.from >= b.from ? a.from : b.from;
  const to = a.to === null ? b.to : b.to === null || a.to <= b.to ? a.to : b.to;
  return from !== null && to !== null && from > to ? null : { from, to };
}

/** What is left of `a` outside `b`: none, one or two periods, in order. */
export function difference(a: Readonly<Period>, b: Readonly<Period>): Period[] {
  const common = intersection(a, b);
  if (common === null) return [{ ...a }];
  const before = common.from === null ? null : intersection(a, { from: null, to: dayAfter(common.from, -1) });
  const after = common.to === null ? null : intersection(a, { from: dayAfter(common.to, 1), to: null });
  return [before, after].filter((part) => part !== null);
}
