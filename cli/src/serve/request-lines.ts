import { isUtf8 } from 'node:buffer';
import { isBlank, NEWLINE } from '../ndjson/batch.js';
import { plainError } from '../ndjson/error-line.js';
import { parsedLine, type ReadLine } from '../ndjson/read-lines.js';

const MIB = 1024 * 1024;
const BYTE_ORDER_MARK = '\ufeff';

/** Cuts what comes in into lines, each as soon as its end has come. Memory holds one line. Blank lines are passed over. */
export class RequestLines {
  readonly #mostMiB: number;
  /** the parts of the line whose end has not come yet; none of one that is too long */
  #open: Uint8Array[] = [];
  #openSize = 0;
  #line = 1;

  constructor(mostMiB: number) {
    this.#mostMiB = mostMiB;
  }

  /** Takes bytes of the input. @returns the lines that are whole now */
  *take(chunk: Uint8Array): Generator<ReadLine, void, undefined> {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      const line = this.#end(chunk.subarray(start, end));
      if (line !== null) yield line;
      start = end + 1;
    }
    if (start < chunk.length) this.#hold(chunk.subarray(start));
  }

  /** The input has ended: what is left is a line too. */
  finish(): ReadLine | null {
    return this.#end(new Uint8Array());
  }

  #hold(part: Uint8Array): void {
    this.#openSize += part.length;
    if (this.#openSize > this.#mostMiB * MIB) this.#open = [];
    else this.#open.push(part);
  }

  /** @param last the last part of a line */
  #end(last: Uint8Array): ReadLine | null {
    const size = this.#openSize + last.length;
    const bytes = this.#open.length === 0 ? last : Buffer.concat([...this.#open, last]);
    const line = this.#line++;
    this.#open = [];
    this.#openSize = 0;
    if (size > this.#mostMiB * MIB)
      return { line, error: plainError({ line }, 'line-too-long', { most: this.#mostMiB }) };
    return isBlank(bytes, 0, bytes.length) ? null : readLine(line, bytes);
  }
}

function readLine(line: number, bytes: Uint8Array): ReadLine {
  if (!isUtf8(bytes)) return { line, error: plainError({ line }, 'not-utf8') };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  return parsedLine({ line }, text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
}
