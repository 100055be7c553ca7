import type { Claim, Facility } from '../model/claim.js';
import type { Jurisdiction } from '../model/primitives.js';
import type { BillColumn, BillMapping } from './bill-columns.js';
import type { BillReason, LeftRow } from './left-row.js';
import type { StatedFact } from './stated-facts.js';

/** How a table of charges is read.
 * @zh 收费明细表的读取方式。 */
export interface BillOptions {
  /** Province of the care: "CN-JX".
   * @zh 诊疗所在省份，如“CN-JX”。 */
  readonly jurisdiction: Jurisdiction;
  /** Who charges, for rows that name nobody. Needed unless a column names the hospital.
   * @zh 收费机构，用于未写明机构的行；表中没有机构列时必填。 */
  readonly facility?: Facility;
  /** What columns hold if their names do not say it: { "计费项": "name", "备注": null }.
   * @zh 列名不能表明含义时，指明各列的含义，如 { "计费项": "name", "备注": null }。 */
  readonly mapping?: BillMapping;
}

/** What a table of charges holds.
 * @zh 收费明细表的读取结果。 */
export interface Bills {
  /** A claim for each encounter, in the order of their first rows. Times are days, reversals are netted. See `apart`.
   * @zh 每次就诊一份清单，按首行次序；时间已转为日期，冲销已相抵。划分方式见 apart。 */
  readonly claims: readonly Claim[];
  /** For each claim the rows of its lines in the file, from 1. Of lines that refunds lessened, the row of the charge.
   * @zh 各份清单各收费行所在的文件行号，自 1 起；部分冲销的为原收费行。 */
  readonly rows: readonly (readonly number[])[];
  /** Rows that are in no claim, and why.
   * @zh 未进入清单的行及原因。 */
  readonly left: readonly LeftRow<BillReason>[];
  /** Cells that are not understood (性别 “X”) or contradict others (金额): their rows are in the claims, without these facts.
   * @zh 不能识别（如性别“X”）或与其他格矛盾（如金额）的单元格：该行仍在清单中，只是不含此项。 */
  readonly notes: readonly LeftRow<BillReason>[];
  /** What tells claims apart: "encounter"; without such a column or label "patient" (a claim for each stay of a patient, or for each
   * day of one who was not admitted); without both "table", all rows as one claim.
   * @zh 清单的划分依据：encounter 就诊号；没有该列时为 patient（患者的每次住院一份，未住院的每日一份）；两列都没有时为 table，全表一份。 */
  readonly apart: 'encounter' | 'patient' | 'table';
  /** How many rows came to nothing with the rows that take them back, these counted too.
   * @zh 与冲销相抵而消去的行数（含冲销行）。 */
  readonly netted: number;
  /** How many rows are blank, titles, sums or notes.
   * @zh 空行、标题、合计、注释的行数。 */
  readonly aside: number;
  /** What rows beside the charges say of the encounter (住院号：Z1): it stands for the rows below, unless a column says it.
   * @zh 收费行以外所载的就诊信息（如“住院号：Z1”）：适用于其下各行，有该列的以列为准。 */
  readonly stated: readonly StatedFact[];
  /** Every column, also those that are not read.
   * @zh 全部列，含未读取的。 */
  readonly columns: readonly BillColumn[];
}
