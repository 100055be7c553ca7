import type { Bound, QuantityEffect } from '../effects/effect.js';
import { lineEffectOf } from '../effects/index.js';
import { holds } from '../ground/day.js';
import { type Decimal, lesser, ZERO } from '../ground/money.js';
import type { Case } from '../line/case.js';
import { changed } from '../line/finding.js';
import { addFinding, hasEffect, type Judged } from '../line/judged.js';
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

/** Bounds the lines of which the dearest keep what is limited. */
function boundDearest(judged: readonly Judged[], past: readonly Witness[], of: Case): void {
  if (!judged.some(keepsDearestOn)) return;
  for (const state of past) use(state, state.claimed, of, keepsDearest);
  const price = (state: Judged): Decimal => (state.pricing === null ? ZERO : unitPriceOf(state.pricing, null));
  const dearestFirst = [...judged].sort((a, b) => {
    const [own, other] = [price(a), price(b)];
    return own.gt(other) ? -1 : own.lt(other) ? 1 : byDateThenIndex(a, b);
  });
  for (const state of dearestFirst) {
    for (const bound of ruleBounds(state, of, keepsDearest).bounds) keep(state, bound);
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
    noteWording(state, duplicates);
  }
  const counted = sorted(judged.filter(isCounted));
  for (const state of counted) {
    boundOne(state, of);
    checkDuplicate(state, duplicates);
    if (hasEffect(state, 'deny')) continue;
    useUnits(state, state.allowed, of);
    use(state, state.allowed, of, keepsEarlier);
  }
  boundDearest(counted, past, of);
}
