import { Causes } from '../line/causes.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, isJudged, type Judged } from '../line/judged.js';
import { membersOf, type Witness } from '../line/witness.js';
import { bears } from './bears.js';
import type { Bearers, Relation } from './effect.js';

function isPrimary(state: Witness): boolean {
  return state.kind === 'service' && !bears(state, 'requires');
}

function addMissing(state: Judged, { rule, params }: Bearers<'requires'>, denied: Witness | null): void {
  const line = denied?.line.id;
  if (line === undefined) addFinding(state, ruleFinding(rule, 'missing-primary', params.otherwise));
  else addFinding(state, ruleFinding(rule, 'missing-primary', params.otherwise, { line }, { lines: [line] }));
}

/** An add-on is charged beside its primary: a service of the group in the session that is no add-on itself. */
export const requires: Relation<'requires'> = (session, bearers) => {
  for (const one of bearers) {
    const all = membersOf(session, one.rule.group).filter(isPrimary);
    const primaries = new Causes(all.filter(({ denied }) => denied === null));
    const denied = new Causes(all.filter((state) => state.denied !== null));
    for (const state of one.lines) {
      if (isJudged(state) && primaries.first(state) === null) addMissing(state, one, denied.first(state));
    }
  }
};
