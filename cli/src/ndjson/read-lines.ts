import { isUtf8 } from 'node:buffer';
import { InputError } from '../input-error.js';
import { type JsonFault, jsonOf } from '../read/parse-json.js';
import { text } from '../words/texts.js';
import { type LineSpan, type Lines, recordsOf } from './batch.js';
import { type ErrorRecord, errorRecord, plainError } from './error-line.js';

/** A line of the input: the value in it, mostly a claim, or the record that says why it cannot be read. */
export type ReadLine<T = unknown> = { readonly line: number } & (
  | { readonly claim: T; readonly error?: never }
  | { readonly claim?: never; readonly error: ErrorRecord }
);

function notJson(line: number, { reason, position }: JsonFault): InputError {
  const at = position === null ? { zh: '', en: '' } : text('at-character', { character: position + 1 });
  return new InputError(text('line-not-json', { line, at, reason }));
}

/** Reads a line of text. */
export function parsedLine(line: number, json: string): ReadLine {
  try {
    return { line, claim: jsonOf(json, (fault) => notJson(line, fault)) };
  } catch (error) {
    if (error instanceof InputError) return { line, error: errorRecord(line, 'not-json', error.text) };
    throw error;
  }
}

/** Makes a function that reads lines of the input. @param mostMiB the most MiB of a line, for the message */
export function makeReader(lines: Lines, mostMiB: number): (span: LineSpan) => ReadLine {
  const bytes = Buffer.from(lines.bytes.buffer, lines.bytes.byteOffset, lines.bytes.byteLength);
  const isText = isUtf8(bytes);
  return ({ line, start, end }) => {
    if (lines.tooLong.includes(line)) return { line, error: plainError(line, 'line-too-long', { most: mostMiB }) };
    if (!isText && !isUtf8(bytes.subarray(start, end))) return { line, error: plainError(line, 'not-utf8') };
    return parsedLine(line, bytes.toString('utf8', start, end));
  };
}

/**
 * Reads lines, each when it is asked for.
 * @param skip number of lines to leave out
 */
export function* readLines(lines: Lines, mostMiB: number, skip: number): Generator<ReadLine, void, undefined> {
  const read = makeReader(lines, mostMiB);
  let place = 0;
  for (const span of recordsOf(lines)) if (place++ >= skip) yield read(span);
}
