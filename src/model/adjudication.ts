import * as z from 'zod/mini';
import { findingCode } from './finding-code.js';
import { bilingual, citedPlace, type Frozen } from './primitives.js';

const decimalOut = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));
const yuanOut = z.string().check(z.regex(/^\d+\.\d{2}$/));

export const decision = z.enum(['allow', 'reduce', 'deny', 'review', 'unlisted']);
export type Decision = z.infer<typeof decision>;

export const finding = z.strictObject({
  code: findingCode,
  effect: z.enum(['deny', 'review', 'reduce', 'info']),
  message: bilingual,
  citation: z.nullable(citedPlace),
  params: z.exactOptional(z.record(z.string(), z.string())),
  rule: z.exactOptional(z.string()),
  lines: z.exactOptional(z.array(z.string())),
  missing: z.exactOptional(z.string()),
  suggestion: z.exactOptional(
    z.strictObject({
      code: z.string(),
      name: z.exactOptional(z.string()),
      quantity: z.exactOptional(decimalOut),
      amount: z.exactOptional(z.nullable(yuanOut)),
    }),
  ),
  alternatives: z.exactOptional(z.array(yuanOut)),
});
/** One thing to be said about a line, with what it does and the words behind it. */
export type Finding = Frozen<z.infer<typeof finding>>;

export const priceComponent = z.strictObject({
  type: z.enum(['base', 'surcharge', 'deduction']),
  basis: z.enum(['unit', 'line']),
  amount: decimalOut,
  factor: z.exactOptional(decimalOut),
  label: bilingual,
  rule: z.exactOptional(z.string()),
  citation: z.nullable(citedPlace),
});
/** A part of a price, typed as FHIR's price components. Yuan, exact; negative for a deduction. */
export type PriceComponent = Frozen<z.infer<typeof priceComponent>>;

export const lineAdjudication = z.strictObject({
  lineId: z.string(),
  decision,
  item: z.nullable(z.strictObject({ code: z.string(), name: z.string(), unit: z.exactOptional(z.string()) })),
  /** what the claim calls the line; if there is no item */
  claimed: z.exactOptional(z.strictObject({ code: z.exactOptional(z.string()), name: z.exactOptional(z.string()) })),
  quantity: z.strictObject({ claimed: decimalOut, allowed: decimalOut }),
  unitPrice: z.nullable(decimalOut),
  /** what was charged, rounded half-up; if the claim states it */
  charged: z.exactOptional(yuanOut),
  amount: z.nullable(yuanOut),
  components: z.array(priceComponent),
  findings: z.array(finding),
});
/** What became of one line. Amounts have two decimals, rounded half-up once. */
export type LineAdjudication = Frozen<z.infer<typeof lineAdjudication>>;

export const adjudication = z.strictObject({
  claimId: z.string(),
  lines: z.array(lineAdjudication),
  totals: z.strictObject({
    charged: z.nullable(yuanOut),
    allowed: yuanOut,
    underReview: yuanOut,
    refused: yuanOut,
    unlisted: yuanOut,
  }),
  basis: z.strictObject({
    engine: z.string(),
    packs: z.array(z.strictObject({ id: z.string(), version: z.string() })),
  }),
});
/** What became of a claim, line by line in its order, and the sums. */
export type Adjudication = Frozen<z.infer<typeof adjudication>>;
