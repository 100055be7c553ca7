import { Causes } from '../line/causes.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, isJudged, type Judged } from '../line/judged.js';
import { membersOf, type Witness } from '../line/witness.js';
import type { ActiveRule, Relation } from './effect.js';
import { hasRelation } from './has-relation.js';

function isPrimary(state: Witness): boolean {
  return state.kind === 'service' && !hasRelation(state, 'requires');
}

function addMissing(state: Judged, { rule, params }: ActiveRule<'requires'>, denied: Witness | null): void {
  const line = denied?.line.id;
  const said = { code: 'missing-primary', effect: params.otherwise } as const;
  if (line === undefined) addFinding(state, ruleFinding(rule, { ...said, params: {} }));
  else addFinding(state, ruleFinding(rule, { ...said, params: { line } }, { lines: [line] }));
}

/** An add-on is charged beside its primary: a service of the group in the session that is no add-on itself. */
export const requires: Relation<'requires'> = (session, rules) => {
  for (const one of rules) {
    const all = membersOf(session, one.rule.group).filter(isPrimary);
    const primaries = new Causes(all.filter(({ denied }) => denied === null));
    const denied = new Causes(all.filter((state) => state.denied !== null));
    for (const state of one.lines) {
      if (isJudged(state) && primaries.first(state) === null) addMissing(state, one, denied.first(state));
    }
  }
};
