import * as z from 'zod/mini';
import { adjudication, finding, lineAdjudication, priceComponent } from '../model/adjudication.js';
import { bilingual, type Frozen } from '../model/primitives.js';

const number = z.int().check(z.nonnegative());
/** number of a citation in the table, or null; absent if the rule has it */
const citationNumber = z.exactOptional(z.nullable(number));

/** [document, section, row, quote, inferred]. An absent member is null, or left out if no other follows it. */
export const compactCitation = z.tuple([
  z.string(),
  z.string(),
  z.optional(z.nullable(z.int())),
  z.optional(z.nullable(z.string())),
  z.optional(z.literal(true)),
]);
export type CompactCitation = Frozen<z.infer<typeof compactCitation>>;

/** The name of a document: its number, or its title as `{ title }`. */
export const compactDocument = z.union([z.string(), z.strictObject({ title: z.string() })]);
export type CompactDocument = Frozen<z.infer<typeof compactDocument>>;

export const compactComponent = z.strictObject({
  /** absent for "base" */
  type: z.exactOptional(z.enum(['surcharge', 'deduction'])),
  /** absent for "unit" */
  basis: z.exactOptional(z.literal('line')),
  amount: priceComponent.shape.amount,
  factor: priceComponent.shape.factor,
  rule: priceComponent.shape.rule,
  /** number of a label: first the fixed ones, then those of `labels`; absent if the rule has it */
  label: z.exactOptional(number),
  citation: citationNumber,
});
export type CompactComponent = Frozen<z.infer<typeof compactComponent>>;

export const compactFinding = z.extend(z.omit(finding, { message: true, citation: true }), {
  /** number of the doubt beside the rule's title; absent if there is none, or no rule */
  doubt: z.exactOptional(number),
  /** absent if code, parameters and effect make it */
  message: z.exactOptional(bilingual),
  citation: citationNumber,
});
export type CompactFinding = Frozen<z.infer<typeof compactFinding>>;

export const compactLine = z.strictObject({
  id: z.string(),
  decision: lineAdjudication.shape.decision,
  /** [code, name, unit] */
  item: z.exactOptional(z.tuple([z.string(), z.string(), z.optional(z.string())])),
  claimed: lineAdjudication.shape.claimed,
  charged: lineAdjudication.shape.charged,
  /** claimed, or [claimed, allowed] if they differ; absent if both are 1 */
  quantity: z.exactOptional(z.union([z.string(), z.tuple([z.string(), z.string()])])),
  /** null if it is not known; absent if it is the sum of the components per unit, or null without any */
  unitPrice: z.exactOptional(lineAdjudication.shape.unitPrice),
  amount: z.exactOptional(z.string()),
  components: z.exactOptional(z.array(compactComponent)),
  findings: z.exactOptional(z.array(compactFinding)),
});
export type CompactLine = Frozen<z.infer<typeof compactLine>>;

export const compactForm = z.strictObject({
  /** its number changes if an older `expand` cannot read the new form */
  format: z.literal('yijia-compact@1'),
  /** digest of all texts left out: titles and citations of rules, messages, labels; absent if there are none */
  digest: z.exactOptional(z.string().check(z.regex(/^[0-9a-f]{8}$/))),
  claimId: adjudication.shape.claimId,
  basis: adjudication.shape.basis,
  totals: adjudication.shape.totals,
  /** labels that are not fixed, if there are any */
  labels: z.exactOptional(z.array(bilingual)),
  citations: z.exactOptional(z.array(compactCitation)),
  /** names of the documents cited, by id; absent if none is cited by number or title */
  documents: z.exactOptional(z.record(z.string(), compactDocument)),
  lines: z.array(compactLine),
});
/** The members of a compact result. */
export type CompactForm = Frozen<z.infer<typeof compactForm>>;
