import type { Bilingual } from 'yijia';
import { yuanOf } from '../print/fen.js';
import { text } from '../words/texts.js';
import type { Tally } from './tally.js';

/** The figures of a run. */
export interface RunFigures {
  readonly tally: Tally;
  /** number of lines that an earlier run answered */
  readonly kept: number;
  readonly seconds: number;
}

function perSecond(count: number, seconds: number): string {
  return String(Math.round(count / Math.max(seconds, 0.001)));
}

/** The summary of a run: what was decided, and how fast. */
export function summaryText({ tally, kept, seconds }: RunFigures): Bilingual {
  const { claims, lines, bad, decisions, amounts } = tally;
  return text('run-summary', {
    claims,
    lines,
    bad,
    kept: kept === 0 ? { zh: '', en: '' } : text('run-kept', { kept }),
    ...decisions,
    allowed: yuanOf(amounts.allowed),
    underReview: yuanOf(amounts.underReview),
    refused: yuanOf(amounts.refused),
    unlistedAmount: yuanOf(amounts.unlisted),
    seconds: seconds.toFixed(1),
    claimsPerSecond: perSecond(claims, seconds),
    linesPerSecond: perSecond(lines, seconds),
  });
}
