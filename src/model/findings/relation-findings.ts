import * as z from 'zod/mini';
import { asked, otherLine, partLost, why } from './shared.js';

/** Codes about lines beside each other, and about what else pays. */
export const relationFindings = {
  /** The item is charged only if it is done alone, and another procedure stands in the session.
   * @zh 项目仅独立开展可收费，同一次手术中另有其他手术操作。 */
  'not-independent': z.strictObject({ ...why, ...otherLine, ...partLost }),
  /** What was done is to be charged as another item, which is suggested.
   * @zh 应按其他项目收取，并给出建议。 */
  'use-other-item': z.strictObject({
    ...why,
    /** Code of the item to charge instead, as the rule writes it.
     * @zh 应收项目的编码，按规则所写。 */
    code: z.string(),
    /** "split": parts were charged instead of the whole; "substituted": one item in another's place.
     * @zh split 分解收费（以各部分代替整体）、substituted 串换项目（以此项目代替彼项目）。 */
    kind: z.string(),
  }),
  /** The item cannot be charged together with another line of the session.
   * @zh 与同一次诊疗中的另一收费行不可同时收取。 */
  'mutually-exclusive': z.strictObject({ ...why, ...otherLine, ...partLost }),
  /** Public health funds already pay for the service.
   * @zh 该服务已由公共卫生经费保障。 */
  'publicly-funded': z.strictObject({
    ...why,
    /** Id of the line beside which it stands, "3"; absent if the rule looks at the line alone.
     * @zh 与之并收的收费行的标识，如“3”；规则只看本行时没有。 */
    line: z.exactOptional(z.string()),
    ...partLost,
    ...asked,
  }),
  /** Another item of the session already contains this one (column two beside column one).
   * @zh 已包含在同一次诊疗的另一项目中（被包含方）。 */
  'included-in-other-item': z.strictObject({ ...why, ...otherLine, ...partLost }),
  /** An add-on or a consumable stands without what it belongs to, or that is denied itself.
   * @zh 加收项或耗材所属的主项目未收取，或本身不予收费。 */
  'missing-primary': z.strictObject({
    ...why,
    /** Id of the line that it belongs to, "3", which is denied; absent if there is none.
     * @zh 所属收费行的标识，如“3”，该行不予收费；没有所属收费行则无。 */
    line: z.exactOptional(z.string()),
    /** Id of a line of another session or day that may be its primary, "3"; present if there is one.
     * @zh 其他次或其他日期中可能是其主项目的收费行的标识，如“3”；有则给出。 */
    near: z.exactOptional(z.string()),
    /** Day of that line, "2025-10-08".
     * @zh 该行的日期，如“2025-10-08”。 */
    nearDate: z.exactOptional(z.string()),
    /** Id of the line that it belongs to, "3", which is under review.
     * @zh 所属收费行的标识，如“3”，该行待核实。 */
    pending: z.exactOptional(z.string()),
    ...partLost,
    ...asked,
  }),
  /** A dearer procedure stands in the session, so this one counts in part.
   * @zh 同一次手术中另有价更高的手术，本项按系数折价。 */
  'multiple-procedure': z.strictObject({
    ...why,
    /** The part of the price that counts: "0.5" for half.
     * @zh 计价的系数，如减半为“0.5”。 */
    factor: z.string(),
  }),
};
