import type { Adjudication, Adjudicator, Claim } from 'yijia';
import { claimError, type ErrorRecord } from './error-line.js';
import type { Place } from './place.js';
import type { ReadLine } from './read-lines.js';

/** A claim and its result, or the record that says why there is none. */
export type Outcome =
  | { readonly claim: Claim; readonly result: Adjudication; readonly place: Place; readonly error?: never }
  | { readonly error: ErrorRecord };

/** Decides a line. @param adjudicate `safeAdjudicate` of an adjudicator */
export function decideLine({ claim, error, ...place }: ReadLine, adjudicate: Adjudicator['safeAdjudicate']): Outcome {
  if (error !== undefined) return { error };
  const result = adjudicate(claim);
  if (!result.success) return { error: claimError(place, result.error) };
  return { claim: claim as Claim, result: result.data, place };
}
