import { grouped } from '../ground/grouped.js';
import { type Decimal, decimal, decimalText, lesser, ZERO } from '../ground/money.js';
import { moneyOf } from '../line/amount.js';
import type { Bill } from '../line/bill.js';
import type { Case } from '../line/case.js';
import { makeFinding, ruleFinding } from '../line/finding.js';
import { addFinding, isJudged, type Judged } from '../line/judged.js';
import { matchedBy } from '../line/matched.js';
import { byDateThenIndex } from '../line/witness.js';
import type { ParamsOf } from '../model/events.js';
import { referenceText } from '../packs/item-key.js';
import type { CompiledRule } from '../packs/rule-book.js';

/** A rule that caps money, with the lines on which it is active. */
export interface ActiveCap {
  readonly rule: CompiledRule;
  readonly params: ParamsOf<'cap'>;
  readonly lines: readonly Judged[];
}

/** A cap on the lines that share it. */
interface SharedCap extends ActiveCap {
  readonly most: Decimal | null;
}

const REACHES = ['line', 'session', 'day', 'claim'] as const;

/** What the lines that share a cap have in common. */
function shareOf({ per }: ParamsOf<'cap'>, state: Judged): string {
  if (per === 'line') return String(state.index);
  if (per === 'session') return state.session.key;
  return per === 'day' ? state.line.date : '';
}

function mostOf({ amount, priceOf }: ParamsOf<'cap'>, state: Judged, of: Case): Decimal | null {
  if (amount !== undefined) return decimal(amount);
  return priceOf === undefined ? null : of.suggested(priceOf, state).price;
}

/** The lines of each share: of the group, if the rule names one, else of each item. */
function sharesOf(one: ActiveCap, bill: Bill, of: Case): SharedCap[] {
  const { rule, params, lines } = one;
  const all = params.group === undefined ? lines : bill.sureMembersOf(rule.group).filter(isJudged);
  const charged = all.filter(({ denied, known, open }) => denied === null && known && open);
  const bearing = new Set(lines.map((state) => shareOf(params, state)));
  const item = (state: Judged): string => (params.group === undefined ? (state.countsAs ?? '') : '');
  const shares = grouped(charged, (state) => [JSON.stringify([shareOf(params, state), item(state)])]);
  return [...shares.values()].flatMap((share) => {
    const [first] = share;
    if (first === undefined || !bearing.has(shareOf(params, first))) return [];
    return [{ ...one, lines: share.sort(byDateThenIndex), most: mostOf(params, first, of) }];
  });
}

function addCapped({ rule, params }: SharedCap, state: Judged, most: Decimal, money: Decimal): void {
  const effect = params.of === 'deductions' ? 'info' : 'reduce';
  const said = { cap: decimalText(most), amount: decimalText(money) };
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

/** The earlier lines keep their money; a line without a known price uses up nothing. */
function applyShare(one: SharedCap): void {
  const { rule, params, lines, most } = one;
  let left = most ?? ZERO;
  for (const state of lines) {
    const money = moneyOf(state, params.of);
    if (money === null) continue;
    if (most === null) {
      addUnknown(one, state);
      continue;
    }
    const kept = lesser(money, left);
    left = left.minus(kept);
    if (kept.gte(money)) continue;
    state.caps.push({ rule, of: params.of, most: kept });
    addCapped(one, state, most, money);
  }
}

/** Caps money over lines: per line, then per session, day and claim, the smallest first. */
export function applyCaps(rules: readonly ActiveCap[], bill: Bill, of: Case): void {
  const shares = rules.flatMap((one) => sharesOf(one, bill, of));
  const rank = ({ params: { per } }: SharedCap): number => REACHES.indexOf(per);
  const size = ({ most }: SharedCap): Decimal => most ?? ZERO;
  shares.sort((a, b) => rank(a) - rank(b) || (size(a).lt(size(b)) ? -1 : size(a).gt(size(b)) ? 1 : 0));
  for (const share of shares) applyShare(share);
}
