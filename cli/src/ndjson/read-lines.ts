import { isUtf8 } from 'node:buffer';
import { patientKey } from 'yijia/stream';
import { InputError } from '../input-error.js';
import { parseJson } from '../read/parse-json.js';
import { text } from '../words/texts.js';
import { type Batch, type LineSpan, recordsOf } from './batch.js';
import { errorLine, faultLine } from './error-line.js';

/** A line of the input: a claim that is not checked yet, or the line that says why there is none. */
export type ReadLine = { readonly line: number } & (
  | { readonly claim: unknown; readonly error?: never }
  | { readonly claim?: never; readonly error: string }
);

function notJson(line: number, json: string): string {
  try {
    parseJson({ file: text('csv-row', { line }), text: json });
  } catch (error) {
    if (error instanceof InputError) return errorLine(line, 'not-json', error.text);
    throw error;
  }
  throw new Error(`line ${line} was no JSON and then was`);
}

function parsed(line: number, json: string): ReadLine {
  try {
    return { line, claim: JSON.parse(json) };
  } catch {
    return { line, error: notJson(line, json) };
  }
}

/** Makes a function that reads the lines of a batch. @param mostMiB what a line may be long, for the message */
export function makeReader(batch: Batch, mostMiB: number): (span: LineSpan) => ReadLine {
  const bytes = Buffer.from(batch.bytes.buffer, batch.bytes.byteOffset, batch.bytes.byteLength);
  const isText = isUtf8(bytes);
  return ({ line, start, end }) => {
    if (batch.tooLong.includes(line)) return { line, error: faultLine(line, 'line-too-long', { most: mostMiB }) };
    if (!isText && !isUtf8(bytes.subarray(start, end))) return { line, error: faultLine(line, 'not-utf8') };
    return parsed(line, bytes.toString('utf8', start, end));
  };
}

/**
 * Reads the lines of a batch, each when it is asked for.
 * @param skip how many lines to leave unread
 */
export function* readLines(batch: Batch, mostMiB: number, skip: number): Generator<ReadLine, void, undefined> {
  const read = makeReader(batch, mostMiB);
  let place = 0;
  for (const span of recordsOf(batch)) if (place++ >= skip) yield read(span);
}

/** Whose claim a line is; null where it says nobody's, undefined where it cannot be read. */
export function patientOf(read: ReadLine): string | null | undefined {
  return read.error === undefined ? patientKey(read.claim) : undefined;
}
