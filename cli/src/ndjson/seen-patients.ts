import { createHash } from 'node:crypto';

const FULL = 0.6;

/** A patient in eight bytes: there may be more of them than a set can hold. */
export function fingerprint(key: string): bigint {
  return createHash('sha256').update(key).digest().readBigUInt64LE();
}

/**
 * Fingerprints met so far. A table of eight bytes each, because a `Set` ends at 2^24 entries and takes five times the
 * memory. Two patients with one fingerprint: one chance in four thousand among a hundred million.
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

  /** Where a fingerprint stands, or the free slot where it would. */
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
