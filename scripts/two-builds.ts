import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { generateClaims, provinces } from '../bench/generate/claims.js';
import type { Adjudicator } from '../src/index.js';
import type * as Shipped from '../src/packs/index.js';
import { CASES, claimOf, PACKS } from '../test/case-claims.js';
import { claims, pricesFor } from '../test/generate-claims.js';

type Core = typeof import('../src/index.js');

/** Each build decides by its own packs. */
export async function adjudicatorOf(folder: string): Promise<Adjudicator> {
  const load = async (name: string): Promise<unknown> => import(pathToFileURL(resolve(folder, 'dist', name)).href);
  const { createAdjudicator } = (await load('index.js')) as Core;
  const { PACKS: own } = (await load('packs.js')) as typeof Shipped;
  return createAdjudicator({ packs: Object.values(own), priceBook: pricesFor(PACKS) });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Everyday bills, good and bad; the claims of the cases and examples; and claims of all that can be written. */
export function* given(lines: number, runs: number, seed: number): Generator<unknown> {
  const options = { lines, seed, errorRate: 0.02, isShuffled: false };
  for (const { text } of generateClaims(options, provinces())) yield parsed(text);
  yield* CASES.map(claimOf);
  for (const file of readdirSync('examples/claims')) yield parsed(readFileSync(join('examples/claims', file), 'utf8'));
  const random = { numRuns: runs, seed };
  for (const pack of PACKS) yield* fc.sample(claims(pack), random);
}
