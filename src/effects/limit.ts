import * as z from 'zod/mini';
import { dayNumber } from '../day.js';
import { type Account, account, type Course } from '../line/course.js';
import { ruleFinding } from '../line/finding.js';
import { daysOf } from '../line/measured.js';
import type { Session } from '../line/session.js';
import type { LineState } from '../line/state.js';
import { findingCode } from '../model/finding-code.js';
import { type Decimal, decimal, decimalText, greater, lesser, roundedUp, ZERO } from '../money.js';
import { type Bound, type CompiledRule, type Effect, paramsOf } from './effect.js';
import { MovingMax, UsedDays } from './used-days.js';

export const limitParams = z.strictObject({
  max: z.number().check(z.nonnegative()),
  per: z.union([z.enum(['session', 'day', 'encounter']), z.strictObject({ days: z.int().check(z.positive()) })]),
  effect: z.exactOptional(z.enum(['reduce', 'review'])),
  code: z.exactOptional(findingCode),
});
type Params = z.infer<typeof limitParams>;

/** How many days a window has, where the limit is counted by days. */
function windowOf(params: Params): number | null {
  if (params.per === 'day') return 1;
  return typeof params.per === 'object' ? params.per.days : null;
}

function accountOf(state: LineState, rule: CompiledRule, course: Course): Account {
  return account(course, rule, state.code);
}

/** What the rule's lines of the same code used on each day. */
function usedDays(state: LineState, rule: CompiledRule, course: Course): UsedDays {
  const byCode: Map<unknown, unknown> = account(course, rule);
  const known = byCode.get(state.code);
  if (known instanceof UsedDays) return known;
  const made = new UsedDays();
  byCode.set(state.code, made);
  return made;
}

/** The entry that a line counts in, where the limit is per session or encounter; null = in none. */
function scopeOf(state: LineState, params: Params, course: Course): Session | 'encounter' | null {
  if (params.per === 'session') return state.session;
  if (!state.inHistory) return 'encounter';
  const { admitted, discharged } = course.encounter;
  const within = admitted !== null && admitted <= state.line.date;
  return within && (discharged === null || state.line.date <= discharged) ? 'encounter' : null;
}

/** What each of so many days is due: whole units laid evenly, the earlier days first. */
function dueBy(quantity: Decimal, day: number, count: number): Decimal {
  return lesser(roundedUp(quantity.mul(decimal(day + 1)).div(decimal(count))), quantity);
}

/** The days of a line, and what they may hold. */
interface Days {
  /** number of the first day */
  readonly first: number;
  readonly count: number;
  readonly used: UsedDays;
  /** how many days a window has */
  readonly window: number;
  /** null = no bound */
  readonly max: Decimal | null;
}

/** For each day of a line what the window that ends on it holds already. */
function windowSums({ first, count, used, window }: Days): Decimal[] {
  let sum = used.within(first - window + 1, first);
  const sums = [sum];
  for (let day = first + 1; day < first + count; day++) {
    sum = sum.plus(used.on(day)).minus(used.on(day - window));
    sums.push(sum);
  }
  return sums;
}

/** Lays a quantity evenly over the days; what a full day leaves goes to the next. Raises `sums` by what is laid. */
function layEvenly(quantity: Decimal, { count, window, max }: Days, sums: Decimal[]): Decimal[] {
  const parts: Decimal[] = [];
  let laid = ZERO;
  let own = ZERO; // what this line has laid in the window that ends on the day
  for (let i = 0; i < count; i++) {
    own = own.minus(parts[i - window] ?? ZERO);
    const most = dueBy(quantity, i, count).minus(laid);
    const held = (sums[i] ?? ZERO).plus(own);
    const part = max === null ? most : greater(lesser(most, max.minus(held)), ZERO);
    parts.push(part);
    laid = laid.plus(part);
    own = own.plus(part);
    sums[i] = held.plus(part);
  }
  return parts;
}

/** What is left goes where no window that holds the day is full. */
function fillGaps(left: Decimal, parts: Decimal[], { count, window, max }: Days, sums: readonly Decimal[]): void {
  const fullest = new MovingMax();
  let rest = left;
  let end = 0;
  for (let i = 0; i < count && rest.gt(ZERO); i++) {
    for (; end < Math.min(i + window, count); end++) fullest.push(end, sums[end] ?? ZERO);
    fullest.moveTo(i);
    const part = greater(lesser(rest, (max ?? ZERO).minus(fullest.value)), ZERO);
    parts[i] = (parts[i] ?? ZERO).plus(part);
    fullest.raise(part);
    rest = rest.minus(part);
  }
}

/** How much of a quantity each day of a line takes, so that no window holds more than the most. */
function partsOf(quantity: Decimal, days: Days): Decimal[] {
  const sums = windowSums(days);
  const parts = layEvenly(quantity, days, sums);
  const left = parts.reduce((rest, part) => rest.minus(part), quantity);
  if (days.max !== null && left.gt(ZERO)) fillGaps(left, parts, days, sums);
  return parts;
}

function daysFor(state: LineState, rule: CompiledRule, course: Course, window: number): Days {
  return {
    first: dayNumber(state.line.date),
    count: daysOf(state),
    used: usedDays(state, rule, course),
    window,
    max: state.inHistory ? null : decimal(paramsOf<Params>(rule).max),
  };
}

function leftFor(state: LineState, rule: CompiledRule, course: Course): Decimal {
  const params = paramsOf<Params>(rule);
  const max = decimal(params.max);
  const window = windowOf(params);
  if (window !== null) {
    return partsOf(state.claimed, daysFor(state, rule, course, window)).reduce((sum, part) => sum.plus(part), ZERO);
  }
  const scope = scopeOf(state, params, course);
  const used = scope === null ? ZERO : (accountOf(state, rule, course).get(scope) ?? ZERO);
  return lesser(greater(max.minus(used), ZERO), state.claimed);
}

function use(state: LineState, rule: CompiledRule, quantity: Decimal, course: Course): void {
  const params = paramsOf<Params>(rule);
  const window = windowOf(params);
  if (window !== null) {
    const days = daysFor(state, rule, course, window);
    for (const [i, part] of partsOf(quantity, days).entries()) days.used.add(days.first + i, part);
    return;
  }
  const scope = scopeOf(state, params, course);
  const used = accountOf(state, rule, course);
  if (scope !== null) used.set(scope, (used.get(scope) ?? ZERO).plus(quantity));
}

/** At most so many per session, day, encounter or window of days, counted over the claim and its history. */
export const limit: Effect = {
  stage: 'quantity',
  use,
  bound(state, rule, course): Bound | null {
    const allowed = leftFor(state, rule, course);
    if (allowed.gte(state.claimed)) return null;
    const { code = 'quantity-exceeded', effect = 'reduce' } = paramsOf<Params>(rule);
    const params = { claimed: decimalText(state.claimed), allowed: decimalText(allowed) };
    const readings = effect === 'review' ? [{ quantity: state.claimed }] : [];
    return { bound: allowed, finding: ruleFinding(rule, code, effect, params), readings };
  },
};
