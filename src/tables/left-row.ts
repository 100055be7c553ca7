import { fill } from '../words/fill.js';
import { LEFT_REASONS } from '../words/table-faults.js';

/** Why a row is left out: "mangled-code", "no-code", "no-price", "zero", "range", "dash", "date", "level", "duplicate" (an
 * equal row is used), "conflict" (none of the two is), "above-printed", "other-province".
 * @zh 不采用的原因：编码被改写、无编码、无价格、为零、区间、横线、日期、等级、重复（相同的行已用）、冲突（两行均不用）、高于所印价格、他省。 */
export type LeftReason = keyof typeof LEFT_REASONS;

/** A row, or one cell of it, that is not used.
 * @zh 未采用的行或单元格。 */
export interface LeftRow {
  /** Row of the file, from 1.
   * @zh 文件行号，自 1 起。 */
  readonly row: number;
  /** The cell, if it is one: "D17".
   * @zh 单元格，如“D17”；整行的不填。 */
  readonly cell?: string;
  /** Why: "mangled-code", "no-price", "conflict" …
   * @zh 原因：“mangled-code”“no-price”“conflict”等。 */
  readonly reason: LeftReason;
  /** The reason as a sentence that says what to do, in English.
   * @zh 英文说明及处理办法。 */
  readonly message: string;
  /** The same in Chinese.
   * @zh 中文说明及处理办法。 */
  readonly zh: string;
}

/** A row that is left out, with its sentence. */
export function leftRow(
  row: number,
  reason: LeftReason,
  params: Readonly<Record<string, string>>,
  cell?: string,
): LeftRow {
  const { zh, en } = LEFT_REASONS[reason];
  return { row, ...(cell === undefined ? {} : { cell }), reason, message: fill(en, params), zh: fill(zh, params) };
}
