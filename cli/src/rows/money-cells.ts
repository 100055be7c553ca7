import type { LineAdjudication } from 'yijia';
import { fenOf, yuanOf } from '../print/fen.js';
import type { ResultRow } from './columns.js';

type MoneyCells = Pick<ResultRow, 'charged' | 'amount' | 'allowed' | 'under_review' | 'refused' | 'unlisted'>;

const NONE = '0.00';

/** Charged less payable. 0.00 if the payable amount is not known; null if no charge is stated. */
function refusedOf(charged: string | null, amount: string | null): string | null {
  if (charged === null) return null;
  return amount === null ? NONE : yuanOf(fenOf(charged) - fenOf(amount));
}

/** The amounts of a line, each in the column of the total that it counts in. Each column adds up to its total. */
export function moneyCells({ decision, charged: stated, amount }: LineAdjudication): MoneyCells {
  const charged = stated ?? null;
  const isAllowed = decision === 'allow' || decision === 'reduce';
  return {
    charged,
    amount,
    allowed: isAllowed ? amount : NONE,
    under_review: decision === 'review' ? (amount ?? charged) : NONE,
    refused: refusedOf(charged, amount),
    unlisted: decision === 'unlisted' ? charged : NONE,
  };
}
