import { type Issue, pathText } from 'yijia';
import * as z from 'zod/mini';
import type { ErrorRecord, ResultRecord } from '../rows/result-record.js';

const yuan = z.string().check(z.regex(/^-?\d+\.\d{2}$/));
const text = z.string();

const finding = z.object({
  code: text,
  effect: z.enum(['deny', 'review', 'reduce', 'info']),
  class: z.enum(['violation', 'suspicion', 'gap', 'note']),
  params: z.record(text, text),
  message: z.object({ zh: text, en: text }),
  citation: z.nullable(z.object({ document: text, section: text })),
});

const line = z.object({
  decision: z.enum(['allow', 'reduce', 'deny', 'review', 'unlisted']),
  item: z.nullable(z.object({ code: z.nullable(text), name: text })),
  amount: z.nullable(yuan),
  findings: z.array(finding),
});

const result = z.object({
  claimId: text,
  lines: z.array(line),
  totals: z.object({ charged: z.nullable(yuan), allowed: yuan, underReview: yuan, refused: yuan, unlisted: yuan }),
  basis: z.object({ engine: text, packs: z.array(z.object({ id: text, version: text })) }),
  context: z.object({ jurisdiction: text, facility: text, dates: z.array(text) }),
});

const bad = z.object({ line: z.number(), error: z.object({ code: text, message: text, zh: text }) });

/** A record, or the path of the first fault in a value that is none. */
export type Checked = { readonly record: ResultRecord | ErrorRecord } | { readonly wrong: string };

/** Checks the members of a record that a report reads. Results of later versions may have more members. */
export function checkRecord(value: unknown): Checked {
  const isError = typeof value === 'object' && value !== null && 'error' in value;
  const { error } = (isError ? bad : result).safeParse(value);
  if (error === undefined) return { record: value as ResultRecord | ErrorRecord };
  return { wrong: pathText((error.issues[0]?.path ?? []) as Issue['path']) || '.' };
}
