import * as z from 'zod';
import { lineDetails } from './details.js';
import { day, decimalFault, jurisdiction, money, text } from './primitives.js';

/** Money may come with a plus sign, never negative: reversals are netted before. */
const charged = z.strictObject({ unitPrice: money.optional(), amount: money.optional() });

const quantity = z
  .union([z.number(), z.string()])
  .superRefine((value, context) => {
    const fault = quantityFault(value);
    if (fault !== null) context.addIssue({ code: 'custom', params: { fault, decimals: 4 } });
  })
  .optional();

function quantityFault(value: number | string): string | null {
  const fault = decimalFault(plainNumber(value), 4);
  if (fault !== null) return fault;
  return Number(value) > 0 ? null : 'not-positive';
}

/** The text of a number without exponent, as far as numbers of this size have one. */
function plainNumber(value: number | string): string {
  if (typeof value === 'string') return value;
  return Math.abs(value) < 1e-6 && value !== 0 ? value.toFixed(20) : String(value);
}

export const facility = z.strictObject({
  name: text,
  id: z.string().optional(),
  ownership: z.enum(['public', 'private']).optional(),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  licences: z.array(z.string()).optional(),
});
/** Who charges. */
export type Facility = z.infer<typeof facility>;

export const patient = z.strictObject({
  id: z.string().optional(),
  birthDate: day.optional(),
  sex: z.enum(['male', 'female']).optional(),
  diagnoses: z.array(z.string()).optional(),
  conditions: z.array(z.string()).optional(),
});
/** Who was treated. */
export type Patient = z.infer<typeof patient>;

export const encounter = z.strictObject({
  type: z.enum(['outpatient', 'inpatient', 'emergency', 'home']).optional(),
  admitted: day.optional(),
  discharged: day.optional(),
});

const lineShape = {
  kind: z.enum(['service', 'consumable', 'drug', 'other']).optional(),
  code: text.optional(),
  name: text.optional(),
  date: day,
  endDate: day.optional(),
  session: z.string().optional(),
  side: z.enum(['left', 'right', 'both']).optional(),
  site: z.string().optional(),
  department: z.string().optional(),
  parent: z.string().optional(),
  quantity,
  details: lineDetails.optional(),
  charged: charged.optional(),
};

export const claimLine = z.strictObject({ id: text, ...lineShape });
/** One charged line. */
export type ClaimLine = z.infer<typeof claimLine>;

const claimShape = {
  jurisdiction,
  facility,
  patient: patient.optional(),
  encounter: encounter.optional(),
  history: z.array(claimLine).optional(),
};

export const claim = z.strictObject({ id: text, ...claimShape, lines: z.array(claimLine) });
/** A bill, or a part of one: what one facility charged one patient. */
export type Claim = z.infer<typeof claim>;

export const quoteRequest = z.strictObject({
  ...claimShape,
  line: z.strictObject(lineShape),
  beside: z.array(claimLine).optional(),
});
/** One line before it is charged, beside what is already on the bill. */
export type QuoteRequest = z.infer<typeof quoteRequest>;
