import { createHash } from 'node:crypto';

const FULL = 0.6;

/** The fingerprint of a patient, in eight bytes: there may be more patients than a `Set` can hold. */
export function fingerprint(key: string): bigint {
  return createHash('sha256').update(key).digest().readBigUInt64LE();
}

/**
 * The fingerprints met so far, in a table of eight bytes each. A `Set` ends at 2^24 entries and takes five times the
 * memory. Among a hundred million patients, the chance that two have one fingerprint is one in four thousand.
 */
export class SeenPatients {
  #table = new BigUint64Array(1 << 12);
  #size = 0;

  has(patient: bigint): boolean {
    return this.#table[this.#slotOf(patient)] !== 0n;
  }

  add(patient: bigint): void {
    const slot = this.#slotOf(patient);
    if (this.#table[slot] !== 0n) return;
    this.#table[slot] = patient;
    this.#size += 1;
    if (this.#size > this.#table.length * FULL) this.#grow();
  }

  /** The slot of a fingerprint, or the free slot for it. */
  #slotOf(patient: bigint): number {
    const last = this.#table.length - 1;
    let slot = Number(patient & BigInt(last));
    while (this.#table[slot] !== 0n && this.#table[slot] !== patient) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const before = this.#table;
    this.#table = new BigUint64Array(before.length * 2);
    for (const patient of before) if (patient !== 0n) this.#table[this.#slotOf(patient)] = patient;
  }
}
