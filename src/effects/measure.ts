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
import { listed, measured, measuredOver } from '../line/measured.js';
import { linesOfItem, type Witness } from '../line/witness.js';
import type { ParamsOf } from '../model/events.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { STARTED } from '../words/doubts.js';
import type { Effecting, QuantityEffect } from './effect.js';
import { togetherText } from './limit.js';

type Params = ParamsOf<'measure'>;

/** By session: how much was measured, whether the item's own lines say so, how much of it is used, by how many lines. */
function accountOf(
  what: 'measured' | 'stated' | 'used' | 'lines',
  state: Witness,
  rule: CompiledRule,
  of: Case,
): Account {
  return account(of, rule, state.countsAs, what);
}

/** The lines in the session that the item is an add-on to. */
function primariesOf({ active, session }: Witness): readonly Witness[] {
  const groups = active.flatMap(({ rule, group }) => (rule.event.type === 'requires' && group !== null ? [group] : []));
  return groups.length === 0 ? [] : session.lines.filter((other) => groups.some((group) => group.has(other)));
}

/** Finds once for a session how much was measured: by the item's lines; if none of them says, by those it is an add-on to. */
function measureSession(state: Witness, rule: CompiledRule, detail: string, of: Case): void {
  const entries = accountOf('measured', state, rule, of);
  if (entries.has(state.session)) return;
  const own = linesOfItem(state);
  const isStated = own.some((other) => measured(other, detail) !== null);
  entries.set(state.session, measuredOver(isStated ? own : primariesOf(state), detail));
  if (isStated) accountOf('stated', state, rule, of).set(state.session, ONE);
}

/** How much was measured; null if nobody says. In a session with lines of the item that say, one that does not is free. */
function detailOf(state: Witness, rule: CompiledRule, { detail, per }: Params, of: Case): Decimal | null {
  const own = measured(state, detail);
  if (per !== 'session') return own;
  measureSession(state, rule, detail, of);
  const shared = accountOf('measured', state, rule, of).get(state.session) ?? ZERO;
  if (accountOf('stated', state, rule, of).has(state.session)) return own === null ? null : shared;
  return shared.isZero() ? null : shared;
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
