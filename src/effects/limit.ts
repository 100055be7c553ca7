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

type Used = Map<number, Decimal>;

function accountOf(state: LineState, rule: CompiledRule, course: Course): Account {
  return account(course, rule, state.code);
}

/** What was used on each day, by its number. */
function usedDays(state: LineState, rule: CompiledRule, course: Course): Used {
  return accountOf(state, rule, course) as Used;
}

/** The entry that a line counts in, where the limit is per session or encounter; null = in none. */
function scopeOf(state: LineState, params: Params, course: Course): Session | 'encounter' | null {
  if (params.per === 'session') return state.session;
  if (!state.inHistory) return 'encounter';
  const { admitted, discharged } = course.encounter;
  const within = admitted !== null && admitted <= state.line.date;
  return within && (discharged === null || state.line.date <= discharged) ? 'encounter' : null;
}

/** What was used from `first` to `last`; looks at the days or at the entries, whichever are fewer. */
function usedWithin(used: Used, first: number, last: number): Decimal {
  let sum = ZERO;
  if (last - first < used.size) {
    for (let day = first; day <= last; day++) sum = sum.plus(used.get(day) ?? ZERO);
  } else {
    for (const [day, quantity] of used) if (first <= day && day <= last) sum = sum.plus(quantity);
  }
  return sum;
}

/** Lays whole units evenly over the days, the earlier days first; what a full day leaves goes to the next. */
function layEvenly(
  first: number,
  count: number,
  quantity: Decimal,
  lay: (day: number, most: Decimal) => Decimal,
): Decimal {
  let laid = ZERO;
  for (let i = 0; i < count; i++) {
    const due = roundedUp(quantity.mul(decimal(i + 1)).div(decimal(count)));
    laid = laid.plus(lay(first + i, lesser(due, quantity).minus(laid)));
  }
  return laid;
}

/** Spreads a quantity over the days of a line into `used`; gives what found room under `max` in every window. */
function spread(state: LineState, quantity: Decimal, used: Used, window: number, max: Decimal | null): Decimal {
  const first = dayNumber(state.line.date);
  const count = daysOf(state);
  const last = first + count - 1;
  const roomOn = (day: number, through: number): Decimal => {
    let room = quantity;
    for (let end = day; max !== null && end <= through; end++) {
      room = lesser(room, max.minus(usedWithin(used, end - window + 1, end)));
    }
    return greater(room, ZERO);
  };
  const layOn = (day: number, most: Decimal, through: number): Decimal => {
    const part = greater(lesser(most, roomOn(day, through)), ZERO);
    if (!part.isZero()) used.set(day, (used.get(day) ?? ZERO).plus(part));
    return part;
  };
  let laid = layEvenly(first, count, quantity, (day, most) => layOn(day, most, day));
  // days were filled in order; what is left fits where no window that holds the day is full
  for (let day = first; day <= last && laid.lt(quantity); day++) {
    laid = laid.plus(layOn(day, quantity.minus(laid), Math.min(day + window - 1, last)));
  }
  return laid;
}

function leftFor(state: LineState, rule: CompiledRule, course: Course): Decimal {
  const params = paramsOf<Params>(rule);
  const max = decimal(params.max);
  const window = windowOf(params);
  if (window !== null) return spread(state, state.claimed, new Map(usedDays(state, rule, course)), window, max);
  const scope = scopeOf(state, params, course);
  const used = scope === null ? ZERO : (accountOf(state, rule, course).get(scope) ?? ZERO);
  return lesser(greater(max.minus(used), ZERO), state.claimed);
}

function use(state: LineState, rule: CompiledRule, quantity: Decimal, course: Course): void {
  const params = paramsOf<Params>(rule);
  const window = windowOf(params);
  if (window !== null) {
    spread(state, quantity, usedDays(state, rule, course), window, state.inHistory ? null : decimal(params.max));
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
