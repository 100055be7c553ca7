import type { Bilingual, Citation } from '../model/primitives.js';

/**
 * Tells whether texts that were left out are those that were put in again (FNV-1a, 32 bits): packs that were changed
 * without a new version, set phrases of another version of this package, or a result that was altered, do not pass for
 * what was sent.
 */
export class Digest {
  #hash = 0x811c9dc5;
  /** whether nothing was added */
  isEmpty = true;

  add(text = ''): void {
    this.isEmpty = false;
    for (let i = 0; i < text.length; i++) this.#hash = Math.imul(this.#hash ^ text.charCodeAt(i), 0x01000193);
    this.#hash = Math.imul(this.#hash ^ 0xffff, 0x01000193); // where a text ends matters too
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
