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

/** The faults that are known by their code alone. */
export type PlainFault = Exclude<LineFault, 'not-json' | 'invalid-claim'>;

/** Stands in the place of a line that is not decided. Lines are counted from 1, blank lines too. */
export interface ErrorRecord {
  readonly line: number;
  readonly error: {
    readonly code: LineFault;
    /** the fault and what to do, in English */
    readonly message: string;
    /** the same in Chinese */
    readonly zh: string;
    readonly issues: readonly Issue[];
  };
}

/** Makes the record of a line that is not decided. */
export function errorRecord(
  line: number,
  code: LineFault,
  { zh, en }: Bilingual,
  issues: readonly Issue[] = [],
): ErrorRecord {
  return { line, error: { code, message: en, zh, issues } };
}

/** The same for a fault that is known by its code. */
export function plainError(line: number, code: PlainFault, params: Params = {}): ErrorRecord {
  return errorRecord(line, code, text(`record-${code}`, { ...params, line }));
}

/** The same for a line that holds no valid claim. */
export function claimError(line: number, { code, issues }: ClaimError): ErrorRecord {
  return errorRecord(line, code, text('bad-line', { line }), issues);
}
