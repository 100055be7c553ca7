import * as z from 'zod/mini';
import { text } from './primitives.js';

/** Nearly all codes: digits, with letters before them. Nothing is wrong with them. */
const PLAIN_CODE = /^[A-Z]{0,4}\d+$/;
/** What a spreadsheet makes of a long number: 3.10905E+08, 310905022.0 */
const NUMBER = /^[+-]?\d+(?:\.\d*)?E[+-]?\d+$|^\d+\.0*$/i;
/** A quote or equals sign that marks a cell as text, and characters that nobody sees. */
const MARKS = /^["'`‘’“”=]|["'`‘’“”]$|[^\P{Cc}\t\r\n]/u;
const SEPARATORS = /[\s,、;/|+&~至和及]+/;
/** Long enough that it is no part of a code with a separator in it. */
const WHOLE_CODE = /^[A-Z]{0,4}\d{5,}/i;
/** Marks that no code has, though a cell of a table may: a chapter's number "3.1", a code with a line break in it. */
const FOREIGN: readonly (readonly [mark: RegExp, fault: string])[] = [
  [/\./, 'code-with-point'],
  [/\s/u, 'code-with-space'],
];

/** What keeps a cell from being one item code, or null. Odd codes of a document pass; what is no code never matches one. */
export function itemCodeFault(cell: string): string | null {
  if (PLAIN_CODE.test(cell)) return null;
  const code = cell.normalize('NFKC').trim();
  if (MARKS.test(code)) return 'code-with-marks';
  if (NUMBER.test(code)) return 'code-is-a-number';
  const codes = code.split(SEPARATORS).filter((part) => WHOLE_CODE.test(part));
  if (codes.length > 1) return 'several-codes';
  return FOREIGN.find(([mark]) => mark.test(code))?.[1] ?? null;
}

/** A code of an item, as a table of prices gives it. */
export const itemCode = text.check(
  z.superRefine((code, context) => {
    const fault = itemCodeFault(code);
    if (fault !== null) context.addIssue({ code: 'custom', params: { fault, code } });
  }),
);
