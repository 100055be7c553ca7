import type { Bilingual, Issue } from 'yijia';
import { NEWLINE } from './batch.js';
import type { LineFault } from './error-line.js';
import type { Place } from './place.js';

/** Why a line of several files cannot be decided, if that is known before it is read. */
export interface HeadFault {
  readonly code: LineFault;
  readonly text: Bilingual;
  readonly issues: readonly Issue[];
}

/** What stands before a claim that comes from one of several files, or from a table. */
export interface Head {
  readonly place: Place;
  readonly fault?: HeadFault;
}

/** Ends a head. JSON has no such character in it. */
const TAB = 0x09;

/** The bytes of a line with its head, and with its end. */
export function headed(head: Head, body: string | Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\t`), Buffer.from(body), Uint8Array.of(NEWLINE)]);
}

/** Reads the head of a line. @returns it, and the place at which the claim begins */
export function headAt(bytes: Buffer, start: number): Head & { readonly body: number } {
  const tab = bytes.indexOf(TAB, start);
  const head: Head = JSON.parse(bytes.toString('utf8', start, tab));
  return { ...head, body: tab + 1 };
}
