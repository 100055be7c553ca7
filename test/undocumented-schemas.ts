import * as z from 'zod/mini';

/** What a visit is for.
 * @zh 就诊的目的。 */
export const documented = z.strictObject({
  /** Reason in the words of the patient, "膝盖痛".
   * @zh 患者自述的原因，如“膝盖痛”。 */
  reason: z.string(),
});

/** Undocumented. */
export const undocumented = z.strictObject({
  /** The session.
   * @zh 诊疗次。 */
  session: z.string(),
  bare: z.string(),
  /** Said in English alone, for those who read it. */
  english: z.string(),
  /** Reason in the words of the patient, "膝盖痛".
   * @zh 患者自述的原因，如“膝盖痛”。 */
  reason: z.string(),
});
