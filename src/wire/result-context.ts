import * as z from 'zod/mini';
import { claimLine } from '../model/claim.js';
import { day, jurisdiction } from '../model/primitives.js';

export type { LineContext, ResultContext } from '../model/types.generated.js';

const { code, name, kind, session, department, parent } = claimLine.shape;

/** What the claim says of a line; what it leaves out is absent.
 * @zh 清单上对某收费行的记载，未填的不写。 */
export const lineContext = z.strictObject({
  /** As on the claim, before aliases.
   * @zh 清单上的项目编码，未经别名转换。 */
  code,
  /** As on the claim, unlike the name of the item that was found.
   * @zh 清单上的名称原样，不同于对应项目的名称。 */
  name,
  /** As on the claim: service, consumable, drug or other; absent for a service.
   * @zh 医疗服务、耗材、药品或其他；未填即医疗服务。 */
  kind,
  /** Lines of one operation or visit share it; absent = all lines of the same date are one.
   * @zh 同一次手术或诊疗的各行相同；未填则同一日期视为一次。 */
  session,
  /** Ward or clinic that charges, to group results by.
   * @zh 收费科室，便于汇总。 */
  department,
  /** Id of the line that a consumable belongs to.
   * @zh 耗材所属收费行的标识。 */
  parent,
});

/** What of its claim stands beside a result, so that a reader can group it and name its lines.
 * @zh 结果旁所附的清单信息，便于不看原清单即可分组和指明各行。 */
export const resultContext = z.strictObject({
  /** Province of the care in ISO 3166-2: "CN-JX" Jiangxi, "CN-GD" Guangdong.
   * @zh 诊疗发生的省份，用 ISO 3166-2 代码，如“CN-JX”（江西）、“CN-GD”（广东）。 */
  jurisdiction,
  /** Name of the facility as on the claim, not as documents print it.
   * @zh 医疗机构名称，按清单所填（不换成文件所印的名称）。 */
  facility: z.string(),
  /** Id of the patient, if the claim has one.
   * @zh 患者标识，清单未填则无。 */
  patient: z.exactOptional(z.string()),
  /** The file that the claim comes from, if several were read, or if it is a table.
   * @zh 清单所在的文件；读取多个文件或表格时才有。 */
  file: z.exactOptional(z.string()),
  /** Of a claim of a table: the row of each line in the file, in order, from 1.
   * @zh 取自表格的清单：各收费行所在的文件行号，依次排列，自 1 起。 */
  rows: z.exactOptional(z.array(z.int().check(z.positive()))),
  /** The date of each line, in order.
   * @zh 各收费行的日期，依次排列。 */
  dates: z.array(day),
  /** What the claim says of each line, in order.
   * @zh 清单上对各收费行的记载，依次排列。 */
  lines: z.array(lineContext),
});
