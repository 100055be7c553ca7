import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from './run-process.js';

/** Files that runs share, and how they were made. */
export interface Inputs {
  readonly folder: string;
  readonly lines: number;
  readonly claims: string;
  readonly prices: string;
}

/** Arguments of Node for the generator of claims: `lines` of them, none bad. */
export function generatorOf(lines: number, ...more: readonly string[]): readonly string[] {
  return ['--import', 'tsx', 'bench/generate.ts', '--lines', String(lines), '--seed', '1', ...more];
}

/** Makes claims and their price book in a folder. */
export async function makeInputs(folder: string, lines: number): Promise<Inputs> {
  const inputs = { folder, lines, claims: join(folder, `${lines}.ndjson`), prices: join(folder, 'prices.csv') };
  await run(process.execPath, generatorOf(lines, '--out', inputs.claims, '--price-book', inputs.prices));
  return inputs;
}

/** @throws Error if two files that must be equal are not */
export async function mustBeAlike(a: string, b: string): Promise<void> {
  const hashes = [a, b].map(async (path) => {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  });
  const [one, other] = await Promise.all(hashes);
  if (one !== other) throw new Error(`${a} and ${b} differ, so the times would mean nothing`);
}
