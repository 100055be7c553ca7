import type { Bill } from '../line/bill.js';
import type { Case } from '../line/case.js';
import { byCause } from '../line/causes.js';
import { hasFinding, isJudged } from '../line/judged.js';
import { type Lookup, type Meeting, meetingOf } from '../line/meeting.js';
import { isReductionOf, type Witness } from '../line/witness.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { asProcedure } from './as-procedure.js';
import { Beside } from './beside.js';
import type { ActiveRule, Relation } from './effect.js';
import { addBeside, giveWay, type Hit, type Yielding } from './give-way.js';
import { hasRelation } from './has-relation.js';

/** Says that a line is charged beside another procedure; a rule with a group says how it took in the member. */
function asNotIndependent(rule: CompiledRule): Yielding {
  return { rule, code: 'not-independent', effect: 'deny' };
}

/**
 * Every procedure performed, even if it is denied: of the group that the rule names, else what is one by chapter and
 * category. An add-on is no procedure of its own.
 */
function procedures(rule: CompiledRule, bill: Bill, of: Case): readonly Witness[] {
  const all =
    rule.group === null ? bill.lines.filter((state) => asProcedure(state, of) !== null) : bill.membersOf(rule.group);
  return all.filter((state) => !hasRelation(state, 'requires') && state.item?.role !== 'reduction');
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

function relateOne({ rule, params, lines }: ActiveRule<'independent'>, bill: Bill, of: Case): void {
  const meeting = meetingOf(params.within, of);
  const performed = procedures(rule, bill, of);
  const all = new Beside(performed, 'member', meeting);
  const yielding = new Beside(
    performed.filter((state) => !hasRelation(state, 'independent') && isSurely(rule, state, of)),
    'member',
    meeting,
  );
  for (const state of lines) {
    if (!isJudged(state)) continue;
    const notItsOwn = (other: Witness): boolean => other.line.parent !== state.line.id && !isReductionOf(other, state);
    const hits = meeting.lookups(state, 'bearer').map((lookup): Hit | null => {
      const sure = yielding.find(lookup.sure, (causes) => causes.firstNotElsewhere(state, notItsOwn));
      if (sure !== null) return { cause: sure, isSure: true };
      const doubtful = all.findAny(lookup, (causes) => causes.first(state, notItsOwn));
      return doubtful === null ? null : { cause: doubtful, isSure: false };
    });
    giveWay(asNotIndependent(rule), state, hits, 'bearer');
  }
  questionHistory(rule, lines, performed, meeting);
}

function questionHistory(
  rule: CompiledRule,
  lines: readonly Witness[],
  performed: readonly Witness[],
  meeting: Meeting,
): void {
  const past = lines.filter((state) => state.inHistory);
  if (past.length === 0) return;
  const beside = new Beside(past, 'bearer', meeting, null, byCause);
  for (const state of performed) {
    if (!isJudged(state) || state.denied !== null || hasFinding(state, rule)) continue;
    const notItsOwn = (other: Witness): boolean => state.line.parent !== other.line.id;
    const lookup = joined(meeting.lookups(state, 'member'));
    const before = beside.findAny(lookup, (causes) => causes.first(state, notItsOwn));
    if (before !== null) addBeside(asNotIndependent(rule), state, 'review', before, 'member');
  }
}

/** 仅独立开展可收费: beside another procedure of the session the item cannot be charged. */
export const independent: Relation<'independent'> = (rules, bill, of) => {
  for (const one of rules) relateOne(one, bill, of);
};
