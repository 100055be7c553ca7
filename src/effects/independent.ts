import { Causes } from '../line/causes.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, hasFinding, isJudged, type Judged } from '../line/judged.js';
import { membersOf, type Session, type Witness } from '../line/witness.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { bears } from './bears.js';
import type { Bearers, Relation } from './effect.js';

function say(rule: CompiledRule, on: Judged, effect: 'deny' | 'review', other: Witness): void {
  addFinding(on, ruleFinding(rule, 'not-independent', effect, { line: other.line.id }, { lines: [other.line.id] }));
}

/** Every procedure performed, denied ones too; add-ons are none of their own. */
function procedures(rule: CompiledRule, session: Session): readonly Witness[] {
  return membersOf(session, rule.group).filter((state) => !bears(state, 'requires'));
}

function relateOne({ rule, lines }: Bearers<'independent'>, session: Session): void {
  const performed = procedures(rule, session);
  const all = new Causes(performed);
  const yielding = new Causes(performed.filter((state) => !bears(state, 'independent')));
  for (const state of lines) {
    if (!isJudged(state)) continue;
    const notItsOwn = (other: Witness): boolean => other.line.parent !== state.line.id;
    const cause = yielding.firstAtPlace(state, notItsOwn);
    const doubtful = cause === null ? all.first(state, notItsOwn) : null;
    if (cause !== null) say(rule, state, 'deny', cause);
    else if (doubtful !== null) say(rule, state, 'review', doubtful);
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
    if (before !== null) say(rule, state, 'review', before);
  }
}

/** 仅独立开展可收费: beside another procedure of the session the item cannot be charged. */
export const independent: Relation<'independent'> = (session, bearers) => {
  for (const one of bearers) relateOne(one, session);
};
