import { isObject } from '../ground/json.js';

/**
 * The patient of a claim, as a key. Claims with the same key are each other's history.
 *
 * @zh 指明单据属于哪名患者：键相同的单据互为既往收费。
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
