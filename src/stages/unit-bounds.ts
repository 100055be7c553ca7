import type { Bound } from '../effects/effect.js';
import { type Decimal, decimal, decimalText, greater, lesser, ONE, wholePart, ZERO } from '../ground/money.js';
import { type Account, account, type Case } from '../line/case.js';
import { makeFinding, why } from '../line/finding.js';
import type { Judged } from '../line/judged.js';
import { daysOf, measured } from '../line/measured.js';
import type { Witness } from '../line/witness.js';
import type { FindingCode } from '../model/finding-code.js';
import type { BillingUnit } from '../model/item.js';
import type { Bilingual, Citation } from '../model/primitives.js';
import { HOURS, PERFORMED, SIDES } from '../words/reasons.js';

/** Units that `performedUnits` does not bound: they count sessions, tests, time or area, not what was performed. */
const NOT_PERFORMED = new Set(['session', 'test', 'hour', 'day', 'cm2']);

/** Why a line charges more than a bound allows. */
interface Excess {
  readonly code: FindingCode;
  /** absent if the code says enough */
  readonly reason?: Bilingual;
}

interface Printed {
  readonly source: Citation;
  readonly unit: BillingUnit;
}

function printedUnit({ version }: Judged): Printed | null {
  const unit = version?.item.unit;
  return version === null || unit === undefined ? null : { source: version.source, unit };
}

function boundOf(state: Judged, printed: Printed, allowed: Decimal, { code, reason }: Excess): Bound {
  const { source, unit } = printed;
  const params = { unit: unit.text, claimed: decimalText(state.claimed), allowed: decimalText(allowed) };
  const citation = { ...source, quote: unit.text };
  const isReview = code !== 'quantity-exceeded';
  const missing = code === 'missing-detail' ? { missing: 'endDate' } : {};
  const filled = { ...params, ...missing, ...(reason === undefined ? {} : why(reason)) };
  const finding = makeFinding({ code, effect: isReview ? 'review' : 'reduce', params: filled }, citation, missing);
  return { allowed, finding, readings: isReview ? [{ quantity: state.claimed }] : [] };
}

/** A counted unit is billed in whole numbers. Every unit is counted except cm2 without a size (cm², but not 1cm²). */
export function wholeBound(state: Judged): Bound | null {
  const printed = printedUnit(state);
  if (printed === null || state.claimed.isInteger()) return null;
  if (printed.unit.counts === 'cm2' && printed.unit.size === undefined) return null;
  return boundOf(state, printed, wholePart(state.claimed), { code: 'quantity-not-whole' });
}

/** A counted unit is billed no more often than it was performed, if the line says how often. */
export function performedBound(state: Judged): Bound | null {
  const printed = printedUnit(state);
  if (printed === null || NOT_PERFORMED.has(printed.unit.counts)) return null;
  const performed = measured(state, 'performedUnits');
  if (performed === null || state.claimed.lte(performed)) return null;
  return boundOf(state, printed, wholePart(performed), { code: 'quantity-exceeded', reason: PERFORMED });
}

/** At most 24 hours for each day. More is a question if the line has no last day. */
export function hoursBound(state: Judged): Bound | null {
  const printed = printedUnit(state);
  if (printed?.unit.counts !== 'hour') return null;
  const most = decimal(24 * daysOf(state));
  if (state.claimed.lte(most)) return null;
  const code = state.line.endDate === undefined ? 'missing-detail' : 'quantity-exceeded';
  return boundOf(state, printed, most, { code, reason: HOURS });
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
  return state.claimed.lte(left) ? null : boundOf(state, printed, left, { code: 'quantity-exceeded', reason: SIDES });
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
