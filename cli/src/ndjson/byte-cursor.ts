/** What is handed over at once: the little that it may expand to is all that memory holds. */
const PIECE = 16 * 1024;

/** Bytes that come in chunks, taken in whatever lengths a reader of them needs. */
export class ByteCursor {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes without taking them: as many as asked for, fewer only if the input ends. */
  async peek(length: number): Promise<Uint8Array> {
    while (this.#rest.length < length && (await this.#fill()));
    return this.#rest.subarray(0, length);
  }

  /** Takes bytes. @returns null if the input ends before so many */
  async take(length: number): Promise<Uint8Array | null> {
    const taken = await this.peek(length);
    if (taken.length < length) return null;
    this.skip(length);
    return taken;
  }

  /** What comes next, without taking it; empty at the end. */
  async piece(most: number = PIECE): Promise<Uint8Array> {
    while (this.#rest.length === 0 && (await this.#fill()));
    return this.#rest.subarray(0, most);
  }

  /** Takes what was looked at. */
  skip(length: number): void {
    this.#rest = this.#rest.subarray(length);
  }

  async #fill(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
    return true;
  }
}
