import * as z from 'zod/mini';
import { lineDetails } from './details.js';
import { day, decimalFault, jurisdiction, money, text } from './primitives.js';

/** Money may come with a plus sign, never negative: reversals are netted before. */
const charged = z.strictObject({ unitPrice: z.optional(money), amount: z.optional(money) });

const quantity = z.optional(
  z.union([z.number(), z.string()]).check(
    z.superRefine((value, context) => {
      const fault = quantityFault(value);
      if (fault !== null) context.addIssue({ code: 'custom', params: { fault, decimals: 4 } });
    }),
  ),
);

/** What is wrong with a quantity, or null. */
export function quantityFault(value: number | string): string | null {
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
  id: z.optional(z.string()),
  ownership: z.optional(z.enum(['public', 'private'])),
  level: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  licences: z.optional(z.array(z.string())),
});
/** Who charges. */
export type Facility = z.infer<typeof facility>;

export const patient = z.strictObject({
  id: z.optional(z.string()),
  birthDate: z.optional(day),
  sex: z.optional(z.enum(['male', 'female'])),
  diagnoses: z.optional(z.array(z.string())),
  conditions: z.optional(z.array(z.string())),
});
/** Who was treated. */
export type Patient = z.infer<typeof patient>;

export const encounter = z.strictObject({
  type: z.optional(z.enum(['outpatient', 'inpatient', 'emergency', 'home'])),
  admitted: z.optional(day),
  discharged: z.optional(day),
});

const lineShape = {
  kind: z.optional(z.enum(['service', 'consumable', 'drug', 'other'])),
  code: z.optional(text),
  name: z.optional(text),
  date: day,
  endDate: z.optional(day),
  session: z.optional(z.string()),
  side: z.optional(z.enum(['left', 'right', 'both'])),
  site: z.optional(z.string()),
  department: z.optional(z.string()),
  parent: z.optional(z.string()),
  quantity,
  details: z.optional(lineDetails),
  charged: z.optional(charged),
};

export const claimLine = z.strictObject({ id: text, ...lineShape });
/** One charged line. */
export type ClaimLine = z.infer<typeof claimLine>;

const claimShape = {
  jurisdiction,
  facility,
  patient: z.optional(patient),
  encounter: z.optional(encounter),
  history: z.optional(z.array(claimLine)),
};

export const claim = z.strictObject({ id: text, ...claimShape, lines: z.array(claimLine) });
/** A bill, or a part of one: what one facility charged one patient. */
export type Claim = z.infer<typeof claim>;

export const quoteRequest = z.strictObject({
  ...claimShape,
  line: z.strictObject(lineShape),
  beside: z.optional(z.array(claimLine)),
});
/** One line before it is charged, beside what is already on the bill. */
export type QuoteRequest = z.infer<typeof quoteRequest>;
