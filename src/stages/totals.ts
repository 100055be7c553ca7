import { type Decimal, yuan, ZERO } from '../ground/money.js';
import type { Adjudication } from '../model/adjudication.js';
import type { SettledLine } from './settle.js';

/**
 * The sums of a claim, two decimals. If every line states a charge,
 * charged = allowed + underReview + refused + unlisted.
 */
export function totalsOf(lines: readonly SettledLine[]): Adjudication['totals'] {
  const sums = { charged: ZERO, allowed: ZERO, underReview: ZERO, refused: ZERO, unlisted: ZERO };
  let isCharged = false;
  const add = (name: keyof typeof sums, amount: Decimal | null): void => {
    if (amount !== null) sums[name] = sums[name].plus(amount);
  };
  for (const { result, charged, amount } of lines) {
    const { decision } = result;
    isCharged ||= charged !== null;
    add('charged', charged);
    if (decision === 'allow' || decision === 'reduce') add('allowed', amount);
    else if (decision === 'review') add('underReview', amount ?? charged);
    else if (decision === 'unlisted') add('unlisted', charged);
    if (charged !== null && amount !== null) add('refused', charged.minus(amount));
  }
  return {
    charged: isCharged ? yuan(sums.charged) : null,
    allowed: yuan(sums.allowed),
    underReview: yuan(sums.underReview),
    refused: yuan(sums.refused),
    unlisted: yuan(sums.unlisted),
  };
}
