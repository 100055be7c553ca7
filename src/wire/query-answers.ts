import * as z from 'zod/mini';
import { decimalOut } from '../model/amounts.js';
import { serviceItem } from '../model/item.js';
import { bilingual, citation } from '../model/primitives.js';
import { billingRule } from '../model/rule.js';

/** A word that a field takes, for a list to pick from.
 * @zh 字段可选的词。 */
export const fieldWord = z.strictObject({
  /** What a claim states: "argon-knife", "public", 3.
   * @zh 清单中填写的值，如“argon-knife”“public”、3。 */
  value: z.union([z.string(), z.number()]),
  /** As people say it: 氩气刀, "argon knife".
   * @zh 显示文字，如“氩气刀”。 */
  label: bilingual,
});

/** What a form has to ask for an item.
 * @zh 录入某项目时应询问的一个字段。 */
export const field = z.strictObject({
  /** Where a claim states it: "details.vertebrae" and "endDate" on the line, else "patient.birthDate", "facility.licences".
   * @zh 在清单中的位置：行内如“details.vertebrae”“endDate”，其余如“patient.birthDate”“facility.licences”。 */
  path: z.string(),
  /** What it is called: 椎体数, "vertebrae".
   * @zh 名称，如“椎体数”。 */
  label: bilingual,
  /** What it takes: a number, true or false ("yes-no"), a text, several texts, or a day as YYYY-MM-DD.
   * @zh 取值：“number”数字、“yes-no”是否、“text”文本、“texts”若干文本、“day”日期（YYYY-MM-DD）。 */
  type: z.enum(['number', 'yes-no', 'text', 'texts', 'day']),
  /** What a number counts: 分钟, "minutes"; null if it is none.
   * @zh 数字的单位，如“分钟”；不是数字的为 null。 */
  unit: z.nullable(bilingual),
  /** Words to pick from; empty if any may be given.
   * @zh 可选的词；可任意填写的为空。 */
  words: z.array(fieldWord),
  /** true: a line that states nothing but item and day is left to a person until this is known; false: it matters only
   * if there is something to say.
   * @zh true：只填项目和日期时，缺少它即为待核实；false：有该情形时才须填写。 */
  needed: z.boolean(),
});

/** A rule that binds an item on a day, as `provisions` lists it.
 * @zh 某日适用于某项目的一条规则，由 provisions 列出。 */
export const provision = z.strictObject({
  /** The rule as its pack has it, with the words that it rests on.
   * @zh 规则本身，同规则包所载，含所依据的原文。 */
  rule: billingRule,
  /** Names of the details of a line that the rule reads: what a form should ask for.
   * @zh 规则所读取的明细名称，录入时应询问。 */
  details: z.array(z.string()),
  /** All that it reads of a claim, facts outside details too.
   * @zh 规则读取的全部内容，含明细以外的事实。 */
  fields: z.array(field),
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
