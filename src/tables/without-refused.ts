import type { Issue, PriceBookError } from '../ground/errors.js';
import type { LeftReason, LeftRow } from './left-row.js';
import type { PriceList } from './price-list.js';

function reasonOf({ code, path }: Issue): LeftReason {
  if (code === 'above-printed-price') return 'above-printed';
  return path[1] === 'code' ? 'mangled-code' : path[1] === 'price' ? 'no-price' : 'conflict';
}

/**
 * A price list without the entries that an adjudicator refuses beside its packs: prices of a facility above the printed
 * ones, and classes of facilities that contradict each other.
 *
 * @zh 去掉审核引擎结合规则包后拒收的各条：机构价格高于所印价格、类别相互冲突等，并列明原因。
 * @param list whose entries were the option `priceBook`
 * @param error what `createAdjudicator` threw
 * @returns the list with these entries in `left`, each with its first fault
 * @example
 * const list = readPriceList(readTable(bytes), { jurisdiction: 'CN-JX' });
 * try { createAdjudicator({ packs, priceBook: list.entries }) }
 * catch (error) { if (error instanceof PriceBookError) createAdjudicator({ packs, priceBook: withoutRefused(list, error).entries }) }
 */
export function withoutRefused(list: PriceList, error: Pick<PriceBookError, 'issues'>): PriceList {
  const byEntry = new Map<number, Issue>();
  for (const issue of error.issues) {
    const [index] = issue.path;
    if (typeof index === 'number' && !byEntry.has(index)) byEntry.set(index, issue);
  }
  const prices = list.columns.filter(({ field }) => field === 'price');
  const left = [...byEntry].map(([index, issue]): LeftRow => {
    const row = list.rows[index] ?? 0;
    const cell = prices.length === 1 ? { cell: `${prices[0]?.column}${row}` } : {};
    return { row, ...cell, reason: reasonOf(issue), message: issue.message, zh: issue.zh };
  });
  const isUsed = (_: unknown, index: number): boolean => !byEntry.has(index);
  return {
    ...list,
    entries: list.entries.filter(isUsed),
    rows: list.rows.filter(isUsed),
    left: [...list.left, ...left].sort((a, b) => a.row - b.row),
  };
}
