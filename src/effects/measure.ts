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
import { inEachSession, linesOfItem, type Session, sessionsOf, type Witness } from '../line/witness.js';
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

/** The lines in a session that the item is an add-on to. */
function primariesOf({ active }: Witness, session: Session): readonly Witness[] {
  const groups = active.flatMap(({ rule, group }) => (rule.event.type === 'requires' && group !== null ? [group] : []));
  return groups.length === 0 ? [] : session.lines.filter((other) => groups.some((group) => group.has(other)));
}

/** Finds once for a session how much was measured: by the item's lines; if none of them says, by those it is an add-on to. */
function measureSession(state: Witness, session: Session, rule: CompiledRule, detail: string, of: Case): void {
  const entries = accountOf('measured', state, rule, of);
  if (entries.has(session)) return;
  const own = linesOfItem(state, session);
  const isStated = own.some((other) => measured(other, detail) !== null);
  entries.set(session, measuredOver(isStated ? own : primariesOf(state, session), detail));
  if (isStated) accountOf('stated', state, rule, of).set(session, ONE);
}

/** How much was measured; null if nobody says. In a session with lines of the item that say, one that does not is free. */
function detailOf(
  state: Witness,
  session: Session,
  rule: CompiledRule,
  { detail, per }: Params,
  of: Case,
): Decimal | null {
  const own = measured(state, detail);
  if (per !== 'session') return own;
  measureSession(state, session, rule, detail, of);
  const shared = accountOf('measured', state, rule, of).get(session) ?? ZERO;
  if (accountOf('stated', state, rule, of).has(session)) return own === null ? null : shared;
  return shared.isZero() ? null : shared;
}

/** The sessions for each of which the line is bounded; what is not shared is bounded once. */
function boundedIn(state: Witness, { per }: Params): readonly Session[] {
  return per === 'session' ? sessionsOf(state) : [state.session];
}

function usedBefore(state: Witness, session: Session, rule: CompiledRule, { per }: Params, of: Case): Decimal {
  return per === 'session' ? (accountOf('used', state, rule, of).get(session) ?? ZERO) : ZERO;
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

/** What was measured in a session, and what of it is left for the line. */
interface Left extends ReturnType<typeof billable> {
  readonly session: Session;
  readonly used: Decimal;
  readonly left: Decimal;
}

/** The session that leaves the least; null if nobody says for any how much was measured. */
function tightestOf(state: Witness, rule: CompiledRule, params: Params, of: Case): Left | null {
  let tightest: Left | null = null;
  for (const session of boundedIn(state, params)) {
    const detail = detailOf(state, session, rule, params, of);
    if (detail === null) continue;
    const counted = billable(detail, state, params, of);
    const used = usedBefore(state, session, rule, params, of);
    const left = greater(counted.strict.minus(used), ZERO);
    if (tightest === null || left.lt(tightest.left)) tightest = { ...counted, session, used, left };
  }
  return tightest;
}

/** How many lines share what was measured in a session, this one among them. */
function togetherOn(
  state: Witness,
  session: Session,
  rule: CompiledRule,
  { per }: Params,
  of: Case,
): { together?: string } {
  if (per !== 'session') return {};
  return togetherText((accountOf('lines', state, rule, of).get(session) ?? ZERO).toNumber() + 1);
}

function effectOf(params: Params, isCertain: boolean): 'reduce' | 'review' {
  return params.effect ?? (params.fractions === true || isCertain ? 'reduce' : 'review');
}

/** A line may bill no more than was measured: `(detail − covered) / size`. */
export const measure: Effecting<'measure', QuantityEffect> = (params, rule) => ({
  stage: 'quantity',
  countsParts: true,
  boundOn(state, of) {
    const tightest = tightestOf(state, rule, params, of);
    if (tightest === null) return null;
    const { exact, strict, wider, isCertain, session, used, left } = tightest;
    const sessions = decimal(boundedIn(state, params).length);
    const wanted = used.plus(quotient(state.claimed, sessions));
    if (exact.gt(ZERO) && wanted.lte(strict)) return null;
    const allowed = lesser(left.mul(sessions), state.claimed);
    const numbers = { claimed: decimalText(state.claimed), allowed: decimalText(allowed) };
    if (exact.gt(ZERO) && wanted.lte(wider)) {
      const asked =
        params.ambiguousTimes === undefined ? { ...numbers, ...doubtful(rule.rule.title, STARTED) } : numbers;
      const finding = ruleFinding(rule, { code: 'ambiguous-provision', effect: 'review', params: asked });
      return { allowed, finding, readings: [{ quantity: state.claimed }] };
    }
    const { code = 'quantity-exceeded' } = params;
    const bound =
      code === 'quantity-exceeded' ? { bound: 'measure', ...togetherOn(state, session, rule, params, of) } : {};
    const said = { code, effect: effectOf(params, isCertain), params: { ...numbers, ...bound } } as const;
    const finding = ruleFinding(rule, said);
    const other = greater(wider.minus(used), ZERO).mul(sessions);
    return { allowed, finding, readings: exact.gt(ZERO) && other.gt(allowed) ? [{ quantity: other }] : [] };
  },
  use(state, quantity, of) {
    if (params.per !== 'session') return;
    if (quantity.isZero()) return;
    const part = inEachSession(quantity, state);
    for (const session of sessionsOf(state)) {
      for (const [what, units] of [
        ['used', part],
        ['lines', ONE],
      ] as const) {
        const entries = accountOf(what, state, rule, of);
        entries.set(session, (entries.get(session) ?? ZERO).plus(units));
      }
    }
  },
});
