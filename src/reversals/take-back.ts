import { ZERO } from '../ground/money.js';
import type { Candidates } from './candidates.js';
import type { Entry } from './entry.js';
import { isNothing, isOfOnePrice, negated, type Worth, without } from './worth.js';

/** What is taken off one line. */
interface Share {
  readonly line: Entry;
  readonly worth: Worth;
}

/**
 * What is taken off each of some lines, of all but the last the whole: the whole gives back what was charged for it.
 * Null unless it comes out even: all units, and all money to the 0.01.
 */
function sharesOf(taken: Worth, lines: readonly Entry[]): Share[] | null {
  const shares: Share[] = [];
  let rest = taken;
  for (const line of lines) {
    if (rest.units.isZero()) break;
    const isWhole = line.left.units.lte(rest.units);
    if (!isWhole && !isOfOnePrice(rest, line.left)) return null;
    const worth = isWhole ? line.left : rest;
    shares.push({ line, worth });
    rest = without(rest, worth);
  }
  return isNothing(rest) ? shares : null;
}

/** The first line that has enough left, else several, from the first on. @param isOne whether one may have enough */
function findShares(taken: Worth, lines: Iterable<Entry>, isOne: boolean): Share[] | null {
  const several: Entry[] = [];
  let units = ZERO;
  for (const line of lines) {
    const alone = line.left.units.lt(taken.units) ? null : sharesOf(taken, [line]);
    if (alone !== null) return alone;
    several.push(line);
    units = units.plus(line.left.units);
    if (!isOne && units.gte(taken.units)) break;
  }
  return sharesOf(taken, several);
}

/**
 * Nets a reversal against lines of its price, if they come out even with it: all of it or nothing.
 * @param lines in the order in which they are tried
 */
export function takeBack(reversal: Entry, lines: Iterable<Entry>, candidates: Candidates): boolean {
  const shares = findShares(negated(reversal.left), lines, candidates.mayBeOne(reversal));
  if (shares === null) return false;
  for (const { line, worth } of shares) candidates.lessen(line, worth);
  candidates.lessen(reversal, reversal.left);
  return true;
}
