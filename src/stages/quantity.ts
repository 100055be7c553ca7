import type { Bound, QuantityEffect } from '../effects/effect.js';
import { lineEffectOf } from '../effects/index.js';
import { holds } from '../ground/day.js';
import { type Decimal, lesser, ZERO } from '../ground/money.js';
import type { Case } from '../line/case.js';
import { asQuestion, changed } from '../line/finding.js';
import { addFinding, hasEffect, isJudged, type Judged } from '../line/judged.js';
import { unitPriceOf } from '../line/pricing.js';
import { byDateThenIndex, type Witness } from '../line/witness.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { checkDuplicate, type Duplicates, noteWording } from './duplicates.js';
import type { Lines } from './lines.js';
import {
  calendarBound,
  performedBound,
  personBound,
  sidesBound,
  useCalendar,
  usePerson,
  useSides,
  wholeBound,
} from './unit-bounds.js';

function quantityEffectOf(rule: CompiledRule): QuantityEffect | null {
  const effect = rule.stage === 'quantity' ? lineEffectOf(rule) : null;
  return effect?.stage === 'quantity' ? effect : null;
}

type Chosen = (effect: QuantityEffect) => boolean;

const keepsEarlier: Chosen = ({ keepsDearest }) => keepsDearest !== true;
const keepsDearest: Chosen = (effect) => effect.keepsDearest === true;

/** The bounds of rules, and whether one of them counts parts of a unit. */
function ruleBounds(state: Judged, of: Case, chosen: Chosen): { bounds: Bound[]; countsParts: boolean } {
  const bounds: Bound[] = [];
  let countsParts = false;
  for (const rule of state.active) {
    const effect = quantityEffectOf(rule);
    const bound = effect !== null && chosen(effect) ? effect.boundOn(state, of) : null;
    if (bound === null) continue;
    bounds.push(bound);
    countsParts ||= effect?.countsParts === true;
  }
  return { bounds, countsParts };
}

/** A reduction to nothing is a denial. */
function findingOf({ finding, allowed }: Bound): Bound['finding'] {
  return finding.effect === 'reduce' && allowed.isZero() ? changed(finding, { effect: 'deny' }) : finding;
}

function keep(state: Judged, bound: Bound | null): void {
  if (bound === null) return;
  addFinding(state, findingOf(bound), bound.readings, bound.allowed);
  state.allowed = lesser(state.allowed, bound.allowed);
}

function boundOne(state: Judged, of: Case): void {
  const { bounds, countsParts } = ruleBounds(state, of, keepsEarlier);
  if (state.item?.unit !== undefined) {
    if (!countsParts) keep(state, wholeBound(state));
    keep(state, performedBound(state));
    keep(state, sidesBound(state, of));
    keep(state, calendarBound(state, of));
    keep(state, personBound(state, of));
  }
  for (const bound of bounds) keep(state, bound);
}

/** Uses up what a line may charge: sides, days, and the limits that it shares. */
function use(state: Witness, quantity: Decimal, of: Case, chosen: Chosen): void {
  for (const rule of state.active) {
    const effect = quantityEffectOf(rule);
    if (effect !== null && chosen(effect)) effect.use(state, quantity, of);
  }
  for (const rule of of.catalogue.ruleBook.sharedLimits) {
    if (state.active.includes(rule) || !holds(rule.rule.effective, state.date)) continue;
    const effect = quantityEffectOf(rule);
    if (effect !== null && chosen(effect) && rule.group?.has(state)) effect.use(state, quantity, of);
  }
}

function useUnits(state: Witness, quantity: Decimal, of: Case): void {
  useSides(state, quantity, of);
  useCalendar(state, quantity, of);
  usePerson(state, quantity, of);
}

/** Lines by date and then by their order in the claim. Most claims are in this order already. */
function sorted(states: readonly Judged[]): readonly Judged[] {
  const isInOrder = states.every((state, i) => i === 0 || byDateThenIndex(states[i - 1] ?? state, state) <= 0);
  return isInOrder ? states : [...states].sort(byDateThenIndex);
}

