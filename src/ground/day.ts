// imported by its own path: the index of date-fns loads three hundred files
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { differenceInMonths } from 'date-fns/differenceInMonths';
import { differenceInYears } from 'date-fns/differenceInYears';

/** A calendar date, "YYYY-MM-DD". */
type Day = string;

/** From a first to a last day, both counted; null = open. */
interface Period {
  from: Day | null;
  to: Day | null;
}

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MS_PER_DAY = 86_400_000;

/** A calendar date in UTC, so that the time zone of the machine changes nothing. */
function utc(day: Day): Date {
  return new UTCDateMini(Date.parse(day));
}

/** The number that two digits of a text make. */
function digits(text: string, at: number): number {
  return 10 * (text.charCodeAt(at) - 48) + text.charCodeAt(at + 1) - 48;
}

/** True if a text is a calendar date that exists, as YYYY-MM-DD. */
export function isDay(value: string): boolean {
  if (!SHAPE.test(value)) return false;
  const year = 100 * digits(value, 0) + digits(value, 2);
  const month = digits(value, 5);
  const day = digits(value, 8);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

/** The number of a day, counted from 1970-01-01, so that days can be counted without dates. */
export function dayNumber(day: Day): number {
  const year = 100 * digits(day, 0) + digits(day, 2);
  const month = digits(day, 5);
  // a year counted from March on has the day of a leap year last
  const shifted = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + digits(day, 8) - 1;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leapDays + ofYear - 719_468;
}

/** Days from the first to the last, both counted. */
export function daysCounted(first: Day, last: Day): number {
  return dayNumber(last) - dayNumber(first) + 1;
}

/** The day `count` days later; earlier if `count` is negative. */
export function dayAfter(day: Day, count: number): Day {
  return new Date((dayNumber(day) + count) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Completed years of life on a day. */
export function ageYears(birthDate: Day, day: Day): number {
  return differenceInYears(utc(day), utc(birthDate));
}

/** Completed months of life on a day. */
export function ageMonths(birthDate: Day, day: Day): number {
  return differenceInMonths(utc(day), utc(birthDate));
}

/** Days of life on a day: 0 on the day of birth. */
export function ageDays(birthDate: Day, day: Day): number {
  return dayNumber(day) - dayNumber(birthDate);
}

/** True if a period holds a day. Both ends are inclusive, null = open. ISO days compare correctly as text. */
export function holds(period: Readonly<Period>, day: Day): boolean {
  return (period.from === null || period.from <= day) && (period.to === null || day <= period.to);
}

/** True if two periods share a day. */
export function overlap(a: Readonly<Period>, b: Readonly<Period>): boolean {
  return (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to);
}

/** The common part of two periods; null if they share no day. */
export function intersection(a: Readonly<Period>, b: Readonly<Period>): Period | null {
  const from = a.from === null ? b.from : b.from === null || a.from >= b.from ? a.from : b.from;
  const to = a.to === null ? b.to : b.to === null || a.to <= b.to ? a.to : b.to;
  return from !== null && to !== null && from > to ? null : { from, to };
}

/** The parts of `a` outside `b`: none, one or two periods, in order. */
export function difference(a: Readonly<Period>, b: Readonly<Period>): Period[] {
  const common = intersection(a, b);
  if (common === null) return [{ ...a }];
  const before = common.from === null ? null : intersection(a, { from: null, to: dayAfter(common.from, -1) });
  const after = common.to === null ? null : intersection(a, { from: dayAfter(common.to, 1), to: null });
  return [before, after].filter((part) => part !== null);
}
