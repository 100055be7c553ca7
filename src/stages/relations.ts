import type { Bearers } from '../effects/effect.js';
import { relateBy } from '../effects/index.js';
import type { Case } from '../line/case.js';
import { markDenied } from '../line/judged.js';
import type { Session, Witness } from '../line/witness.js';
import { paramsIf, RELATION_ORDER, type RelationType } from '../model/events.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { Lines } from './lines.js';

/** A rule with the lines that bear it, as they are found. */
type Found<T extends RelationType> = Bearers<T> & { readonly lines: Witness[] };

/** The rules of a type that are active in a session, in the order of packs, each with the lines that bear it. */
function bearersIn<T extends RelationType>(session: Session, type: T): readonly Bearers<T>[] {
  const found = new Map<CompiledRule, Found<T>>();
  for (const state of session.lines) {
    if (state.denied !== null) continue;
    for (const rule of state.active) {
      const params = rule.stage === 'relation' ? paramsIf(rule.rule.event, type) : null;
      if (params === null) continue;
      const borne = found.get(rule);
      if (borne === undefined) found.set(rule, { rule, params, lines: [state] });
      else borne.lines.push(state);
    }
  }
  return [...found.values()].sort((a, b) => a.rule.ordinal - b.rule.ordinal);
}

function relateSession<T extends RelationType>(type: T, session: Session, of: Case): void {
  const bearers = bearersIn(session, type);
  if (bearers.length > 0) relateBy(type, session, bearers, of);
}

function bearsRelation({ active }: Witness): boolean {
  for (const { stage } of active) if (stage === 'relation') return true;
  return false;
}

/** Relates the lines of each session, type by type; each type sees what is not yet denied when it begins. */
export function relate({ judged, all }: Lines, of: Case): void {
  const sessions = new Set<Session>();
  for (const state of all) if (bearsRelation(state)) sessions.add(state.session);
  if (sessions.size === 0) return;
  for (const type of RELATION_ORDER) {
    for (const session of sessions) relateSession(type, session, of);
    markDenied(judged, 'relation');
  }
}
