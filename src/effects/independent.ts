import type { Bill } from '../line/bill.js';
import type { Case } from '../line/case.js';
import type { At } from '../line/causes.js';
import { hasFinding, isJudged } from '../line/judged.js';
import { type Lookup, type Meets, meetsOf } from '../line/meeting.js';
import { isReductionOf, type Witness } from '../line/witness.js';
import type { Group } from '../packs/group.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { asProcedure } from './as-procedure.js';
import { type Column, Columns } from './columns.js';
import { atOf } from './edit.js';
import type { Relation } from './effect.js';
import { addBeside, firstHit, giveWay, type Hit, type Yielding } from './give-way.js';
import { hasRelation } from './has-relation.js';
import { hitsOnParts, searchPerhaps, searchSurely } from './parts.js';

/** Says that a line is charged beside another procedure; a rule with a group says how it took in the member. */
function asNotIndependent(rule: CompiledRule): Yielding {
  return { rule, code: 'not-independent', effect: 'deny' };
}

/**
 * Finds every procedure performed, even if it is denied: of the group that a rule names, else what is one by chapter and
 * category. An add-on is no procedure of its own. Found once for all rules that name the same.
 */
function procedures(bill: Bill, of: Case): (rule: CompiledRule) => Column {
  const found = new Map<Group | null, Column>();
  return ({ group }) => {
    const known = found.get(group);
    if (known !== undefined) return known;
    const all = group === null ? bill.lines.filter((state) => asProcedure(state, of) !== null) : bill.membersOf(group);
    const performed = all.filter((state) => !hasRelation(state, 'requires') && state.item?.role !== 'reduction');
    found.set(group, performed);
    return performed;
  };
}

/** Whether a procedure is surely another operation, beside which an item for independent use is denied. */
function isSurely(rule: CompiledRule, state: Witness, of: Case): boolean {
  return rule.group === null ? asProcedure(state, of) === 'deny' : rule.group.match(state)?.basis !== 'part-of-name';
}

function joined(lookups: readonly Lookup[]): Lookup {
  const [only] = lookups;
  if (only !== undefined && lookups.length === 1) return only;
  return { sure: lookups.flatMap(({ sure }) => sure), unsure: lookups.flatMap(({ unsure }) => unsure) };
}

/** A rule with what is looked up for it. */
interface Laid {
  readonly rule: CompiledRule;
  readonly lines: Column;
  readonly performed: Column;
  readonly meets: Meets;
  readonly at: At | null;
}

function decideLines({ rule, lines, performed, meets, at }: Laid, columns: Columns, of: Case): void {
  const isYielding = (state: Witness): boolean => !hasRelation(state, 'independent') && isSurely(rule, state, of);
  const all = columns.beside(performed, 'member', meets, at);
  const yielding = columns.beside(columns.part(performed, 'yielding', isYielding), 'member', meets, at);
  for (const state of lines) {
    if (!isJudged(state)) continue;
    const notItsOwn = (other: Witness): boolean => other.line.parent !== state.line.id && !isReductionOf(other, state);
    const parts = hitsOnParts(state, at, meets.meeting.lookups(state, 'bearer'), (lookup, place, part): Hit | null => {
      const sure = yielding.find(lookup.sure, searchSurely(part, at, place, notItsOwn));
      if (sure !== null) return { cause: sure, isSure: true };
      const doubtful = all.findAny(lookup, searchPerhaps(part, at, place, notItsOwn));
      return doubtful === null ? null : { cause: doubtful, isSure: false };
    });
    giveWay(asNotIndependent(rule), state, parts, 'bearer');
  }
}

/** A line of history cannot be denied any more: the procedure of the claim beside it is questioned. */
function questionHistory({ rule, lines, performed, meets, at }: Laid, columns: Columns): void {
  const past = lines.filter((state) => state.inHistory);
  if (past.length === 0) return;
  const beside = columns.beside(past, 'bearer', meets, at);
  for (const state of columns.near(performed, 'member', past, meets)) {
    if (!isJudged(state) || state.denied !== null || hasFinding(state, rule)) continue;
    const notItsOwn = (other: Witness): boolean => state.line.parent !== other.line.id;
    const lookup = joined(meets.meeting.lookups(state, 'member'));
    const { hits } = hitsOnParts(state, at, [lookup], (each, place) => {
      const cause = beside.findAny(each, searchPerhaps(state, at, place, notItsOwn));
      return cause === null ? null : { cause, isSure: false };
    });
    const before = firstHit(hits);
    if (before !== null) addBeside(asNotIndependent(rule), state, 'review', before.cause, 'member');
  }
}

/** 仅独立开展可收费: beside another procedure of the session, at the same place if the rule names one, it cannot be charged. */
export const independent: Relation<'independent'> = (rules, bill, of) => {
  const columns = new Columns();
  const performedFor = procedures(bill, of);
  for (const { rule, params, lines } of rules) {
    const at = params.at === undefined ? null : atOf(params.at, of);
    const laid = { rule, lines, performed: performedFor(rule), meets: meetsOf(params.within, of, rule, lines), at };
    decideLines(laid, columns, of);
    questionHistory(laid, columns);
  }
};
