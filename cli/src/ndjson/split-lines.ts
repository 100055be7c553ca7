import { createHash, type Hash } from 'node:crypto';
import { type Batch, isBlank, NEWLINE } from './batch.js';
import { PAUSE } from './pauses.js';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const END = Uint8Array.of(NEWLINE);
/** So large that handing a batch over costs little beside deciding it, and so small that memory holds many. */
const BATCH_BYTES = 256 * 1024;

/** Why an input ended: at its own end, at a fault, or because somebody asked for it. */
export type Ending = 'whole' | 'broken' | 'interrupted';

type Chunk = Uint8Array | typeof PAUSE;

/**
 * Collects whole lines into batches. A last line without an end gets one. In the place of a line over the limit stands
 * the digest of its bytes, so that the bytes of batches differ if an input differs.
 */
class LineCollector {
  readonly #most: number;
  readonly #isHeaded: boolean;
  #parts: Uint8Array[] = [];
  #size = 0;
  #firstLine = 1;
  #line = 1;
  #records = 0;
  #tooLong: number[] = [];
  /** the parts of the line whose end has not come yet */
  #open: Uint8Array[] = [];
  #openSize = 0;
  /** of that line, if it is too long to be kept */
  #digest: Hash | null = null;

  constructor(mostBytes: number, isHeaded: boolean) {
    this.#most = mostBytes;
    this.#isHeaded = isHeaded;
  }

  /** Takes bytes of the input. @returns the batches that are complete now */
  *take(chunk: Uint8Array): Generator<Batch, void, undefined> {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      this.#hold(chunk.subarray(start, end));
      this.#endLine();
      start = end + 1;
      if (this.#size >= BATCH_BYTES) yield* this.lines();
    }
    this.#hold(chunk.subarray(start));
  }

  /** The whole lines that have come. */
  *lines(): Generator<Batch, void, undefined> {
    if (this.#size > 0) yield this.#batch();
  }

  /** What is left. A last line without an end is one only if the input came to its own end. */
  *finish(isWhole: boolean): Generator<Batch, void, undefined> {
    if (isWhole && this.#openSize > 0) this.#endLine();
    yield* this.lines();
  }

  #hold(part: Uint8Array): void {
    this.#openSize += part.length;
    this.#open.push(part);
    if (this.#openSize <= this.#most) return;
    this.#digest ??= createHash('sha256');
    for (const held of this.#open) this.#digest.update(held);
    this.#open = [];
  }

  #endLine(): void {
    if (this.#digest !== null) {
      this.#tooLong.push(this.#line);
      this.#open = [Buffer.from(this.#digest.digest('hex'))];
    }
    if (!this.#open.every((part) => isBlank(part, 0, part.length))) this.#records += 1;
    this.#open.push(END);
    for (const part of this.#open) {
      this.#parts.push(part);
      this.#size += part.length;
    }
    this.#line += 1;
    this.#open = [];
    this.#openSize = 0;
    this.#digest = null;
  }

  #batch(): Batch {
    const batch = {
      bytes: Buffer.concat(this.#parts),
      firstLine: this.#firstLine,
      records: this.#records,
      tooLong: this.#tooLong,
      isHeaded: this.#isHeaded,
      tooLarge: null,
    };
    this.#parts = [];
    this.#size = 0;
    this.#firstLine = this.#line;
    this.#records = 0;
    this.#tooLong = [];
    return batch;
  }
}

/** Takes off a byte order mark. Only bytes that may be the mark are held back. */
async function* withoutMark(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk, void, undefined> {
  let head: Uint8Array | null = new Uint8Array();
  for await (const chunk of chunks) {
    if (head === null || chunk === PAUSE) yield chunk;
    else {
      head = Buffer.concat([head, chunk]);
      const compared = Math.min(head.length, BYTE_ORDER_MARK.length);
      const isMark = BYTE_ORDER_MARK.compare(head, 0, compared, 0, compared) === 0;
      if (isMark && compared < BYTE_ORDER_MARK.length) continue;
      yield isMark ? head.subarray(BYTE_ORDER_MARK.length) : head;
      head = null;
    }
  }
  if (head !== null) yield head;
}

/**
 * Splits bytes into batches of whole lines. Memory holds one batch and one line, however long the input is.
 *
 * @param chunks chunks of the input; at a pause, the whole lines that have come are given
 * @param mostBytes the most bytes of a line, without its end
 * @param ending called at the end: why the chunks ended. If the input was interrupted, the last short batch is not
 * given, so that a run which goes on has the same batches
 * @param isHeaded true if each line begins with a head
 */
export async function* splitLines(
  chunks: AsyncIterable<Chunk>,
  mostBytes: number,
  ending: () => Ending,
  isHeaded = false,
): AsyncGenerator<Batch, void, undefined> {
  const collector = new LineCollector(mostBytes, isHeaded);
  for await (const chunk of withoutMark(chunks)) yield* chunk === PAUSE ? collector.lines() : collector.take(chunk);
  const end = ending();
  if (end !== 'interrupted') yield* collector.finish(end === 'whole');
}
