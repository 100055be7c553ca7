import type { Bound, QuantityEffect } from '../effects/effect.js';
import { lineEffectOf } from '../effects/index.js';
import { type Decimal, lesser } from '../ground/money.js';
import type { Case } from '../line/case.js';
import { addFinding, hasEffect, type Judged } from '../line/judged.js';
import { byDateThenIndex, type Witness } from '../line/witness.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { checkDuplicate, type Duplicates, noteWording } from './duplicates.js';
import type { Lines } from './lines.js';
import { hoursBound, performedBound, sidesBound, useSides, wholeBound } from './unit-bounds.js';

function quantityEffectOf(rule: CompiledRule): QuantityEffect | null {
  const effect = rule.stage === 'quantity' ? lineEffectOf(rule) : null;
  return effect?.stage === 'quantity' ? effect : null;
}

/** The bounds of rules, and whether one of them counts parts of a unit. */
function ruleBounds(state: Judged, of: Case): { bounds: Bound[]; countsParts: boolean } {
  const bounds: Bound[] = [];
  let countsParts = false;
  for (const rule of state.active) {
    const effect = quantityEffectOf(rule);
    const bound = effect?.boundOn(state, of) ?? null;
    if (bound === null) continue;
    bounds.push(bound);
    countsParts ||= effect?.countsParts === true;
  }
  return { bounds, countsParts };
}

/** A reduction to nothing is a denial. */
function findingOf({ finding, allowed }: Bound): Bound['finding'] {
  return finding.effect === 'reduce' && allowed.isZero() ? { ...finding, effect: 'deny' } : finding;
}

function boundOne(state: Judged, of: Case): void {
  const { bounds, countsParts } = ruleBounds(state, of);
  const keep = (bound: Bound | null): void => {
    if (bound === null) return;
    addFinding(state, findingOf(bound), bound.readings, bound.allowed);
    state.allowed = lesser(state.allowed, bound.allowed);
  };
  if (state.item?.unit !== undefined) {
    if (!countsParts) keep(wholeBound(state));
    keep(performedBound(state));
    keep(sidesBound(state, of));
    keep(hoursBound(state));
  }
  for (const bound of bounds) keep(bound);
}

function use(state: Witness, quantity: Decimal, of: Case): void {
  useSides(state, quantity, of);
  for (const rule of state.active) quantityEffectOf(rule)?.use(state, quantity, of);
}

/** Lines by date and then by their order in the claim. Most claims are in this order already. */
function sorted(states: readonly Judged[]): readonly Judged[] {
  const isInOrder = states.every((state, i) => i === 0 || byDateThenIndex(states[i - 1] ?? state, state) <= 0);
  return isInOrder ? states : [...states].sort(byDateThenIndex);
}

function isCounted({ kind, known, open }: Witness): boolean {
  return kind === 'service' && known && open;
}

/**
 * Bounds the quantities. History uses up its quantities first. Then each line, by date and order in the claim, uses up
 * what it is allowed. A denied line uses up nothing.
 */
export function boundQuantities({ judged, all }: Lines, of: Case): void {
  const duplicates: Duplicates = new Map();
  for (const state of all.slice(judged.length).filter(isCounted)) {
    use(state, state.claimed, of);
    noteWording(state, duplicates);
  }
  for (const state of sorted(judged.filter(isCounted))) {
    boundOne(state, of);
    checkDuplicate(state, duplicates);
    if (!hasEffect(state, 'deny')) use(state, state.allowed, of);
  }
}
