import type { Case } from '../line/case.js';
import type { Claim } from '../model/claim.js';
import { type ChangingDays, findChangingDays } from './changing-days.js';
import { applyLineRules } from './line-rules.js';
import { type Lines, makeLines } from './lines.js';
import { openCase, type Setup } from './open-case.js';
import { applyPrices } from './price.js';

/** A claim before anything is decided, and what is decided otherwise on some days of its lines. */
interface Opened {
  readonly of: Case;
  readonly lines: Lines;
  readonly changing: ChangingDays | null;
}

/** Makes the case of a claim and its lines. Lines whose first day alone is denied are made as of a later one. */
export function openLines(claim: Claim, setup: Setup): Opened {
  const of = openCase(claim, setup);
  const lines = makeLines(claim, of);
  const changing = findChangingDays(claim, lines, of, (split) => {
    const own = openCase(split, setup);
    const { judged, all } = makeLines(split, own);
    applyLineRules(all, own);
    applyPrices(judged, own)();
    return judged;
  });
  if (changing === null || changing.decidedOn.size === 0) return { of, lines, changing };
  const anew = openCase(claim, setup);
  return { of: anew, lines: makeLines(claim, anew, changing.decidedOn), changing };
}
