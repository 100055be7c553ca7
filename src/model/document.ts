import * as z from 'zod/mini';
import { bilingual, day, type Frozen, jurisdiction, period, text } from './primitives.js';

export const policyDocument = z.strictObject({
  id: text,
  jurisdiction,
  number: z.nullable(text),
  title: text,
  issuer: text,
  issued: z.nullable(day),
  effective: period,
  forwardedBy: z.exactOptional(z.array(z.strictObject({ issuer: text, title: text, date: day }))),
  articles: z.exactOptional(z.array(z.strictObject({ section: text, text }))),
  /** what is inferred about the document rather than printed in the source */
  inferred: z.exactOptional(bilingual),
});
/** A price notice: number, dates, articles verbatim. */
export type PolicyDocument = Frozen<z.infer<typeof policyDocument>>;
