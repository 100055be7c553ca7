import * as z from 'zod/mini';
import { adjudication } from '../model/adjudication.js';
import { compactForm } from './compact-form.js';
import { resultContext } from './result-context.js';

/** What of its claim stands beside a compact result: as ResultContext, without `lines`.
 * @zh 压缩结果旁所附的清单信息：同 ResultContext，但没有 lines。 */
export const compactContext = z.omit(resultContext, { lines: true });

/** The answer to a claim: what was decided, and what of its claim a reader needs.
 * @zh 对一份清单的审核结果，附 context。 */
export const answerLine = z.extend(adjudication, {
  /** Province, facility, patient, dates and lines as the claim names them, so that the claim itself need not be at
   * hand.
   * @zh 清单所填的省份、机构、患者、日期和各行，不需要原清单即可阅读结果。 */
  context: resultContext,
});

/** The answer to a claim in compact form, with its `context`.
 * @zh 压缩形式的审核结果，附 context。 */
export const compactAnswerLine = z.extend(compactForm, {
  /** Province, facility, patient and dates as the claim names them.
   * @zh 清单所填的省份、机构、患者和日期。 */
  context: compactContext,
});

/** One fault in a line of the input, as Issue.
 * @zh 输入的一行中的一个问题，同 Issue。 */
export const lineIssue = z.strictObject({
  /** Where, from the root of the claim: ["lines", 0, "date"].
   * @zh 位置，自清单的最外层起，如 ["lines", 0, "date"]。 */
  path: z.array(z.union([z.string(), z.int()])),
  /** Kind of fault, stable: "not-a-date", "unknown-key", "duplicate-id" …
   * @zh 问题的种类，固定不变，如“not-a-date”“unknown-key”“duplicate-id”。 */
  code: z.string(),
  /** What is wrong and what to do, in English, without the path.
   * @zh 英文说明：有何问题、如何处理，不含位置。 */
  message: z.string(),
  /** What is wrong and what to do, in Chinese.
   * @zh 中文说明：有何问题、如何处理。 */
  zh: z.string(),
});

/** Why a line is not decided. Codes may be added, so that they are no list.
 * @zh 该行未审核的原因；代码可能增加，故不限定取值。 */
export const lineError = z.strictObject({
  /** Kind of reason, stable: not-json, not-utf8, invalid-claim, line-too-long, patient-not-together, patient-too-large or
   * unreadable-file; of a row of a table of charges also no-date, date, no-item, no-encounter, no-facility, quantity, money,
   * mangled-code, word or reversal.
   * @zh 原因的种类，固定不变：not-json 不是 JSON、not-utf8 不是 UTF-8、invalid-claim 清单不合格式、line-too-long 行过长、
   * patient-not-together 同一患者的清单不相邻、patient-too-large 同一患者的收费行过多、unreadable-file 文件不能读取；收费明细表的行
   * 另有 no-date 无日期、date 日期有误、no-item 无项目、no-encounter 无就诊号、no-facility 无机构、quantity 数量有误、
   * money 金额有误、mangled-code 编码被改写、word 用词不识、reversal 冲销无法相抵。 */
  code: z.string(),
  /** What is wrong with the line and what to do, in English.
   * @zh 英文说明：该行有何问题、如何处理。 */
  message: z.string(),
  /** What is wrong with the line and what to do, in Chinese.
   * @zh 中文说明：该行有何问题、如何处理。 */
  zh: z.string(),
  /** Every fault of the claim, each with its path; [] if no claim could be read.
   * @zh 清单的全部问题及位置；无法读出清单的为 []。 */
  issues: z.array(lineIssue),
});

/** In the place of a line that is not decided.
 * @zh 未能审核的行，在原位给出行号和原因。 */
export const errorLine = z.strictObject({
  /** Number of the line in the input, from 1, blank lines counted; in its file, if `file` is there: of a table the row, of a
   * JSON array the claim, 1 if the file cannot be read at all.
   * @zh 输入中的行号，从 1 起，空行计入；有 file 时为该文件中的行号（JSON 数组为第几份清单，文件完全不能读取时为 1）。 */
  line: z.int().check(z.positive()),
  /** The file, if several were read, or if it is a table.
   * @zh 所在文件；读取多个文件或表格时才有。 */
  file: z.exactOptional(z.string()),
  /** Why nothing was decided, for programs and for people.
   * @zh 未审核的原因，供程序和人阅读。 */
  error: lineError,
});

/** Any line that `adjudicate --ndjson` writes.
 * @zh adjudicate --ndjson 所写的任一行。 */
export const outputLine = z.union([answerLine, compactAnswerLine, errorLine]);
