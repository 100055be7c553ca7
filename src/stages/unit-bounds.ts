import type { Bound } from '../effects/effect.js';
import { leftInDays, linesInDays, type Owner, togetherText, useDays } from '../effects/limit.js';
import { type Decimal, decimal, decimalText, greater, lesser, ONE, wholePart, ZERO } from '../ground/money.js';
import { plainText } from '../ground/name.js';
import { type Account, account, type Case } from '../line/case.js';
import { makeFinding, why } from '../line/finding.js';
import type { Judged } from '../line/judged.js';
import { isSided, measured } from '../line/measured.js';
import { inEachSession, type Session, sessionsOf, type Witness } from '../line/witness.js';
import type { FactUsed, Finding } from '../model/finding.js';
import type { BillingUnit } from '../model/item.js';
import type { Bilingual, Citation } from '../model/primitives.js';
import { DAY, HOURS, PERFORMED, PERSON, SIDES } from '../words/reasons.js';

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

type Kind = 'calendar' | 'documented' | 'sides';

/** @param fact the fact that bounds the quantity, if the line states one; @param lines how many share the bound */
function exceededBy(reason: Bilingual, bound: Kind, fact: FactUsed | null, lines = 1) {
  return (counted: Counted, citation: Citation): Finding => {
    const params = { ...counted, bound, ...togetherText(lines), ...why(reason) };
    const facts = fact === null ? {} : { facts: [fact] };
    return makeFinding({ code: 'quantity-exceeded', effect: 'reduce', params }, citation, facts);
  };
}

function notWhole(params: Counted, citation: Citation): Finding {
  return makeFinding({ code: 'quantity-not-whole', effect: 'review', params }, citation);
}

function lastDayMissing(reason: Bilingual) {
  return (params: Counted, citation: Citation): Finding => {
    const asked = { ...params, missing: 'endDate', ...why(reason) };
    return makeFinding({ code: 'missing-detail', effect: 'review', params: asked }, citation);
  };
}

function lineFact(path: string, value: FactUsed['value']): FactUsed {
  return { fact: 'line', path, value };
}

/** How many lines used up something of an account. */
function linesIn(used: Account): number {
  return (used.get('lines') ?? ZERO).toNumber();
}

function addLine(used: Account, quantity: Decimal): void {
  if (!quantity.isZero()) used.set('lines', (used.get('lines') ?? ZERO).plus(ONE));
}

/** True for 1cm²: a unit of area printed with its size. */
function isOneByOne({ text, size }: BillingUnit): boolean {
  return size !== undefined || /^\d/.test(plainText(text));
}

/** A counted unit is billed in whole numbers. Every unit is counted except cm² without a size. */
export function wholeBound(state: Judged): Bound | null {
  const printed = printedUnit(state);
  if (printed === null || state.claimed.isInteger()) return null;
  if (printed.unit.counts === 'cm2' && !isOneByOne(printed.unit)) return null;
  return boundOf(state, printed, wholePart(state.claimed), notWhole);
}

/** A counted unit is billed no more often than it was performed, if the line says how often. */
export function performedBound(state: Judged): Bound | null {
  const printed = printedUnit(state);
  if (printed === null || NOT_PERFORMED.has(printed.unit.counts)) return null;
  const performed = measured(state, 'performedUnits');
  if (performed === null || state.claimed.lte(performed)) return null;
  return boundOf(
    state,
    printed,
    wholePart(performed),
    exceededBy(PERFORMED, 'documented', lineFact('$.details.performedUnits', performed.toNumber())),
  );
}

/** The most units of an item on a calendar day, over all its lines. */
const DAILY: Readonly<Record<string, Decimal>> = /* @__PURE__ */ (() => ({ hour: decimal(24), day: ONE }))();

/** Accounts of units by day belong to no rule. */
const CALENDAR: Owner = { group: null };

function dailyOf({ item }: Witness): Decimal | undefined {
  return DAILY[item?.unit?.counts ?? ''];
}

