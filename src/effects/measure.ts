import * as z from 'zod/mini';
import { type Account, account, type Course } from '../line/course.js';
import { doubtful, ruleFinding } from '../line/finding.js';
import { listed, measured } from '../line/measured.js';
import { linesOfItem } from '../line/session.js';
import type { LineState } from '../line/state.js';
import { findingCode } from '../model/finding-code.js';
import { text } from '../model/primitives.js';
import {
  type Decimal,
  decimal,
  decimalText,
  fourDecimals,
  greater,
  lesser,
  quotient,
  roundedUp,
  wholePart,
  ZERO,
} from '../money.js';
import { STARTED } from './doubts.js';
import { type Bound, type CompiledRule, type Effect, paramsOf } from './effect.js';
import { stepsShape } from './steps.js';

export const measureParams = z.strictObject({
  ...stepsShape,
  fractions: z.exactOptional(z.boolean()),
  /** a list detail whose length times the bound is what a wider reading allows */
  ambiguousTimes: z.exactOptional(text),
  effect: z.exactOptional(z.enum(['reduce', 'review'])),
  code: z.exactOptional(findingCode),
});
type Params = z.infer<typeof measureParams>;

/** By session: what was measured, or what was used of it. */
function accountOf(what: 'measured' | 'used', state: LineState, rule: CompiledRule, course: Course): Account {
  return account(course, rule, state.code, what);
}

/** The union of a list detail, or the largest number, over the lines of the item in the session. */
function measuredInSession(state: LineState, detail: string): Decimal {
  const names = new Set<string>();
  let largest = ZERO;
  for (const other of linesOfItem(state)) {
    const entries = listed(other.details[detail]);
    if (entries !== null) for (const entry of entries) names.add(entry);
    else largest = greater(largest, measured(other, detail) ?? ZERO);
  }
  return greater(largest, decimal(names.size));
}

/** What was measured, found once per session where lines share it; null where this line does not say. */
function detailOf(state: LineState, rule: CompiledRule, params: Params, course: Course): Decimal | null {
  const own = measured(state, params.detail);
  if (own === null || params.per !== 'session') return own;
  const entries = accountOf('measured', state, rule, course);
  const shared = entries.get(state.session) ?? measuredInSession(state, params.detail);
  entries.set(state.session, shared);
  return shared;
}

function usedBefore(state: LineState, rule: CompiledRule, params: Params, course: Course): Decimal {
  return params.per === 'session' ? (accountOf('used', state, rule, course).get(state.session) ?? ZERO) : ZERO;
}

/** What may be billed: whole steps (or fractions), the most that another reading allows, and whether it is exact. */
function billable(detail: Decimal, state: LineState, params: Params, course: Course) {
  const exact = quotient(detail.minus(decimal(params.covered)), decimal(params.size));
  const up = roundedUp(exact);
  const uncounted = params.fractions === true ? fourDecimals(exact) : wholePart(exact);
  const strict = course.partialUnits === 'count' ? up : uncounted;
  const times = params.ambiguousTimes === undefined ? null : listed(state.details[params.ambiguousTimes]);
  const wider = greater(up, strict.mul(decimal(Math.max(times?.size ?? 1, 1))));
  return { exact, strict, wider, settled: strict.eq(up) || exact.lte(ZERO) };
}

function effectOf(params: Params, settled: boolean): 'reduce' | 'review' {
  return params.effect ?? (params.fractions === true || settled ? 'reduce' : 'review');
}

/** What was measured bounds what may be billed: `(detail − covered) / size`. */
export const measure: Effect = {
  stage: 'quantity',
  details: (params: Params) =>
    params.ambiguousTimes === undefined ? [params.detail] : [params.detail, params.ambiguousTimes],
  bound(state, rule, course): Bound | null {
    const params = paramsOf<Params>(rule);
    const detail = detailOf(state, rule, params, course);
    if (detail === null) return null;
    const { exact, strict, wider, settled } = billable(detail, state, params, course);
    const used = usedBefore(state, rule, params, course);
    const wanted = used.plus(state.claimed);
    if (exact.gt(ZERO) && wanted.lte(strict)) return null;
    const allowed = lesser(greater(strict.minus(used), ZERO), state.claimed);
    const numbers = { claimed: decimalText(state.claimed), allowed: decimalText(allowed) };
    if (exact.gt(ZERO) && wanted.lte(wider)) {
      const asked =
        params.ambiguousTimes === undefined ? { ...numbers, ...doubtful(rule.rule.title, STARTED) } : numbers;
      const finding = ruleFinding(rule, 'ambiguous-provision', 'review', asked);
      return { bound: allowed, finding, readings: [{ quantity: state.claimed }] };
    }
    const finding = ruleFinding(rule, params.code ?? 'quantity-exceeded', effectOf(params, settled), numbers);
    const other = greater(wider.minus(used), ZERO);
    return { bound: allowed, finding, readings: exact.gt(ZERO) && other.gt(allowed) ? [{ quantity: other }] : [] };
  },
  use(state, rule, quantity, course) {
    if (paramsOf<Params>(rule).per !== 'session') return;
    const entries = accountOf('used', state, rule, course);
    entries.set(state.session, (entries.get(state.session) ?? ZERO).plus(quantity));
  },
};
