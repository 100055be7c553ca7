import { dayNumber } from '../ground/day.js';
import { grouped } from '../ground/grouped.js';
import { type Decimal, decimal, decimalText, lesser, quotient, ZERO } from '../ground/money.js';
import { moneyOf } from '../line/amount.js';
import type { Bill } from '../line/bill.js';
import type { Case } from '../line/case.js';
import { makeFinding, ruleFinding } from '../line/finding.js';
import { addFinding, isJudged, type Judged } from '../line/judged.js';
import { matchedBy } from '../line/matched.js';
import { daysOf } from '../line/measured.js';
import { byDateThenIndex, sessionsOf } from '../line/witness.js';
import type { ParamsOf } from '../model/events.js';
import { referenceText } from '../packs/item-key.js';
import type { CompiledRule } from '../packs/rule-book.js';

/** A rule that caps money, with the lines on which it is active. */
export interface ActiveCap {
  readonly rule: CompiledRule;
  readonly params: ParamsOf<'cap'>;
  readonly lines: readonly Judged[];
}

/** A cap on the lines of the group that the rule names, or of one item. */
interface SharedCap extends ActiveCap {
  /** the days, sessions or lines in which it takes effect */
  readonly bearing: ReadonlySet<unknown>;
  /** the amount of the first line: of several caps the smallest comes first */
  readonly size: Decimal;
}

const REACHES = ['line', 'session', 'day', 'claim'] as const;

/** In what a line shares a cap with others: of a line of several days, in each of them. */
function sharesOf({ per }: ParamsOf<'cap'>, state: Judged): readonly unknown[] {
  if (per === 'line') return [state.index];
  if (per === 'session') return sessionsOf(state).map(({ key }) => key);
  if (per === 'claim') return [''];
  const first = dayNumber(state.line.date);
  return Array.from({ length: daysOf(state) }, (_, i) => first + i);
}

function mostOf({ amount, priceOf }: ParamsOf<'cap'>, state: Judged, of: Case): Decimal | null {
  if (amount !== undefined) return decimal(amount);
  return priceOf === undefined ? null : of.suggested(priceOf, state).price;
}

/** The lines that share: of the group, if the rule names one, else of each item. */
function sharedCaps(one: ActiveCap, bill: Bill, of: Case): SharedCap[] {
  const { rule, params, lines } = one;
  const all = params.group === undefined ? lines : bill.sureMembersOf(rule.group).filter(isJudged);
  const charged = all.filter(({ denied, known, open }) => denied === null && known && open);
  const bearing = new Set(lines.flatMap((state) => sharesOf(params, state)));
  const sharers = grouped(charged, (state) => [params.group === undefined ? (state.countsAs ?? '') : '']);
  return [...sharers.values()].flatMap((sharing) => {
    const [first] = sharing.sort(byDateThenIndex);
    if (first === undefined) return [];
    return [{ ...one, lines: sharing, bearing, size: mostOf(params, first, of) ?? ZERO }];
  });
}

function addCapped({ rule, params }: SharedCap, state: Judged, most: Decimal, money: Decimal, kept: Decimal): void {
  const effect = params.of === 'deductions' ? 'info' : 'reduce';
  const said = { cap: decimalText(most), amount: decimalText(money), kept: decimalText(kept) };
  addFinding(state, ruleFinding(rule, { code: 'amount-capped', effect, params: said }, matchedBy(rule, state)));
}

function addUnknown({ rule, params }: SharedCap, state: Judged): void {
  const code = params.priceOf === undefined ? '' : referenceText(params.priceOf);
  const finding = makeFinding(
    { code: 'price-unknown', effect: 'review', params: { code, date: state.line.date } },
    rule.citation,
  );
  addFinding(state, finding);
}

/** Money left in each day, session or line; null if the most is not known. */
type Left = Map<unknown, Decimal | null>;

/** What a line keeps of its money, which is laid evenly over its days or sessions; null if that is not known. */
function keptOf(one: SharedCap, state: Judged, money: Decimal, left: Left, of: Case): Decimal | null {
  const shares = sharesOf(one.params, state);
  const part = quotient(money, decimal(shares.length));
  let kept = ZERO;
  let isKnown = true;
  for (const share of shares) {
    const most = left.has(share) ? left.get(share) : mostOf(one.params, state, of);
    if (!one.bearing.has(share)) {
      kept = kept.plus(part);
    } else if (most === null || most === undefined) {
      left.set(share, null);
      isKnown = false;
    } else {
      const own = lesser(part, most);
      left.set(share, most.minus(own));
      kept = kept.plus(own);
    }
  }
  return isKnown ? kept : null;
}

/** The earlier lines keep their money; a line without a known price uses up nothing. */
function applyShared(one: SharedCap, of: Case): void {
  const { rule, params, lines } = one;
  const left: Left = new Map();
  for (const state of lines) {
    const money = moneyOf(state, params.of);
    if (money === null) continue;
    const kept = keptOf(one, state, money, left, of);
    if (kept === null) addUnknown(one, state);
    else if (kept.lt(money)) {
      state.caps.push({ rule, of: params.of, most: kept });
      addCapped(one, state, mostOf(params, state, of) ?? ZERO, money, kept);
    }
  }
}

/** Caps money over lines: per line, then per session, day and claim, the smallest first. */
export function applyCaps(rules: readonly ActiveCap[], bill: Bill, of: Case): void {
  const caps = rules.flatMap((one) => sharedCaps(one, bill, of));
  const rank = ({ params: { per } }: SharedCap): number => REACHES.indexOf(per);
  caps.sort((a, b) => rank(a) - rank(b) || (a.size.lt(b.size) ? -1 : a.size.gt(b.size) ? 1 : 0));
  for (const one of caps) applyShared(one, of);
}
