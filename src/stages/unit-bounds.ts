import type { Bound } from '../effects/effect.js';
import { type Decimal, decimal, decimalText, greater, lesser, ONE, wholePart, ZERO } from '../ground/money.js';
import { type Account, account, type Case } from '../line/case.js';
import { makeFinding, why } from '../line/finding.js';
import type { Judged } from '../line/judged.js';
import { daysOf, measured } from '../line/measured.js';
import type { Witness } from '../line/witness.js';
import type { Finding } from '../model/finding.js';
import type { BillingUnit } from '../model/item.js';
import type { Bilingual, Citation } from '../model/primitives.js';
import { HOURS, PERFORMED, SIDES } from '../words/reasons.js';

/** Units that `performedUnits` does not bound: they count sessions, tests, time or area, not what was performed. */
const NOT_PERFORMED = new Set(['session', 'test', 'hour', 'day', 'cm2']);

interface Printed {
  readonly source: Citation;
  readonly unit: BillingUnit;
}

function printedUnit({ version }: Judged): Printed | null {
  const unit = version?.item.unit;
  return version === null || unit === undefined ? null : { source: version.source, unit };
}

interface Counted {
  readonly unit: string;
  readonly claimed: string;
  readonly allowed: string;
}

/** A bound of the printed unit, with what is to be said if a line charges more. A review shows the other reading. */
function boundOf(
  state: Judged,
  { source, unit }: Printed,
  allowed: Decimal,
  say: (params: Counted, citation: Citation) => Finding,
): Bound {
  const params = { unit: unit.text, claimed: decimalText(state.claimed), allowed: decimalText(allowed) };
  const finding = say(params, { ...source, quote: unit.text });
  return { allowed, finding, readings: finding.effect === 'review' ? [{ quantity: state.claimed }] : [] };
}

function exceededBy(reason: Bilingual) {
  return (params: Counted, citation: Citation): Finding =>
    makeFinding({ code: 'quantity-exceeded', effect: 'reduce', params: { ...params, ...why(reason) } }, citation);
}

function notWhole(params: Counted, citation: Citation): Finding {
  return makeFinding({ code: 'quantity-not-whole', effect: 'review', params }, citation);
}

function lastDayMissing(params: Counted, citation: Citation): Finding {
  const asked = { ...params, missing: 'endDate', ...why(HOURS) };
  return makeFinding({ code: 'missing-detail', effect: 'review', params: asked }, citation);
}

/** A counted unit is billed in whole numbers. Every unit is counted except cm2 without a size (cm², but not 1cm²). */
export function wholeBound(state: Judged): Bound | null {
  const printed = printedUnit(state);
  if (printed === null || state.claimed.isInteger()) return null;
  if (printed.unit.counts === 'cm2' && printed.unit.size === undefined) return null;
  return boundOf(state, printed, wholePart(state.claimed), notWhole);
}

/** A counted unit is billed no more often than it was performed, if the line says how often. */
export function performedBound(state: Judged): Bound | null {
  const printed = printedUnit(state);
  if (printed === null || NOT_PERFORMED.has(printed.unit.counts)) return null;
  const performed = measured(state, 'performedUnits');
  if (performed === null || state.claimed.lte(performed)) return null;
  return boundOf(state, printed, wholePart(performed), exceededBy(PERFORMED));
}

/** At most 24 hours for each day. More is a question if the line has no last day. */
export function hoursBound(state: Judged): Bound | null {
  const printed = printedUnit(state);
  if (printed?.unit.counts !== 'hour') return null;
  const most = decimal(24 * daysOf(state));
  if (state.claimed.lte(most)) return null;
  return boundOf(state, printed, most, state.line.endDate === undefined ? lastDayMissing : exceededBy(HOURS));
}

const TWO = /* @__PURE__ */ decimal(2);

function isSided(state: Witness): boolean {
  const counts = state.item?.unit?.counts;
  return counts === 'side' || counts === 'eye';
}

function sideAccount(state: Witness, of: Case): Account {
  return account(of, 'sides', state.session, state.code);
}

/** How much can still be charged for the line's side or sides. */
function sidesLeft(state: Judged, of: Case): Decimal {
  const used = sideAccount(state, of);
  const left = (key: string, most: Decimal): Decimal => greater(most.minus(used.get(key) ?? ZERO), ZERO);
  const { side } = state.line;
  const inAll = left('all', TWO);
  if (side === undefined) return inAll;
  const ofSide = side === 'both' ? left('left', ONE).plus(left('right', ONE)) : left(side, ONE);
  return lesser(inAll, ofSide);
}

/** At most two in a session, and each side once if lines say which. */
export function sidesBound(state: Judged, of: Case): Bound | null {
  const printed = printedUnit(state);
  if (printed === null || !isSided(state)) return null;
  const left = sidesLeft(state, of);
  return state.claimed.lte(left) ? null : boundOf(state, printed, left, exceededBy(SIDES));
}

/** Uses up sides. If a line of both sides charges only one, it counts for neither side, only for the sum. */
export function useSides(state: Witness, quantity: Decimal, of: Case): void {
  if (!isSided(state)) return;
  const used = sideAccount(state, of);
  const add = (key: string, part: Decimal): void => {
    used.set(key, (used.get(key) ?? ZERO).plus(part));
  };
  const { side } = state.line;
  add('all', quantity);
  if (side === 'left' || side === 'right') add(side, quantity);
  else if (side === 'both' && quantity.gte(TWO)) {
    add('left', ONE);
    add('right', ONE);
  }
}
