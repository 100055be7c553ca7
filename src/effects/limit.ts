import * as z from 'zod';
import { dayAfter } from '../day.js';
import { account, type Course } from '../line/course.js';
import { ruleFinding } from '../line/finding.js';
import { daysOf } from '../line/measured.js';
import type { LineState } from '../line/state.js';
import { findingCode } from '../model/finding-code.js';
import { type Decimal, decimal, decimalText, greater, lesser, wholePart, ZERO } from '../money.js';
import { type Bound, type CompiledRule, type Effect, paramsOf } from './effect.js';

export const limitParams = z.strictObject({
  max: z.number().nonnegative(),
  per: z.union([z.enum(['session', 'day', 'encounter']), z.strictObject({ days: z.int().positive() })]),
  effect: z.exactOptional(z.enum(['reduce', 'review'])),
  code: z.exactOptional(findingCode),
});
type Params = z.infer<typeof limitParams>;

/** How many days a window has, where the limit is counted by days. */
function windowOf(params: Params): number | null {
  if (params.per === 'day') return 1;
  return typeof params.per === 'object' ? params.per.days : null;
}

function accountOf(state: LineState, rule: CompiledRule, course: Course): Map<string, Decimal> {
  return account(course, `limit ${rule.rule.id} ${state.code}`);
}

/** The entry that a line counts in, where the limit is per session or encounter; null = in none. */
function scopeOf(state: LineState, params: Params, course: Course): string | null {
  if (params.per === 'session') return `session ${state.session.key}`;
  if (!state.inHistory) return 'encounter';
  const { admitted, discharged } = course.encounter;
  const within = admitted !== null && admitted <= state.line.date;
  return within && (discharged === null || state.line.date <= discharged) ? 'encounter' : null;
}

function usedWithin(used: ReadonlyMap<string, Decimal>, last: string, days: number): Decimal {
  const first = dayAfter(last, 1 - days);
  let sum = ZERO;
  for (const [day, quantity] of used) if (first <= day && day <= last) sum = sum.plus(quantity);
  return sum;
}

/**
 * Lays a quantity over the days of a line: first evenly in whole units, then what is left from the first day
 * on, each day holding no more than `room` says.
 */
function spread(state: LineState, quantity: Decimal, room: (day: string, laid: Map<string, Decimal>) => Decimal) {
  const count = daysOf(state);
  const days = Array.from({ length: count }, (_, i) => dayAfter(state.line.date, i));
  const share = wholePart(quantity.div(count));
  const laid = new Map<string, Decimal>();
  let left = quantity;
  const lay = (day: string, most: Decimal): void => {
    const part = greater(lesser(lesser(most, left), room(day, laid)), ZERO);
    if (part.isZero()) return;
    laid.set(day, (laid.get(day) ?? ZERO).plus(part));
    left = left.minus(part);
  };
  if (!share.isZero()) for (const day of days) lay(day, share);
  for (const day of days) if (!left.isZero()) lay(day, left);
  return { laid, left };
}

function roomFor(state: LineState, rule: CompiledRule, params: Params, course: Course, days: number) {
  const used = accountOf(state, rule, course);
  const max = decimal(params.max);
  return (day: string, laid: Map<string, Decimal>) =>
    max.minus(usedWithin(used, day, days)).minus(usedWithin(laid, day, days));
}

function leftFor(state: LineState, rule: CompiledRule, course: Course): Decimal {
  const params = paramsOf<Params>(rule);
  const days = windowOf(params);
  if (days !== null) {
    const { left } = spread(state, state.claimed, roomFor(state, rule, params, course, days));
    return state.claimed.minus(left);
  }
  const scope = scopeOf(state, params, course);
  const used = scope === null ? ZERO : (accountOf(state, rule, course).get(scope) ?? ZERO);
  return lesser(greater(decimal(params.max).minus(used), ZERO), state.claimed);
}

function use(state: LineState, rule: CompiledRule, quantity: Decimal, course: Course): void {
  const params = paramsOf<Params>(rule);
  const used = accountOf(state, rule, course);
  const days = windowOf(params);
  if (days === null) {
    const scope = scopeOf(state, params, course);
    if (scope !== null) used.set(scope, (used.get(scope) ?? ZERO).plus(quantity));
    return;
  }
  const boundless = (): Decimal => quantity;
  const room = state.inHistory ? boundless : roomFor(state, rule, params, course, days);
  for (const [day, part] of spread(state, quantity, room).laid) used.set(day, (used.get(day) ?? ZERO).plus(part));
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
    return { allowed, draft: { finding: ruleFinding(rule, code, effect, params), readings } };
  },
};
