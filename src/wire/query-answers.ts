import * as z from 'zod/mini';
import { decimalOut } from '../model/amounts.js';
import { serviceItem } from '../model/item.js';
import { citation } from '../model/primitives.js';
import { billingRule } from '../model/rule.js';

/** A rule that binds an item on a day, as `provisions` lists it.
 * @zh 某日适用于某项目的一条规则，由 provisions 列出。 */
export const provision = z.strictObject({
  /** The rule as its pack has it, with the words that it rests on.
   * @zh 规则本身，同规则包所载，含所依据的原文。 */
  rule: billingRule,
  /** Names of the details of a line that the rule reads: what a form should ask for.
   * @zh 规则所读取的明细名称，录入时应询问。 */
  details: z.array(z.string()),
});

/** An item that a facility may charge on a day, as `billable` lists it.
 * @zh 机构某日可以收费的一个项目，由 billable 列出。 */
export const billableItem = z.strictObject({
  /** The version of the item in force that day.
   * @zh 当日执行的项目版本。 */
  item: serviceItem,
  /** Yuan for one unit, printed in the document or of the price book; null if none is known.
   * @zh 一个计价单位的价格（元），取自文件或价格表；未知为 null。 */
  price: z.nullable(decimalOut),
  /** Where the item stands, or the words that let this facility charge it.
   * @zh 项目在文件中的位置，或允许该机构收费的原文。 */
  citation,
});
