import * as z from 'zod/mini';
import { adjudication, basis, claimedName, lineAdjudication, priceComponent, totals } from '../model/adjudication.js';
import { decimalOut, yuanOut } from '../model/amounts.js';
import { factUsed, findingBase } from '../model/finding.js';
import { bilingual } from '../model/primitives.js';

export type {
  CompactCitation,
  CompactComponent,
  CompactDocument,
  CompactFact,
  CompactFinding,
  CompactForm,
  CompactLine,
  DocumentTitle,
} from '../model/types.generated.js';

const number = z.int().check(z.nonnegative());
const citationNumber = z.exactOptional(z.nullable(number));

/** [document, section, row, quote, inferred], what is absent at the end left out; null if only something after it follows.
 * @zh [文件, 章节, 行, 原文, 是否推定]；末尾没有的省去，其后仍有值的写 null。 */
export const compactCitation = z.tuple([
  z.string(),
  z.string(),
  z.optional(z.nullable(z.int())),
  z.optional(z.nullable(z.string())),
  z.optional(z.literal(true)),
]);

/** What people call a document that has no number.
 * @zh 无文号文件的名称，即其标题。 */
export const documentTitle = z.strictObject({
  /** As printed on the document.
   * @zh 文件所印的标题。 */
  title: z.string(),
});

/** What people call a document: its number, or as `{ title }` its title.
 * @zh 文件的名称：文号，或以 { title } 给出的标题。 */
export const compactDocument = z.union([z.string(), documentTitle]);

/** A fact that was used, as a list of three: which fact, where in it, what it says.
 * @zh 所用事实，为三项列表：类别、位置、取值。 */
export const compactFact = z.tuple([factUsed.shape.fact, factUsed.shape.path, factUsed.shape.value]);

const compactFacts = z.exactOptional(z.array(compactFact));

/** A part of a price, without what its rule says.
 * @zh 价格组成（压缩），省去规则已有的内容。 */
export const compactComponent = z.strictObject({
  /** As in PriceComponent; absent for "base".
   * @zh 同 PriceComponent；省去时为“base”。 */
  type: z.exactOptional(z.enum(['surcharge', 'deduction'])),
  /** As in PriceComponent.
   * @zh 同 PriceComponent。 */
  steps: priceComponent.shape.steps,
  /** As in PriceComponent, each shortened.
   * @zh 同 PriceComponent，逐项压缩。 */
  facts: compactFacts,
  /** As in PriceComponent; absent for "unit".
   * @zh 同 PriceComponent；省去时为“unit”。 */
  basis: z.exactOptional(z.literal('line')),
  /** Yuan, exact; negative for a deduction.
   * @zh 金额（元），不舍入；减收为负。 */
  amount: priceComponent.shape.amount,
  /** The amount as a part of the base price: "0.5" for 50 % more.
   * @zh 占项目价格的比例，如“0.5”即加收50%。 */
  factor: priceComponent.shape.factor,
  /** Id of the rule that has label and citation.
   * @zh 规则标识，说明与依据在该规则中。 */
  rule: priceComponent.shape.rule,
  /** Number of a label, those that are always the same first, then `labels`; absent if the rule has it.
   * @zh 说明的序号：先为固定说明，后为 labels；规则已有的省去。 */
  label: z.exactOptional(number),
  /** Index into `citations`; null for none; absent if the rule has it.
   * @zh citations 中的下标；无依据为 null；规则已有的省去。 */
  citation: citationNumber,
});

const {
  message: _message,
  citation: _citation,
  params: _params,
  class: _class,
  facts: _facts,
  ...said
} = findingBase.shape;

/** A finding without what its rule and its template say.
 * @zh 审核意见（压缩），省去规则和模板已有的内容。 */
export const compactFinding = z.strictObject({
  ...said,
  /** As in Finding, each shortened.
   * @zh 同 Finding，逐项压缩。 */
  facts: compactFacts,
  /** As in Finding, without the reasons that the rule's title gives (whyZh, whyEn); absent if nothing is left.
   * @zh 同 Finding，省去规则名称已有的理由（whyZh、whyEn）；无其他参数时省去。 */
  params: z.exactOptional(z.record(z.string(), z.string())),
  /** Number of what is doubtful beside the rule's title; absent if the title alone is said, or without a rule.
   * @zh 规则名称之外存疑内容的序号；只用规则名称或无规则时省去。 */
  doubt: z.exactOptional(number),
  /** Absent if code, parameters and effect make it.
   * @zh 可由代码、参数和效果组成的省去。 */
  message: z.exactOptional(bilingual),
  /** Index into `citations`; null for none; absent if the rule has it.
   * @zh citations 中的下标；无依据为 null；规则已有的省去。 */
  citation: citationNumber,
});

