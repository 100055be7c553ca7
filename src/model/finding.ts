import * as z from 'zod/mini';
import { decimalOut, yuanOut } from './amounts.js';
import { paramsByCode } from './params-by-code.js';
import { bilingual, citation } from './primitives.js';
import type { Finding } from './types.generated.js';

export type { FactUsed, Finding, FindingBase, FindingCode, FindingParams, Suggestion } from './types.generated.js';

/** What a finding says, by a stable name. New ones may come in a minor release.
 * @zh 审核意见代码，名称固定；次版本可能增加。 */
export const findingCode = z.keyof(paramsByCode);

/** All finding codes, by theme. New ones may come in a minor release. */
export const FINDING_CODES = findingCode.options;

/** What to charge instead.
 * @zh 建议：应改收的项目。 */
export const suggestion = z.strictObject({
  /** Code of the other item; null if its document prints none.
   * @zh 应收项目的编码；文件未印则为 null。 */
  code: z.nullable(z.string()),
  /** Its name in force on the line's date, if a pack knows it.
   * @zh 该项目当日执行的名称（规则包中有时）。 */
  name: z.exactOptional(z.string()),
  /** Units of it for all replaced lines together, if the rule fixes them.
   * @zh 全部被替换的收费行合计应收的数量（规则有规定时）。 */
  quantity: z.exactOptional(decimalOut),
  /** Yuan for that quantity, two decimals; null if no price is known.
   * @zh 该数量的金额（元，两位小数）；价格未知则为 null。 */
  amount: z.exactOptional(z.nullable(yuanOut)),
});

/** A fact that decided something, as the claim states it or as it follows from what it states.
 * @zh 所依据的事实：清单所填，或由所填内容得出。 */
export const factUsed = z.strictObject({
  /** What it is about: "line", "patient", "facility", "encounter", "session" …, as conditions name it.
   * @zh 事实的类别，同规则条件：“line”“patient”“facility”“encounter”“session”等。 */
  fact: z.string(),
  /** Where in it: "$.details.vessels", "$.ageYears".
   * @zh 其中的位置，如“$.details.vessels”“$.ageYears”。 */
  path: z.string(),
  /** What stands there: 3, true, "2025-10-08", ["Yo", "Hu"].
   * @zh 取值，如 3、true、“2025-10-08”、["Yo", "Hu"]。 */
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
});

/** A finding of whatever code: what all of them have.
 * @zh 审核意见的共有成员，不论代码。 */
export const findingBase = z.strictObject({
  /** Stable name of what is said, "quantity-exceeded"; the reference lists all with what to do.
   * @zh 审核意见代码，固定不变，如“quantity-exceeded”；全部代码及处理办法见参考。 */
  code: findingCode,
  /** What it does to the decision. Of several, deny goes before review, review before reduce; info changes nothing.
   * @zh 对结果的影响：deny 不予收费、review 待核实、reduce 扣减，依次优先；info 仅提示。 */
  effect: z.enum(['deny', 'review', 'reduce', 'info']),
  /** Which desk it goes to. violation: denied or cut; suspicion: the care is in question; gap: the data are; note: no question.
   * @zh 类别：violation 违规（不予收费、扣减）、suspicion 疑点（对诊疗存疑）、gap 缺项（数据不全）、note 提示。 */
  class: z.enum(['violation', 'suspicion', 'gap', 'note']),
  /** One sentence for people, made of code, effect and params alone.
   * @zh 一句话说明，仅由代码、效果和参数组成。 */
  message: bilingual,
  /** Words of the document behind it; null if it is about the claim or a price book.
   * @zh 所依据的原文；针对清单本身或价格表的为 null。 */
  citation: z.nullable(citation),
  /** What the message was filled with, as texts named by the code: { claimed: "3", allowed: "1", … }.
   * @zh 填入说明文字的参数，均为文本，名称由代码决定，如 { claimed: "3", allowed: "1", … }。 */
  params: z.record(z.string(), z.string()),
  /** Words of other provisions that ask for the same fact; absent if there are none.
   * @zh 要求补填同一事实的其他规定的原文；没有则不给出。 */
  furtherCitations: z.exactOptional(z.array(citation)),
  /** Id of the rule that says it; absent: the evaluator's own check.
   * @zh 所属规则的标识；没有则为程序自身的检查。 */
  rule: z.exactOptional(z.string()),
  /** Ids of other lines that bring it about: of all, the first one.
   * @zh 原因行的标识；有多行时取第一行。 */
  lines: z.exactOptional(z.array(z.string())),
  /** The fact to be stated so that it can be settled: a detail's name, or a path such as "patient.birthDate".
   * @zh 须补填的事实：明细名称，或“patient.birthDate”这样的路径。 */
  missing: z.exactOptional(z.string()),
  /** Another item that would be right; of replaced lines the first one bears it.
   * @zh 应改收的项目；多行被替换时列于第一行。 */
  suggestion: z.exactOptional(suggestion),
  /** How the other line, or this one, was found to be of the group that the rule names; absent if no group matched.
   * @zh 规则所指的组是如何匹配到收费行的：code 编码、deduced-code 推定编码、name 名称、kind-of-name 名称末尾、
   * part-of-name 名称一部分；未匹配组时不给出。 */
  basis: z.exactOptional(z.enum(['code', 'deduced-code', 'name', 'kind-of-name', 'part-of-name'])),
  /** What is stated of all that the rule's conditions and bound read; absent if that is nothing.
   * @zh 规则的条件和上限所读取、且已填写的事实；没有则不给出。 */
  facts: z.exactOptional(z.array(factUsed)),
  /** Amounts of the line in yuan under the other readings of the words, two decimals.
   * @zh 其他口径下本行的金额（元，两位小数）。 */
  alternatives: z.exactOptional(z.array(yuanOut)),
});

/** What a code settles of its findings: their parameters, and that they name a missing fact if one is always missing. */
const settledByCode = z.union(
  Object.entries(paramsByCode.shape).map(([code, params]) =>
    'missing' in params.shape && params.shape.missing._zod.def.type === 'string'
      ? z.object({ code: z.literal(code), params, missing: z.string() })
      : z.object({ code: z.literal(code), params }),
  ),
);

/** A schema under the type that is generated from it, which tells the codes apart; inferred it would be too long. */
function ofEachCode(schema: z.ZodMiniType): z.ZodMiniType<Finding>;
function ofEachCode(schema: z.ZodMiniType): z.ZodMiniType {
  return schema;
}

/** One thing said of a line, with what it does and the words behind it. The code tells which parameters there are.
 * @zh 审核意见：对收费行的一项意见，含其效果和依据；有哪些参数由代码决定。 */
export const finding = ofEachCode(z.intersection(findingBase, settledByCode));
