/** The most bytes that are handed over at once. Memory holds only what they expand to. */
const PIECE = 16 * 1024;

/** Reads bytes that come in chunks, in the lengths that its user needs. */
export class ByteCursor {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Returns the next bytes without taking them. They are fewer than asked for only if the input ends. */
  async peek(length: number): Promise<Uint8Array> {
    while (this.#rest.length < length && (await this.#fill()));
    return this.#rest.subarray(0, length);
  }

  /** Takes bytes. @returns null if the input has fewer */
  async take(length: number): Promise<Uint8Array | null> {
    const taken = await this.peek(length);
    if (taken.length < length) return null;
    this.skip(length);
    return taken;
  }

  /** Returns the next piece without taking it. It is empty at the end. */
  async piece(most: number = PIECE): Promise<Uint8Array> {
    while (this.#rest.length === 0 && (await this.#fill()));
    return this.#rest.subarray(0, most);
  }

  /** Takes bytes that were looked at. */
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
