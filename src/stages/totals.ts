import { type Decimal, decimal, yuan, ZERO } from '../ground/money.js';
import type { Adjudication, LineAdjudication } from '../model/adjudication.js';
import type { SettledLine } from './settle.js';

const NO_SUMS = {
  charged: ZERO,
  allowed: ZERO,
  underReview: ZERO,
  refused: ZERO,
  unlisted: ZERO,
  suggested: ZERO,
  suspicion: ZERO,
  gap: ZERO,
};

/** What would be due under the item that is suggested; nothing if that is not known. */
function suggestedOn({ findings }: LineAdjudication): Decimal {
  for (const { suggestion } of findings) if (suggestion?.amount != null) return decimal(suggestion.amount);
  return ZERO;
}

/**
 * The sums of a claim, two decimals. If every line states a charge,
 * charged = allowed + underReview + refused + unlisted.
 */
export function totalsOf(lines: readonly SettledLine[]): Adjudication['totals'] {
  const sums = { ...NO_SUMS };
  let linesCharged = 0;
  const add = (name: keyof typeof sums, amount: Decimal | null): void => {
    if (amount !== null) sums[name] = sums[name].plus(amount);
  };
  for (const { result, charged, amount } of lines) {
    const { decision } = result;
    if (charged !== null) linesCharged++;
    add('charged', charged);
    if (decision === 'allow' || decision === 'reduce') add('allowed', amount);
    else if (decision === 'review') {
      add('underReview', amount ?? charged);
      const isSuspicion = result.findings.some((finding) => finding.class === 'suspicion');
      add(isSuspicion ? 'suspicion' : 'gap', amount ?? charged);
    } else if (decision === 'unlisted') add('unlisted', charged);
    else add('suggested', suggestedOn(result));
    if (charged !== null && amount !== null) add('refused', charged.minus(amount));
  }
  return {
    charged: linesCharged === 0 ? null : yuan(sums.charged),
    allowed: yuan(sums.allowed),
    underReview: yuan(sums.underReview),
    refused: yuan(sums.refused),
    unlisted: yuan(sums.unlisted),
    linesCharged,
    suggested: yuan(sums.suggested),
    underReviewBy: { suspicion: yuan(sums.suspicion), gap: yuan(sums.gap) },
  };
}
