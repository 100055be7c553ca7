import * as z from 'zod/mini';
import { decimalOut, yuanOut } from './amounts.js';
import { factUsed, finding } from './finding.js';
import { bilingual, citation } from './primitives.js';

export type {
  Adjudication,
  Basis,
  ClaimedName,
  Decision,
  LineAdjudication,
  LineItem,
  PackVersion,
  PriceComponent,
  Quantities,
  Totals,
} from './types.generated.js';

/** allow: may be charged as it is; reduce: in part; deny: not at all; review: a person decides; unlisted: not known here.
 * @zh 结果：allow 合规、reduce 扣减、deny 不予收费、review 待核实、unlisted 未收录（未判断）。 */
export const decision = z.enum(['allow', 'reduce', 'deny', 'review', 'unlisted']);

/** A part of a price, typed as FHIR's price components.
 * @zh 价格组成的一部分，类型同 FHIR。 */
export const priceComponent = z.strictObject({
  /** base: the item's price; surcharge: 加收; deduction: 减收, with a negative amount.
   * @zh base 项目价格、surcharge 加收、deduction 减收（金额为负）。 */
  type: z.enum(['base', 'surcharge', 'deduction']),
  /** unit: part of the unit price. line: once for the whole line, outside the unit price.
   * @zh unit 计入单价；line 整行一次，不计入单价。 */
  basis: z.enum(['unit', 'line']),
  /** Yuan, exact, not rounded: "836.784"; "-500" for a deduction.
   * @zh 金额（元），精确不舍入，如“836.784”；减收为负，如“-500”。 */
  amount: decimalOut,
  /** The amount as a part of the base price: "0.5" for 50 % more, "-0.5" for half price; absent for fixed amounts.
   * @zh 占项目价格的比例：加收50%为“0.5”，减半为“-0.5”；固定金额则无。 */
  factor: z.exactOptional(decimalOut),
  /** How many steps of a surcharge that is counted by steps are in the amount: "2"; absent for others.
   * @zh 按级加收时计入的级数，如“2”；其余没有。 */
  steps: z.exactOptional(decimalOut),
  /** What the rule read to add it: three vessels, say; absent if it read nothing.
   * @zh 规则据以计算的事实，如血管 3 支；没有则不给出。 */
  facts: z.exactOptional(z.array(factUsed)),
  /** What the part is for, for people: the rule's title, or where the base price is from.
   * @zh 说明：规则名称，或项目价格的来源。 */
  label: bilingual,
  /** Id of the rule that adds it; a base price has none, unless a rule fixes it.
   * @zh 所属规则的标识；项目价格没有，规定价格除外。 */
  rule: z.exactOptional(z.string()),
  /** Words that print the part; null for a price from a price book. Of a consumable, the words that let it be charged.
   * @zh 所依据的原文；价格表中的价格为 null。耗材为准其另收的原文。 */
  citation: z.nullable(citation),
});

/** The item that a line was found to be.
 * @zh 收费行对应的项目。 */
export const lineItem = z.strictObject({
  /** As printed, also if the claim wrote it in another way or gave only a name; null if the document prints none.
   * @zh 所印项目编码，即使清单写法不同或只填了名称；文件未印则为 null。 */
  code: z.nullable(z.string()),
  /** Printed name of the version in force on the line's date. If only a price book has the code: the name on the
   * claim, or else the code.
   * @zh 收费日期执行版本所印的项目名称；仅价格表有该编码时，用清单所填名称，未填则用编码。 */
  name: z.string(),
  /** 计价单位 as printed, "每侧"; absent if none is printed.
   * @zh 所印计价单位，如“每侧”；未印则无。 */
  unit: z.exactOptional(z.string()),
});

/** What the claim calls a line that has no item.
 * @zh 没有对应项目的收费行在清单上的编码和名称。 */
export const claimedName = z.strictObject({
  /** The code on the claim, as it was written.
   * @zh 清单所填的编码。 */
  code: z.exactOptional(z.string()),
  /** The name on the claim, as it was written.
   * @zh 清单所填的名称。 */
  name: z.exactOptional(z.string()),
});

/** Units charged, and units that may be.
 * @zh 申报数量与可计数量。 */
export const quantities = z.strictObject({
  /** As on the claim, without trailing zeros; "1" if the claim states none.
   * @zh 申报数量，去掉末尾的零；清单未填为“1”。 */
  claimed: decimalOut,
  /** Never above claimed; "0" on a denied line.
   * @zh 可计数量，不超过申报数量；不予收费为“0”。 */
  allowed: decimalOut,
});

/** What became of one line.
 * @zh 一个收费行的审核结果。 */