/** Hours and days are counted per calendar day. More than a day's worth is a question if the line has no last day. */
export function calendarBound(state: Judged, of: Case): Bound | null {
  const most = dailyOf(state);
  const printed = most === undefined ? null : printedUnit(state);
  if (most === undefined || printed === null) return null;
  const reason = printed.unit.counts === 'hour' ? HOURS : DAY;
  if (state.claimed.gt(most) && state.line.endDate === undefined) {
    return boundOf(state, printed, most, lastDayMissing(reason));
  }
  const left = leftInDays(state, CALENDAR, of, 1, most);
  return left.gte(state.claimed)
    ? null
    : boundOf(state, printed, left, exceededBy(reason, 'calendar', null, linesInDays(state, CALENDAR, of, 1) + 1));
}

/** Uses up hours or days of the calendar. */
export function useCalendar(state: Witness, quantity: Decimal, of: Case): void {
  const most = dailyOf(state);
  if (most !== undefined) useDays(state, quantity, CALENDAR, of, 1, most);
}

function accountIn(session: Session, what: 'persons' | 'sides', state: Witness, of: Case): Account {
  return account(of, what, session, state.countsAs);
}

/** What is left of a bound per session, over all sessions of a line. */
function leftInSessions(
  state: Witness,
  what: 'persons' | 'sides',
  of: Case,
  left: (used: Account) => Decimal,
): Decimal {
  const most = inEachSession(state.claimed, state);
  const leftIn = (session: Session): Decimal => lesser(left(accountIn(session, what, state, of)), most);
  return sessionsOf(state).reduce((sum, session) => sum.plus(leftIn(session)), ZERO);
}

/** The most lines that share a bound in a session of the line, this one among them. */
function linesTogether(state: Witness, what: 'persons' | 'sides', of: Case): number {
  return Math.max(...sessionsOf(state).map((session) => linesIn(accountIn(session, what, state, of)))) + 1;
}

/** 人份: once for each person and session, over all lines of the item. */
export function personBound(state: Judged, of: Case): Bound | null {
  const printed = state.item?.unit?.counts === 'person' ? printedUnit(state) : null;
  if (printed === null) return null;
  const left = leftInSessions(state, 'persons', of, (used) => greater(ONE.minus(used.get('all') ?? ZERO), ZERO));
  if (state.claimed.lte(left)) return null;
  return boundOf(state, printed, left, exceededBy(PERSON, 'calendar', null, linesTogether(state, 'persons', of)));
}

/** Uses up the one of a person. */
export function usePerson(state: Witness, quantity: Decimal, of: Case): void {
  if (state.item?.unit?.counts !== 'person') return;
  for (const session of sessionsOf(state)) {
    const used = accountIn(session, 'persons', state, of);
    used.set('all', (used.get('all') ?? ZERO).plus(inEachSession(quantity, state)));
    addLine(used, quantity);
  }
}

const TWO = /* @__PURE__ */ decimal(2);

/** How much can still be charged in a session for the line's side or sides. */
function sidesLeft({ line: { side } }: Judged, used: Account): Decimal {
  const left = (key: string, most: Decimal): Decimal => greater(most.minus(used.get(key) ?? ZERO), ZERO);
  const inAll = left('all', TWO);
  if (side === undefined) return inAll;
  const ofSide = side === 'both' ? left('left', ONE).plus(left('right', ONE)) : left(side, ONE);
  return lesser(inAll, ofSide);
}

/** At most two in a session, and each side once if lines say which. */
export function sidesBound(state: Judged, of: Case): Bound | null {
  const printed = printedUnit(state);
  if (printed === null || !isSided(state)) return null;
  const left = leftInSessions(state, 'sides', of, (used) => sidesLeft(state, used));
  if (state.claimed.lte(left)) return null;
  const { side } = state.line;
  const fact = side === undefined ? null : lineFact('$.side', side);
  return boundOf(state, printed, left, exceededBy(SIDES, 'sides', fact, linesTogether(state, 'sides', of)));
}

/** Uses up sides. If a line of both sides charges only one, it counts for neither side, only for the sum. */
export function useSides(state: Witness, quantity: Decimal, of: Case): void {
  if (!isSided(state)) return;
  const part = inEachSession(quantity, state);
  const { side } = state.line;
  for (const session of sessionsOf(state)) {
    const used = accountIn(session, 'sides', state, of);
    const add = (key: string, units: Decimal): void => {
      used.set(key, (used.get(key) ?? ZERO).plus(units));
    };
    add('all', part);
    addLine(used, quantity);
    if (side === 'left' || side === 'right') add(side, part);
    else if (side === 'both' && part.gte(TWO)) {
      add('left', ONE);
      add('right', ONE);
    }
  }
}
