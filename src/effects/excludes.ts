import type { Facts, Predicate } from '../conditions/compile.js';
import type { Bill } from '../line/bill.js';
import type { Case } from '../line/case.js';
import type { Witness } from '../line/witness.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { applyCheaper } from './cheaper.js';
import { applyEdits, type Edit } from './edit.js';
import type { ActiveRule, Relation } from './effect.js';

/** A condition that a line cannot answer (a name is absent, a detail is of another type) does not hold. */
function satisfies(where: Predicate, facts: Facts): boolean {
  try {
    return where(facts);
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

type MembersOf = ReturnType<Bill['chargedMembers']>;

function others({ group, where }: CompiledRule, membersOf: MembersOf, of: Case): readonly Witness[] {
  const members = membersOf(group);
  return where === null ? members : members.filter((state) => satisfies(where, of.facts(state)));
}

function editOf({ rule, params, lines }: ActiveRule<'excludes'>, membersOf: MembersOf, of: Case): Edit {
  const { denies, effect = 'deny', code = 'mutually-exclusive', within, at } = params;
  const group = others(rule, membersOf, of);
  const columns: Pick<Edit, 'columnOne' | 'columnTwo' | 'bearers'> =
    denies === 'self'
      ? { columnOne: group, columnTwo: lines, bearers: 'two' }
      : { columnOne: lines, columnTwo: group, bearers: 'one' };
  return { rule, code, effect, ...columns, within, at };
}

/** 不可同时收取: either the lines of the group or those of the item give way, or of the two the cheaper. */
export const excludes: Relation<'excludes'> = (rules, bill, of) => {
  const membersOf = bill.chargedMembers();
  const edits = rules.map((one) => ({ one, edit: editOf(one, membersOf, of) }));
  applyEdits(
    edits.filter(({ one }) => one.params.denies !== 'cheaper').map(({ edit }) => edit),
    of,
  );
  applyCheaper(
    edits.filter(({ one }) => one.params.denies === 'cheaper').map(({ edit }) => edit),
    of,
  );
};
