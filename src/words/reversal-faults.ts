import type { Issue } from '../ground/errors.js';
import type { Bilingual } from '../model/primitives.js';
import { issueSaying } from './issues.js';

/** The sentence for each reason why `netReversals` cannot net a line. */
const REVERSAL_FAULTS = {
  'reversal-unmatched': {
    zh: '冲销行“{id}”找不到所冲销的行（编码、名称须相同，侧别、部位、医嘱号、所属行不得相异）；请指明所冲销的行',
    en: 'line "{id}" takes back what no line charges (its code and name, and no other side, site, order or parent); name the line in "reverses"',
  },
  'reversal-too-early': {
    zh: '冲销行“{id}”早于所冲销的行“{line}”（{date}），请更正日期',
    en: 'line "{id}" is dated before line "{line}" ({date}), which it would take back; correct the date',
  },
  'reversal-price': {
    zh: '冲销行“{id}”冲销 {units} 个单位、{money} 元，与行“{line}”（{lineUnits} 个单位、{lineMoney} 元）的单价不符，请按原收费冲销',
    en: 'line "{id}" takes back {units} for {money} yuan, which does not fit line "{line}" ({lineUnits} for {lineMoney} yuan); reverse it at the price that was charged',
  },
  'reversal-exceeds': {
    zh: '冲销行“{id}”冲销 {units} 个单位，而可冲销的仅余 {left} 个，请核对数量',
    en: 'line "{id}" takes back {units}, of which only {left} are left; correct the quantity',
  },
  'unknown-reversed': {
    zh: '“{line}”不是所给收费行中的项目或耗材行',
    en: '"{line}" is no line of a service or consumable among those given',
  },
  'reverses-other': {
    zh: '行“{line}”的类别或编码不同，或本身即为冲销行，行“{id}”不能冲销它',
    en: 'line "{line}" is of another kind or code, or takes back itself; line "{id}" cannot take it back',
  },
  'reverses-nothing': {
    zh: '行“{id}”指明了所冲销的行，但数量和金额均不为负，不是冲销；请更正正负号，或删去所冲销的行',
    en: 'line "{id}" has "reverses", but neither its quantity nor its charge is negative; correct the sign, or take "reverses" out',
  },
  'parent-reversed': {
    zh: '行“{id}”从属于行“{parent}”，而后者已全部冲销；请一并冲销，或改填所属行',
    en: 'line "{id}" belongs to line "{parent}", which was taken back whole; reverse it too, or name another line',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export function reversalIssue(
  path: readonly PropertyKey[],
  fault: keyof typeof REVERSAL_FAULTS,
  params: Readonly<Record<string, string>> = {},
): Issue {
  return issueSaying(path, fault, REVERSAL_FAULTS[fault], params);
}