/** A line's result, shortened.
 * @zh 收费行的审核结果（压缩）。 */
export const compactLine = z.strictObject({
  /** The line's `lineId`.
   * @zh 即 lineId。 */
  id: z.string(),
  /** As in LineAdjudication; never left out.
   * @zh 同 LineAdjudication，从不省去。 */
  decision: lineAdjudication.shape.decision,
  /** [code, name, unit]; absent for null.
   * @zh [编码, 名称, 计价单位]；为 null 时省去。 */
  item: z.exactOptional(z.tuple([z.nullable(z.string()), z.string(), z.optional(z.string())])),
  /** Code and name as on the claim; only if `item` is absent.
   * @zh 清单所填的编码和名称；仅在没有对应项目（item 省去）时给出。 */
  claimed: z.exactOptional(claimedName),
  /** The code on the claim, if the item's was read from it.
   * @zh 清单所填的编码（由其读出项目编码时）。 */
  resolvedFrom: lineAdjudication.shape.resolvedFrom,
  /** Yuan charged, rounded half-up to 0.01.
   * @zh 实收金额（元），四舍五入到分。 */
  charged: lineAdjudication.shape.charged,
  /** Claimed, or [claimed, allowed] if that is another quantity; absent for 1 of 1.
   * @zh 申报数量，或 [申报, 可计]（两者不同时）；均为 1 时省去。 */
  quantity: z.exactOptional(z.union([decimalOut, z.tuple([decimalOut, decimalOut])])),
  /** Null if it is not known; absent if it is the sum of the components per unit.
   * @zh 未知为 null；等于按单位的价格组成之和时省去。 */
  unitPrice: z.exactOptional(lineAdjudication.shape.unitPrice),
  /** Yuan that may be charged, two decimals; absent for null.
   * @zh 可收金额（元，两位小数）；为 null 时省去。 */
  amount: z.exactOptional(yuanOut),
  /** Parts of the price, each shortened; absent for [].
   * @zh 价格组成，逐项压缩；为 [] 时省去。 */
  components: z.exactOptional(z.array(compactComponent)),
  /** What is said of the line, each shortened; absent for [].
   * @zh 各项审核意见，逐项压缩；为 [] 时省去。 */
  findings: z.exactOptional(z.array(compactFinding)),
});

/** What `compact` gives and `expand` reads: a result less than half as long, without what its packs say.
 * @zh 压缩结果：由 compact 生成、expand 还原，省去规则包已有的内容，长度不足一半。 */
export const compactForm = z.strictObject({
  /** The number changes if an older `expand` could not read it.
   * @zh 格式及版本；旧版 expand 不能读取时版本号递增。 */
  format: z.literal('yijia-compact@1'),
  /** Of all that is left out, in hexadecimal: titles and citations of rules, messages, labels; absent if nothing is.
   * @zh 所省内容（规则名称与依据、说明、固定语句）的摘要，十六进制；未省去则无。 */
  digest: z.exactOptional(z.string().check(z.regex(/^[0-9a-f]{8}$/))),
  /** Id of the claim, as it was given.
   * @zh 清单标识，原样返回。 */
  claimId: adjudication.shape.claimId,
  /** Packs that `expand` must be given, in these versions.
   * @zh expand 还原时须提供的规则包及版本。 */
  basis,
  /** What is said of the claim as a whole, each shortened; absent for [].
   * @zh 对整份清单的提示，逐项压缩；为 [] 时省去。 */
  notes: z.exactOptional(z.array(compactFinding)),
  /** Sums in yuan, none left out.
   * @zh 合计（元），不省略。 */
  totals,
  /** Labels that are not always the same, if there are any.
   * @zh 固定说明以外的说明；没有则省去。 */
  labels: z.exactOptional(z.array(bilingual)),
  /** Citations that no rule has, each once.
   * @zh 规则以外的依据，各列一次。 */
  citations: z.exactOptional(z.array(compactCitation)),
  /** What the documents cited are called, by id; absent if none is cited by number or title.
   * @zh 所引文件的名称，以标识为键；没有则省去。 */
  documents: z.exactOptional(z.record(z.string(), compactDocument)),
  /** As in Adjudication, each shortened.
   * @zh 同 Adjudication，逐行压缩。 */
  lines: z.array(compactLine),
});
