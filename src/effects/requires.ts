import * as z from 'zod/mini';
import { Causes } from '../line/causes.js';
import { ruleFinding } from '../line/finding.js';
import { membersOf } from '../line/session.js';
import { type LineState, report } from '../line/state.js';
import { text } from '../model/primitives.js';
import { type CompiledRule, type Effect, paramsOf } from './effect.js';

export const requiresParams = z.strictObject({ group: text, otherwise: z.enum(['deny', 'review']) });
type Params = z.infer<typeof requiresParams>;

function isPrimary(state: LineState): boolean {
  const addOn = state.active.some(({ effect }) => effect.stage === 'relation' && effect.kind === 'requires');
  return state.kind === 'service' && !addOn;
}

function reportMissing(state: LineState, rule: CompiledRule, denied: LineState | null): void {
  const { otherwise } = paramsOf<Params>(rule);
  const line = denied?.line.id;
  if (line === undefined) report(state, ruleFinding(rule, 'missing-primary', otherwise));
  else report(state, ruleFinding(rule, 'missing-primary', otherwise, { line }, { lines: [line] }));
}

/** An add-on is charged beside its primary: a service of the group in the session that is no add-on itself. */
export const requires: Effect = {
  stage: 'relation',
  kind: 'requires',
  relate(session, bearers) {
    for (const { rule, lines } of bearers) {
      const all = rule.group === null ? [] : membersOf(session, rule.group).filter(isPrimary);
      const primaries = new Causes(all.filter(({ denied }) => denied === null));
      const denied = new Causes(all.filter((state) => state.denied !== null));
      for (const state of lines) {
        if (state.inHistory || primaries.first(state) !== null) continue;
        reportMissing(state, rule, denied.first(state));
      }
    }
  },
};
