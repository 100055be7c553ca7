import * as z from 'zod/mini';
import { Causes } from '../line/causes.js';
import { ruleFinding } from '../line/finding.js';
import { membersOf, type Session } from '../line/session.js';
import { hasFinding, type LineState, report } from '../line/state.js';
import { text } from '../model/primitives.js';
import type { Bearers, CompiledRule, Effect } from './effect.js';

export const independentParams = z.strictObject({ group: text });

function bears(state: LineState, kind: 'independent' | 'requires'): boolean {
  return state.active.some(({ effect }) => effect.stage === 'relation' && effect.kind === kind);
}

function say(rule: CompiledRule, on: LineState, effect: 'deny' | 'review', other: LineState): void {
  report(on, ruleFinding(rule, 'not-independent', effect, { line: other.line.id }, { lines: [other.line.id] }));
}

/** Every procedure performed, denied ones too; add-ons are none of their own. */
function procedures(rule: CompiledRule, session: Session): readonly LineState[] {
  return rule.group === null ? [] : membersOf(session, rule.group).filter((state) => !bears(state, 'requires'));
}

function relateOne({ rule, lines }: Bearers, session: Session): void {
  const performed = procedures(rule, session);
  const all = new Causes(performed);
  const yielding = new Causes(performed.filter((state) => !bears(state, 'independent')));
  for (const state of lines) {
    if (state.inHistory) continue;
    const notItsOwn = (other: LineState): boolean => other.line.parent !== state.line.id;
    const cause = yielding.firstAtPlace(state, notItsOwn);
    const doubtful = cause === null ? all.first(state, notItsOwn) : null;
    if (cause !== null) say(rule, state, 'deny', cause);
    else if (doubtful !== null) say(rule, state, 'review', doubtful);
  }
  questionHistory(rule, lines, performed);
}

function questionHistory(rule: CompiledRule, lines: readonly LineState[], performed: readonly LineState[]): void {
  const past = lines.filter((state) => state.inHistory);
  if (past.length === 0) return;
  const index = new Causes(past);
  for (const state of performed) {
    if (state.inHistory || state.denied !== null || hasFinding(state, rule)) continue;
    const before = index.first(state, (other) => state.line.parent !== other.line.id);
    if (before !== null) say(rule, state, 'review', before);
  }
}

/** 仅独立开展可收费: beside another procedure of the session the item cannot be charged. */
export const independent: Effect = {
  stage: 'relation',
  kind: 'independent',
  relate(session, bearers) {
    for (const one of bearers) relateOne(one, session);
  },
};
