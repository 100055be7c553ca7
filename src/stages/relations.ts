import type { ActiveRule } from '../effects/effect.js';
import { relateBy } from '../effects/index.js';
import type { Case } from '../line/case.js';
import { markDenied } from '../line/judged.js';
import type { Session, Witness } from '../line/witness.js';
import { paramsIf, RELATION_ORDER, type RelationType } from '../model/events.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { Lines } from './lines.js';

/** The same while its lines are being found. */
type Found<T extends RelationType> = ActiveRule<T> & { readonly lines: Witness[] };

/** The rules of a type that are active in a session, in the order of packs, each with its lines. */
function activeRules<T extends RelationType>(session: Session, type: T): readonly ActiveRule<T>[] {
  const found = new Map<CompiledRule, Found<T>>();
  for (const state of session.lines) {
    if (state.denied !== null) continue;
    for (const rule of state.active) {
      const params = rule.stage === 'relation' ? paramsIf(rule.rule.event, type) : null;
      if (params === null) continue;
      const active = found.get(rule);
      if (active === undefined) found.set(rule, { rule, params, lines: [state] });
      else active.lines.push(state);
    }
  }
  return [...found.values()].sort((a, b) => a.rule.ordinal - b.rule.ordinal);
}

function relateSession<T extends RelationType>(type: T, session: Session, of: Case): void {
  const rules = activeRules(session, type);
  if (rules.length > 0) relateBy(type, session, rules, of);
}

function hasAnyRelation({ active }: Witness): boolean {
  for (const { stage } of active) if (stage === 'relation') return true;
  return false;
}

/** Applies the relations of each session, type by type. A rule applies only to lines that no earlier type has denied. */
export function relate({ judged, all }: Lines, of: Case): void {
  const sessions = new Set<Session>();
  for (const state of all) if (hasAnyRelation(state)) sessions.add(state.session);
  if (sessions.size === 0) return;
  for (const type of RELATION_ORDER) {
    for (const session of sessions) relateSession(type, session, of);
    markDenied(judged, 'relation');
  }
}
