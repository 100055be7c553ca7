import { type Decimal, decimal, yuan, ZERO } from '../ground/money.js';
import type { Adjudication, LineAdjudication } from '../model/adjudication.js';
import type { SettledLine } from './settle.js';

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
  // a variable for each: sums under names that are looked up cost more than adding does
  let [chargedAll, allowed, refused, unlisted, suggested, suspicion, gap] = [ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO];
  let linesCharged = 0;
  for (const { result, charged, amount } of lines) {
    const { decision } = result;
    if (charged !== null) {
      linesCharged++;
      chargedAll = chargedAll.plus(charged);
      if (amount !== null) refused = refused.plus(charged.minus(amount));
    }
    if (decision === 'review') {
      const asked = amount ?? charged ?? ZERO;
      if (result.findings.some((finding) => finding.class === 'suspicion')) suspicion = suspicion.plus(asked);
      else gap = gap.plus(asked);
    } else if (decision === 'unlisted') unlisted = unlisted.plus(charged ?? ZERO);
    else if (decision === 'deny') suggested = suggested.plus(suggestedOn(result));
    else if (amount !== null) allowed = allowed.plus(amount);
  }
  return {
    charged: linesCharged === 0 ? null : yuan(chargedAll),
    allowed: yuan(allowed),
    underReview: yuan(suspicion.plus(gap)),
    refused: yuan(refused),
    unlisted: yuan(unlisted),
    linesCharged,
    suggested: yuan(suggested),
    underReviewBy: { suspicion: yuan(suspicion), gap: yuan(gap) },
  };
}
