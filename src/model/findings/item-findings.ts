import * as z from 'zod/mini';
import { claimedCalled, itemCode, lineDate } from './shared.js';

/** Codes about which item a line is, and whether it is in force. */
export const itemFindings = {
  /** The line states a detail that no rule reads: probably a typing error. Of an attribute of the facility it is a note.
   * @zh 收费行填写了没有任何规则读取的明细，多为拼写错误。机构属性无人读取的，列入 notes。 */
  'unknown-detail': z.strictObject({
    /** The name that the claim gives it: "vertebre"; of an attribute "facility.attributes.garde".
     * @zh 清单所填的明细名称，如“vertebre”；属性如“facility.attributes.garde”。 */
    detail: z.string(),
    /** The known name that is written most like it: "vertebrae".
     * @zh 写法最接近的已知名称，如“vertebrae”。 */
    nearest: z.string(),
  }),
  /** The line has no code; its item was found by its name, and the row that prints the name is cited.
   * @zh 收费行未填编码，按名称找到项目，并注明载有该名称的行。 */
  'resolved-by-name': z.strictObject({
    ...claimedCalled,
    ...itemCode,
    /** Name of the item found, as printed; absent if the item has no code, so that its name stands for it.
     * @zh 所对应项目的名称，按文件所印；项目没有编码、以名称代替的则无。 */
    item: z.exactOptional(z.string()),
  }),
  /** The line has no code, and its name stands for several items, a chapter or a note. It has no price.
   * @zh 收费行未填编码，名称对应多个项目、一章或一条计价说明，无法计价。 */
  'ambiguous-name': z.strictObject({
    ...claimedCalled,
    /** All that the name may stand for, code and name of each, joined by "; ".
     * @zh 名称可能对应的全部项目，编码和名称，以“; ”相连。 */
    candidates: z.string(),
    /** Words of the note on prices, if the name stands only for notes.
     * @zh 名称仅对应计价说明时，该说明的文字。 */
    note: z.exactOptional(z.string()),
    /** The chapter, code and name, if the name stands only for chapters.
     * @zh 名称仅对应章时，该章的编码和名称。 */
    chapter: z.exactOptional(z.string()),
    /** The details that the name states, to be given on the line of what was done: "techniques"; absent if none.
     * @zh 名称所表明的明细（应填在所做项目的收费行），如“techniques”；没有则无。 */
    details: z.exactOptional(z.string()),
  }),
  /** The code is one item's, and the name is another's. The line is decided by its code.
   * @zh 编码与名称分属两个项目；按编码审核。 */
  'name-mismatch': z.strictObject({
    ...itemCode,
    /** Name of the item that has the code, as printed.
     * @zh 该编码所属项目的名称，按文件所印。 */
    own: z.string(),
    ...claimedCalled,
    /** Code of the item that the name belongs to: "330801003".
     * @zh 该名称所属项目的编码，如“330801003”。 */
    other: z.string(),
  }),
  /** The code is a national one of a sub-item or add-on; the item that it begins with was taken.
   * @zh 所填为国家编码的子项或加收项编码，按其所属项目计。 */
  'resolved-by-national-code': z.strictObject({
    ...itemCode,
    /** Name of the item found, as printed.
     * @zh 所对应项目的名称，按文件所印。 */
    item: z.string(),
    /** The code as the claim has it: "360330801003001".
     * @zh 清单所填的编码，如“360330801003001”。 */
    stated: z.string(),
  }),
  /** A detail has a word that the vocabulary of the detail does not know, so that rules that read it are not decided.
   * @zh 明细的词不在其词汇表中，读取它的规则无法判断。 */
  'unknown-value': z.strictObject({
    /** Name of the detail: "techniques".
     * @zh 明细名称，如“techniques”。 */
    detail: z.string(),
    /** The words that are not known, joined by "、".
     * @zh 词汇表没有的词，以“、”相连。 */
    values: z.string(),
    /** The words that are known, joined by "、".
     * @zh 词汇表已有的词，以“、”相连。 */
    known: z.string(),
  }),
  /** The line lies outside the stay that the claim states.
   * @zh 收费行的日期不在清单所填的住院期间内。 */
  'outside-encounter': z.strictObject({
    ...lineDate,
    /** First day of the stay, or of what is merged into it: "2025-10-01"; absent if it is not stated.
     * @zh 住院（含入院前并入部分）首日，如“2025-10-01”；未填则无。 */
    from: z.exactOptional(z.string()),
    /** Last day of the stay: "2025-10-08"; absent if it is not stated.
     * @zh 住院末日，如“2025-10-08”；未填则无。 */
    to: z.exactOptional(z.string()),
  }),
  /** The item, or the version with this code, is in force only from a later day.
   * @zh 项目（或该编码的版本）在收费日期尚未执行。 */
  'not-yet-effective': z.strictObject({
    ...itemCode,
    ...lineDate,
    /** First day on which it is in force, "2025-09-30".
     * @zh 执行首日，如“2025-09-30”。 */
    from: z.string(),
    /** "number": the document prints no day, and `from` is inferred from the year in its number; absent: it is printed.
     * @zh number：文件未载执行日期，执行首日按文号年份推定；没有则为所印。 */
    inferred: z.exactOptional(z.literal('number')),
    /** The name on the line, if it is the name, not the item, that is of other days.
     * @zh 收费行上的名称；仅当不在执行期的是名称而非项目时填写。 */
    name: z.exactOptional(z.string()),
  }),
  /** The item was in force until an earlier day.
   * @zh 项目在收费日期之前已终止。 */
  'no-longer-effective': z.strictObject({
    ...itemCode,
    ...lineDate,
    /** Last day on which it was in force, "2025-09-29".
     * @zh 执行末日，如“2025-09-29”。 */
    to: z.string(),
    /** The name on the line, if it is the name, not the item, that is of other days.
     * @zh 收费行上的名称；仅当不在执行期的是名称而非项目时填写。 */
    name: z.exactOptional(z.string()),
  }),
};
