import type { Bilingual, ClaimError, Issue } from 'yijia';
import type { BillReason } from 'yijia/tables';
import { inOwnWords } from '../words/own-words.js';
import { type Params, text } from '../words/texts.js';
import { type Place, sourceOf } from './place.js';

/** Why a line is not decided. Codes may be added. */
export type LineFault =
  | 'not-json'
  | 'not-utf8'
  | 'line-too-long'
  | 'invalid-claim'
  | 'patient-not-together'
  | 'patient-too-large'
  | 'unreadable-file'
  | BillReason;

/** The faults that are known by their code alone. */
export type PlainFault = Exclude<LineFault, 'not-json' | 'invalid-claim' | 'unreadable-file' | BillReason>;

/** Stands in the place of a line that is not decided. Lines are counted from 1, blank lines too. */
export interface ErrorRecord extends Omit<Place, 'rows'> {
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
  { line, file }: Place,
  code: LineFault,
  { zh, en }: Bilingual,
  issues: readonly Issue[] = [],
): ErrorRecord {
  return { line, ...sourceOf(file === undefined ? {} : { file }), error: { code, message: en, zh, issues } };
}

/** The same for a fault that is known by its code. */
export function plainError(place: Place, code: PlainFault, params: Params = {}): ErrorRecord {
  return errorRecord(place, code, text(`record-${code}`, { ...params, line: place.line }));
}

/** The same for a line that holds no valid claim. */
export function claimError(place: Place, { code, issues }: ClaimError): ErrorRecord {
  return errorRecord(place, code, text('bad-line', { line: place.line }), issues.map(inOwnWords));
}
