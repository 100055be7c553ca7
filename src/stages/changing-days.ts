import { comparisons } from '../conditions/condition.js';
import { ageDays, ageMonths, ageYears, dayAfter, dayNumber, daysCounted } from '../ground/day.js';
import {
  type Decimal,
  decimal,
  decimalText,
  lesser,
  ONE,
  quotient,
  roundedUp,
  roundYuan,
  wholePart,
  yuan,
  ZERO,
} from '../ground/money.js';
import type { Case } from '../line/case.js';
import { asQuestion, asReduction, changed, makeFinding, why } from '../line/finding.js';
import { addFinding, DAYS, hasEffect, type Judged, loseParts } from '../line/judged.js';
import { amountOf, type Pricing, unitPriceOf } from '../line/pricing.js';
import type { Claim, ClaimLine } from '../model/claim.js';
import type { Finding } from '../model/finding.js';
import type { Period } from '../model/primitives.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { priceChanges } from '../words/reasons.js';
import { DaysBeside } from './days-beside.js';
import type { DecidedOn, Lines } from './lines.js';

/** Days of a line on which nothing changes that decides it: version, price, rules, age, the lines beside it. */
interface Run {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** The days on which a period begins, or has just ended. */
function turnsOf({ from, to }: Period): string[] {
  return [...(from === null ? [] : [from]), ...(to === null ? [] : [dayAfter(to, 1)])];
}

type Age = (born: string, day: string) => number;

const AGES: Readonly<Record<string, Age>> = {
  '$.ageYears': ageYears,
  '$.ageMonths': ageMonths,
  '$.ageDays': ageDays,
};

/** The ages that conditions of a line's rules read. */
function agesRead(state: Judged, of: Case): Age[] {
  const paths = of.catalogue.ruleBook.rulesFor(state).flatMap(({ rule: { conditions } }) => {
    const all = conditions === undefined ? [] : [...comparisons(conditions)];
    return all.flatMap(({ comparison: { fact, path } }) => (fact === 'patient' && path !== undefined ? [path] : []));
  });
  return [...new Set(paths)].flatMap((path) => AGES[path] ?? []);
}

/** The days within a line on which the patient becomes older, as far as its rules read an age. */
function birthdays(state: Judged, last: string, birthDate: string | undefined, of: Case): string[] {
  const ages = birthDate === undefined ? [] : agesRead(state, of);
  if (birthDate === undefined || ages.length === 0) return [];
  const { date } = state.line;
  const days = Array.from({ length: daysCounted(date, last) - 1 }, (_, i) => dayAfter(date, i + 1));
  return days.filter((day) => ages.some((age) => age(birthDate, day) !== age(birthDate, dayAfter(day, -1))));
}

/** The runs of a line of several days; null if nothing changes within it. */
function runsOf(state: Judged, birthDate: string | undefined, beside: DaysBeside, of: Case): readonly Run[] | null {
  const { code, countsAs, kind, line } = state;
  const { date, endDate = date } = line;
  if (kind !== 'service' || code === null || endDate === date) return null;
  const { catalogue, priceBook, jurisdiction } = of;
  const codes = [...new Set([code, countsAs ?? code])];
  const rules = catalogue.ruleBook.rulesFor(state).map(({ rule }) => rule);
  const items = codes.flatMap((own) => (catalogue.versions.get(own) ?? []).map(({ item }) => item));
  const periods: Period[] = [
    ...items.map(({ effective }) => effective),
    ...codes.flatMap((own) => (catalogue.overlays.get(own) ?? []).map(({ overlay }) => overlay.effective)),
    ...codes.flatMap((own) => priceBook.all(jurisdiction, own).map(({ period }) => period)),
    ...rules.map(({ effective }) => effective),
  ];
  const begun = items.flatMap(({ notBefore }) => notBefore ?? []);
  const turns = [
    ...periods.flatMap(turnsOf),
    ...begun,
    ...birthdays(state, endDate, birthDate, of),
    ...beside.turnsWithin(
      state,
      rules.flatMap(({ conditions }) => conditions ?? []),
    ),
  ];
  const within = [...new Set(turns.filter((day) => day > date && day <= endDate))].sort();
  if (within.length === 0) return null;
  const firsts = [date, ...within];
  return firsts.map((from, i) => {
    const next = firsts[i + 1];
    const to = next === undefined ? endDate : dayAfter(next, -1);
    return { from, to, days: dayNumber(to) - dayNumber(from) + 1 };
  });
}

/** What the days of a run are decided as, by themselves. */
interface Decided {
  readonly run: Run;
  readonly state: Judged;
  readonly isDenied: boolean;
}

/** The lines whose days are not all decided alike. */
export interface ChangingDays {
  /** by the index of the line */
  readonly runs: ReadonlyMap<number, readonly Decided[]>;
  /** of lines that their first day does not decide: the first day of the run that does */
  readonly decidedOn: DecidedOn;
}

function unitPrice({ pricing }: Judged): Decimal | null {
  return pricing === null ? null : unitPriceOf(pricing, null);
}

/** The run that decides its line: of those that are not denied the one with the lowest price, the earliest of equal ones. */
function decisiveOf(decided: readonly Decided[]): Decided | null {
  let lowest: Decided | null = null;
  for (const own of decided.filter(({ isDenied }) => !isDenied)) {
    const [least, price] = [lowest === null ? null : unitPrice(lowest.state), unitPrice(own.state)];
    if (lowest === null || (least !== null && price?.lt(least) === true)) lowest = own;
  }
  return lowest;
}

/** The quantity of a line on the days of a run, evenly, a started unit as one; and what is charged for it. */
function shareOf({ date, endDate = date, quantity = 1, charged }: ClaimLine, { days }: Run) {
  const all = decimal(quantity);
  const units = roundedUp(quotient(all.mul(decimal(days)), decimal(daysCounted(date, endDate))));
  const own = { quantity: decimalText(units) };
  if (charged?.amount === undefined) return own;
  const amount = decimalText(quotient(decimal(charged.amount).mul(units), all));
  return { ...own, charged: { ...charged, amount } };
}

/** The claim with a line for each run, and what each of them is of. The first run keeps the id, for lines that name it. */
function apart(claim: Claim, runs: ReadonlyMap<number, readonly Run[]>) {
  const made: { readonly index: number; readonly run: Run | null }[] = [];
  const lines: ClaimLine[] = [];
  for (const [index, line] of claim.lines.entries()) {
    for (const [i, run] of (runs.get(index) ?? [null]).entries()) {
      made.push({ index, run });
      const id = i === 0 ? line.id : `${line.id}\u0000${i}`;
      const share = run === null ? {} : { date: run.from, endDate: run.to, ...shareOf(line, run) };
      lines.push(run === null ? line : { ...line, ...share, id });
    }
  }
  return { claim: { ...claim, lines }, of: made };
}

/**
 * Finds the lines of several days within which a version, a price, a rule, an age or what stands beside them changes, and
 * decides their runs of days by themselves.
 * @param decide puts a claim through the rules for single lines, and prices it
 * @returns null if there are none, as in most claims
 */
export function findChangingDays(
  claim: Claim,
  { judged, all }: Lines,
  of: Case,
  decide: (claim: Claim) => readonly Judged[],
): ChangingDays | null {
  const runs = new Map<number, readonly Run[]>();
  const beside = new DaysBeside(all, of);
  for (const state of judged) {
    const found = state.stand.first === state.stand.last ? null : runsOf(state, claim.patient?.birthDate, beside, of);
    if (found !== null) runs.set(state.index, found);
  }
  if (runs.size === 0) return null;
  const split = apart(claim, runs);
  const decided = new Map<number, Decided[]>();
  for (const [i, state] of decide(split.claim).entries()) {
    const { index = -1, run = null } = split.of[i] ?? {};
    if (run === null) continue;
    const own = decided.get(index) ?? [];
    own.push({ run, state, isDenied: !state.open || hasEffect(state, 'deny') });
    decided.set(index, own);
  }
  const decidedOn = new Map<number, string>();
  for (const [index, own] of decided) {
    const decisive = decisiveOf(own);
    if (decisive !== null && decisive !== own[0]) decidedOn.set(index, decisive.run.from);
  }
  return { runs: decided, decidedOn };
}

function isSaid({ code, effect, rule }: Finding, { drafts }: Judged): boolean {
  return drafts.some(({ finding: said }) => said.code === code && said.effect === effect && said.rule === rule);
}

/** A denial of some days of a line, which are a fact of it. */
function onDays(finding: Finding, { from, to }: Run): Finding {
  const days = [
    { fact: 'line', path: '$.date', value: from },
    { fact: 'line', path: '$.endDate', value: to },
  ];
  return changed(finding, { facts: [...(finding.facts ?? []), ...days] });
}

/** The numbers of the days of a run. */
function daysOfRun({ run: { from, days } }: Decided): string[] {
  return Array.from({ length: days }, (_, i) => String(dayNumber(from) + i));
}

/** Takes off the days that are denied, each with what denies it; asks if the units cannot be told apart by days. */
function takeOff(state: Judged, denied: readonly Decided[], days: number): void {
  const lost = denied.reduce((sum, { run }) => sum + run.days, 0);
  const each = quotient(state.claimed, decimal(days));
  const isByDay = wholePart(each).eq(each);
  const most = state.item?.unit?.counts === 'day' ? lesser(each, ONE) : each;
  const allowed = most.mul(decimal(days - lost));
  for (const { run, state: own } of denied) {
    for (const { finding } of own.drafts) {
      if (finding.effect !== 'deny') continue;
      const partial = isByDay ? asReduction(finding) : asQuestion(finding);
      if (isSaid(partial, state)) continue;
      if (isByDay) addFinding(state, onDays(partial, run), [], allowed);
      else addFinding(state, onDays(partial, run), [{ quantity: ZERO }]);
    }
  }
  if (!isByDay) return;
  state.allowed = lesser(state.allowed, allowed);
  if (each.eq(ONE)) loseParts(state, DAYS, denied.flatMap(daysOfRun));
}

/** What a unit comes to, with its part of what is due once for the line, if the units of each day are whole. */
function priceOf(pricing: Pricing, units: Decimal, isWhole: boolean): Decimal {
  return isWhole ? quotient(amountOf(pricing, units, null), units) : unitPriceOf(pricing, null);
}

/** Asks about a line whose days have different prices; the other reading gives each day its own. */
function askForPrices(state: Judged, kept: readonly Decided[], days: number): void {
  const { claimed, pricing: whole } = state;
  if (whole === null) return;
  const each = quotient(claimed, decimal(days));
  const isAll = kept.reduce((sum, { run }) => sum + run.days, 0) === days;
  const isWhole = isAll && whole.isOfLine === undefined && each.isInteger();
  const own = priceOf(whole, claimed, isWhole);
  const priced = kept.flatMap(({ run, state: { pricing } }) => {
    const units = each.mul(decimal(run.days));
    return pricing === null ? [] : [{ run, units, price: priceOf(pricing, units, isWhole), pricing }];
  });
  const other = priced.find(({ price }) => !price.eq(own));
  const more = priced.reduce((sum, { units, price }) => sum.plus(price.minus(own).mul(units)), ZERO);
  if (other === undefined || roundYuan(more).isZero()) return;
  const changes = priced.filter(({ price }, i) => priced[i - 1]?.price.eq(price) !== true);
  const params = why(priceChanges(changes.map(({ run, price }) => [run.from, yuan(price)])));
  const { citation } = other.pricing.baseComponent;
  addFinding(state, makeFinding({ code: 'ambiguous-provision', effect: 'review', params }, citation), [{ plus: more }]);
}

/** Rules of relations that hold on some of the days only: on which. */
function holdPartly(state: Judged, decided: readonly Decided[], days: number): void {
  const heldOn = new Map<CompiledRule, Set<number>>();
  for (const one of decided) {
    if (one.isDenied) continue;
    for (const rule of one.state.active) {
      if (rule.stage !== 'relation') continue;
      const held = heldOn.get(rule) ?? new Set();
      for (const day of daysOfRun(one)) held.add(Number(day));
      heldOn.set(rule, held);
    }
  }
  const partly = new Map([...heldOn].filter(([, held]) => held.size < days));
  if (partly.size === 0) return;
  state.partly = partly;
  state.active = [...new Set([...state.active, ...partly.keys()])];
}

/** Brings to lines what their other days are decided as. Comes after the rules for single lines and the prices. */
export function applyChangingDays({ judged }: Lines, { runs }: ChangingDays): void {
  for (const [index, decided] of runs) {
    const state = judged[index];
    const denied = decided.filter(({ isDenied }) => isDenied);
    if (state === undefined || denied.length === decided.length) continue;
    const kept = decided.filter(({ isDenied }) => !isDenied);
    const days = decided.reduce((sum, { run }) => sum + run.days, 0);
    const decisive = decisiveOf(decided);
    for (const own of kept) {
      if (own === decisive) continue;
      for (const { finding } of own.state.drafts) {
        if (finding.effect !== 'review' || decisive === null) continue;
        if (!isSaid(finding, decisive.state) && !isSaid(finding, state)) addFinding(state, finding);
      }
    }
    holdPartly(state, decided, days);
    if (denied.length > 0) takeOff(state, denied, days);
    askForPrices(state, kept, days);
  }
}
