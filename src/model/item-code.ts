import * as z from 'zod/mini';
import { text } from './primitives.js';

/** What a spreadsheet makes of a long number: 3.10905E+08, 310905022.0 */
const NUMBER = /^[+-]?\d+(?:\.\d+)?E[+-]?\d+$|^\d+\.0*$/i;
/** A quote or equals sign that marks a cell as text, and characters that nobody sees. */
const MARKS = /^["'`‘’“”=]|["'`‘’“”]$|[^\P{Cc}\t\r\n]/u;
const SEPARATORS = /[\s,、;/|]+/;
/** Long enough that it is no part of a code with a separator in it. */
const WHOLE_CODE = /^[A-Z]{0,4}\d{5,}/i;

/** What keeps a cell from being one item code, or null. Odd codes of a document pass; what is no code never matches one. */
export function itemCodeFault(cell: string): string | null {
  const code = cell.normalize('NFKC').trim();
  if (MARKS.test(code)) return 'code-with-marks';
  if (NUMBER.test(code)) return 'code-is-a-number';
  const codes = code.split(SEPARATORS).filter((part) => WHOLE_CODE.test(part));
  return codes.length > 1 ? 'several-codes' : null;
}

/** A code of an item, as a table of prices gives it. */
export const itemCode = text.check(
  z.superRefine((code, context) => {
    const fault = itemCodeFault(code);
    if (fault !== null) context.addIssue({ code: 'custom', params: { fault, code } });
  }),
);
