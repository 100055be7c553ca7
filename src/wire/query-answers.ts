import * as z from 'zod/mini';
import { decimalOut } from '../model/amounts.js';
import { crosswalkEntry, serviceItem } from '../model/item.js';
import { bilingual, citation, issuingJurisdiction } from '../model/primitives.js';
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

/** All that binds an item on a day, and all that a form has to ask for it: what `provisions` gives, as JSON.
 * @zh 某日适用于某项目的规则，以及录入该项目时应询问的字段：即 provisions 返回值的 JSON。 */
export const provisionsAnswer = z.strictObject({
  /** The rules, in the order of packs and rules.
   * @zh 各条规则，按规则包及包内次序。 */
  provisions: z.array(provision),
  /** What to ask, each once, needed ones first: what the rules read, and what unit, prices by class and scope of the item ask.
   * @zh 应询问的字段，各列一次，必填的在前：规则所读取的，以及计价单位、分类价格、适用机构所需的。 */
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

const hitShape = {
  /** Province whose document it is of, "CN-JX"; "CN" if only national packs are loaded.
   * @zh 所属省份，如“CN-JX”；只载入国家级规则包时为“CN”。 */
  jurisdiction: issuingJurisdiction,
  /** Yuan for one unit at the facility asked for, else at every one: printed, or on the day asked for of the price book;
   * null if none is known.
   * @zh 单位价格（元），所询问机构的，未给出机构的为各机构通用者：文件所印；给出日期的，也取自价格表；未知为 null。 */
  price: z.nullable(decimalOut),
  /** The code or name that fits, as printed: 颈后路椎弓根螺钉复位内固定术.
   * @zh 命中的编码或名称，照文件所印。 */
  matched: z.string(),
  /** How it fits: "exact" is it, "start" begins with it, "part" holds all its words, "initials" has it as first letters of
   * pinyin, "letters" has its characters in order with others between.
   * @zh 命中方式：exact 完全相同、start 开头相同、part 含所输入的各词、initials 拼音首字母、letters 依次含各字（中间可有别字）。 */
  how: z.enum(['exact', 'start', 'part', 'initials', 'letters']),
  /** 1 for "exact", less for each of the others in turn.
   * @zh 命中方式的分值：exact 为 1，其余依次递减。 */
  score: z.number(),
};

/** An item that a text may mean, by its code, name or a former name.
 * @zh 按编码、名称或曾用名查到的项目。 */
export const itemHit = z.strictObject({
  /** Always "item".
   * @zh 恒为“item”。 */
  kind: z.literal('item'),
  /** The version in force on the day asked for; without a day the one that fits.
   * @zh 所询问日期执行的版本；未给日期的为命中的版本。 */
  item: serviceItem,
  ...hitShape,
});

/** A row of the crosswalk that a text may mean, by the name that a hospital declared or one that the row prints.
 * @zh 按申报名称（或该行所印的其他名称）查到的对接表的一行。 */
export const crosswalkHit = z.strictObject({
  /** Always "crosswalk".
   * @zh 恒为“crosswalk”。 */
  kind: z.literal('crosswalk'),
  /** The row: its `code` and `target` are what the name is charged as.
   * @zh 对接表的该行：按其 code、target 收费。 */
  entry: crosswalkEntry,
  ...hitShape,
});

/** What a text may mean, as `search` lists it.
 * @zh search 列出的一条结果。 */
export const searchHit = z.union([itemHit, crosswalkHit]);
