import { type Batch, isBlank, NEWLINE } from './batch.js';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** Large enough that handing a batch over costs nothing beside deciding it, small enough to keep many in memory. */
const BATCH_BYTES = 256 * 1024;

/** Collects whole lines into batches. A line over the limit leaves a blank one behind and its number. */
class LineCollector {
  readonly #most: number;
  #parts: Uint8Array[] = [];
  #size = 0;
  #firstLine = 1;
  #line = 1;
  #records = 0;
  #tooLong: number[] = [];
  /** what is there of a line whose end has not come yet */
  #open: Uint8Array[] = [];
  #openSize = 0;

  constructor(mostBytes: number) {
    this.#most = mostBytes;
  }

  /** Takes bytes of the input, and gives the batches that they complete. */
  *take(chunk: Uint8Array): Generator<Batch, void, undefined> {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      this.#hold(chunk.subarray(start, end + 1));
      this.#endLine(1);
      start = end + 1;
      if (this.#size >= BATCH_BYTES) yield this.#batch();
    }
    this.#hold(chunk.subarray(start));
  }

  /** What is left. @param isWhole whether the last line, without an end, is a line */
  *finish(isWhole: boolean): Generator<Batch, void, undefined> {
    if (isWhole && this.#openSize > 0) this.#endLine(0);
    if (this.#size > 0) yield this.#batch();
  }

  #hold(part: Uint8Array): void {
    this.#openSize += part.length;
    if (this.#openSize <= this.#most + 1) this.#open.push(part);
    else this.#open = [];
  }

  #endLine(newlineBytes: number): void {
    if (this.#openSize - newlineBytes > this.#most) {
      this.#tooLong.push(this.#line);
      this.#open = [Uint8Array.of(NEWLINE)];
    }
    const blank = this.#open.every((part) => isBlank(part, 0, part.length));
    if (!blank || this.#tooLong.at(-1) === this.#line) this.#records += 1;
    for (const part of this.#open) {
      this.#parts.push(part);
      this.#size += part.length;
    }
    this.#line += 1;
    this.#open = [];
    this.#openSize = 0;
  }

  #batch(): Batch {
    const batch = {
      bytes: Buffer.concat(this.#parts),
      firstLine: this.#firstLine,
      records: this.#records,
      tooLong: this.#tooLong,
    };
    this.#parts = [];
    this.#size = 0;
    this.#firstLine = this.#line;
    this.#records = 0;
    this.#tooLong = [];
    return batch;
  }
}

async function* withoutMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let head: Uint8Array | null = new Uint8Array();
  for await (const chunk of chunks) {
    if (head === null) yield chunk;
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < BYTE_ORDER_MARK.length) continue;
      yield BYTE_ORDER_MARK.compare(head, 0, BYTE_ORDER_MARK.length) === 0
        ? head.subarray(BYTE_ORDER_MARK.length)
        : head;
      head = null;
    }
  }
  if (head !== null) yield head;
}

/**
 * Splits bytes into batches of whole lines; memory holds one batch and one line, however long the input is.
 *
 * @param mostBytes of a line, its end not counted
 * @param isWhole asked at the end: whether the input came to its end, so that a last line without newline is a line
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  mostBytes: number,
  isWhole: () => boolean,
): AsyncGenerator<Batch, void, undefined> {
  const collector = new LineCollector(mostBytes);
  for await (const chunk of withoutMark(chunks)) yield* collector.take(chunk);
  yield* collector.finish(isWhole());
}
