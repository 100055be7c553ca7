import type { Bilingual, ClaimError, Issue } from 'yijia';
import { type Params, text } from '../words/texts.js';

/** Why a line is not decided. Codes may be added. */
type LineFault =
  | 'not-json'
  | 'not-utf8'
  | 'line-too-long'
  | 'invalid-claim'
  | 'patient-not-together'
  | 'patient-too-large';

/** Those that need no more words than that. */
export type PlainFault = Exclude<LineFault, 'not-json' | 'invalid-claim'>;

/** In the place of a line that is not decided. Lines count from 1, blank lines too. */
export interface ErrorRecord {
  readonly line: number;
  readonly error: {
    readonly code: LineFault;
    /** what is wrong and what to do, in English */
    readonly message: string;
    /** the same in Chinese */
    readonly zh: string;
    readonly issues: readonly Issue[];
  };
}

/** Says why line `line` is not decided. */
export function errorRecord(
  line: number,
  code: LineFault,
  { zh, en }: Bilingual,
  issues: readonly Issue[] = [],
): ErrorRecord {
  return { line, error: { code, message: en, zh, issues } };
}

/** The same if the message is one of the CLI's texts. */
export function plainError(line: number, code: PlainFault, params: Params = {}): ErrorRecord {
  return errorRecord(line, code, text(`record-${code}`, { ...params, line }));
}

/** The same if the line holds no claim. */
export function claimError(line: number, { code, issues }: ClaimError): ErrorRecord {
  return errorRecord(line, code, text('bad-line', { line }), issues);
}
