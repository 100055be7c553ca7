import * as z from 'zod/mini';
import { decimalFault } from './primitives.js';

/** A measured number: not negative, at most 12 digits before the point. */
const measured = z.number().check(z.nonnegative(), z.lt(1e12));

/** An area: a number or a decimal text. */
const area = z.union([measured, z.string().check(z.refine((value) => decimalFault(value, 6) === null))]);

const names = z.array(z.string());

/** The schema of each detail that provisions of the shipped packs ask for. */
export const KNOWN_DETAILS = {
  electrodes: measured,
  redo: z.boolean(),
  removal: z.boolean(),
  specimen: z.string(),
  heStain: z.enum(['standard', 'automatic-high-resolution']),
  adhesiolysisSite: z.enum(['abdominal', 'pelvic', 'intestinal']),
  techniques: names,
  areaCm2: area,
  vertebrae: measured,
  vessels: measured,
  durationMinutes: measured,
  positions: measured,
  bodyParts: names,
  analytes: names,
  manoeuvres: measured,
  occlusionMonths: measured,
  staff: measured,
  publicHealthFunded: z.boolean(),
  performedUnits: measured,
} as const;

/** Names of the known details, in a fixed order. */
export const KNOWN_DETAIL_NAMES: readonly string[] = Object.keys(KNOWN_DETAILS);

type Known = typeof KNOWN_DETAILS;

function shape<S>(wrap: (schema: Known[keyof Known]) => unknown): S {
  return Object.fromEntries(Object.entries(KNOWN_DETAILS).map(([name, schema]) => [name, wrap(schema)])) as S;
}

/** The details of a row of a document: as those of a line, never undefined. */
export const impliedDetails = z.looseObject(
  shape<{ [K in keyof Known]: z.ZodMiniExactOptional<Known[K]> }>((schema) => z.exactOptional(schema as Known['redo'])),
);

export const lineDetails = z.looseObject(
  shape<{ [K in keyof Known]: z.ZodMiniOptional<Known[K]> }>((schema) => z.optional(schema as Known['redo'])),
);
/** Measured facts that provisions ask for. Open for packs of one's own. */
export type LineDetails = z.infer<typeof lineDetails>;
