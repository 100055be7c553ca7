import { isObject } from '../ground/json.js';

/**
 * Jurisdiction and patient id as one text; null if the claim names no patient. Claims with the same key are each
 * other's history.
 *
 * @zh 由省份和患者标识组成的键；清单未填患者时为 null。键相同的清单互为既往收费。
 * @param claim checked or not
 * @returns a key for `groupAdjacent`
 */
export function patientKey(claim: unknown): string | null {
  if (!isObject(claim)) return null;
  const { jurisdiction, patient } = claim;
  const id = isObject(patient) ? patient['id'] : undefined;
  if (typeof jurisdiction !== 'string' || typeof id !== 'string' || id === '') return null;
  return JSON.stringify([jurisdiction, id]);
}
