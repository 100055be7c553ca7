import * as z from 'zod/mini';
import { why } from './shared.js';

const counted = {
  /** How many lines of the claim it is about: "12".
   * @zh 所涉收费行的行数，如“12”。 */
  count: z.string(),
};

/** Codes about the claim as a whole, each said once in its notes. */
export const noteFindings = {
  /** The item is on trial until a later document takes its place.
   * @zh 项目为试行，待后续文件衔接。 */
  'temporary-policy': z.strictObject({ ...why, ...counted }),
  /** Nothing says a price: what was charged stands and was compared with nothing.
   * @zh 文件和价格表均无可比的价格，实收金额照计。 */
  'price-not-checked': z.strictObject({ ...counted }),
  /** Lines that no pack and no price book knows; nothing was decided on them.
   * @zh 规则包和价格表均未收录的收费行，未作判断。 */
  'unlisted-lines': z.strictObject({
    ...why,
    ...counted,
    /** Lines of a province of which no pack is loaded: "12"; absent if there are none. So with the others.
     * @zh 未载入其省份规则包的行数，如“12”；没有则不给出，下同。 */
    noPack: z.exactOptional(z.string()),
    /** Lines with the code of another province's item: "1".
     * @zh 编码属其他省份项目的行数，如“1”。 */
    otherProvince: z.exactOptional(z.string()),
    /** Lines with a code that nobody knows: "3".
     * @zh 编码无人收录的行数，如“3”。 */
    unknownCode: z.exactOptional(z.string()),
    /** Lines without a code, with a name that nobody knows: "2".
     * @zh 未填编码、名称亦未收录的行数，如“2”。 */
    nameOnly: z.exactOptional(z.string()),
    /** Known items of which a code is one letter away and the name is like it: "QYLS0158 → QYLS00158 颈后路…"; joined by "; ".
     * @zh 编码仅差一字且名称相近的已知项目，如“QYLS0158 → QYLS00158 颈后路…”，以“; ”相连。 */
    nearest: z.exactOptional(z.string()),
    /** Names that an item has but for brackets, each with that item's code: "内镜治疗术（ERAT） → QYLS00160 内镜治疗术".
     * @zh 去掉括号内文字后与项目同名的名称及该项目的编码。 */
    like: z.exactOptional(z.string()),
    /** Parts of names, and beginnings of codes that stand alone, with the known items: "颈后路 → QYLS00158 颈后路…"; joined by "; ".
     * @zh 只写了一部分的名称或编码及可能的已知项目，如“颈后路 → QYLS00158 颈后路…”，以“; ”相连。 */
    part: z.exactOptional(z.string()),
    /** Codes that are a chapter's, as documents print them: "2704 冰冻切片与快速石蜡切片检查与诊断"; joined by "; ".
     * @zh 所填编码是文件所印的章而非项目，如“2704 冰冻切片与快速石蜡切片检查与诊断”，以“; ”相连。 */
    chapters: z.exactOptional(z.string()),
  }),
  /** Consumables that do not say which service they belong to.
   * @zh 未填所属项目的耗材。 */
  'consumables-without-parent': z.strictObject({ ...counted }),
};
