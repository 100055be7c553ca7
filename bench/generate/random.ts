/** A source of numbers that depends on its keys alone, not on the clock, the machine or other draws. */
export interface Random {
  /** a whole number from `min` to `max`, both included */
  integer(min: number, max: number): number;
  /** true with the probability `p` */
  chance(p: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** Spreads the bits of a whole number of 32 bits (the finaliser of MurmurHash3). */
function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/**
 * A generator of its own for each list of keys (sfc32, seeded with a hash of them), so that any claim can be made
 * without those before it.
 */
export function randomFrom(...keys: readonly number[]): Random {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (const key of keys) {
    a = mixed(a ^ key);
    b = mixed(b + a);
    c = mixed(c ^ b);
  }
  for (let round = 0; round < 4; round += 1) next();
  const integer = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    integer,
    chance: (p) => next() < p,
    pick<T>(list: readonly T[]): T {
      const [first] = list;
      if (first === undefined) throw new RangeError('nothing to pick from');
      return list[integer(0, list.length - 1)] ?? first;
    },
  };
}

/** A whole number of 32 bits, the same for the same text. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash) >>> 0;
}
