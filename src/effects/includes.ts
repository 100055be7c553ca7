import { applyEdits } from './edit.js';
import type { Relation } from './effect.js';

/** 含…: the item (column one) includes the lines of the group (column two) already. */
export const includes: Relation<'includes'> = (rules, bill, of) => {
  const chargedMembersOf = bill.chargedMembers();
  applyEdits(
    rules.map(({ rule, params, lines }) => ({
      rule,
      code: 'included-in-other-item',
      effect: params.effect ?? 'deny',
      columnOne: lines,
      columnTwo: chargedMembersOf(rule.group),
      bearers: 'one',
      within: params.within,
      at: params.at,
    })),
    of,
  );
};
