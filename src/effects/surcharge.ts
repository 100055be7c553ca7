import { type Decimal, decimal, ONE, ZERO } from '../ground/money.js';
import { type Case, kept } from '../line/case.js';
import { doubtful, ruleFinding } from '../line/finding.js';
import type { Draft, Judged } from '../line/judged.js';
import { listed } from '../line/measured.js';
import type { Pricing, Surcharge } from '../line/pricing.js';
import type { Session, Witness } from '../line/witness.js';
import type { ParamsOf } from '../model/events.js';
import type { Bilingual } from '../model/primitives.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { EACH, NO_UNIT, STARTED, TWO_AMOUNTS } from '../words/doubts.js';
import type { Effecting, PriceEffect, PricingDraft } from './effect.js';
import { sessionsBorne } from './once-a-session.js';
import { type CountedSteps, countSteps } from './steps.js';

type Params = ParamsOf<'surcharge'>;
type ByAmount = Extract<Params, { readonly basis: string }>;

/** A surcharge for each unit or once for the line, so many times. */
export function surchargeOf(
  rule: CompiledRule,
  params: Params,
  { basis, times }: Pick<Surcharge, 'basis' | 'times'>,
): Surcharge {
  if ('percent' in params) return { rule, basis, percent: decimal(params.percent), amount: null, times };
  return { rule, basis, percent: null, amount: decimal(params.amount), times };
}

function replaced(pricing: Pricing, from: Surcharge, to: Surcharge): Pricing {
  const others = pricing.surcharges.filter((surcharge) => surcharge !== from);
  return { ...pricing, surcharges: [...others, to] };
}

/** A question, with the price under the other reading if a price is known. */
function doubt(own: Surcharge, other: Surcharge, open: Bilingual): (pricing: Pricing | null) => Draft {
  const finding = ruleFinding(own.rule, {
    code: 'ambiguous-provision',
    effect: 'review',
    params: doubtful(own.rule.rule.title, open),
  });
  return (pricing) => ({ finding, readings: pricing === null ? [] : [{ pricing: replaced(pricing, own, other) }] });
}

function add(draft: PricingDraft, surcharge: Surcharge): void {
  if (draft.pricing === null) return;
  draft.pricing = { ...draft.pricing, surcharges: [...draft.pricing.surcharges, surcharge] };
}

/** How many of the words that may each be charged a line states. */
function eachOn({ details }: Judged, { eachOf }: ByAmount): Decimal {
  const stated = eachOf === undefined ? null : listed(details[eachOf.detail]);
  return decimal(eachOf?.values.filter((value) => stated?.has(value)).length ?? 0);
}

/** In how many sessions a line bears an amount, and how often it counts in each. */
interface Borne {
  readonly borne: Decimal;
  readonly times: Decimal;
}

/** Other readings of an amount: for each unit, for each of several means, another amount. */
function doubtsOf(own: Surcharge, params: ByAmount, state: Judged, { borne, times }: Borne): PricingDraft['later'] {
  const { alternativeBasis, alternativeAmount } = params;
  // each unit bears it by this reading, also those of further lines
  const isOfUnits = alternativeBasis === 'unit' && state.claimed.gt(borne);
  const perUnit = isOfUnits ? [doubt(own, { ...own, basis: 'unit', times, sessions: [] }, NO_UNIT)] : [];
  if (borne.isZero()) return perUnit;
  const each = eachOn(state, params);
  return [
    ...perUnit,
    ...(alternativeAmount === undefined
      ? []
      : [doubt(own, { ...own, amount: decimal(alternativeAmount) }, TWO_AMOUNTS)]),
    ...(each.gt(ONE) ? [doubt(own, { ...own, times: own.times.mul(each), sessions: [] }, EACH)] : []),
  ];
}

/** How often a surcharge counts on a line in a session. Lines of a session that share the steps have them counted once. */
function stepsIn(line: Witness, session: Session, { steps }: Params, rule: CompiledRule, of: Case): CountedSteps {
  if (steps?.per !== 'session') return countSteps(line, steps, of);
  const counted = kept<CountedSteps>(of, rule, line.countsAs, 'steps');
  const known = counted.get(session) ?? countSteps(line, steps, of, session);
  counted.set(session, known);
  return known;
}

/** How often a surcharge is due on a line, over the sessions in which it bears it, and with steps that were started. */
function dueOn(counted: readonly CountedSteps[]) {
  const whole = counted.reduce((sum, { times }) => sum.plus(times), ZERO);
  return { whole, up: counted.reduce((sum, { started }) => (started ? sum.plus(ONE) : sum), whole) };
}

/** 加收: a percentage of the base or a fixed amount, once or by whole steps; percentages do not compound. */
export const surcharge: Effecting<'surcharge', PriceEffect> = (params, rule) => ({
  stage: 'price',
  apply(draft, state, of) {
    const isOfLine = 'basis' in params && params.basis === 'line';
    const isShared = params.steps?.per === 'session';
    const on = (line: Witness, session: Session): CountedSteps => stepsIn(line, session, params, rule, of);
    const single = on(state, state.session);
    const sessions = isOfLine || isShared ? sessionsBorne(state, rule, of, on) : [state.session];
    const [first = single, ...others] = sessions.map((session) => on(state, session));
    // steps of a session are due once in it, however many units its lines have
    const isOnce =
      isOfLine ||
      (isShared && (state.claimed.gt(decimal(sessions.length)) || others.some(({ times }) => !times.eq(first.times))));
    const due = dueOn(isOnce ? sessions.map((session) => on(state, session)) : [first]);
    if (single.times.isZero() && due.up.isZero()) return;
    const priced = surchargeOf(rule, params, { basis: isOnce ? 'line' : 'unit', times: due.whole });
    const each = [first, ...others].map(({ times }) => times).sort((a, b) => (a.lt(b) ? -1 : a.gt(b) ? 1 : 0));
    const own = isOnce && others.length > 0 ? { ...priced, sessions: each } : priced;
    if (!own.times.isZero()) add(draft, own);
    if (due.up.gt(due.whole)) draft.later.push(doubt(own, { ...own, times: due.up, sessions: [] }, STARTED));
    const borne = decimal(sessions.length);
    if ('basis' in params) draft.later.push(...doubtsOf(own, params, state, { borne, times: single.times }));
  },
});
