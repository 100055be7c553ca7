import { createHash } from 'node:crypto';

const FULL = 0.6;

/** The fingerprint of a patient, or of an id, in eight bytes: there may be more of them than a `Set` can hold. */
export function fingerprint(key: string): bigint {
  return createHash('sha256').update(key).digest().readBigUInt64LE();
}

/**
 * The fingerprints met so far, in a table of eight bytes each, and four more if each has a number. A `Map` ends at 2^24
 * entries and takes five times the memory. Among a hundred million, the chance that two have one fingerprint is one in four
 * thousand.
 */
export class Fingerprints {
  #keys = new BigUint64Array(1 << 12);
  #numbers: Uint32Array | null;
  #size = 0;

  constructor(isNumbered: boolean) {
    this.#numbers = isNumbered ? new Uint32Array(1 << 12) : null;
  }

  has(key: bigint): boolean {
    return this.#keys[this.#slotOf(key)] !== 0n;
  }

  /** The number of a fingerprint that was met. */
  numberOf(key: bigint): number {
    return this.#numbers?.[this.#slotOf(key)] ?? 0;
  }

  /** Remembers a fingerprint, or gives it another number. */
  set(key: bigint, number = 0): void {
    const isNew = !this.has(key);
    this.#put(key, number);
    if (!isNew) return;
    this.#size += 1;
    if (this.#size > this.#keys.length * FULL) this.#grow();
  }

  #put(key: bigint, number: number): void {
    const slot = this.#slotOf(key);
    this.#keys[slot] = key;
    if (this.#numbers !== null) this.#numbers[slot] = number;
  }

  /** The slot of a fingerprint, or the free slot for it. */
  #slotOf(key: bigint): number {
    const last = this.#keys.length - 1;
    let slot = Number(key & BigInt(last));
    while (this.#keys[slot] !== 0n && this.#keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new BigUint64Array(keys.length * 2);
    if (numbers !== null) this.#numbers = new Uint32Array(keys.length * 2);
    for (const [i, key] of keys.entries()) if (key !== 0n) this.#put(key, numbers?.[i] ?? 0);
  }
}
