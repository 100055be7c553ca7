import type { Bilingual, Citation } from '../model/primitives.js';

/**
 * A digest (FNV-1a, 32 bits) of texts that are left out. It differs if other texts are put in again: a pack was changed
 * without a new version, set phrases are of another version of this package, or the result was altered.
 */
export class Digest {
  #hash = 0x811c9dc5;
  /** true if nothing was added */
  isEmpty = true;

  add(text = ''): void {
    this.isEmpty = false;
    for (let i = 0; i < text.length; i++) this.#hash = Math.imul(this.#hash ^ text.charCodeAt(i), 0x01000193);
    this.#hash = Math.imul(this.#hash ^ 0xffff, 0x01000193); // marks the end of a text, so that "ab" and "c" differ from "a" and "bc"
  }

  addBoth({ zh, en }: Bilingual): void {
    this.add(zh);
    this.add(en);
  }

  addCitation(citation: Citation | null): void {
    this.add(citation?.document);
    this.add(citation?.section);
    this.add(String(citation?.row));
    this.add(citation?.quote);
  }

  /** eight hexadecimal digits */
  get text(): string {
    return (this.#hash >>> 0).toString(16).padStart(8, '0');
  }
}
