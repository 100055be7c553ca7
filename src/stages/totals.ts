import type { Adjudication } from '../model/adjudication.js';
import { type Decimal, yuan, ZERO } from '../money.js';
import type { SettledLine } from './settle.js';

function sum(values: Iterable<Decimal | null>): Decimal {
  let total = ZERO;
  for (const value of values) if (value !== null) total = total.plus(value);
  return total;
}

/**
 * The sums of a claim, two decimals. Where every line states a charge,
 * charged = allowed + underReview + refused + unlisted.
 */
export function totalsOf(lines: readonly SettledLine[]): Adjudication['totals'] {
  const decided = (...decisions: string[]): SettledLine[] =>
    lines.filter(({ result }) => decisions.includes(result.decision));
  const isCharged = lines.some(({ charged }) => charged !== null);
  const refused = lines.map(({ charged, amount }) =>
    charged === null || amount === null ? null : charged.minus(amount),
  );
  return {
    charged: isCharged ? yuan(sum(lines.map(({ charged }) => charged))) : null,
    allowed: yuan(sum(decided('allow', 'reduce').map(({ amount }) => amount))),
    underReview: yuan(sum(decided('review').map(({ amount, charged }) => amount ?? charged))),
    refused: yuan(sum(refused)),
    unlisted: yuan(sum(decided('unlisted').map(({ charged }) => charged))),
  };
}
