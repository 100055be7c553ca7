import { type Draft, type Reading, textIn } from './price-row.js';
import type { Cell } from './table.js';

/** What notes, footers and sums begin with. */
const NOTE = /^[(（【[*※]?\s*(注|备注|说明|填表|制表|审核|单位|日期|合计|总计|小计|第\s*\d+\s*页|共\s*\d+\s*页)/;

/** True if a row begins as notes and footers do, whatever else stands in it. */
export function isNote(row: readonly Cell[]): boolean {
  const first = row.find((cell) => cell !== null && String(cell).trim() !== '');
  return NOTE.test(String(first ?? '').trim());
}

/** Counts a row without a code: blank, a note, a repeated header, a chapter's name. */
export function setAside(row: readonly Cell[], { headings, fields }: Reading, aside: Draft['aside']): void {
  const texts = row.map((cell) => String(cell ?? '').trim()).filter((text) => text !== '');
  if (texts.length === 0) aside.blank++;
  else if (texts.every((text) => headings.has(text))) aside.titles++;
  else if (!isNote(row) && textIn(row, fields.get('name')) !== '') aside.chapters++;
  else aside.notes++;
}
