import type { Facts, Predicate } from '../conditions/compile.js';
import type { Case } from '../line/case.js';
import { chargedMembersOf, type Session, type Witness } from '../line/witness.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { judge } from './accusation.js';
import type { Relation } from './effect.js';

/** What cannot be put to a line (a name that is absent, a detail of another type) does not satisfy it. */
function satisfies(where: Predicate, facts: Facts): boolean {
  try {
    return where(facts);
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function others(rule: CompiledRule, session: Session, of: Case): readonly Witness[] {
  const members = chargedMembersOf(session, rule.group);
  const { where } = rule;
  return where === null ? members : members.filter((state) => satisfies(where, of.facts(state)));
}

/** 不可同时收取: beside each other, the lines of the group or the item itself cannot be charged. */
export const excludes: Relation<'excludes'> = (session, bearers, of) => {
  judge(
    bearers.map(({ rule, params, lines }) => {
      const { denies, code = 'mutually-exclusive' } = params;
      const group = others(rule, session, of);
      const [causes, accused] = denies === 'other' ? [lines, group] : [group, lines];
      return { rule, code, effect: 'deny' as const, causes, accused, placed: true };
    }),
  );
};
