import type { Bilingual, Issue } from 'yijia';
import { type Params, text } from '../words/texts.js';

/** Why a line is not decided. Codes may be added. */
export type LineFault =
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

/** How the lines of error records begin; no result begins so. */
export const ERROR_BEGINS = '{"line":';

/** The line that says why line `line` is not decided, without its end. */
export function errorLine(line: number, code: LineFault, { zh, en }: Bilingual, issues: readonly Issue[] = []): string {
  return JSON.stringify({ line, error: { code, message: en, zh, issues } } satisfies ErrorRecord);
}

/** The same where the message is one of the CLI's texts. */
export function faultLine(line: number, code: PlainFault, params: Params = {}): string {
  return errorLine(line, code, text(`record-${code}`, { ...params, line }));
}
