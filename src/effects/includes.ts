import { chargedMembersOf } from '../line/witness.js';
import { judge } from './accusation.js';
import type { Relation } from './effect.js';

/** 含…: lines of the group are part of the item already. */
export const includes: Relation<'includes'> = (session, bearers) => {
  judge(
    bearers.map(({ rule, params, lines }) => ({
      rule,
      code: 'included-in-other-item',
      effect: params.effect ?? 'deny',
      causes: lines,
      accused: chargedMembersOf(session, rule.group),
      placed: false,
    })),
  );
};
