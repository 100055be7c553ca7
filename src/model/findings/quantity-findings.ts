import * as z from 'zod/mini';
import { asked, bound, otherLine, unitText, why } from './shared.js';

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
  }),
  /** The unit is counted in whole numbers, and the quantity has a fraction.
   * @zh 计价单位按整数计，申报数量带小数。 */
  'quantity-not-whole': z.strictObject({ ...unitText, ...bound }),
  /** The item is charged again in the session: a question if the lines agree in everything, else a remark.
   * @zh 同一次诊疗中再次收取该项目；各项内容均相同时待核，否则仅提示。 */
  'possible-duplicate': z.strictObject({
    ...otherLine,
    /** How like the other line it is, in Chinese: "内容完全相同" or "内容不同".
     * @zh 与另一行的异同（中文）：“内容完全相同”或“内容不同”。 */
    sameZh: z.string(),
    /** The same in English: "it says the same in everything" or "it differs in what it says".
     * @zh 同一内容的英文。 */
    sameEn: z.string(),
  }),
};
