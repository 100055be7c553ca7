import { type Decimal, decimal, decimalText, ONE } from '../ground/money.js';
import type { Bill } from '../line/bill.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, isJudged, type Judged } from '../line/judged.js';
import { matchedBy } from '../line/matched.js';
import { withinKey } from '../line/meeting.js';
import type { Witness } from '../line/witness.js';
import { type Column, OfColumns } from './columns.js';
import type { ActiveRule, Relation } from './effect.js';
import { type Place, type Together, takenTogether } from './together.js';

type Rule = ActiveRule<'multiple-procedure'>;

/** More units of one line share the factor of the last. */
const MOST_UNITS = 1000;

/** The factor of a further procedure. @param place 1 for the second, 2 for the third */
function factorAt({ params: { factor, factors } }: Rule, place: number): Decimal {
  const list = factors ?? [factor ?? '1'];
  return place === 0 ? ONE : decimal(list[Math.min(place, list.length) - 1] ?? '1');
}

/** The factors of a line's units, in order. If different procedures are meant, those of one code share a place. */
function factorsOf(rule: Rule, own: number, { units, codes }: Place): readonly Decimal[] {
  const { distinct } = rule.params;
  return Array.from({ length: Math.min(own, MOST_UNITS) }, (_, i) => factorAt(rule, distinct ? codes : units + i));
}

/** What a line counts among the procedures of one of its days, or of all. */
interface Counted {
  readonly factors: readonly Decimal[];
  readonly dearest: Witness;
  readonly isInDoubt: boolean;
}

/** @returns null if a price is unknown */
function countedAmong(rule: Rule, state: Judged, together: Together): Counted | null {
  const { order, unitsOf } = together;
  const own = unitsOf(state);
  if (rule.params.distinct ? together.isOneCode : together.isOneUnit)
    return { factors: Array.from({ length: Math.min(own, MOST_UNITS) }, () => ONE), dearest: state, isInDoubt: false };
  const place = order?.places.get(state);
  if (order === null || place === undefined) return null;
  const factors = factorsOf(rule, own, place);
  return { factors, dearest: order.dearest, isInDoubt: together.isInDoubt && !areWhole(factors) };
}

function areWhole(factors: readonly Decimal[]): boolean {
  return factors.every((factor) => factor.eq(ONE));
}

function addReduced({ rule }: Rule, state: Judged, factors: readonly Decimal[], dearest: Witness, asks: boolean): void {
  const shown = [...new Set(factors.map(decimalText))].join(', ');
  const said = { code: 'multiple-procedure', effect: asks ? 'review' : 'reduce', params: { factor: shown } } as const;
  const lines = { ...(dearest === state ? {} : { lines: [dearest.line.id] }), ...matchedBy(rule, state) };
  addFinding(state, ruleFinding(rule, said, lines), asks ? [{ procedure: null }] : []);
  if (state.procedure === null) state.procedure = { rule, factors };
}

function ask({ rule, params }: Rule, state: Judged): void {
  const factor = (params.factors ?? [params.factor ?? '1']).map((own) => decimalText(decimal(own))).join(', ');
  const said = { code: 'multiple-procedure', effect: 'review', params: { factor } } as const;
  addFinding(state, ruleFinding(rule, said, matchedBy(rule, state)));
}

/** Lessens a line among the procedures that it is counted with, on each of its days. */
function lessen(rule: Rule, state: Judged, days: readonly Together[]): void {
  const counted = days.map((together) => countedAmong(rule, state, together));
  if (counted.includes(null)) {
    ask(rule, state);
    return;
  }
  const all = counted.filter((one) => one !== null);
  const lessened = all.find(({ factors }) => !areWhole(factors));
  if (lessened === undefined) return;
  const factors = all.flatMap((one) => one.factors);
  addReduced(
    rule,
    state,
    factors,
    lessened.dearest,
    all.some(({ isInDoubt }) => isInDoubt),
  );
}

/** Finds the procedures among which a rule counts: the group's, and those that bear it; once for all rules of a group. */
function proceduresOf(bill: Bill): (rule: Rule) => Column {
  const membersOf = bill.chargedMembers();
  const charged = new OfColumns<{ readonly column: Column; readonly set: ReadonlySet<Witness> }>();
  return ({ rule: { group }, lines }) => {
    const members = membersOf(group);
    const { column, set } = charged.get(members, '', () => {
      const sure = members.filter((state) => group?.match(state)?.basis !== 'part-of-name');
      return { column: sure, set: new Set(sure) };
    });
    if (lines.every((state) => set.has(state))) return column;
    return [...new Set([...column, ...lines])].sort((a, b) => a.index - b.index);
  };
}

/** Among the group's procedures in one session, the dearest counts in full and each further one by a factor. */
export const multipleProcedure: Relation<'multiple-procedure'> = (rules, bill, of) => {
  const columnOf = proceduresOf(bill);
  const together = new OfColumns<ReturnType<typeof takenTogether>>();
  for (const rule of rules) {
    const { within, at, by } = rule.params;
    const column = columnOf(rule);
    const key = JSON.stringify([withinKey(within), at, by]);
    const found = together.get(column, key, () => takenTogether(column, rule.params, of));
    for (const state of rule.lines) {
      const own = found.get(state);
      if (own !== undefined && isJudged(state)) lessen(rule, state, own);
    }
  }
};
