import * as z from 'zod/mini';
import { adjudication } from '../model/adjudication.js';
import { compactForm } from './compact-form.js';
import { resultContext } from './result-context.js';

/** The answer to a claim: what was decided, and what of its claim a reader needs. */
export const answerLine = z.extend(adjudication, { context: resultContext });
/** The same with `--compact`, which leaves out what the claim says of each line. */
export const compactAnswerLine = z.extend(compactForm, { context: z.omit(resultContext, { lines: true }) });

const issue = z.strictObject({
  path: z.array(z.union([z.string(), z.int()])),
  code: z.string(),
  message: z.string(),
  zh: z.string(),
});

/** In the place of a line that is not decided. Codes may be added, so that they are no list. */
export const errorLine = z.strictObject({
  /** Number of the line in the input, from 1, blank lines counted.
   * @zh 输入中的行号，从 1 起，空行计入。 */
  line: z.int().check(z.positive()),
  error: z.strictObject({ code: z.string(), message: z.string(), zh: z.string(), issues: z.array(issue) }),
});

/** Any line that `adjudicate --ndjson` writes. */
export const outputLine = z.union([answerLine, compactAnswerLine, errorLine]);
