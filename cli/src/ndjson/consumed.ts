import { createHash } from 'node:crypto';
import { InputError } from '../input-error.js';
import { text } from '../words/texts.js';
import { NEWLINE } from './batch.js';
import type { RunRecord } from './run-record.js';

/** How much of an input is answered, and the digest of that part. */
export type InputMark = RunRecord['input'];

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}

/** Follows the input as it is answered, and compares it with what an earlier run answered. */
export class Consumed {
  readonly #hash = createHash('sha256');
  readonly #kept: InputMark;
  #bytes = 0;
  #lines = 0;

  /** @param kept what an earlier run answered */
  constructor(kept: InputMark) {
    this.#kept = kept;
  }

  /** true while all that was read was answered by the earlier run, and that answered more */
  get isBehind(): boolean {
    return this.#bytes < this.#kept.bytes;
  }

  /** Takes whole lines that are answered. @throws InputError if they are not those that the earlier run answered */
  take(bytes: Uint8Array): void {
    const left = this.#kept.bytes - this.#bytes;
    const isReached = left > 0 && bytes.length >= left;
    if (isReached) {
      this.#hash.update(bytes.subarray(0, left));
      if (this.#digest() !== this.#kept.sha256) throw this.otherInput();
    }
    this.#hash.update(isReached ? bytes.subarray(left) : bytes);
    this.#bytes += bytes.length;
    this.#lines += linesIn(bytes);
  }

  mark(): InputMark {
    return { bytes: this.#bytes, lines: this.#lines, sha256: this.#digest() };
  }

  /** The error for an input that is not the one that the earlier run answered. */
  otherInput(): InputError {
    return new InputError(text('resume-other-input', { lines: this.#kept.lines }));
  }

  #digest(): string {
    return this.#hash.copy().digest('hex');
  }
}
