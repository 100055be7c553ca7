import { isUtf8 } from 'node:buffer';
import { InputError } from '../input-error.js';
import { type JsonFault, jsonOf } from '../read/parse-json.js';
import { text } from '../words/texts.js';
import { type LineSpan, type Lines, recordsOf } from './batch.js';
import { type ErrorRecord, errorRecord, plainError } from './error-line.js';
import { headAt } from './head.js';
import type { Place } from './place.js';

/** A line of the input: the value in it, mostly a claim, or the record that says why it cannot be read. */
export type ReadLine<T = unknown> = Place &
  ({ readonly claim: T; readonly error?: never } | { readonly claim?: never; readonly error: ErrorRecord });

function notJson(line: number, { reason, position }: JsonFault): InputError {
  const at = position === null ? { zh: '', en: '' } : text('at-character', { character: position + 1 });
  return new InputError(text('line-not-json', { line, at, reason }));
}

/** Reads a line of text. */
export function parsedLine(place: Place, json: string): ReadLine {
  try {
    return { ...place, claim: jsonOf(json, (fault) => notJson(place.line, fault)) };
  } catch (error) {
    if (error instanceof InputError) return { ...place, error: errorRecord(place, 'not-json', error.text) };
    throw error;
  }
}

/** Makes a function that reads lines of the input. @param mostMiB the most MiB of a line, for the message */
export function makeReader(lines: Lines, mostMiB: number): (span: LineSpan) => ReadLine {
  const bytes = Buffer.from(lines.bytes.buffer, lines.bytes.byteOffset, lines.bytes.byteLength);
  const isText = isUtf8(bytes);
  const read = (place: Place, isTooLong: boolean, start: number, end: number): ReadLine => {
    if (isTooLong) return { ...place, error: plainError(place, 'line-too-long', { most: mostMiB }) };
    if (!isText && !isUtf8(bytes.subarray(start, end))) return { ...place, error: plainError(place, 'not-utf8') };
    return parsedLine(place, bytes.toString('utf8', start, end));
  };
  if (!lines.isHeaded) {
    return ({ line, start, end }) => read({ line }, lines.tooLong.includes(line), start, end);
  }
  return ({ start, end }) => {
    const { place, body, fault } = headAt(bytes, start);
    if (fault === undefined) return read(place, false, body, end);
    if (fault.code === 'line-too-long') return read(place, true, body, end);
    return { ...place, error: errorRecord(place, fault.code, fault.text, fault.issues) };
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
