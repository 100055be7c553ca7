import type { Bound } from '../effects/effect.js';
import type { Course } from '../line/course.js';
import { hasEffect, inOrder, type LineState, report } from '../line/state.js';
import { type Decimal, lesser } from '../money.js';
import { checkDuplicate, type Duplicates } from './duplicates.js';
import { hoursBound, performedBound, sidesBound, useSides, wholeBound } from './unit-bounds.js';

/** Bounds that rules set, with whether a measure gave one. */
function ruleBounds(state: LineState, course: Course): { bounds: Bound[]; measured: boolean } {
  const bounds: Bound[] = [];
  let measured = false;
  for (const rule of state.active) {
    if (rule.effect.stage !== 'quantity') continue;
    const bound = rule.effect.bound(state, rule, course);
    if (bound === null) continue;
    bounds.push(bound);
    measured ||= rule.rule.event.type === 'measure';
  }
  return { bounds, measured };
}

/** Whatever leaves nothing by a reduction denies. */
function settled({ finding, bound }: Bound): Bound['finding'] {
  return finding.effect === 'reduce' && bound.isZero() ? { ...finding, effect: 'deny' } : finding;
}

function boundOne(state: LineState, course: Course): void {
  const { bounds, measured } = ruleBounds(state, course);
  const keep = (bound: Bound | null): void => {
    if (bound === null) return;
    report(state, settled(bound), bound.readings, bound.bound);
    state.allowed = lesser(state.allowed, bound.bound);
  };
  if (state.item?.unit !== undefined) {
    if (!measured) keep(wholeBound(state));
    keep(performedBound(state));
    keep(sidesBound(state, course));
    keep(hoursBound(state));
  }
  for (const bound of bounds) keep(bound);
}

function use(state: LineState, quantity: Decimal, course: Course): void {
  useSides(state, quantity, course);
  for (const rule of state.active) {
    if (rule.effect.stage === 'quantity') rule.effect.use(state, rule, quantity, course);
  }
}

/** In the order in which lines come first; most claims are in it. */
function sorted(states: readonly LineState[]): readonly LineState[] {
  const isInOrder = states.every((state, i) => i === 0 || inOrder(states[i - 1] ?? state, state) <= 0);
  return isInOrder ? states : [...states].sort(inOrder);
}

/**
 * Bounds the quantities. What history used up comes first; then each line in order (the earlier date, then the
 * earlier line) uses up what it is allowed, and a denied line nothing.
 */
export function boundQuantities(states: readonly LineState[], course: Course): void {
  const decided = states.filter((state) => state.kind === 'service' && state.known && state.open);
  const duplicates: Duplicates = new Map();
  for (const state of decided) {
    if (!state.inHistory) continue;
    use(state, state.claimed, course);
    checkDuplicate(state, duplicates);
  }
  for (const state of sorted(decided.filter(({ inHistory }) => !inHistory))) {
    boundOne(state, course);
    checkDuplicate(state, duplicates);
    if (!hasEffect(state, 'deny')) use(state, state.allowed, course);
  }
}
