import { type Decimal, greater, lesser, ZERO } from '../ground/money.js';
import type { Case } from '../line/case.js';
import { byCause } from '../line/causes.js';
import { makeFinding, why } from '../line/finding.js';
import { addFinding, hasEffect, type Judged } from '../line/judged.js';
import { meetingOf, meets } from '../line/meeting.js';
import { isReductionOf } from '../line/witness.js';
import { ROLE_TITLES } from '../words/roles.js';
import type { SettledLine } from './settle.js';

function isReduction({ item }: Judged): boolean {
  return item?.role === 'reduction';
}

/** The lines that a reduction takes off from: its parent, or its main items that it meets, the earliest first. */
export function mainsOf(state: Judged, judged: readonly Judged[], of: Case): readonly Judged[] {
  const mains = judged.filter((other) => isReductionOf(state, other));
  const parent = mains.filter(({ line: { id } }) => id === state.line.parent);
  if (parent.length > 0) return parent;
  const meeting = meetingOf(undefined, of);
  return mains.filter((main) => meets(meeting, state, main)).sort(byCause);
}

/** A reduction is decided as its main line is, if that is the stricter: of several, the earliest that is not denied. */
function followMain(state: Judged, mains: readonly Judged[]): void {
  const main = mains.find((other) => !hasEffect(other, 'deny')) ?? mains[0];
  if (main === undefined || hasEffect(state, 'deny')) return;
  const effect = hasEffect(main, 'deny') ? 'deny' : hasEffect(main, 'review') ? 'review' : null;
  if (effect === null) return;
  const key = effect === 'deny' ? 'line' : 'pending';
  const params = { ...why(ROLE_TITLES.reduction), [key]: main.line.id };
  const cited = state.version?.source ?? null;
  addFinding(state, makeFinding({ code: 'missing-primary', effect, params }, cited, { lines: [main.line.id] }));
}

/**
 * Settles the lines of a claim, those that take off from another last: they take off at most what the other comes to.
 * @param settle settles one line
 */
export function settleAll(
  judged: readonly Judged[],
  of: Case,
  settle: (state: Judged) => SettledLine,
): readonly SettledLine[] {
  if (!judged.some(isReduction)) return judged.map(settle);
  const settled = new Map<Judged, SettledLine>();
  for (const state of judged) if (!isReduction(state)) settled.set(state, settle(state));
  const left = new Map<Judged, Decimal>();
  const leftOf = (main: Judged): Decimal => left.get(main) ?? settled.get(main)?.amount ?? ZERO;
  for (const state of judged.filter(isReduction).sort(byCause)) {
    const mains = mainsOf(state, judged, of).filter((main) => !isReduction(main));
    followMain(state, mains);
    state.floor = mains.reduce((sum, main) => sum.plus(leftOf(main)), ZERO).negated();
    const result = settle(state);
    settled.set(state, result);
    takeOff(result.amount?.negated() ?? ZERO, mains, leftOf, left);
  }
  return judged.map((state) => settled.get(state) ?? settle(state));
}

/** Uses up what the mains come to, the earlier first. */
function takeOff(
  amount: Decimal,
  mains: readonly Judged[],
  leftOf: (main: Judged) => Decimal,
  left: Map<Judged, Decimal>,
): void {
  let rest = greater(amount, ZERO);
  for (const main of mains) {
    const part = lesser(rest, leftOf(main));
    left.set(main, leftOf(main).minus(part));
    rest = rest.minus(part);
  }
}
