import * as z from 'zod/mini';
import { bilingual, day, issuingJurisdiction, packCitation, period, text } from './primitives.js';

export type { Article, Forwarding, PolicyDocument } from './types.generated.js';

/** A notice that passes the document on.
 * @zh 转发该文件的通知。 */
export const forwarding = z.strictObject({
  /** Bureau that forwards it: "景德镇市医疗保障局".
   * @zh 转发机关，如“景德镇市医疗保障局”。 */
  issuer: text,
  /** Title of the forwarding notice, as printed.
   * @zh 转发通知的标题。 */
  title: text,
  /** Day of the forwarding, 2025-09-15; when the document itself counts does not change.
   * @zh 转发日期，如 2025-09-15；不影响原文件的执行期。 */
  date: day,
});

/** An article of the notice, outside its tables.
 * @zh 文件正文（非表格）的一条。 */
export const article = z.strictObject({
  /** What citations call it: "article-3".
   * @zh 依据中的写法，如“article-3”（第三条）。 */
  section: text,
  /** Its words, verbatim.
   * @zh 条文原文。 */
  text,
});

/** A price notice: number, dates, articles verbatim.
 * @zh 价格文件：文号、日期及条文原文。 */
export const policyDocument = z.strictObject({
  /** What citations refer to, "cn-jx-2025-37"; unique in the pack.
   * @zh 文件标识，如“cn-jx-2025-37”，供依据引用，规则包内唯一。 */
  id: text,
  /** Province whose facilities it binds, that of the pack, in ISO 3166-2: "CN-JX" Jiangxi, "CN-GD" Guangdong.
   * @zh 文件适用的省份，与规则包一致，用 ISO 3166-2 代码，如“CN-JX”（江西）、“CN-GD”（广东）。 */
  jurisdiction: issuingJurisdiction,
  /** 文号, "赣医保字〔2025〕37号"; null if it has none.
   * @zh 文号，如“赣医保字〔2025〕37号”；没有则为 null。 */
  number: z.nullable(text),
  /** As printed; what people call a document that has no number.
   * @zh 所印的文件标题；无文号时以标题为文件的名称。 */
  title: text,
  /** 发文机关: "江西省医疗保障局".
   * @zh 发文机关，如“江西省医疗保障局”。 */
  issuer: text,
  /** Day printed under the notice, not the day from which it counts; null if none is printed.
   * @zh 落款日期（并非执行日期）；未印则为 null。 */
  issued: z.nullable(day),
  /** From when to when the document counts; its items and rules have periods of their own.
   * @zh 文件的执行期；各项目与规则另有自己的执行期。 */
  effective: period,
  /** Words that print this period: 自2025年9月30日起执行. What is charged before it cites them; absent: the item's own place.
   * @zh 写明执行期的原文，如“自2025年9月30日起执行”；执行前的收费以此为依据，没有则以项目所在处为依据。 */
  effectiveCitation: z.exactOptional(packCitation),
  /** Notices of lower bureaus that pass it on, such as a city's.
   * @zh 下级部门的转发通知，如市医保局。 */
  forwardedBy: z.exactOptional(z.array(forwarding)),
  /** Articles of the notice in order.
   * @zh 正文各条，按原文顺序。 */
  articles: z.exactOptional(z.array(article)),
  /** What about the document is not printed in the source but concluded, and from what.
   * @zh 哪些信息并非原文所印而是推定，以及推定的根据。 */
  inferred: z.exactOptional(bilingual),
});
