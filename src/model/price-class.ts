import * as z from 'zod/mini';
import { itemReference, money, packCitation, period, sixDecimals, text } from './primitives.js';

export type { ClassPrice, OverlayTarget, PriceOverlay } from './types.generated.js';

const classWord = z.union([text, z.literal(1), z.literal(2), z.literal(3)]);

/** What a facility must be, by name: its level (3 = 三级) and its attributes. A list asks for one of its words. */
export const facilityClass = z.record(text, z.union([classWord, z.array(classWord).check(z.minLength(1))]));

/** A printed price for a class of facility. Entries are tried in order; the first whose class holds counts.
 * @zh 某类机构的所印价格；依次对照，首个相符者适用。 */
export const classPrice = z.strictObject({
  /** The class: { level: 2 }, { grade: "三级甲等" }, { tier: ["省级", "市级"] }. Absent: every facility.
   * @zh 机构类别，如 { level: 2 }、{ grade: "三级甲等" }、{ tier: ["省级", "市级"] }；不填为所有机构。 */
  when: z.exactOptional(facilityClass),
  /** A detail of words: each word of the line has a price, and the line costs their sum.
   * @zh 按词计价的明细：各词各有价格，本行为其合计。 */
  by: z.exactOptional(text),
  /** Yuan for one unit; with `by`, yuan for each word: { 胸腔: "30", 腹部: "40" }.
   * @zh 单价（元）；有 by 时为各词的价格，如 { 胸腔: "30", 腹部: "40" }。 */
  price: z.union([money, z.record(text, money)]),
});

/** The items that a pack gives a price to.
 * @zh 规定价格所涉的项目。 */
export const overlayTarget = z.strictObject({
  /** Item codes, of this pack or of others of the province.
   * @zh 项目编码，可属本规则包或同省其他规则包。 */
  codes: z.array(itemReference).check(z.minLength(1)),
});

/** A price that a pack gives to an item of another pack, for a class of facility.
 * @zh 规则包为其他规则包的项目规定的价格（按机构类别）。 */
export const priceOverlay = z
  .strictObject({
    /** Which items cost this, in the place of what their own document prints.
     * @zh 哪些项目按此计价，取代其文件所印的价格。 */
    appliesTo: overlayTarget,
    /** The class of facility; absent: every facility.
     * @zh 机构类别；不填为所有机构。 */
    when: z.exactOptional(facilityClass),
    /** Yuan for one unit, in the place of the printed price.
     * @zh 单价（元），取代所印价格。 */
    price: z.exactOptional(money),
    /** Percent of the printed price: "90". Not beside `price`.
     * @zh 所印价格的百分数，如“90”；与 price 二者取一。 */
    percent: z.exactOptional(sixDecimals),
    /** Days on which it counts.
     * @zh 执行期。 */
    effective: period,
    /** The words that give the price.
     * @zh 规定价格的原文。 */
    citation: packCitation,
  })
  .check(
    z.refine((value) => (value.price === undefined) !== (value.percent === undefined), {
      params: { fault: 'price-or-percent' },
    }),
  );
