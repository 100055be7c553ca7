import * as z from 'zod/mini';
import { adjudication } from '../model/adjudication.js';
import { claimLine } from '../model/claim.js';
import { day, type Frozen, jurisdiction } from '../model/primitives.js';
import { compactForm } from './compact-form.js';

const { code, name, kind, session, department, parent } = claimLine.shape;
const lineContext = z.strictObject({ code, name, kind, session, department, parent });
/** What the claim says of a line; what it leaves out is absent. */
export type LineContext = Frozen<z.infer<typeof lineContext>>;

const resultContext = z.strictObject({
  jurisdiction,
  /** the facility's name */
  facility: z.string(),
  /** id of the patient, if the claim has one */
  patient: z.exactOptional(z.string()),
  /** the date of each line, in order */
  dates: z.array(day),
  /** what the claim says of each line, in order */
  lines: z.array(lineContext),
});
/** What of its claim stands beside a result, so that a reader can group it and name its lines. */
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
  /** from 1, blank lines counted */
  line: z.int().check(z.positive()),
  error: z.strictObject({ code: z.string(), message: z.string(), zh: z.string(), issues: z.array(issue) }),
});

/** Any line that `adjudicate --ndjson` writes. */
export const outputLine = z.union([answerLine, compactAnswerLine, errorLine]);
