import type { Issue } from '../ground/errors.js';
import { ZERO } from '../ground/money.js';
import { reversalIssue } from '../words/reversal-faults.js';
import { Candidates } from './candidates.js';
import { byDay, type Entry, isSpent } from './entry.js';
import { NamedLines } from './named-lines.js';
import { takeBack } from './take-back.js';
import { unmatched } from './unmatched.js';

/** Reversals that are netted alike, and the lines that each may take back, in the order in which they are tried. */
interface Pass {
  readonly reversals: readonly Entry[];
  linesFor(reversal: Entry): Iterable<Entry>;
}

/** Whether a line takes back: by its quantity, or by what is charged alone, as a reduction is too. */
function isReversal({ isNegative, whole: { money } }: Entry): boolean {
  return isNegative || money?.lt(ZERO) === true;
}

/** Nets until nothing more can be: what is left would not be netted a second time either. */
function netUntilDone(passes: readonly Pass[], candidates: Candidates): void {
  let isNetting = true;
  while (isNetting) {
    isNetting = false;
    for (const { reversals, linesFor } of passes) {
      for (const reversal of reversals) {
        if (!isSpent(reversal) && takeBack(reversal, linesFor(reversal), candidates)) isNetting = true;
      }
    }
  }
}

/** The issue of a line that takes back and is not netted, if it is one. */
function issueOf(own: Entry, lines: NamedLines, candidates: Candidates): Issue[] {
  if (isSpent(own)) return [];
  if (own.reverses !== null) {
    if (!isReversal(own)) return [reversalIssue([own.index, 'reverses'], 'reverses-nothing', { id: own.line.id })];
    return [lines.fault(own) ?? unmatched(own, lines.looked(own))];
  }
  const mayBeReduction = own.kind === 'service' && !own.isNegative;
  return isReversal(own) && !mayBeReduction ? [unmatched(own, candidates.looked(own))] : [];
}

/**
 * Nets all reversals among lines: first those that name a line, then those of a line's session and day, then the others,
 * each time by day and place; last those that are below 0 in money alone, for they may be reductions.
 * @returns an issue for each line that takes back and could not be netted
 */
export function netAll(entries: readonly Entry[]): Issue[] {
  const sorted = [...entries].sort(byDay);
  const lines = new NamedLines(sorted);
  const candidates = new Candidates(sorted);
  const reversals = sorted.filter(isReversal);
  const naming = reversals.filter(({ reverses }) => reverses !== null);
  const others = reversals.filter(({ reverses }) => reverses === null);
  const inTurn = [others.filter(({ isNegative }) => isNegative), others.filter(({ isNegative }) => !isNegative)];
  const passes = inTurn.flatMap((own): Pass[] => [
    { reversals: own, linesFor: (reversal) => candidates.together(reversal) },
    { reversals: own, linesFor: (reversal) => candidates.earlier(reversal) },
  ]);
  netUntilDone([{ reversals: naming, linesFor: (own) => lines.earlier(own) }, ...passes], candidates);
  return sorted.flatMap((own) => issueOf(own, lines, candidates));
}