function isCounted({ kind, known, open }: Witness): boolean {
  return kind === 'service' && known && open;
}

function keepsDearestOn({ active }: Witness): boolean {
  return active.some((rule) => quantityEffectOf(rule)?.keepsDearest === true);
}

/** The price of a unit, of a line of history the printed one; 0 if it is not known. */
function priceOf(state: Witness, of: Case): Decimal {
  if (isJudged(state)) return state.pricing === null ? ZERO : unitPriceOf(state.pricing, null);
  return (state.code === null ? null : of.suggested(state.code, state).price) ?? ZERO;
}

function dearestFirst<Line extends Witness>(lines: readonly Line[], of: Case): Line[] {
  const prices = new Map(lines.map((state) => [state, priceOf(state, of)]));
  return [...lines].sort((a, b) => {
    const [own, other] = [prices.get(a) ?? ZERO, prices.get(b) ?? ZERO];
    if (!own.eq(other)) return own.gt(other) ? -1 : 1;
    return Number(b.inHistory) - Number(a.inHistory) || byDateThenIndex(a, b);
  });
}

/** What each line may charge if lines of history keep no more than their prices let them. */
function leftByPrice(judged: readonly Judged[], past: readonly Witness[], of: Case): ReadonlyMap<Witness, Decimal> {
  const anew = of.withNothingUsed();
  const left = new Map<Witness, Decimal>();
  for (const state of dearestFirst<Witness>([...past, ...judged], anew)) {
    const bounds = isJudged(state) ? ruleBounds(state, anew, keepsDearest).bounds : [];
    const allowed = bounds.reduce((least, bound) => lesser(least, bound.allowed), state.claimed);
    if (isJudged(state)) left.set(state, lesser(allowed, state.allowed));
    if (!isJudged(state) || !hasEffect(state, 'deny')) use(state, allowed, anew, keepsDearest);
  }
  return left;
}

/** Asks about a line that gives way to one of history only because that came first: by price it would keep more. */
function question(state: Judged, { finding, allowed }: Bound, byPrice: Decimal): void {
  const [most, other] = allowed.isZero() ? [byPrice, allowed] : [allowed, byPrice];
  addFinding(state, asQuestion(finding), [{ quantity: other }], most);
  state.allowed = lesser(state.allowed, most);
}

/** Bounds the lines of which the dearest keep what is limited. Lines of history keep what they used. */
function boundDearest(judged: readonly Judged[], past: readonly Witness[], of: Case): void {
  if (!judged.some(keepsDearestOn)) return;
  const byPrice = past.length === 0 ? null : leftByPrice(judged, past, of);
  for (const state of past) use(state, state.claimed, of, keepsDearest);
  for (const state of dearestFirst(judged, of)) {
    for (const bound of ruleBounds(state, of, keepsDearest).bounds) {
      const other = byPrice?.get(state) ?? bound.allowed;
      if (other.gt(bound.allowed)) question(state, bound, other);
      else keep(state, bound);
    }
    if (!hasEffect(state, 'deny')) use(state, state.allowed, of, keepsDearest);
  }
}

/**
 * Bounds the quantities. History uses up its quantities first. Then each line, by date and order in the claim, uses up
 * what it is allowed. A denied line uses up nothing. Limits of which the dearest keep the most come last.
 */
export function boundQuantities({ judged, all }: Lines, of: Case): void {
  const duplicates: Duplicates = new Map();
  const past = all.slice(judged.length).filter(isCounted);
  for (const state of past) {
    useUnits(state, state.claimed, of);
    use(state, state.claimed, of, keepsEarlier);
    noteWording(state, duplicates, of);
  }
  const counted = sorted(judged.filter(isCounted));
  for (const state of counted) {
    boundOne(state, of);
    checkDuplicate(state, duplicates, of);
    if (hasEffect(state, 'deny')) continue;
    useUnits(state, state.allowed, of);
    use(state, state.allowed, of, keepsEarlier);
  }
  boundDearest(counted, past, of);
}
