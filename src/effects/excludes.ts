import type { Facts, Predicate } from '../conditions/compile.js';
import type { Case } from '../line/case.js';
import { chargedMembersOf, type Session, type Witness } from '../line/witness.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { applyEdits } from './edit.js';
import type { Relation } from './effect.js';

/** A condition that a line cannot answer (a name is absent, a detail is of another type) does not hold. */
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

/** 不可同时收取: either the lines of the group or those of the item give way; `denies` says which are column two. */
export const excludes: Relation<'excludes'> = (session, rules, of) => {
  applyEdits(
    rules.map(({ rule, params, lines }) => {
      const { denies, code = 'mutually-exclusive' } = params;
      const group = others(rule, session, of);
      const [columnOne, columnTwo] = denies === 'other' ? [lines, group] : [group, lines];
      return { rule, code, effect: 'deny' as const, columnOne, columnTwo, atPlace: true };
    }),
  );
};
