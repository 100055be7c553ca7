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
} from '../ground/money.js';
import { type Case, kept } from '../line/case.js';
import { doubtful, ruleFinding } from '../line/finding.js';
import { measured, measuredOver, partsBySide } from '../line/measured.js';
import { inEachSession, linesOfItem, type Session, sessionsOf, type Witness } from '../line/witness.js';
import type { ParamsOf } from '../model/events.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { STARTED } from '../words/doubts.js';
import type { Effecting, QuantityEffect } from './effect.js';
import { togetherText } from './limit.js';

type Params = ParamsOf<'measure'>;

/** What was measured of an item in a session, and how much of it is used. */
interface OfSession {
  readonly measured: Decimal;
  /** true if the item's own lines say it, not those that it is an add-on to */
  readonly isStated: boolean;
  used: Decimal;
  /** how many lines use it so far */
  lines: number;
}

/** The lines in a session that the item is an add-on to. */
function primariesOf({ active }: Witness, session: Session): readonly Witness[] {
  const groups = active.flatMap(({ rule, group }) => (rule.event.type === 'requires' && group !== null ? [group] : []));
  return groups.length === 0 ? [] : session.lines.filter((other) => groups.some((group) => group.has(other)));
}

/** Finds once for a session how much was measured: by the item's lines; if none of them says, by those it is an add-on to. */
function inSession(state: Witness, session: Session, rule: CompiledRule, detail: string, of: Case): OfSession {
  const bySession = kept<OfSession>(of, rule, state.countsAs);
  const known = bySession.get(session);
  if (known !== undefined) return known;
  const own = linesOfItem(state, session);
  const isStated = own.some((other) => measured(other, detail) !== null);
  const made = {
    measured: measuredOver(isStated ? own : primariesOf(state, session), detail),
    isStated,
    used: ZERO,
    lines: 0,
  };
  bySession.set(session, made);
  return made;
}

/** How much was measured; null if nobody says. In a session with lines of the item that say, one that does not is free. */
function detailOf(state: Witness, shared: OfSession | null, { detail }: Params): Decimal | null {
  const own = measured(state, detail);
  if (shared === null) return own;
  if (shared.isStated) return own === null ? null : shared.measured;
  return shared.measured.isZero() ? null : shared.measured;
}

/** The sessions for each of which the line is bounded; what is not shared is bounded once. */
function boundedIn(state: Witness, { per }: Params): readonly Session[] {
  return per === 'session' ? sessionsOf(state) : [state.session];
}

/** The exact quotient, what may be billed by the strict and by the widest reading, and whether no unit is only started. */
function billable(detail: Decimal, state: Witness, params: Params, of: Case) {
  const exact = quotient(detail.minus(decimal(params.covered)), decimal(params.size));
  const up = roundedUp(exact);
  const uncounted = params.fractions === true ? fourDecimals(exact) : wholePart(exact);
  const strict = of.countsStarted(state.code) ? up : uncounted;
  const { ambiguousTimes: list } = params;
  const times = list === undefined ? 1 : partsBySide(state, list, of.catalogue.words.get(list)).length;
  const wider = greater(up, strict.mul(decimal(Math.max(times, 1))));
  return { exact, strict, wider, isCertain: strict.eq(up) || exact.lte(ZERO) };
}

/** What was measured in a session, and what of it is left for the line. */
interface Left extends ReturnType<typeof billable> {
  /** null if it is the line's alone */
  readonly shared: OfSession | null;
  readonly used: Decimal;
  readonly left: Decimal;
}

/** The session that leaves the least; null if nobody says for any how much was measured. */
function tightestOf(state: Witness, rule: CompiledRule, params: Params, of: Case): Left | null {
  let tightest: Left | null = null;
  for (const session of boundedIn(state, params)) {
    const shared = params.per === 'session' ? inSession(state, session, rule, params.detail, of) : null;
    const detail = detailOf(state, shared, params);
    if (detail === null) continue;
    const { exact, strict, wider, isCertain } = billable(detail, state, params, of);
    const used = shared?.used ?? ZERO;
    const left = greater(strict.minus(used), ZERO);
    if (tightest === null || left.lt(tightest.left)) tightest = { exact, strict, wider, isCertain, shared, used, left };
  }
  return tightest;
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
    const { exact, strict, wider, isCertain, shared, used, left } = tightest;
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
    const together = shared === null ? {} : togetherText(shared.lines + 1);
    const bound = code === 'quantity-exceeded' ? { bound: 'measure', ...together } : {};
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
      const shared = inSession(state, session, rule, params.detail, of);
      shared.used = shared.used.plus(part);
      shared.lines++;
    }
  },
});
