import type { Transform } from 'node:stream';

/** A stream of zlib or zstd. It counts the bytes that it took. */
export type Inflater = Transform & { readonly bytesWritten: number };

/** Feeds a decompressor piece by piece. What came out before a fault is given before the fault. */
export class Decompressor {
  readonly #transform: Inflater;
  #out: Uint8Array[] = [];
  #fault: Error | null = null;
  #isOver = false;
  #proceed = (): void => {};

  constructor(transform: Inflater) {
    this.#transform = transform;
    transform.on('data', (piece: Uint8Array) => this.#out.push(piece));
    transform.on('end', () => {
      this.#isOver = true;
      this.#proceed();
    });
    transform.on('error', (error) => {
      this.#fault = error;
      this.#proceed();
    });
  }

  /** true if the compressed data has come to its own end */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Hands a piece over. @returns the number of its bytes that were taken: all, unless the data ends within it */
  async feed(piece: Uint8Array): Promise<number> {
    const before = this.#transform.bytesWritten;
    await this.#until((done) => this.#transform.write(piece, () => done()));
    return this.#transform.bytesWritten - before;
  }

  /** Ends the input of the decompressor. */
  finish(): Promise<void> {
    return this.#until(() => this.#transform.end());
  }

  /** What came out since the last call. @throws the fault, after that */
  *taken(): Generator<Uint8Array, void, undefined> {
    const out = this.#out;
    this.#out = [];
    yield* out;
    if (this.#fault !== null) throw this.#fault;
  }

  close(): void {
    this.#transform.destroy();
  }

  #until(act: (done: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      this.#proceed = resolve;
      if (this.#fault === null && !this.#isOver) act(resolve);
      else resolve();
    });
  }
}
