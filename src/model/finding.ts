import * as z from 'zod/mini';
import { decimalOut, yuanOut } from './amounts.js';
import { paramsByCode } from './params-by-code.js';
import { bilingual, citation } from './primitives.js';
import type { Finding } from './types.generated.js';

export type { Finding, FindingBase, FindingCode, FindingParams, Suggestion } from './types.generated.js';

/** What a finding says, by a stable name. New ones may come in a minor release.
 * @zh 认定代码，名称固定；次版本可能增加。 */
export const findingCode = z.keyof(paramsByCode);

/** All finding codes, by theme. New ones may come in a minor release. */
export const FINDING_CODES = findingCode.options;

/** What to charge instead.
 * @zh 建议：应改收的项目。 */
export const suggestion = z.strictObject({
  /** Code of the other item.
   * @zh 应收项目的编码。 */
  code: z.string(),
  /** The item's name in force on the line's date; absent if no pack knows it.
   * @zh 该项目在收费日期执行的名称；规则包未收录则不给出。 */
  name: z.exactOptional(z.string()),
  /** Units of it for all replaced lines together, if the rule fixes them.
   * @zh 全部被替换的收费行合计应收的数量（规则有规定时）。 */
  quantity: z.exactOptional(decimalOut),
  /** Yuan for that quantity, two decimals; null if no price is known.
   * @zh 该数量的金额（元，两位小数）；价格未知则为 null。 */
  amount: z.exactOptional(z.nullable(yuanOut)),
});

/** A finding of whatever code: what all of them have.
 * @zh 认定的共有成员，不论代码。 */
export const findingBase = z.strictObject({
  /** Stable name of what is said, "quantity-exceeded"; the reference lists all with what to do.
   * @zh 认定代码，固定不变，如“quantity-exceeded”；全部代码及处理办法见参考。 */
  code: findingCode,
  /** What it does to the decision. Of several, deny goes before review, review before reduce; info changes nothing.
   * @zh 对结果的影响：deny 不可收、review 待核、reduce 核减，依次优先；info 仅提示。 */
  effect: z.enum(['deny', 'review', 'reduce', 'info']),
  /** One sentence for people, made of code, effect and params alone.
   * @zh 一句话说明，仅由代码、效果和参数组成。 */
  message: bilingual,
  /** Words of the document behind it; null if it is about the claim or a price book.
   * @zh 所依据的原文；针对单据本身或价格表的为 null。 */
  citation: z.nullable(citation),
  /** What the message was filled with, as texts named by the code: { claimed: "3", allowed: "1", … }.
   * @zh 填入说明文字的参数，均为文本，名称由代码决定，如 { claimed: "3", allowed: "1", … }。 */
  params: z.record(z.string(), z.string()),
  /** Id of the rule that says it; absent: the evaluator's own check.
   * @zh 所属规则的标识；没有则为程序自身的检查。 */
  rule: z.exactOptional(z.string()),
  /** Id of the line that causes it, as a list of one; of several causes the first.
   * @zh 原因行的标识（列表，只含一个）；有多行时取第一行。 */
  lines: z.exactOptional(z.array(z.string())),
  /** The fact to be stated so that it can be settled: a detail's name, or a path such as "patient.birthDate".
   * @zh 须补填的事实：明细名称，或“patient.birthDate”这样的路径。 */
  missing: z.exactOptional(z.string()),
  /** Another item that would be right; of replaced lines the first one bears it.
   * @zh 应改收的项目；多行被替换时列于第一行。 */
  suggestion: z.exactOptional(suggestion),
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
 * @zh 认定：对收费行的一项意见，含其效果和依据；有哪些参数由代码决定。 */
export const finding = ofEachCode(z.intersection(findingBase, settledByCode));
