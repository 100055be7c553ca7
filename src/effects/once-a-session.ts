import { type Decimal, decimal, ZERO } from '../ground/money.js';
import { account, type Case } from '../line/case.js';
import type { Judged } from '../line/judged.js';
import { byDateThenIndex, type Session, sessionsOf, type Witness } from '../line/witness.js';
import type { CompiledRule } from '../packs/rule-book.js';

function isDenied(state: Witness): boolean {
  if (state.inHistory) return false;
  return !state.open || (state as Judged).drafts.some(({ finding }) => finding.effect === 'deny');
}

function historyFirst(a: Witness, b: Witness): number {
  return Number(b.inHistory) - Number(a.inHistory) || byDateThenIndex(a, b);
}

/** The sessions that a line's units can lie in: of several days no more than it has units. */
function sessionsBearing(state: Witness, free: readonly Session[]): readonly Session[] {
  return free.slice(0, Math.ceil(state.claimed.toNumber()));
}

/**
 * In how many sessions a line bears what a rule gives once per item and session: those of its sessions in which no line
 * of the item before it does. Lines of history come first, then the earlier date, then the order of the claim.
 */
export function timesBorne(state: Witness, rule: CompiledRule, of: Case): Decimal {
  const isAlone = sessionsOf(state).every(({ counting }) => counting.get(state.countsAs ?? '') === 1);
  if (state.countsAs === null || isAlone) return decimal(sessionsBearing(state, sessionsOf(state)).length);
  const borne = account(of, rule, state.countsAs, 'borne');
  if (borne.size === 0) {
    const taken = new Set<Session>();
    const bearing = of
      .linesCountingAs(state.countsAs)
      .filter((own) => own.active.includes(rule) && !isDenied(own))
      .sort(historyFirst);
    for (const own of bearing) {
      const all = sessionsOf(own).filter((session) => !taken.has(session));
      const free = sessionsBearing(own, all);
      for (const session of free) taken.add(session);
      borne.set(own, decimal(free.length));
    }
  }
  return borne.get(state) ?? ZERO;
}
