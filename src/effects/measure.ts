import {
  type Decimal,
  decimal,
  decimalText,
  fourDecimals,
  greater,
  lesser,
  ONE,
  quotient,
  roundedUp,
  wholePart,
  ZERO,
} from '../ground/money.js';
import { type Account, account, type Case } from '../line/case.js';
import { doubtful, ruleFinding } from '../line/finding.js';
import { listed, measured } from '../line/measured.js';
import { linesOfItem, type Witness } from '../line/witness.js';
import type { ParamsOf } from '../model/events.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { STARTED } from '../words/doubts.js';
import type { Effecting, QuantityEffect } from './effect.js';
import { togetherText } from './limit.js';

type Params = ParamsOf<'measure'>;

/** By session: how much was measured, how much of it is used, by how many lines. */
function accountOf(what: 'measured' | 'used' | 'lines', state: Witness, rule: CompiledRule, of: Case): Account {
  return account(of, rule, state.countsAs, what);
}

/** Over the lines of the item in the session: the size of the union of a list detail, or the largest number. */
function measuredInSession(state: Witness, detail: string): Decimal {
  const names = new Set<string>();
  let largest = ZERO;
  for (const other of linesOfItem(state)) {
    const entries = listed(other.details[detail]);
    if (entries !== null) for (const entry of entries) names.add(entry);
    else largest = greater(largest, measured(other, detail) ?? ZERO);
  }
  return greater(largest, decimal(names.size));
}

/** How much was measured; null if this line does not say. Found once per session if lines share it. */
function detailOf(state: Witness, rule: CompiledRule, params: Params, of: Case): Decimal | null {
  const own = measured(state, params.detail);
  if (own === null || params.per !== 'session') return own;
  const entries = accountOf('measured', state, rule, of);
  const shared = entries.get(state.session) ?? measuredInSession(state, params.detail);
  entries.set(state.session, shared);
  return shared;
}

function usedBefore(state: Witness, rule: CompiledRule, params: Params, of: Case): Decimal {
  return params.per === 'session' ? (accountOf('used', state, rule, of).get(state.session) ?? ZERO) : ZERO;
}

/** The exact quotient, what may be billed by the strict and by the widest reading, and whether no unit is only started. */
function billable(detail: Decimal, state: Witness, params: Params, of: Case) {
  const exact = quotient(detail.minus(decimal(params.covered)), decimal(params.size));
  const up = roundedUp(exact);
  const uncounted = params.fractions === true ? fourDecimals(exact) : wholePart(exact);
  const strict = of.countsStarted(state.code) ? up : uncounted;
  const times = params.ambiguousTimes === undefined ? null : listed(state.details[params.ambiguousTimes]);
  const wider = greater(up, strict.mul(decimal(Math.max(times?.size ?? 1, 1))));
  return { exact, strict, wider, isCertain: strict.eq(up) || exact.lte(ZERO) };
}

/** How many lines share what was measured in a session, this one among them. */
function togetherOn(state: Witness, rule: CompiledRule, { per }: Params, of: Case): { together?: string } {
  if (per !== 'session') return {};
  return togetherText((accountOf('lines', state, rule, of).get(state.session) ?? ZERO).toNumber() + 1);
}

function effectOf(params: Params, isCertain: boolean): 'reduce' | 'review' {
  return params.effect ?? (params.fractions === true || isCertain ? 'reduce' : 'review');
}

/** A line may bill no more than was measured: `(detail − covered) / size`. */
export const measure: Effecting<'measure', QuantityEffect> = (params, rule) => ({
  stage: 'quantity',
  countsParts: true,
  boundOn(state, of) {
    const detail = detailOf(state, rule, params, of);
    if (detail === null) return null;
    const { exact, strict, wider, isCertain } = billable(detail, state, params, of);
    const used = usedBefore(state, rule, params, of);
    const wanted = used.plus(state.claimed);
    if (exact.gt(ZERO) && wanted.lte(strict)) return null;
    const allowed = lesser(greater(strict.minus(used), ZERO), state.claimed);
    const numbers = { claimed: decimalText(state.claimed), allowed: decimalText(allowed) };
    if (exact.gt(ZERO) && wanted.lte(wider)) {
      const asked =
        params.ambiguousTimes === undefined ? { ...numbers, ...doubtful(rule.rule.title, STARTED) } : numbers;
      const finding = ruleFinding(rule, { code: 'ambiguous-provision', effect: 'review', params: asked });
      return { allowed, finding, readings: [{ quantity: state.claimed }] };
    }
    const { code = 'quantity-exceeded' } = params;
    const bound = code === 'quantity-exceeded' ? { bound: 'measure', ...togetherOn(state, rule, params, of) } : {};
    const said = { code, effect: effectOf(params, isCertain), params: { ...numbers, ...bound } } as const;
    const finding = ruleFinding(rule, said);
    const other = greater(wider.minus(used), ZERO);
    return { allowed, finding, readings: exact.gt(ZERO) && other.gt(allowed) ? [{ quantity: other }] : [] };
  },
  use(state, quantity, of) {
    if (params.per !== 'session') return;
    if (quantity.isZero()) return;
    for (const [what, units] of [
      ['used', quantity],
      ['lines', ONE],
    ] as const) {
      const entries = accountOf(what, state, rule, of);
      entries.set(state.session, (entries.get(state.session) ?? ZERO).plus(units));
    }
  },
});
