import * as z from 'zod/mini';
import { adjudication } from '../model/adjudication.js';
import { claimLine } from '../model/claim.js';
import { day, type Frozen, jurisdiction } from '../model/primitives.js';
import { compactForm } from './compact-form.js';

const { code, name, kind, session, department, parent } = claimLine.shape;
const lineContext = z.strictObject({ code, name, kind, session, department, parent });
/** What the claim says of a line; what it leaves out is absent.
 * @zh 单据上对某收费行的记载，未填的不写。 */
export type LineContext = Frozen<z.infer<typeof lineContext>>;

const resultContext = z.strictObject({
  jurisdiction,
  /** The facility's name, as on the claim.
   * @zh 机构名称，同单据。 */
  facility: z.string(),
  /** Id of the patient, if the claim has one.
   * @zh 患者标识，单据未填则无。 */
  patient: z.exactOptional(z.string()),
  /** The date of each line, in order.
   * @zh 各收费行的日期，依次排列。 */
  dates: z.array(day),
  /** What the claim says of each line, in order.
   * @zh 单据上对各收费行的记载，依次排列。 */
  lines: z.array(lineContext),
});
/** What of its claim stands beside a result, so that a reader can group it and name its lines.
 * @zh 结果旁所附的单据信息，便于不看原单据即可分组和指明各行。 */
export type ResultContext = Frozen<z.infer<typeof resultContext>>;

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
