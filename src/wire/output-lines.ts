import * as z from 'zod/mini';
import { adjudication } from '../model/adjudication.js';
import { compactForm } from './compact-form.js';
import { resultContext } from './result-context.js';

/** The answer to a claim: what was decided, and what of its claim a reader needs.
 * @zh 对一份单据的答复：审核结果，及读者所需的单据信息。 */
export const answerLine = z.extend(adjudication, {
  /** What the claim says of itself and of each line, to group results and name lines without it.
   * @zh 单据本身及各收费行的记载，不需要原单据即可分组和指明各行。 */
  context: resultContext,
});
/** The same with `--compact`, which leaves out what the claim says of each line.
 * @zh 加 --compact 的答复，不含单据对各收费行的记载。 */
export const compactAnswerLine = z.extend(compactForm, {
  /** What the claim says of itself, to group results without it.
   * @zh 单据本身的记载，不需要原单据即可分组。 */
  context: z.omit(resultContext, { lines: true }),
});

const issue = z.strictObject({
  /** Where, from the root of the claim: ["lines", 0, "date"].
   * @zh 位置，自单据的最外层起，如 ["lines", 0, "date"]。 */
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

const lineFault = z.strictObject({
  /** Kind of fault, stable: "not-json", "not-utf8", "invalid-claim", "line-too-long" …
   * @zh 问题的种类，固定不变，如“not-json”“not-utf8”“invalid-claim”“line-too-long”。 */
  code: z.string(),
  /** What is wrong and what to do, in English, with the number of the line.
   * @zh 英文说明：有何问题、如何处理，含行号。 */
  message: z.string(),
  /** What is wrong and what to do, in Chinese, with the number of the line.
   * @zh 中文说明：有何问题、如何处理，含行号。 */
  zh: z.string(),
  /** Every fault of what is JSON but no claim; empty for other codes.
   * @zh 是 JSON 而不是单据时，列出每处问题；其他情况为空。 */
  issues: z.array(issue),
});

/** In the place of a line that is not decided. Codes may be added, so that they are no list.
 * @zh 无法裁定的行，写在原位；今后可能增加代码，故不列举。 */
export const errorLine = z.strictObject({
  /** Number of the line in the input, from 1, blank lines counted.
   * @zh 输入中的行号，从 1 起，空行计入。 */
  line: z.int().check(z.positive()),
  /** Why the line is not decided, in both languages.
   * @zh 无法裁定的原因，中英文各一。 */
  error: lineFault,
});

/** Any line that `adjudicate --ndjson` writes.
 * @zh adjudicate --ndjson 写出的任何一行。 */
export const outputLine = z.union([answerLine, compactAnswerLine, errorLine]);
