import { decimal, decimalText, greater, ZERO } from '../ground/money.js';
import { byCause } from '../line/causes.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, type Judged, loseParts } from '../line/judged.js';
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

/** What the parts of a line meet that are decided by themselves. */
export interface Parts {
  /** what they are: DAYS, the name of the places, sides */
  readonly of: string;
  readonly keys: readonly string[];
  /** what each of them meets */
  readonly hits: readonly (Hit | null)[];
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

/** A part of a line surely gives way: some of its days, places or sides. If others may, a person is asked about these. */
function addPart(said: Yielding, on: Judged, cause: Witness, role: Role, { of, keys, hits }: Parts): void {
  const lost = keys.filter((_, i) => hits[i]?.isSure === true);
  const open = hits.filter((hit) => hit?.isSure === false).length;
  const allowed = loseParts(on, of, lost);
  const params = {
    line: cause.line.id,
    claimed: decimalText(on.claimed),
    allowed: decimalText(allowed),
    lost: String(lost.length),
    ...(open === 0 ? {} : { open: String(open) }),
  };
  const effect = allowed.isZero() ? 'deny' : open === 0 ? 'reduce' : 'review';
  const finding = ruleFinding(said.rule, { code: said.code, effect, params }, besides(said, on, cause, role));
  addFinding(on, finding, open === 0 ? [] : [{ quantity: greater(allowed.minus(decimal(open)), ZERO) }], allowed);
}

/** Nobody can say which units of a line give way. */
function addDoubt(said: Yielding, on: Judged, cause: Witness, role: Role): void {
  const params = { line: cause.line.id };
  const finding = ruleFinding(said.rule, { code: said.code, effect: 'review', params }, besides(said, on, cause, role));
  addFinding(on, finding, [{ quantity: ZERO }]);
}

/** True if a line charges one unit for each of its parts. */
export function isOneEach(state: Judged, parts: number): boolean {
  return (
    state.claimed.eq(decimal(parts)) && (parts === 1 || parts === daysOf(state) || state.line.endDate === undefined)
  );
}

/**
 * Decides a line by what its parts meet. If all surely give way, it is denied; if some do and it charges one unit for
 * each, these are taken off, and a person is asked of the others that may have to; else of the whole line.
 * @param role of the line in the rule
 */
export function giveWay(said: Yielding, on: Judged, parts: Parts, role: Role): void {
  const { hits } = parts;
  const hit = firstHit(hits);
  if (hit === null) return;
  if (said.effect === 'info') {
    addBeside(said, on, 'info', hit.cause, role);
    return;
  }
  const sure = hits.filter((other) => other?.isSure === true).length;
  if (sure === hits.length) addBeside(said, on, 'deny', hit.cause, role);
  else if (sure > 0 && isOneEach(on, hits.length)) addPart(said, on, hit.cause, role, parts);
  else if (sure > 0 || (hits.length > 1 && hits.includes(null))) addDoubt(said, on, hit.cause, role);
  else addBeside(said, on, 'review', hit.cause, role);
}
