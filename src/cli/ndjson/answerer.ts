import type { Adjudicator, Claim } from '../../index.js';
import { text } from '../texts.js';
import { errorLine } from './error-line.js';
import { resultLine } from './result-line.js';
import { count, emptyTally, type Tally } from './tally.js';

/** How much text is gathered before it is turned into bytes: no text may grow without bound. */
const GATHERED = 1 << 20;

/** Writes the lines that answer a batch, and counts. */
export class Answerer {
  readonly tally: Tally = emptyTally();
  readonly #adjudicator: Adjudicator;
  readonly #isCompact: boolean;
  #text = '';
  #parts: Buffer[] = [];

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
    const last = Buffer.from(this.#text);
    return this.#parts.length === 0 ? last : Buffer.concat([...this.#parts, last]);
  }

  #write(answer: string): void {
    this.#text += `${answer}\n`;
    if (this.#text.length < GATHERED) return;
    this.#parts.push(Buffer.from(this.#text));
    this.#text = '';
  }
}
