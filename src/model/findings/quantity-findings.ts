import * as z from 'zod/mini';
import { asked, bound, unitText, why } from './shared.js';

/** Codes about how much is charged, and how often. */
export const quantityFindings = {
  /** More units are charged than a limit, a measure, the record or the sides allow.
   * @zh 申报数量超过限量、计量、病历记载或侧别所允许的数量。 */
  'quantity-exceeded': z.strictObject({
    ...why,
    ...bound,
    ...asked,
    /** 计价单位 as printed, "每侧"; absent if a rule bounds the quantity.
     * @zh 所印计价单位，如“每侧”；由规则限制数量时没有。 */
    unit: z.exactOptional(unitText.unit),
    /** Which bound is broken: "limit", "calendar" (a day has 24 hours, a person one unit), "measure", "documented",
     * "sides" or "perPrimary"; absent if a rule of type deny, review or info says it.
     * @zh 超出的是何种上限：limit 限量、calendar 日历（一日 24 小时、每人一份）、measure 计量、documented 病历记载、sides 侧别、
     * perPrimary 主项目的数量；由 deny、review、info 规则给出时没有。 */
    bound: z.exactOptional(z.string()),
    /** How many lines share the bound, this one among them: "3"; absent if it is this line alone.
     * @zh 合并计算的收费行数（含本行），如“3”；仅本行时没有。 */
    together: z.exactOptional(z.string()),
  }),
  /** The unit is counted in whole numbers, and the quantity has a fraction.
   * @zh 计价单位按整数计，申报数量带小数。 */
  'quantity-not-whole': z.strictObject({ ...unitText, ...bound }),
  /** The item is charged again in the session, or more than once on the line: a remark if something that is stated
   * accounts for it (another side, site or order, a documented number), else a question.
   * @zh 同一次诊疗中再次收取该项目，或本行数量超过一次；所填内容（侧别、部位、医嘱号、记载数量等）可以说明时仅提示，
   * 否则待核实。 */
  'possible-duplicate': z.strictObject({
    /** Id of the earlier line of the item, "3"; absent if it is the line's own quantity.
     * @zh 同一项目在先的收费行的标识，如“3”；问题出在本行数量时没有。 */
    line: z.exactOptional(z.string()),
    /** Units on the claim, "2".
     * @zh 申报数量，如“2”。 */
    claimed: z.string(),
    /** What tells them apart or does not, in Chinese: "内容完全相同", "已填内容可以说明", "已填内容不能区分".
     * @zh 能否区分（中文）：“内容完全相同”“已填内容可以说明”“已填内容不能区分”。 */
    sameZh: z.string(),
    /** The same in English: "it says the same in everything".
     * @zh 同一内容的英文。 */
    sameEn: z.string(),
  }),
};
