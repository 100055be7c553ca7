import type { Claim } from '../../src/index.js';
import { guangdong } from '../../src/packs/guangdong.js';
import { jiangxi } from '../../src/packs/jiangxi.js';
import { badLine } from './bad-line.js';
import { dayOf } from './calendar.js';
import { claimOf, lineCount } from './claim.js';
import { claimCount, MOST_CLAIMS, personOf } from './patient.js';
import { type Province, provinceOf } from './province.js';
import { randomFrom } from './random.js';

export interface GenerateOptions {
  /** lines of claims, in all; the last claim is cut to fit */
  readonly lines: number;
  readonly seed: number;
  /** the share of claims that come as bad lines, 0 to 1 */
  readonly errorRate: number;
  /** true: scatters the claims of a person over the whole file; otherwise they stand together */
  readonly isShuffled: boolean;
}

/** A claim as a line of the file, sound or spoilt. */
export interface Generated {
  readonly claim: Claim;
  /** one line of NDJSON, without its end */
  readonly text: string;
  readonly isBad: boolean;
}

const FAULT = 5;
const SHUFFLE = 6;

/** The end of the claims: whose is the last, and how many lines are left for it. */
interface Extent {
  readonly people: number;
  readonly lastSlot: number;
  readonly lastLines: number;
}

function extentOf({ lines, seed }: GenerateOptions): Extent {
  let left = lines;
  for (let person = 0; ; person += 1) {
    const claims = claimCount(seed, person);
    for (let slot = 0; slot < claims; slot += 1) {
      const size = lineCount({ seed, person, slot });
      if (size >= left) return { people: person + 1, lastSlot: slot, lastLines: left };
      left -= size;
    }
  }
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** Every number below `size` once: in order, or in steps. The step shares no factor with `size`, so it meets each once. */
function* positions(size: number, { seed, isShuffled }: GenerateOptions): Generator<number> {
  const random = randomFrom(seed, SHUFFLE);
  let step = isShuffled && size > 2 ? random.integer(Math.floor(size / 3), size - 1) : 1;
  while (gcd(step, size) !== 1) step += 1;
  let at = isShuffled ? random.integer(0, size - 1) : 0;
  for (let n = 0; n < size; n += 1) {
    yield at;
    at = (at + step) % size;
  }
}

function isWithin(person: number, slot: number, seed: number, { people, lastSlot }: Extent): boolean {
  return person === people - 1 ? slot <= lastSlot : slot < claimCount(seed, person);
}

/** Both provinces, read once. */
export function provinces(): readonly Province[] {
  return [jiangxi, guangdong].map((pack) => provinceOf(pack, dayOf(0)));
}

/**
 * Claims one by one, in memory that does not grow with their number.
 * The same options give the same claims; shuffled or not, with errors or not, a claim of a number is the same.
 *
 * @param of what `provinces` returned
 */
export function* generateClaims(options: GenerateOptions, of: readonly Province[]): Generator<Generated> {
  const { seed, errorRate } = options;
  const extent = extentOf(options);
  for (const position of positions(extent.people * MOST_CLAIMS, options)) {
    const person = Math.floor(position / MOST_CLAIMS);
    const slot = position % MOST_CLAIMS;
    if (!isWithin(person, slot, seed, extent)) continue;
    const isLast = person === extent.people - 1 && slot === extent.lastSlot;
    const key = { seed, person, slot };
    const claim = claimOf(key, personOf(seed, person, of), isLast ? extent.lastLines : undefined);
    const random = randomFrom(seed, FAULT, person, slot);
    const isBad = random.chance(errorRate);
    yield { claim, text: isBad ? badLine(claim, random) : JSON.stringify(claim), isBad };
  }
}
