import { type Bearers, type CompiledRule, RELATION_ORDER, type RelationEffect } from '../effects/effect.js';
import type { Course } from '../line/course.js';
import type { Session } from '../line/session.js';
import { type LineState, settleDenials } from '../line/state.js';

type Kind = RelationEffect['kind'];

function relationOf({ effect }: CompiledRule): RelationEffect | null {
  return effect.stage === 'relation' ? effect : null;
}

/** The rules of a kind that are active in a session, in the order of packs, each with the lines that bear it. */
function bearersIn(session: Session, kind: Kind): { effect: RelationEffect; bearers: Bearers[] } | null {
  let found: { effect: RelationEffect; lines: Map<CompiledRule, LineState[]> } | null = null;
  for (const state of session.lines) {
    if (state.denied !== null) continue;
    for (const rule of state.active) {
      const relation = relationOf(rule);
      if (relation?.kind !== kind) continue;
      found ??= { effect: relation, lines: new Map() };
      const borne = found.lines.get(rule);
      if (borne === undefined) found.lines.set(rule, [state]);
      else borne.push(state);
    }
  }
  if (found === null) return null;
  const bearers = [...found.lines].map(([rule, own]) => ({ rule, lines: own }));
  return { effect: found.effect, bearers: bearers.sort((a, b) => a.rule.ordinal - b.rule.ordinal) };
}

function bearsRelation({ active }: LineState): boolean {
  for (const { effect } of active) if (effect.stage === 'relation') return true;
  return false;
}

/** Relates the lines of each session, kind by kind; each kind sees what is not yet denied when it begins. */
export function relate(states: readonly LineState[], course: Course): void {
  const sessions = new Set<Session>();
  for (const state of states) if (bearsRelation(state)) sessions.add(state.session);
  if (sessions.size === 0) return;
  for (const kind of RELATION_ORDER) {
    for (const session of sessions) {
      const found = bearersIn(session, kind);
      found?.effect.relate(session, found.bearers, course);
    }
    settleDenials(states, 'relation');
  }
}
