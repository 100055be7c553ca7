import { type Decimal, decimal, ZERO } from '../ground/money.js';
import { type Account, account, type Case } from '../line/case.js';
import type { Judged } from '../line/judged.js';
import { byDateThenIndex, type Session, sessionsOf, type Witness } from '../line/witness.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { CountedSteps } from './steps.js';

function isDenied(state: Witness): boolean {
  if (state.inHistory) return false;
  return !state.open || (state as Judged).drafts.some(({ finding }) => finding.effect === 'deny');
}

function historyFirst(a: Witness, b: Witness): number {
  return Number(b.inHistory) - Number(a.inHistory) || byDateThenIndex(a, b);
}

/** True if nobody can say whether a rule holds for a line. */
function isOpen(state: Witness, rule: CompiledRule): boolean {
  return !state.inHistory && (state as Judged).undecided.some((open) => open.rule === rule);
}

/** A line that may bear what a rule gives, and whether it surely does: no fact is open, and a whole step is counted. */
interface Bearer {
  readonly state: Witness;
  readonly isSure: boolean;
}

function bearerOf(state: Witness, rule: CompiledRule, { times, started }: CountedSteps): Bearer[] {
  const isActive = state.active.includes(rule);
  if (!(isActive || isOpen(state, rule)) || isDenied(state) || (times.isZero() && !started)) return [];
  return [{ state, isSure: isActive && !times.isZero() }];
}

/** The sessions that a line's units can lie in, of those that no line has yet: of several days no more than it has units. */
function freeSessions(state: Witness, taken: Account): readonly Session[] {
  const free = sessionsOf(state).filter((session) => !taken.has(session));
  return free.slice(0, Math.ceil(state.claimed.toNumber()));
}

const NONE: Account = new Map();

/**
 * In how many sessions a line bears what a rule gives once per item and session: those of its sessions in which no line
 * of the item before it does. Lines to which it is surely due come first, then those of history, then the earlier date,
 * then the order of the claim.
 * @param steps how often the rule counts on a line by itself
 */
export function timesBorne(
  state: Witness,
  rule: CompiledRule,
  of: Case,
  steps: (own: Witness) => CountedSteps,
): Decimal {
  const isAlone = sessionsOf(state).every(({ byItem }) => byItem.get(state.countsAs ?? '')?.length === 1);
  if (state.countsAs === null || isAlone) return decimal(freeSessions(state, NONE).length);
  const borne = account(of, rule, state.countsAs, 'borne');
  if (borne.size === 0) {
    borne.set(rule, ZERO);
    const bearing = of
      .linesCountingAs(state.countsAs)
      .flatMap((own) => bearerOf(own, rule, steps(own)))
      .sort((a, b) => Number(b.isSure) - Number(a.isSure) || historyFirst(a.state, b.state));
    for (const { state: own } of bearing) {
      const free = freeSessions(own, borne);
      for (const session of free) borne.set(session, ZERO);
      borne.set(own, decimal(free.length));
    }
  }
  // a line that is no bearer is asked about as if it were one beside the others
  return borne.get(state) ?? decimal(freeSessions(state, borne).length);
}
