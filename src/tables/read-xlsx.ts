import { type CellObject, type DenseWorkSheet, type Range, read, SSF, type WorkBook } from '@e965/xlsx';
import type { Cell } from './table.js';
import { tableError } from './table-fault.js';

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

/** The day, and the time if there is one, of a number that the spreadsheet shows as a date. */
function dateText(serial: number, date1904: boolean): string | null {
  const parts = SSF.parse_date_code(serial, { date1904 }) as {
    y: number;
    m: number;
    d: number;
    H: number;
    M: number;
    S: number;
  } | null;
  if (parts === null || serial < 1) return null;
  const day = `${parts.y}-${pad(parts.m)}-${pad(parts.d)}`;
  return parts.H + parts.M + parts.S === 0 ? day : `${day} ${pad(parts.H)}:${pad(parts.M)}:${pad(Math.floor(parts.S))}`;
}

function cellOf(cell: CellObject | undefined, date1904: boolean): Cell {
  if (cell === undefined || cell.v === undefined) return null;
  if (typeof cell.v === 'number' && cell.t === 'n') {
    const shown = typeof cell.z === 'string' && SSF.is_date(cell.z) ? dateText(cell.v, date1904) : null;
    return shown ?? cell.v;
  }
  if (cell.t === 'e') return cell.w ?? '#N/A';
  return String(cell.v);
}

/** Gives every cell of a merged range what its first cell holds. */
function fillMerged(rows: Cell[][], merges: readonly Range[]): void {
  for (const { s: start, e: end } of merges) {
    const value = rows[start.r]?.[start.c] ?? null;
    for (let r = start.r; r <= end.r; r++) {
      const row = rows[r];
      if (row === undefined) continue;
      while (row.length <= end.c) row.push(null);
      for (let c = start.c; c <= end.c; c++) row[c] = value;
    }
  }
}

function open(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      sheetStubs: false,
    });
  } catch (error) {
    throw tableError(/password|encrypt/i.test(String(error)) ? 'locked-excel' : 'damaged');
  }
}

function shownIn(book: WorkBook): string[] {
  return book.SheetNames.filter((_, i) => (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) === 0);
}

/** The sheet asked for; else the first that is not hidden. */
function sheetNameOf(book: WorkBook, wanted: string | undefined): string {
  const names = book.SheetNames;
  if (wanted !== undefined) {
    if (names.includes(wanted)) return wanted;
    throw tableError('no-sheet', { sheet: wanted, sheets: names.join('、') });
  }
  const name = shownIn(book)[0] ?? names[0];
  if (name === undefined) throw tableError('damaged');
  return name;
}

/** The rows of a sheet; merged cells all hold the value of the range. Formulas give the value that was saved with them. */
export function readXlsx(bytes: Uint8Array, sheet?: string): { rows: Cell[][]; sheet: string; sheets: string[] } {
  const book = open(bytes);
  const name = sheetNameOf(book, sheet);
  const found = book.Sheets[name] as DenseWorkSheet | undefined;
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const rows: Cell[][] = [];
  const data = found?.['!data'] ?? [];
  for (let r = 0; r < data.length; r++) {
    const row: Cell[] = [];
    for (const cell of data[r] ?? []) row.push(cellOf(cell, date1904));
    rows.push(row);
  }
  fillMerged(rows, found?.['!merges'] ?? []);
  return { rows, sheet: name, sheets: shownIn(book) };
}
