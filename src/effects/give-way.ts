import { decimal, decimalText, lesser, ZERO } from '../ground/money.js';
import { byCause } from '../line/causes.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, type Judged } from '../line/judged.js';
import { matchedBy } from '../line/matched.js';
import { daysOf } from '../line/measured.js';
import type { Role } from '../line/meeting.js';
import type { Witness } from '../line/witness.js';
import type { ExcludesCode } from '../model/event-codes.js';
import type { CompiledRule } from '../packs/rule-book.js';

/** What one part of a line meets: a day of it, a place, or a side. */
export interface Hit {
  readonly cause: Witness;
  readonly isSure: boolean;
}

/** What is said of a line that gives way to another. */
export interface Yielding {
  readonly rule: CompiledRule;
  readonly code: ExcludesCode | 'not-independent';
  readonly effect: 'deny' | 'review' | 'info';
}

/** The hit that says most: a sure one before another, then the first cause. */
export function firstHit(hits: readonly (Hit | null)[]): Hit | null {
  return hits.reduce<Hit | null>((a, b) => {
    if (a === null || b === null) return a ?? b;
    if (a.isSure !== b.isSure) return a.isSure ? a : b;
    return byCause(a.cause, b.cause) <= 0 ? a : b;
  }, null);
}

/** What else a finding about two lines says: the other line, and how the group took in its member. */
function besides({ rule }: Yielding, on: Witness, cause: Witness, role: Role) {
  return { lines: [cause.line.id], ...matchedBy(rule, role === 'member' ? on : cause) };
}

/** Says that a line stands beside another. @param role of the line in the rule */
export function addBeside(said: Yielding, on: Judged, effect: Yielding['effect'], cause: Witness, role: Role): void {
  const params = { line: cause.line.id };
  addFinding(on, ruleFinding(said.rule, { code: said.code, effect, params }, besides(said, on, cause, role)));
}

/**
 * A part of a line gives way: so many of its days, places or sides.
 * @param open how many of the others may have to
 */
function addPart(said: Yielding, on: Judged, cause: Witness, role: Role, lost: number, open: number): void {
  const allowed = on.claimed.minus(decimal(lost));
  const params = {
    line: cause.line.id,
    claimed: decimalText(on.claimed),
    allowed: decimalText(allowed),
    lost: String(lost),
    ...(open === 0 ? {} : { open: String(open) }),
  };
  const effect = open === 0 ? 'reduce' : 'review';
  const finding = ruleFinding(said.rule, { code: said.code, effect, params }, besides(said, on, cause, role));
  addFinding(on, finding, open === 0 ? [] : [{ quantity: allowed.minus(decimal(open)) }], allowed);
  on.allowed = lesser(on.allowed, allowed);
}

/** Nobody can say which units of a line give way. */
function addDoubt(said: Yielding, on: Judged, cause: Witness, role: Role): void {
  const params = { line: cause.line.id };
  const finding = ruleFinding(said.rule, { code: said.code, effect: 'review', params }, besides(said, on, cause, role));
  addFinding(on, finding, [{ quantity: ZERO }]);
}

/** True if a line charges one unit for each of its parts. */
function isOneEach(state: Judged, parts: number): boolean {
  return (
    state.claimed.eq(decimal(parts)) && (parts === 1 || parts === daysOf(state) || state.line.endDate === undefined)
  );
}

/**
 * Decides a line by what its parts meet. If all surely give way, it is denied; if some do and it charges one unit for
 * each, these are taken off, and a person is asked of the others that may have to; else of the whole line.
 * @param role of the line in the rule
 */
export function giveWay(said: Yielding, on: Judged, hits: readonly (Hit | null)[], role: Role): void {
  const hit = firstHit(hits);
  if (hit === null) return;
  if (said.effect === 'info') {
    addBeside(said, on, 'info', hit.cause, role);
    return;
  }
  const met = hits.filter((other) => other !== null);
  const sure = met.filter(({ isSure }) => isSure).length;
  if (sure === hits.length) addBeside(said, on, 'deny', hit.cause, role);
  else if (sure > 0 && isOneEach(on, hits.length)) addPart(said, on, hit.cause, role, sure, met.length - sure);
  else if (sure > 0 || (hits.length > 1 && hits.includes(null))) addDoubt(said, on, hit.cause, role);
  else addBeside(said, on, 'review', hit.cause, role);
}
