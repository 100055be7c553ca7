import { itemCodeFault } from '../model/item-code.js';
import type { Cell } from './table.js';

/** A code of 15 or 11 digits that began with zeros which a spreadsheet took for nothing: 003109050220000. */
const ZEROS_LOST = /^[1-9]\d{12}$/;
/** A chapter's number: 31, 3109, (三). */
const CHAPTER = /^\d{1,6}$/;

/** How codes are mostly written: longer than a chapter's number, and not of 13 digits. */
const PLAIN = /^(?:\d{7,12}|\d{14,18}|[A-Z]{1,4}\d+)$/;

/** What a cell of codes holds. */
export type CodeCell =
  | { readonly says: 'code'; readonly code: string }
  | { readonly says: 'chapter' | 'blank' | 'words' | 'mangled-code' };

/** Reads a cell of codes. Numbers of a spreadsheet are their digits. */
export function codeCell(cell: Cell): CodeCell {
  if (cell === null) return { says: 'blank' };
  if (typeof cell === 'string' && PLAIN.test(cell)) return { says: 'code', code: cell };
  const text = String(cell)
    .normalize('NFKC')
    .replace(/^[\s\u200b-\u200d\ufeff]+|[\s\u200b-\u200d\ufeff]+$/gu, '');
  if (text === '') return { says: 'blank' };
  if (CHAPTER.test(text)) return { says: 'chapter' };
  if (!/\d/.test(text) || /\p{Script=Han}/u.test(text)) return { says: 'words' };
  if (ZEROS_LOST.test(text) || itemCodeFault(text) !== null) return { says: 'mangled-code' };
  return { says: 'code', code: text };
}
