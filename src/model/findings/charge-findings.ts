import * as z from 'zod/mini';
import { claimedCalled, itemCode, lineDate, why } from './shared.js';

const inBook = {
  /** What the price book has for the code, for others or other days: "150 某医院; 120 3"; absent if it has nothing.
   * @zh 价格表中该编码现有的价格（其他机构、级别或日期），如“150 某医院; 120 3”；没有则不填。 */
  has: z.exactOptional(z.string()),
};

/** Codes about prices, and what was charged beside or above them. */
export const chargeFindings = {
  /** The document prints no price, and the price book has none for the facility, its level or the province.
   * @zh 文件未印价格，价格表中也没有本机构、本级别或本省适用的价格。 */
  'price-unknown': z.strictObject({ ...itemCode, ...lineDate, ...inBook }),
  /** The price is one that the facility files with the bureau, and the price book has none for it.
   * @zh 项目实行备案价格，价格表中没有本机构的备案价格。 */
  'price-not-filed': z.strictObject({ ...itemCode, ...lineDate, ...inBook }),
  /** The consumable is not among what the item lets be charged beside it (除外内容).
   * @zh 耗材不在所属项目的除外内容之列。 */
  'consumable-not-separate': z.strictObject({
    ...claimedCalled,
    /** Name of the item that it belongs to, as printed.
     * @zh 所属项目的名称，按文件所印。 */
    item: z.string(),
    /** What is printed as 除外内容, joined by "、"; absent if nothing is.
     * @zh 所印的除外内容，以“、”相连；未印则无。 */
    listed: z.exactOptional(z.string()),
    /** The same for the message in Chinese, or that the cell is blank.
     * @zh 同上，用于中文说明；未印则说明该栏为空。 */
    excludedZh: z.string(),
    /** The same for the message in English, or that the cell is blank.
     * @zh 同上，用于英文说明；未印则说明该栏为空。 */
    excludedEn: z.string(),
  }),
  /** More was charged than may be. Without a price of a document it is measured against the price book.
   * @zh 实收高于可收金额（文件无价格时以价格表为准）。 */
  overcharged: z.strictObject({
    /** What was asked for the line in yuan, two decimals: "200.00".
     * @zh 本行实收金额（元，两位小数），如“200.00”。 */
    charged: z.string(),
    /** What may be charged for it in yuan, two decimals: "150.00".
     * @zh 本行可收金额（元，两位小数），如“150.00”。 */
    amount: z.string(),
    /** Absent: the price is too high. "quantity": the price is right, units were cut; "reading": another reading of the
     * document, among the line's alternatives, allows what was charged; "places": it would be right for the sides or
     * sites that the line names, but its quantity is less.
     * @zh 没有：价格高于标准；quantity：单价无误，只是数量被扣减；reading：按文件的另一种理解（见备选金额）可以收取；places：按所填的侧别、部位数可以收取，但所填数量较少。 */
    because: z.exactOptional(z.enum(['quantity', 'reading', 'places'])),
    /** How many sides or sites the line names: "2"; present with "places".
     * @zh 所填侧别、部位的个数，如“2”；because 为 places 时给出。 */
    places: z.exactOptional(z.string()),
  }),
  /** The amount, its surcharges or its deductions exceed what the document sets as the most; the rest is cut.
   * @zh 金额、加收或减收超过文件规定的上限，超出部分扣减。 */
  'amount-capped': z.strictObject({
    ...why,
    /** The most in yuan: "480".
     * @zh 上限（元），如“480”。 */
    cap: z.string(),
    /** What it would be without the cap, in yuan: "600".
     * @zh 不封顶时的金额（元），如“600”。 */
    amount: z.string(),
    /** What of it counts under the cap, in yuan: "480".
     * @zh 限额内可计的金额（元），如“480”。 */
    kept: z.string(),
  }),
  /** Unit price times quantity and the amount on the claim are apart by more than 0.01 yuan.
   * @zh 清单上的单价×数量与金额相差超过 0.01 元。 */
  'charge-inconsistent': z.strictObject({
    /** Unit price times quantity in yuan, two decimals: "210.00".
     * @zh 单价×数量（元，两位小数），如“210.00”。 */
    product: z.string(),
    /** Amount on the claim in yuan, two decimals: "200.00"; it is used.
     * @zh 清单所填的金额（元，两位小数），如“200.00”；按此计算。 */
    charged: z.string(),
  }),
};
