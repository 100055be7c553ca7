import type { Adjudicator, Claim } from 'yijia';
import { text } from '../words/texts.js';
import { NEWLINE } from './batch.js';
import { errorLine } from './error-line.js';
import { resultLine } from './result-line.js';
import { count, emptyTally, type Tally } from './tally.js';

/** What the answers of a batch mostly take; pages that are not written to cost nothing. */
const FIRST_BYTES = 2 * 1024 * 1024;
/** UTF-8 takes no more for each unit of a text. */
const MOST_BYTES = 3;

/** Writes the lines that answer a batch, and counts. */
export class Answerer {
  readonly tally: Tally = emptyTally();
  readonly #adjudicator: Adjudicator;
  readonly #isCompact: boolean;
  /** memory of its own, so that it can be handed to another thread */
  #bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  #size = 0;

  constructor(adjudicator: Adjudicator, isCompact: boolean) {
    this.#adjudicator = adjudicator;
    this.#isCompact = isCompact;
  }

  /** Decides a claim. */
  claim(line: number, claim: unknown): void {
    const result = this.#adjudicator.safeAdjudicate(claim);
    if (!result.success) {
      const { code, issues } = result.error;
      this.error(errorLine(line, code, text('bad-line', { line }), issues));
      return;
    }
    const accepted = claim as Claim;
    count(this.tally, result.data, accepted);
    this.#write(resultLine(result.data, accepted, this.#isCompact));
  }

  /** Says why a line is not decided. */
  error(answer: string): void {
    this.tally.bad += 1;
    this.#write(answer);
  }

  /** All that was written. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#size);
  }

  /** Line by line: all of them as one text would stay in memory until the next full collection. */
  #write(answer: string): void {
    this.#makeRoom(answer.length * MOST_BYTES + 1);
    this.#size += this.#bytes.write(answer, this.#size);
    this.#bytes[this.#size] = NEWLINE;
    this.#size += 1;
  }

  #makeRoom(bytes: number): void {
    if (this.#size + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(2 * this.#bytes.length, this.#size + bytes));
    this.#bytes.copy(larger, 0, 0, this.#size);
    this.#bytes = larger;
  }
}
