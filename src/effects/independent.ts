import { Causes } from '../line/causes.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, hasFinding, isJudged, type Judged } from '../line/judged.js';
import { membersOf, type Session, type Witness } from '../line/witness.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { ActiveRule, Relation } from './effect.js';
import { hasRelation } from './has-relation.js';

function addNotIndependent(rule: CompiledRule, on: Judged, effect: 'deny' | 'review', other: Witness): void {
  addFinding(
    on,
    ruleFinding(rule, { code: 'not-independent', effect, params: { line: other.line.id } }, { lines: [other.line.id] }),
  );
}

/** Every procedure performed, even if it is denied. An add-on is no procedure of its own. */
function procedures(rule: CompiledRule, session: Session): readonly Witness[] {
  return membersOf(session, rule.group).filter((state) => !hasRelation(state, 'requires'));
}

function relateOne({ rule, lines }: ActiveRule<'independent'>, session: Session): void {
  const performed = procedures(rule, session);
  const all = new Causes(performed);
  const yielding = new Causes(performed.filter((state) => !hasRelation(state, 'independent')));
  for (const state of lines) {
    if (!isJudged(state)) continue;
    const notItsOwn = (other: Witness): boolean => other.line.parent !== state.line.id;
    const cause = yielding.firstAtPlace(state, notItsOwn);
    const doubtful = cause === null ? all.first(state, notItsOwn) : null;
    if (cause !== null) addNotIndependent(rule, state, 'deny', cause);
    else if (doubtful !== null) addNotIndependent(rule, state, 'review', doubtful);
  }
  questionHistory(rule, lines, performed);
}

function questionHistory(rule: CompiledRule, lines: readonly Witness[], performed: readonly Witness[]): void {
  const past = lines.filter((state) => state.inHistory);
  if (past.length === 0) return;
  const index = new Causes(past);
  for (const state of performed) {
    if (!isJudged(state) || state.denied !== null || hasFinding(state, rule)) continue;
    const before = index.first(state, (other) => state.line.parent !== other.line.id);
    if (before !== null) addNotIndependent(rule, state, 'review', before);
  }
}

/** 仅独立开展可收费: beside another procedure of the session the item cannot be charged. */
export const independent: Relation<'independent'> = (session, rules) => {
  for (const one of rules) relateOne(one, session);
};