export const lineAdjudication = z.strictObject({
  /** Id of the line on the claim; "quote" for a line that was quoted.
   * @zh 清单上的行标识；试算的行为“quote”。 */
  lineId: z.string(),
  /** allow: as charged; reduce: in part; deny: not at all; review: a person decides; unlisted: nobody here knows the line.
   * @zh allow 合规、reduce 扣减、deny 不予收费、review 待核实、unlisted 未收录（未判断）。 */
  decision,
  /** Null if no item was found, and for consumables, drugs and other charges.
   * @zh 对应的项目；未找到，或为耗材、药品、其他时为 null。 */
  item: z.nullable(lineItem),
  /** Only beside an item of null, so that the line can still be named.
   * @zh 仅在 item 为 null 时给出，即该行在清单上的编码和名称。 */
  claimed: z.exactOptional(claimedName),
  /** The code on the claim, if the item's was read from it: a national code of 15 digits, one of 11.
   * @zh 清单所填的编码（由其读出项目编码时），如国家 15 位编码、11 位编码。 */
  resolvedFrom: z.exactOptional(z.string()),
  /** In units of the item (计价数量).
   * @zh 以项目的计价单位计。 */
  quantity: quantities,
  /** Yuan for one unit, the exact sum of the components of basis unit; null if no price is known.
   * @zh 单价（元）：basis 为 unit 的价格组成之和，不舍入；价格未知为 null。 */
  unitPrice: z.nullable(decimalOut),
  /** Yuan charged, rounded half-up to 0.01; absent if the claim does not state it.
   * @zh 实收金额（元），四舍五入到分；清单未填则无。 */
  charged: z.exactOptional(yuanOut),
  /** Yuan that may be charged, the lower of computed and charged, rounded half-up once; "0.00" if denied, null if unknown.
   * @zh 可收金额（元）：计算与实收取低，末尾四舍五入一次；不予收费为“0.00”，未知为 null。 */
  amount: z.nullable(yuanOut),
  /** How the price came about, base first; kept on a denied line for those who ask what it would have been.
   * @zh 价格如何得出，项目价格在前；不予收费的行也保留，以便了解原应计的价格。 */
  components: z.array(priceComponent),
  /** In the order of the steps of evaluation, then of the rules in their packs; [] if nothing is to be said.
   * @zh 各项审核意见，按审核步骤及规则顺序；无则为 []。 */
  findings: z.array(finding),
});

/** Amounts under review, by what is in question.
 * @zh 待核实金额，按疑问所在分列。 */
export const reviewTotals = z.strictObject({
  /** The care is in question.
   * @zh 疑点：对诊疗存疑。 */
  suspicion: yuanOut,
  /** Only facts, prices or codes are missing; the care itself is not in question.
   * @zh 缺项：仅缺少事实、价格或编码，诊疗本身无疑问。 */
  gap: yuanOut,
});

/** Sums over the lines in yuan, two decimals. If every line states a charge, charged = the other four together.
 * @zh 合计（元，两位小数）；各行均填实收时，charged 等于其余四项之和。 */
export const totals = z.strictObject({
  /** All that was charged, unlisted lines too; null if no line states a charge.
   * @zh 实收合计，含未收录；各行均未填则为 null。 */
  charged: z.nullable(yuanOut),
  /** Amounts of lines decided allow or reduce.
   * @zh 可收金额：结果为合规或扣减的收费行。 */
  allowed: yuanOut,
  /** Amounts of lines decided review, or what was charged if a line has no amount.
   * @zh 待核实金额：结果为待核实的收费行，金额未知时取实收。 */
  underReview: yuanOut,
  /** Charged less amount, over lines that have both: what is denied or cut.
   * @zh 扣减及不予收费金额：实收减可收，只计两者俱全的收费行。 */
  refused: yuanOut,
  /** Charged on unlisted lines, on which nothing was decided.
   * @zh 未收录（未判断）的收费行的实收。 */
  unlisted: yuanOut,
  /** How many lines state a charge: `charged` and `refused` are over these.
   * @zh 填写了实收金额的行数；charged、refused 仅就这些行合计。 */
  linesCharged: z.int().check(z.nonnegative()),
  /** Part of `refused` that is due under the items that are suggested instead.
   * @zh refused 中按建议的其他项目应收的部分。 */
  suggested: yuanOut,
  /** `underReview` by the class of the findings: a line with both counts as a suspicion.
   * @zh underReview 按审核意见类别分列；兼有两类的计入 suspicion。 */
  underReviewBy: reviewTotals,
});

/** A pack in the version that was used.
 * @zh 所用规则包及版本。 */
export const packVersion = z.strictObject({
  /** As in the pack, "jiangxi-2025-37".
   * @zh 规则包标识，如“jiangxi-2025-37”。 */
  id: z.string(),
  /** Of the pack's data, "1.0.0".
   * @zh 规则包数据的版本，如“1.0.0”。 */
  version: z.string(),
});

/** What a result was made with: the same basis, options and claim give the same bytes.
 * @zh 审核所用的程序与规则包；相同的版本、选项和清单得到相同的结果。 */
export const basis = z.strictObject({
  /** Name and version of this package, "yijia@0.1.0".
   * @zh 本程序包的名称和版本，如“yijia@0.1.0”。 */
  engine: z.string(),
  /** All packs that were loaded, those of other provinces too.
   * @zh 载入的全部规则包，含其他省份的。 */
  packs: z.array(packVersion),
});

/** What became of a claim, line by line in its order, and the sums.
 * @zh 审核结果：按清单顺序逐行给出，附合计。 */
export const adjudication = z.strictObject({
  /** Id of the claim, as it was given.
   * @zh 清单标识，原样返回。 */
  claimId: z.string(),
  /** Exactly one for each line of the claim, in the same order.
   * @zh 与清单的收费行一一对应，顺序相同。 */
  lines: z.array(lineAdjudication),
  /** What is said once of the claim as a whole, each with the lines that it is about; [] if nothing is.
   * @zh 对整份清单只说一次的提示，各附所涉收费行；没有则为 []。 */
  notes: z.array(finding),
  /** In yuan, over all lines.
   * @zh 全部收费行的合计（元）。 */
  totals,
  /** To be kept with the result, so that it can be made again.
   * @zh 宜与结果一并保存，以便复核。 */
  basis,
});
