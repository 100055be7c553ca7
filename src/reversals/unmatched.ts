import type { Issue } from '../ground/errors.js';
import { type Decimal, decimalText, ZERO } from '../ground/money.js';
import { reversalIssue } from '../words/reversal-faults.js';
import type { Entry } from './entry.js';
import { negated } from './worth.js';

/** Where a reversal was looked for; the latest line first. */
export interface Looked {
  /** lines of its code and name, of any day and price, or the one that it names */
  readonly ever: Iterable<Entry>;
  /** of these, those up to its day that were charged at its price */
  readonly charged: Iterable<Entry>;
  /** those up to its day of which something is left, at about its price */
  readonly open: Iterable<Entry>;
}

function moneyText(money: Decimal | null): string {
  return money === null ? '–' : decimalText(money);
}

/** The issue of a reversal at another price than that of a line that it would take back. */
function ofPrice({ line: { id }, index, left }: Entry, other: Entry): Issue {
  const own = negated(left);
  return reversalIssue([index, 'charged'], 'reversal-price', {
    id,
    units: decimalText(own.units),
    money: moneyText(own.money),
    line: other.line.id,
    lineUnits: decimalText(other.whole.units),
    lineMoney: moneyText(other.whole.money),
  });
}

/** Why a reversal could not be netted. */
export function unmatched(reversal: Entry, { ever, charged, open }: Looked): Issue {
  const { line, index, left } = reversal;
  const { id, date } = line;
  let later: Entry | undefined;
  let earlier: Entry | undefined;
  for (const own of ever) {
    if (own.line.date <= date) {
      earlier = own;
      break;
    }
    later = own;
  }
  if (earlier === undefined) {
    if (later === undefined) return reversalIssue([index], 'reversal-unmatched', { id });
    return reversalIssue([index, 'date'], 'reversal-too-early', { id, line: later.line.id, date: later.line.date });
  }
  const [fitting] = charged;
  if (fitting === undefined) return ofPrice(reversal, earlier);
  let units = ZERO;
  for (const own of open) {
    units = units.plus(own.left.units);
    if (units.gte(left.units)) return ofPrice(reversal, own); // a rest of some fen would be left
  }
  const params = { id, units: decimalText(left.units), left: decimalText(units) };
  return reversalIssue([index, 'quantity'], 'reversal-exceeds', params);
}
