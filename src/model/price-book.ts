import * as z from 'zod/mini';
import { itemCode } from './item-code.js';
import { facilityClass } from './price-class.js';
import { day, issuingJurisdiction, priceYuan, text } from './primitives.js';

export type { EntryPeriod, PriceEntry } from './types.generated.js';

/** Days on which a price counts, both included.
 * @zh 价格的执行期，两端均含。 */
export const entryPeriod = z.strictObject({
  /** First day; absent or null: since ever.
   * @zh 首日；不填或 null 表示自始有效。 */
  from: z.optional(z.nullable(day)),
  /** Last day, itself included; absent or null: no end. If a later price follows, give the day before it, or the book
   * is refused.
   * @zh 末日（含当日）；不填或 null 表示无截止日期；日后另有价格的，须填其前一日，否则价格表被退回。 */
  to: z.optional(z.nullable(day)),
});

/** A price from outside the documents: the provincial schedule, or the facility's own filing.
 * @zh 文件以外的价格：省价格表，或医疗机构自行备案的价格。 */
export const priceEntry = z
  .strictObject({
    /** Province whose claims the price is for, in ISO 3166-2: "CN-JX" Jiangxi, "CN-GD" Guangdong; "CN": every
     * province.
     * @zh 价格适用的省份，用 ISO 3166-2 代码，如“CN-JX”（江西）、“CN-GD”（广东）；只用于该省的清单；“CN”用于各省。 */
    jurisdiction: issuingJurisdiction,
    /** Item code as a text; one that a spreadsheet has made a number is refused.
     * @zh 项目编码，须为文本；已被电子表格改成数字的会被退回。 */
    code: itemCode,
    /** Yuan for one unit of the item, "7000" or 7000.
     * @zh 单价（元），如“7000”或 7000。 */
    price: priceYuan,
    /** The one facility it is for, by name or alias; absent: every facility. Goes before entries by level.
     * @zh 仅适用的医疗机构（名称或别名）；不填为所有机构。优先于按级别的价格。 */
    facility: z.optional(text),
    /** Hospital level it is for, 3 = 三级; absent: every level. Not beside `facility`.
     * @zh 适用的医院级别，3 为三级；不填为各级。不可与 facility 同填。 */
    level: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
    /** Attributes of the facilities it is for: { tier: "省级" }; all must hold. Goes before entries by level, more keys first.
     * Beside neither `facility` nor `level`.
     * @zh 适用机构的属性，如 { tier: "省级" }，须全部相符；优先于按级别的价格，条件多者在前。不可与 facility、level 同填。 */
    attributes: z.optional(facilityClass),
    /** Absent: on every day. Entries for the same facilities must not overlap.
     * @zh 执行期，不填为一直有效；同一对象的价格执行期不得重叠。 */
    effective: z.optional(entryPeriod),
    /** Item's name, for those who read the book; lines are not matched by it.
     * @zh 项目名称，供查阅；不用于匹配收费行。 */
    name: z.optional(text),
    /** Of a consumable: the printed name of 除外内容 that the fund puts this product under.
     * @zh 耗材：医保归入的所印除外内容名称。 */
    excludedAs: z.optional(text),
    /** Where the price is from, for those who read the book: "2021年省价格表". Decides nothing.
     * @zh 价格出处，供查阅，如“2021年省价格表”；不影响结果。 */
    source: z.optional(text),
  })
  .check(
    z.refine(
      ({ facility, level, attributes = {} }) =>
        [facility, level, ...Object.keys(attributes).slice(0, 1)].filter((key) => key !== undefined).length <= 1,
      { path: ['level'], params: { fault: 'facility-and-level' } },
    ),
    z.refine(({ effective: { from, to } = {} }) => !from || !to || from <= to, {
      path: ['effective', 'to'],
      params: { fault: 'ends-before-it-begins' },
    }),
  );
/** The entries of a price book, as a file of JSON. */
export const priceBook = z.array(priceEntry);
