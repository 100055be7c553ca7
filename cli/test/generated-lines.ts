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
 * Claims of both provinces, one a line: bills as hospitals send them, some spoilt, the claims of a patient together; and
 * claims that say whatever the schema lets them say, some without a charge. The same on every run.
 *
 * @param lines of bills, in all
 * @param odd how many of the other claims of each province
 */
export function generatedLines(lines: number, odd: number): string[] {
  const bills = generateClaims({ lines, seed: SEED, errorRate: 0.02, isShuffled: false }, both);
  const others = SHIPPED.flatMap((pack, i) => fc.sample(claims(pack), { numRuns: odd, seed: SEED + i }));
  return [...[...bills].map(({ text }) => text), ...others.map((claim) => JSON.stringify(claim))];
}
