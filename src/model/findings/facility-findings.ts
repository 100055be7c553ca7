import * as z from 'zod/mini';
import { asked, bound, itemCode, why } from './shared.js';

const standing = {
  ...itemCode,
  /** Name of the facility, as the claim gives it.
   * @zh 清单所填的医疗机构名称。 */
  facility: z.string(),
  /** The hospitals that applied for the item, joined by "、"; an empty text if the document names none.
   * @zh 项目的申报医院，以“、”相连；文件未列则为空。 */
  applicants: z.string(),
};

/** Codes about who may charge. */
export const facilityFindings = {
  /** The item is for the hospitals that applied for it, and this facility is none of them.
   * @zh 项目仅限申报医院使用，本机构不在其中。 */
  'facility-not-authorised': z.strictObject({
    ...standing,
    /** The name on the line, if it stands for several items, of which the facility may charge none.
     * @zh 收费行上的名称；仅当其对应多个项目、本机构均不予收费时填写。 */
    name: z.exactOptional(z.string()),
    /** These items, code and name of each, joined by "; ".
     * @zh 这些项目，各有编码和名称，以“; ”相连。 */
    candidates: z.exactOptional(z.string()),
    /** The applicant that the facility may be under another name, as printed; absent if there is none.
     * @zh 本机构可能即是（名称不同）的申报医院，按文件所印；没有则无。 */
    like: z.exactOptional(z.string()),
    /** The same applicant, if only its place speaks for it.
     * @zh 仅凭所在地判断时，即该申报医院。 */
    place: z.exactOptional(z.string()),
    /** Words of the scope that nobody can check here: "有条件开展".
     * @zh 使用范围中无法在此核实的条件，如“有条件开展”。 */
    condition: z.exactOptional(z.string()),
  }),
  /** The item is open to public hospitals of the province only, and this one is private.
   * @zh 项目仅对省内公立医院开放，本机构为民营。 */
  'facility-not-public': z.strictObject(standing),
  /** The item is for public hospitals, and the claim does not say what this facility is.
   * @zh 项目限公立医院使用，清单未填机构办院性质。 */
  'facility-ownership-unknown': z.strictObject(standing),
  /** The facility states its licences, and the one that the provision asks for is not among them.
   * @zh 机构已填写许可，其中没有规定所要求的许可。 */
  'licence-missing': z.strictObject({ ...why, ...bound, ...asked }),
  /** The provision asks for a licence, and the claim does not state any.
   * @zh 规定要求许可，清单未填写机构的许可。 */
  'licence-unknown': z.strictObject({ ...why, ...bound, ...asked }),
};
