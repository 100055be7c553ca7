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
  'unlisted-lines': z.strictObject({ ...counted }),
  /** Consumables that do not say which service they belong to.
   * @zh 未填所属项目的耗材。 */
  'consumables-without-parent': z.strictObject({ ...counted }),
};
