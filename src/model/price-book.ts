import * as z from 'zod/mini';
import { itemCode } from './item-code.js';
import { day, jurisdiction, money, text } from './primitives.js';

export const priceEntry = z
  .strictObject({
    jurisdiction,
    code: itemCode,
    price: money,
    facility: z.optional(text),
    level: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
    effective: z.optional(z.strictObject({ from: z.optional(z.nullable(day)), to: z.optional(z.nullable(day)) })),
    name: z.optional(text),
    source: z.optional(text),
  })
  .check(
    z.refine(({ facility, level }) => facility === undefined || level === undefined, {
      path: ['level'],
      params: { fault: 'facility-and-level' },
    }),
    z.refine(({ effective: { from, to } = {} }) => !from || !to || from <= to, {
      path: ['effective', 'to'],
      params: { fault: 'ends-before-it-begins' },
    }),
  );
/** A price from outside the documents: the provincial schedule, or the facility's own filing. */
export type PriceEntry = z.infer<typeof priceEntry>;

/** The entries of a price book, as a file of JSON. */
export const priceBook = z.array(priceEntry);
