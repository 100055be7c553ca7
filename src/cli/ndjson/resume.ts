import { open } from 'node:fs/promises';
import { NEWLINE } from './batch.js';
import { ERROR_BEGINS } from './error-line.js';
import { cannotWrite } from './file-sink.js';

/** What an earlier run answered. */
export interface Kept {
  readonly answers: number;
  readonly bad: number;
}

const PIECE = 256 * 1024;
const ERROR_BYTES = Buffer.from(ERROR_BEGINS);

/** Counts whole lines and how many of them are errors. */
class AnswerCounter {
  answers = 0;
  bad = 0;
  /** bytes of whole lines */
  whole = 0;
  #at = 0;
  #head = Buffer.alloc(0);

  take(bytes: Uint8Array): void {
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      this.#hold(bytes.subarray(start, end));
      if (this.#head.equals(ERROR_BYTES)) this.bad += 1;
      this.answers += 1;
      this.whole = this.#at + end + 1;
      this.#head = Buffer.alloc(0);
      start = end + 1;
    }
    this.#hold(bytes.subarray(start));
    this.#at += bytes.length;
  }

  #hold(part: Uint8Array): void {
    const missing = ERROR_BYTES.length - this.#head.length;
    if (missing > 0) this.#head = Buffer.concat([this.#head, part.subarray(0, missing)]);
  }
}

/**
 * Cuts a file of answers after its last whole line.
 * @returns what is in it; null where there is no such file
 * @throws InputError where it cannot be read or cut
 */
export async function cutAfterWholeLines(path: string): Promise<Kept | null> {
  try {
    const handle = await open(path, 'r+');
    try {
      const counter = new AnswerCounter();
      const piece = Buffer.alloc(PIECE);
      for (let read = await handle.read(piece); read.bytesRead > 0; read = await handle.read(piece)) {
        counter.take(piece.subarray(0, read.bytesRead));
      }
      await handle.truncate(counter.whole);
      return { answers: counter.answers, bad: counter.bad };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw cannotWrite(error, path);
  }
}
