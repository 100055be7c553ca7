import { chargedMembersOf } from '../line/witness.js';
import { applyEdits } from './edit.js';
import type { Relation } from './effect.js';

/** 含…: the item (column one) includes the lines of the group (column two) already. */
export const includes: Relation<'includes'> = (session, rules) => {
  applyEdits(
    rules.map(({ rule, params, lines }) => ({
      rule,
      code: 'included-in-other-item',
      effect: params.effect ?? 'deny',
      columnOne: lines,
      columnTwo: chargedMembersOf(session, rule.group),
      atPlace: false,
    })),
  );
};
