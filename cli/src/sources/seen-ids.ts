import { Fingerprints, fingerprint } from '../ndjson/fingerprints.js';

/** The number of an id that was told. */
const TOLD = 0xffff_ffff;

/** Finds claims that have one id, in the same file or in several: they may be one claim, exported twice. */
export class SeenIds {
  readonly #seen = new Fingerprints(true);
  readonly #files: string[] = [];
  readonly #told: string[] = [];
  readonly #most: number;
  #count = 0;

  /** @param most how many of them are named */
  constructor(most: number) {
    this.#most = most;
  }

  add(id: string, file: string): void {
    if (this.#files.at(-1) !== file) this.#files.push(file);
    const key = fingerprint(id);
    if (!this.#seen.has(key)) {
      this.#seen.set(key, this.#files.length - 1);
      return;
    }
    const first = this.#seen.numberOf(key);
    if (first === TOLD) return;
    this.#seen.set(key, TOLD);
    this.#count += 1;
    const files = [...new Set([this.#files[first] ?? '', file])];
    if (this.#told.length < this.#most) this.#told.push(`${id} (${files.join(', ')})`);
  }

  /** The first of the ids that came twice, each with its files. */
  get told(): readonly string[] {
    return this.#told;
  }

  /** How many ids came twice. */
  get count(): number {
    return this.#count;
  }
}
