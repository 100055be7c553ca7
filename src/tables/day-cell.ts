import { dayAfter, isDay } from '../ground/day.js';
import type { Cell } from './table.js';

/** Serial numbers of days in a spreadsheet: 1954 to 2119. A number of eight digits is a day written as 20250930. */
const SERIAL = { first: 20_000, last: 80_000 } as const;
/** Day 0 of a spreadsheet, which has a 29th of February 1900 that never was. */
const EPOCH = '1899-12-30';
const WRITTEN = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?(?:[T ]?\d{1,2}[:时]\d{2}.*)?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/;

function iso(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/**
 * The day of a cell: 2025-09-30, 2025/9/30, 2025.9.30, 20250930, 2025年9月30日, each with or without a time; 45930.
 *
 * @returns YYYY-MM-DD, or null if the cell is no day
 */
export function dayCell(cell: Cell): string | null {
  if (cell === null) return null;
  const text = String(cell).normalize('NFKC').trim();
  const serial = Number(text);
  if (/^\d{5}(\.\d+)?$/.test(text) && serial >= SERIAL.first && serial <= SERIAL.last) {
    return dayAfter(EPOCH, Math.floor(serial));
  }
  const [, year, month, day] = WRITTEN.exec(text) ?? DIGITS.exec(text) ?? [];
  return year === undefined || month === undefined || day === undefined ? null : iso(year, month, day);
}
