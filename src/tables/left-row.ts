import type { Bilingual } from '../model/primitives.js';
import { fill } from '../words/fill.js';
import { BILL_REASONS, LEFT_REASONS } from '../words/table-faults.js';

/** Why a row is left out: "mangled-code", "no-code", "no-price", "zero", "range", "dash", "date", "level", "duplicate" (an
 * equal row is used), "conflict" (none of the two is), "above-printed", "other-province".
 * @zh 不采用的原因：编码被改写、无编码、无价格、为零、区间、横线、日期、等级、重复（相同的行已用）、冲突（两行均不用）、高于所印价格、他省。 */
export type LeftReason = keyof typeof LEFT_REASONS;

/** Why a row of charges is in no claim: "no-date", "date", "no-item", "no-encounter", "no-facility", "quantity", "money",
 * "mangled-code", "word", "reversal"; "product" is a note alone.
 * @zh 未进入清单的原因：无日期、日期、无项目、无就诊号、无机构、数量、金额、编码被改写、用词不识、冲销无法相抵；金额不等于数量乘单价（product）仅为提示。 */
export type BillReason = keyof typeof BILL_REASONS;

/** A row, or one cell of it, that is not used.
 * @zh 未采用的行或单元格。 */
export interface LeftRow<Reason = LeftReason> {
  /** Row of the file, from 1.
   * @zh 文件行号，自 1 起。 */
  readonly row: number;
  /** The cell, if it is one: "D17".
   * @zh 单元格，如“D17”；整行的不填。 */
  readonly cell?: string;
  /** Why: of a price list "mangled-code", "no-price", "conflict" …; of charges "no-date", "quantity", "reversal" …
   * @zh 原因：价格表如“mangled-code”“no-price”“conflict”，收费明细如“no-date”“quantity”“reversal”。 */
  readonly reason: Reason;
  /** The reason as a sentence that says what to do, in English.
   * @zh 英文说明及处理办法。 */
  readonly message: string;
  /** The same in Chinese.
   * @zh 中文说明及处理办法。 */
  readonly zh: string;
}

type Params = Readonly<Record<string, string>>;

function leftOut<Reason extends string>(reasons: Readonly<Record<Reason, Bilingual>>) {
  return (row: number, reason: Reason, params: Params, cell?: string): LeftRow<Reason> => {
    const { zh, en } = reasons[reason];
    return { row, ...(cell === undefined ? {} : { cell }), reason, message: fill(en, params), zh: fill(zh, params) };
  };
}

/** A row of a price list that is left out, with its sentence. */
export const leftRow = /* @__PURE__ */ leftOut(LEFT_REASONS);

/** A row of a table of charges that is left out, with its sentence. */
export const leftBillRow = /* @__PURE__ */ leftOut(BILL_REASONS);
