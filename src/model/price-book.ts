import * as z from 'zod';
import { day, jurisdiction, money, text } from './primitives.js';

export const priceEntry = z.strictObject({
  jurisdiction,
  code: text,
  price: money,
  facility: text.optional(),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  effective: z.strictObject({ from: day.nullable().optional(), to: day.nullable().optional() }).optional(),
  name: text.optional(),
  source: text.optional(),
});
/** A price from outside the documents: the provincial schedule, or the facility's own filing. */
export type PriceEntry = z.infer<typeof priceEntry>;

/** The entries of a price book, as a file of JSON. */
export const priceBook = z.array(priceEntry);
