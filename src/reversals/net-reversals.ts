import type { Issue } from '../ground/errors.js';
import { decimalText, roundYuan, yuan } from '../ground/money.js';
import { typeIssue } from '../words/issues.js';
import { reversalIssue } from '../words/reversal-faults.js';
import type { BilledLine } from './billed-line.js';
import { type Entry, entryOf, isSpent, isUntouched } from './entry.js';
import { netAll } from './net-all.js';

type Money = number | string;

/** A number in the form in which it was given: a number, or its text. */
function inFormOf(given: Money | null | undefined, text: string): Money {
  return typeof given === 'number' ? Number(text) : text;
}

/** The charge of what is left. A unit price stays; the amount is stated if the unit price does not make it. */
function chargeOf({ line: { charged }, left: { units, money, unitPrice } }: Entry): BilledLine['charged'] {
  if (money === null) return charged;
  const { amount, unitPrice: price } = charged ?? {};
  const isMade = (amount ?? null) === null && unitPrice !== null && roundYuan(unitPrice.mul(units)).eq(money.abs());
  return isMade ? charged : { ...charged, amount: inFormOf(amount ?? price, yuan(money)) };
}

/** A line with what is left of its quantity and charge. */
function lessened<Line extends BilledLine>(line: Line, entry: Entry): Line {
  const quantity = inFormOf(line.quantity ?? 1, decimalText(entry.left.units));
  const charged = chargeOf(entry);
  return charged === undefined ? { ...line, quantity } : { ...line, quantity, charged };
}

/** Lines that are left although the line that they belong to was taken back whole. */
function orphans(lines: readonly BilledLine[], entries: readonly (Entry | null)[]): Issue[] {
  const spent = new Set(entries.flatMap((entry) => (entry !== null && isSpent(entry) ? [entry.line.id] : [])));
  return lines.flatMap((line, i) => {
    const entry = entries[i] ?? null;
    const parent = line?.parent ?? null;
    if (parent === null || !spent.has(parent) || (entry !== null && isSpent(entry))) return [];
    return [reversalIssue([i, 'parent'], 'parent-reversed', { id: line.id, parent })];
  });
}

/**
 * Nets the reversals of a bill: each negative line against what it takes back, whole or in part, so that no negative
 * line of a service or consumable is left. What cannot be netted stays as it is, and comes back as an issue.
 *
 * A reversal takes back the line that its `reverses` names. Else it takes back lines of its kind, code, name and price:
 * those of its own session and day, else earlier ones, the latest first. One line that has enough left goes before
 * several. All of a reversal is netted or nothing of it, and the money comes out even to the 0.01. Lines of drugs and
 * other charges stay as they are. It never throws.
 *
 * @zh 将冲销行与所冲销的行相抵：全部或部分；无法相抵的行原样保留，并作为问题返回，从不抛出错误。填有 reverses 的只冲销该行；
 * 否则冲销类别、编码、名称、单价相同的行：先取同次同日者，再取最近的前行；余量足够的一行优先于多行。每笔冲销全抵或全不抵，
 * 金额精确到分。药品和其他行不变。
 * @param lines in any order, as a hospital's system gives them: quantities and charges may be negative, numbers or texts
 * @returns the lines in their order, those that came to nothing left out, lessened ones as copies; and issues whose
 *   paths begin with the place of the line in `lines` (from 0)
 * @example
 * netReversals([
 *   { id: '1', date: '2025-10-08', code: '330801003', quantity: 3, charged: { amount: '300.00' } },
 *   { id: '2', date: '2025-10-09', code: '330801003', quantity: -1, charged: { amount: '-100.00' } },
 * ]).lines // [{ id: '1', …, quantity: 2, charged: { amount: '200.00' } }]
 */
export function netReversals<Line extends BilledLine>(lines: readonly Line[]): { lines: Line[]; issues: Issue[] } {
  if (!Array.isArray(lines)) return { lines: [], issues: [typeIssue([], 'array', lines, false)] };
  const given: readonly Line[] = lines;
  const entries = given.map(entryOf);
  const issues = [...netAll(entries.filter((entry) => entry !== null)), ...orphans(given, entries)];
  const netted = given.flatMap((line, i) => {
    const entry = entries[i] ?? null;
    if (entry === null || isUntouched(entry)) return [line];
    return isSpent(entry) ? [] : [lessened(line, entry)];
  });
  return { lines: netted, issues: issues.sort((a, b) => Number(a.path[0]) - Number(b.path[0])) };
}
