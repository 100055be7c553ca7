import * as z from 'zod/mini';
import { asked, bound, boundAtTimes, unitText, why } from './shared.js';

/** Codes about the patient, what was done, and how the words are to be read. */
export const careFindings = {
  /** Age or condition of the patient is not what the provision asks for.
   * @zh 患者年龄或病情不符合规定。 */
  'patient-not-eligible': z.strictObject({ ...why, ...bound, ...asked }),
  /** A fact that decides whether or for how much the line may be charged is not on the claim.
   * @zh 缺少决定能否收费或收多少的事实。 */
  'missing-detail': z.strictObject({
    ...why,
    ...boundAtTimes,
    ...asked,
    /** The fact to be stated: a detail's name ("areaCm2"), several joined by ", ", or a path ("patient.birthDate").
     * @zh 须补填的事实：明细名称（如“areaCm2”），多个以“, ”相连；或路径（如“patient.birthDate”）。 */
    missing: z.string(),
    /** 计价单位 as printed, "小时"; only if a bound of the unit asks.
     * @zh 所印计价单位，如“小时”；仅当按计价单位核定数量时给出。 */
    unit: z.exactOptional(unitText.unit),
  }),
  /** What the line says was done is not what the item consists of (项目内涵, or its name).
   * @zh 所做内容与项目内涵或名称不符。 */
  'content-not-met': z.strictObject({ ...why, ...bound, ...asked }),
  /** The words can be read in more than one way. The strict reading counts; the other amounts are shown.
   * @zh 文件规定存在歧义，暂按从严口径计算，并列出其他口径金额。 */
  'ambiguous-provision': z.strictObject({ ...why, ...boundAtTimes, ...asked }),
};
