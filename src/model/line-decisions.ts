/** How its decision narrows a line. For types and tests alone: nothing that is shipped runs these schemas. */
import * as z from 'zod/mini';
import { lineAdjudication, lineItem, quantities } from './adjudication.js';
import { decimalOut, yuanOut } from './amounts.js';

export type {
  AllowedConsumable,
  AllowedLine,
  DeniedLine,
  ReducedConsumable,
  ReducedLine,
  ReviewedLine,
  UnlistedLine,
} from './types.generated.js';

const { shape } = lineAdjudication;

/** A service that may be charged as it is.
 * @zh 合规的项目。 */
export const allowedLine = z.strictObject({
  ...shape,
  /** Charged rightly, in quantity and price.
   * @zh 合规：数量、价格均无误。 */
  decision: z.literal('allow'),
  /** The item that the line is charged as.
   * @zh 收费行对应的项目。 */
  item: lineItem,
  /** Yuan for one unit, the exact sum of the components of basis unit; null if the price is that of the whole line.
   * @zh 单价（元）：basis 为 unit 的价格组成之和，不舍入；按整行计价的为 null。 */
  unitPrice: z.nullable(decimalOut),
  /** Yuan that may be charged, rounded half-up to 0.01.
   * @zh 可收金额（元），四舍五入到分。 */
  amount: yuanOut,
});

const consumable = {
  ...shape,
  /** A consumable is no item; `claimed` says what it is called.
   * @zh 耗材不对应项目；名称见 claimed。 */
  item: z.null(),
  /** Yuan for one unit in the price book; null if it has none: then what was charged counts.
   * @zh 价格表中的单价（元）；价格表没有则为 null，按实收计。 */
  unitPrice: z.nullable(decimalOut),
  /** Yuan that may be charged, rounded half-up to 0.01.
   * @zh 可收金额（元），四舍五入到分。 */
  amount: yuanOut,
};

/** A consumable that may be charged beside a service.
 * @zh 可另收的耗材。 */
export const allowedConsumable = z.strictObject({
  ...consumable,
  /** Named by the service that it belongs to (除外内容), at no more than its price.
   * @zh 合规：在所属项目的除外内容之列，未超出价格。 */
  decision: z.literal('allow'),
});

/** A consumable that was charged above its price.
 * @zh 收取金额高于价格的耗材。 */
export const reducedConsumable = z.strictObject({
  ...consumable,
  /** Named by the service that it belongs to (除外内容); what is above the price book is cut.
   * @zh 扣减：在所属项目的除外内容之列，超出价格表的部分扣减。 */
  decision: z.literal('reduce'),
});

/** A service of which a part may be charged.
 * @zh 扣减的项目。 */
export const reducedLine = z.strictObject({
  ...shape,
  /** A part may be charged; the findings of effect reduce say why.
   * @zh 扣减：部分可收，原因见效果为 reduce 的审核意见。 */
  decision: z.literal('reduce'),
  /** The item that the line is charged as.
   * @zh 收费行对应的项目。 */
  item: lineItem,
  /** Yuan for one unit, the exact sum of the components of basis unit; null if the price is that of the whole line.
   * @zh 单价（元）：basis 为 unit 的价格组成之和，不舍入；按整行计价的为 null。 */
  unitPrice: z.nullable(decimalOut),
  /** Yuan that may be charged, rounded half-up to 0.01.
   * @zh 可收金额（元），四舍五入到分。 */
  amount: yuanOut,
});

/** Nothing of it may be charged: of a denied line.
 * @zh 不予收费的数量。 */
export const deniedQuantities = z.strictObject({
  ...quantities.shape,
  /** Nothing may be charged, so no unit counts.
   * @zh 不予收费，故可计数量为零。 */
  allowed: z.literal('0'),
});

/** A line that may not be charged.
 * @zh 不予收费的收费行。 */
export const deniedLine = z.strictObject({
  ...shape,
  /** No reading of the document allows it; the findings of effect deny say why.
   * @zh 不予收费：文件无论如何理解都不允许，原因见效果为 deny 的审核意见。 */
  decision: z.literal('deny'),
  /** In units of the item; nothing is left of what was claimed.
   * @zh 以项目的计价单位计；申报数量全部不可计。 */
  quantity: deniedQuantities,
  /** Always "0.00" yuan.
   * @zh 恒为“0.00”元。 */
  amount: z.literal('0.00'),
});

/** A line that a person decides.
 * @zh 待核实的收费行。 */
export const reviewedLine = z.strictObject({
  ...shape,
  /** A person decides; the findings of effect review say what to look at.
   * @zh 待核实：由人工确认，须看什么见效果为 review 的审核意见。 */
  decision: z.literal('review'),
});

/** A line that neither packs nor price book know, or a drug or other charge.
 * @zh 未收录（未判断）的收费行，及药品、其他。 */
export const unlistedLine = z.strictObject({
  ...shape,
  /** Nothing was decided; whether insurance covers it is another question.
   * @zh 未收录（未判断），与是否属于医保支付范围无关。 */
  decision: z.literal('unlisted'),
  /** Nothing here knows it; `claimed` says what it is called.
   * @zh 无对应项目；名称见 claimed。 */
  item: z.null(),
  /** Without an item there is no price.
   * @zh 无项目即无单价。 */
  unitPrice: z.null(),
  /** Unknown; what was charged stands in totals.unlisted.
   * @zh 未知；实收计入 totals.unlisted。 */
  amount: z.null(),
});

/** What became of one line. The decision narrows item and amounts; a consumable has an item of null.
 * @zh 一个收费行的审核结果；结果决定 item 和金额的取值，耗材的 item 为 null。 */
export const lineByDecision = z.union([
  allowedLine,
  allowedConsumable,
  reducedLine,
  reducedConsumable,
  deniedLine,
  reviewedLine,
  unlistedLine,
]);
