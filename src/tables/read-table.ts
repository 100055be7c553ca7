import { decodeText } from './decode-text.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import type { Table } from './table.js';
import { tableError } from './table-fault.js';

/** How files begin: a ZIP, of which XLSX is one, and the container of old Excel, also of encrypted XLSX. */
const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0] as const;

/** How web pages and XML begin, which systems export as spreadsheets. */
const MARKUP = /^\s*<(!doctype|html|head|meta|table|style|\?xml)/i;

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/**
 * Reads the rows of a file: XLSX (merged cells filled, dates as days, formulas by their saved value) or CSV (UTF-8, UTF-16,
 * GB18030; comma, semicolon, tab or bar). What it is is told from the bytes.
 *
 * @zh 读取文件各行：XLSX（合并单元格逐格填入，日期转为文本，公式取已存结果）或 CSV（UTF-8、UTF-16、GB18030；逗号、分号、制表符、竖线）。
 * @param bytes the whole file
 * @param options the sheet of a workbook, by name; absent: the first that is not hidden
 * @returns every row of the file, blank ones too
 * @throws TableError "old-excel", "locked-excel", "damaged", "encoding", "web-page", "open-quote", "no-sheet"
 */
export function readTable(bytes: Uint8Array, options: { readonly sheet?: string } = {}): Table {
  if (beginsWith(bytes, OLD_OFFICE)) throw tableError('old-excel');
  if (beginsWith(bytes, ZIP)) return { ...readXlsx(bytes, options.sheet), format: 'xlsx', encoding: null };
  const decoded = decodeText(bytes);
  if (decoded === null) throw tableError('encoding');
  if (MARKUP.test(decoded.text)) throw tableError('web-page');
  return { rows: readCsv(decoded.text), format: 'csv', encoding: decoded.encoding, sheet: null, sheets: [] };
}
