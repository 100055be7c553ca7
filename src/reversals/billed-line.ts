import type { LocalDate } from '../model/primitives.js';

/** What a hospital's system put on a line: as a claim's charge, but numbers will do, and what is below 0 takes back.
 * @zh 医院系统所记的收费：同清单的实收，但也可为数字，小于 0 表示冲销。 */
export interface BilledCharge {
  /** Yuan for one unit, -12.5 or "12.50"; its sign does not matter if `amount` is there.
   * @zh 单价（元），如 -12.5 或“12.50”；填有 amount 时其正负不影响结果。 */
  readonly unitPrice?: number | string | undefined;
  /** Yuan for the whole line, below 0 if it takes back.
   * @zh 整行金额（元），冲销时小于 0。 */
  readonly amount?: number | string | undefined;
}

/** A line as a hospital's system gives it, reversals too. Lines of a claim are such lines; what else they have is kept.
 * @zh 医院系统给出的收费行，含冲销行；清单的收费行均可，其余字段原样保留。 */
export interface BilledLine {
  /** Unique among the lines; `reverses` and issues refer to it.
   * @zh 行标识，不重复；reverses 与问题说明据此引用。 */
  readonly id: string;
  /** As on a claim; absent for a service. Drugs and other charges are not netted.
   * @zh 同清单，不填为项目；药品和其他行不相抵。 */
  readonly kind?: 'service' | 'consumable' | 'drug' | 'other' | undefined;
  /** Code as charged; if both lines have one it must be the same.
   * @zh 编码；两行均填时须相同。 */
  readonly code?: string | undefined;
  /** Name as charged; if both lines have one it must be the same.
   * @zh 名称；两行均填时须相同。 */
  readonly name?: string | undefined;
  /** Day of the care, or of its reversal: not before the line that is taken back.
   * @zh 发生日期，或冲销日期；冲销不得早于所冲销的行。 */
  readonly date: LocalDate;
  /** Of two lines that a reversal may mean, the one of its own session and day goes first.
   * @zh 同一次诊疗；可冲销多行时，同日且同次者优先。 */
  readonly session?: string | undefined;
  /** Side that was done; lines that state different ones have nothing to do with each other.
   * @zh 侧别；均填且不同的两行互不相抵。 */
  readonly side?: 'left' | 'right' | 'both' | undefined;
  /** Place of the operation, or several; likewise.
   * @zh 部位，可为列表；均填且无相同者互不相抵。 */
  readonly site?: string | readonly string[] | undefined;
  /** Number of the order, or several; likewise.
   * @zh 医嘱号、申请单号或条码号，可为列表；均填且无相同者互不相抵。 */
  readonly order?: string | readonly string[] | undefined;
  /** Id of the line that it belongs to; likewise.
   * @zh 所属行的标识；均填且不同的两行互不相抵。 */
  readonly parent?: string | undefined;
  /** Units charged, below 0 if they are taken back; 1 if absent.
   * @zh 数量，冲销时小于 0；不填为 1。 */
  readonly quantity?: number | string | undefined;
  /** Absent: nothing is known of the money, and only lines without it are netted against each other.
   * @zh 实收；不填则金额未知，只与同样未填的行相抵。 */
  readonly charged?: BilledCharge | undefined;
  /** Id of the line that this one takes back (原费用流水号). It decides, and no other line is looked at.
   * @zh 所冲销的行的标识（原费用流水号）；填写后只看该行。 */
  readonly reverses?: string | undefined;
}
