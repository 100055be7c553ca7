import { utils, write } from '@e965/xlsx';
import { encode } from 'iconv-lite';

export type Cells = readonly (readonly (string | number | null)[])[];

export const ENCODINGS = ['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'gb18030'] as const;

function quoted(cell: string | number | null, separator: string): string {
  const text = cell === null ? '' : String(cell);
  return text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as the bytes of a CSV file. */
export function csvBytes(
  rows: Cells,
  encoding: (typeof ENCODINGS)[number] = 'utf-8',
  separator = ',',
  lineBreak = '\r\n',
): Uint8Array {
  const text = rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator) + lineBreak).join('');
  if (encoding === 'utf-8 with mark') return encode(text, 'utf-8', { addBOM: true });
  return encode(text, encoding, { addBOM: encoding !== 'gb18030' && encoding !== 'utf-8' });
}

/** A range of cells that are one: rows and columns from 0, the last ones included. */
export type Merge = readonly [row: number, column: number, lastRow: number, lastColumn: number];

/** Rows as the bytes of a workbook with one sheet. */
export function xlsxBytes(
  rows: Cells,
  merges: readonly Merge[] = [],
  formats: Readonly<Record<string, string>> = {},
): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merges.map(([row, column, lastRow, lastColumn]) => ({
    s: { r: row, c: column },
    e: { r: lastRow, c: lastColumn },
  }));
  for (const [cell, format] of Object.entries(formats)) sheet[cell].z = format;
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '价格');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
