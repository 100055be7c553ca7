import { grouped } from '../ground/grouped.js';
import { type Decimal, decimal, decimalText, ONE, wholePart } from '../ground/money.js';
import { nameKey } from '../ground/name.js';
import type { Bill } from '../line/bill.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, isJudged, type Judged } from '../line/judged.js';
import { matchedBy } from '../line/matched.js';
import { byDateThenIndex, type Witness } from '../line/witness.js';
import { priceOf } from './cheaper.js';
import type { ActiveRule, Relation } from './effect.js';

type Rule = ActiveRule<'multiple-procedure'>;

/** A procedure of a session with its unit price. */
interface Priced {
  readonly state: Witness;
  readonly price: Decimal;
}

/** The procedures from the dearest to the cheapest, the earlier of equals first; null if a price is unknown. */
function byFallingPrice(procedures: readonly Witness[]): readonly Priced[] | null {
  const priced: Priced[] = [];
  for (const state of [...procedures].sort(byDateThenIndex)) {
    const price = priceOf(state);
    if (price === null) return null;
    priced.push({ state, price });
  }
  return priced.sort((a, b) => (a.price.eq(b.price) ? 0 : a.price.gt(b.price) ? -1 : 1));
}

/** The factor of a further procedure. @param place 1 for the second, 2 for the third */
function factorAt({ params: { factor, factors } }: Rule, place: number): Decimal {
  const list = factors ?? [factor ?? '1'];
  return place === 0 ? ONE : decimal(list[Math.min(place, list.length) - 1] ?? '1');
}

/** The factors of each line's units, in order. If different procedures are meant, those of one code share a place. */
function factorsOf(rule: Rule, priced: readonly Priced[]): Map<Witness, readonly Decimal[]> {
  const found = new Map<Witness, readonly Decimal[]>();
  const places = new Map<string, number>();
  let next = 0;
  for (const { state } of priced) {
    const units = Math.max(1, wholePart(state.claimed).toNumber());
    if (rule.params.distinct) {
      const code = state.countsAs ?? `#${state.index}`;
      const place = places.get(code) ?? places.size;
      places.set(code, place);
      found.set(state, [factorAt(rule, place)]);
      continue;
    }
    const own = Array.from({ length: Math.min(units, MOST_UNITS) }, (_, i) => factorAt(rule, next + i));
    next += units;
    found.set(state, own);
  }
  return found;
}

/** More units of one line share the factor of the last. */
const MOST_UNITS = 1000;

function addReduced({ rule }: Rule, state: Judged, factors: readonly Decimal[], dearest: Witness, asks: boolean): void {
  const shown = [...new Set(factors.map(decimalText))].join(', ');
  const said = { code: 'multiple-procedure', effect: asks ? 'review' : 'reduce', params: { factor: shown } } as const;
  const lines = { ...(dearest === state ? {} : { lines: [dearest.line.id] }), ...matchedBy(rule, state) };
  addFinding(state, ruleFinding(rule, said, lines), asks ? [{ procedure: null }] : []);
  if (state.procedure === null) state.procedure = { rule, factors };
}

function askAll({ rule, params }: Rule, states: readonly Witness[]): void {
  const factor = (params.factors ?? [params.factor ?? '1']).map((own) => decimalText(decimal(own))).join(', ');
  for (const state of states) {
    if (!isJudged(state)) continue;
    const said = { code: 'multiple-procedure', effect: 'review', params: { factor } } as const;
    addFinding(state, ruleFinding(rule, said, matchedBy(rule, state)));
  }
}

/** True if the procedures name more than one site. */
function areElsewhere(procedures: readonly Witness[]): boolean {
  const sites = procedures.flatMap(({ line: { site } }) =>
    site === undefined ? [] : [[site].flat().map(nameKey).sort().join(' ')],
  );
  return new Set(sites).size > 1;
}

/** Lessens the procedures that are counted together. @param isOpen true if it is not stated that they belong together */
function lessen(rule: Rule, procedures: readonly Witness[], isOpen: boolean): void {
  const bearing = new Set(rule.lines);
  const priced = byFallingPrice(procedures);
  if (priced === null) {
    askAll(
      rule,
      procedures.filter((state) => bearing.has(state)),
    );
    return;
  }
  const factors = factorsOf(rule, priced);
  const [first] = priced;
  if (first === undefined) return;
  const asks = isOpen || areElsewhere(procedures);
  for (const { state } of priced) {
    const own = factors.get(state) ?? [];
    if (!isJudged(state) || !bearing.has(state) || own.every((factor) => factor.eq(ONE))) continue;
    addReduced(rule, state, own, first.state, asks);
  }
}

/** True if nothing is a further procedure: one unit, or one code where different procedures are meant. */
function isAlone({ params }: Rule, procedures: readonly Witness[]): boolean {
  const [first] = procedures;
  if (first === undefined) return true;
  if (params.distinct) return procedures.every(({ countsAs }) => countsAs === first.countsAs);
  return procedures.length === 1 && first.claimed.lte(ONE);
}

function statedValue(state: Witness, by: string): string | null {
  const value = state.details[by];
  return typeof value === 'string' || typeof value === 'number' ? nameKey(String(value)) : null;
}

/** Procedures of one session, each value of a detail for itself; all together if one of them does not state it. */
function relateSession(rule: Rule, procedures: readonly Witness[]): void {
  if (isAlone(rule, procedures)) return;
  const { by } = rule.params;
  const isOpen = by !== undefined && procedures.some((state) => statedValue(state, by) === null);
  if (by === undefined || isOpen) {
    lessen(rule, procedures, isOpen);
    return;
  }
  const parts = grouped(procedures, (state) => [statedValue(state, by) ?? '']);
  for (const part of parts.values()) if (!isAlone(rule, part)) lessen(rule, part, false);
}

function relateOne(rule: Rule, bill: Bill): void {
  const members = new Set([
    ...bill.sureMembersOf(rule.rule.group).filter(({ denied }) => denied === null),
    ...rule.lines,
  ]);
  const sessions = grouped(
    [...members].sort((a, b) => a.index - b.index),
    ({ session }) => [session.key],
  );
  for (const procedures of sessions.values()) relateSession(rule, procedures);
}

/** Among the group's procedures in one session, the dearest counts in full and each further one by a factor. */
export const multipleProcedure: Relation<'multiple-procedure'> = (rules, bill) => {
  for (const one of rules) relateOne(one, bill);
};
