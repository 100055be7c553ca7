import * as z from 'zod/mini';
import type { Course } from '../line/course.js';
import { measured } from '../line/measured.js';
import type { LineState } from '../line/state.js';
import { decimalString, text } from '../model/primitives.js';
import { type Decimal, decimal, greater, ONE, quotient, roundedUp, wholePart, ZERO } from '../money.js';

const positive = decimalString(6).check(z.refine((value) => Number(value) > 0, { params: { fault: 'not-positive' } }));

export const stepsShape = {
  detail: text,
  covered: decimalString(6),
  size: positive,
  per: z.exactOptional(z.enum(['line', 'session'])),
};

/** Whole steps of `size` beyond what is `covered`, counted on a detail of the line. */
export const steps = z.strictObject(stepsShape);
export type Steps = z.infer<typeof steps>;

/** Steps counted on a line: the whole ones, and whether one more was started. */
export interface CountedSteps {
  readonly times: Decimal;
  readonly started: boolean;
}

/** How often a surcharge applies; once where the rule names no steps, never where the detail is absent. */
export function countSteps(state: LineState, definition: Steps | undefined, course: Course): CountedSteps {
  if (definition === undefined) return { times: ONE, started: false };
  const detail = measured(state, definition.detail);
  if (detail === null) return { times: ZERO, started: false };
  const beyond = greater(detail.minus(decimal(definition.covered)), ZERO);
  const count = quotient(beyond, decimal(definition.size));
  if (course.partialUnits === 'count') return { times: roundedUp(count), started: false };
  const times = wholePart(count);
  return { times, started: !beyond.isZero() && times.lt(count) };
}
