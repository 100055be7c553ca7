import * as fc from 'fast-check';
import { generateClaims, provinces } from '../../bench/generate/claims.js';
import { priceBookOf } from '../../bench/generate/price-book.js';
import { claims } from '../../test/generate-claims.js';
import { SHIPPED } from './shipped.js';

const SEED = 20251008;
const both = provinces();

/** A price book for generated lines, as CSV. */
export const GENERATED_PRICES = priceBookOf(both);

/**
 * Claims as NDJSON, the same on every run: bills as hospitals send them, some of them faulty, the claims of a patient
 * together; then claims with anything that the schema allows, some without a charge.
 *
 * @param lines number of charge lines on the bills
 * @param odd number of the other claims for each pack
 */
export function generatedLines(lines: number, odd: number): string[] {
  const bills = generateClaims({ lines, seed: SEED, errorRate: 0.02, isShuffled: false }, both);
  const others = SHIPPED.flatMap((pack, i) => fc.sample(claims(pack), { numRuns: odd, seed: SEED + i }));
  return [...[...bills].map(({ text }) => text), ...others.map((claim) => JSON.stringify(claim))];
}
