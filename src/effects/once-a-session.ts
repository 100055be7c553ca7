import { type Case, kept } from '../line/case.js';
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

function bearerOf(state: Witness, rule: CompiledRule, steps: readonly CountedSteps[]): Bearer[] {
  const isActive = state.active.includes(rule);
  const isWhole = steps.some(({ times }) => !times.isZero());
  if (!(isActive || isOpen(state, rule)) || isDenied(state)) return [];
  return isWhole || steps.some(({ started }) => started) ? [{ state, isSure: isActive && isWhole }] : [];
}

/** The sessions that a line's units can lie in, of those that no line has yet: of several days no more than it has units. */
function freeSessions(state: Witness, taken: ReadonlySet<Session>): readonly Session[] {
  const free = sessionsOf(state).filter((session) => !taken.has(session));
  return free.slice(0, Math.ceil(state.claimed.toNumber()));
}

/** Which sessions have a line that bears what a rule gives, and of which line each of them is. */
interface Borne {
  readonly taken: Set<Session>;
  readonly by: Map<Witness, readonly Session[]>;
}

const NONE: ReadonlySet<Session> = new Set();

/**
 * The sessions in which a line bears what a rule gives once per item and session: those of its sessions in which no line
 * of the item before it does. Lines to which it is surely due come first, then those of history, then the earlier date,
 * then the order of the claim.
 * @param steps how often the rule counts on a line in a session
 */
export function sessionsBorne(
  state: Witness,
  rule: CompiledRule,
  of: Case,
  steps: (own: Witness, session: Session) => CountedSteps,
): readonly Session[] {
  const isAlone = sessionsOf(state).every(({ byItem }) => byItem.get(state.countsAs ?? '')?.length === 1);
  if (state.countsAs === null || isAlone) return freeSessions(state, NONE);
  const found = kept<Borne>(of, rule, 'borne');
  const borne = found.get(state.countsAs) ?? { taken: new Set(), by: new Map() };
  if (!found.has(state.countsAs)) {
    found.set(state.countsAs, borne);
    const bearing = of
      .linesCountingAs(state.countsAs)
      .flatMap((own) =>
        bearerOf(
          own,
          rule,
          sessionsOf(own).map((session) => steps(own, session)),
        ),
      )
      .sort((a, b) => Number(b.isSure) - Number(a.isSure) || historyFirst(a.state, b.state));
    for (const { state: own } of bearing) {
      const free = freeSessions(own, borne.taken);
      for (const session of free) borne.taken.add(session);
      borne.by.set(own, free);
    }
  }
  // a line that is no bearer is asked about as if it were one beside the others
  return borne.by.get(state) ?? freeSessions(state, borne.taken);
}
