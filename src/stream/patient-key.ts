import { isObject } from '../ground/json.js';

/**
 * The patient of a claim, as a key. Claims with the same key are each other's history.
 *
 * @param claim checked or not
 * @returns jurisdiction and patient id as one text; null if the claim does not name its patient
 */
export function patientKey(claim: unknown): string | null {
  if (!isObject(claim)) return null;
  const { jurisdiction, patient } = claim;
  const id = isObject(patient) ? patient['id'] : undefined;
  if (typeof jurisdiction !== 'string' || typeof id !== 'string' || id === '') return null;
  return JSON.stringify([jurisdiction, id]);
}
