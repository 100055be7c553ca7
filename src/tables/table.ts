import type { Bilingual } from '../model/primitives.js';

/** What a cell holds: text as it stands, a number of a spreadsheet, or null if it is blank. Days are texts, "2025-09-30".
 * @zh 单元格内容：原样文本、电子表格的数值，空白为 null；日期为文本，如“2025-09-30”。 */
export type Cell = string | number | null;

/** The text of a cell, without white space around it; '' if it is blank. */
export function textOf(cell: Cell | undefined): string {
  return String(cell ?? '').trim();
}

/** Rows of a file, as they stand in it.
 * @zh 文件中的各行，保持原样。 */
export interface Table {
  /** Every row of the file, blank ones too: `rows[0]` is row 1 of the file. Rows may differ in length.
   * @zh 文件的全部行（含空行）；rows[0] 为文件第 1 行。各行长度可不同。 */
  readonly rows: readonly (readonly Cell[])[];
  /** How it was written: "csv" or "xlsx".
   * @zh 文件类型：“csv”或“xlsx”。 */
  readonly format: 'csv' | 'xlsx';
  /** Of CSV: "utf-8", "utf-16le", "utf-16be" or "gb18030"; null for XLSX.
   * @zh CSV 的编码：“utf-8”“utf-16le”“utf-16be”“gb18030”；XLSX 为 null。 */
  readonly encoding: string | null;
  /** Of XLSX: the name of the sheet that was read; null for CSV.
   * @zh XLSX 中所读工作表的名称；CSV 为 null。 */
  readonly sheet: string | null;
  /** Of XLSX: the names of all sheets that are not hidden; [] for CSV.
   * @zh XLSX 中未隐藏的全部工作表名称；CSV 为 []。 */
  readonly sheets: readonly string[];
}

/** A file that cannot be read as a table. `zh` and `message` say what it is and how to save it anew.
 * @zh 无法读作表格的文件；zh 与 message 说明原因及如何另存。 */
export class TableError extends Error {
  /** Kind of fault, stable: "old-excel", "locked-excel", "damaged", "encoding", "open-quote",
   * "web-page", "empty", "no-sheet", "no-header", "no-bill-header", "no-jurisdiction".
   * @zh 问题种类，固定不变：“old-excel”“locked-excel”“damaged”“encoding”“open-quote”“web-page”
   * “empty”“no-sheet”“no-header”“no-bill-header”“no-jurisdiction”。 */
  readonly code: string;
  /** What is wrong and what to do, in Chinese.
   * @zh 中文说明：有何问题、如何处理。 */
  readonly zh: string;
  constructor(code: string, { zh, en }: Bilingual) {
    super(en);
    this.name = 'TableError';
    this.code = code;
    this.zh = zh;
  }
}
