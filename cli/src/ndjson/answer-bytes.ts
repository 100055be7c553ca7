import { NEWLINE } from './batch.js';

/** The room that the answers of a batch mostly need. Pages of memory that are not written to cost nothing. */
const FIRST_BYTES = 2 * 1024 * 1024;
/** The most bytes that UTF-8 takes for a unit of a text. */
const MOST_BYTES = 3;

/** The lines that answer a batch. All of them as one text would stay in memory until the next full collection. */
export class AnswerBytes {
  /** in memory that nothing else uses, so that it can be handed to another thread */
  #bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  #size = 0;

  /** Adds a line. @param answer without its end */
  add(answer: string): void {
    this.#makeRoom(answer.length * MOST_BYTES + 1);
    this.#size += this.#bytes.write(answer, this.#size);
    this.#bytes[this.#size] = NEWLINE;
    this.#size += 1;
  }

  /** The bytes of all lines, each with its end. */
  all(): Uint8Array {
    return this.#bytes.subarray(0, this.#size);
  }

  #makeRoom(bytes: number): void {
    if (this.#size + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(2 * this.#bytes.length, this.#size + bytes));
    this.#bytes.copy(larger, 0, 0, this.#size);
    this.#bytes = larger;
  }
}
