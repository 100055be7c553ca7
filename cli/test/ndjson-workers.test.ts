import { describe, expect, it, vi } from 'vitest';
import { createAdjudicator } from 'yijia';
import type { Batch } from '../src/ndjson/batch.js';
import { decideBatch } from '../src/ndjson/decide-batch.js';
import { type Decider, runBatches } from '../src/ndjson/run-batches.js';
import { splitLines } from '../src/ndjson/split-lines.js';
import { makePool } from '../src/ndjson/worker-pool.js';
import { claim, directoryWith, json } from './run-cli.js';
import { SHIPPED } from './shipped.js';

// these tests wait for threads, and the machine may be busy
vi.setConfig({ testTimeout: 600_000 });

const options = { history: false, compact: false, mostMiB: 1 };
/** A line so long that a batch has few of them. */
const padded = (id: string): string => `${json(claim({ id }))}${' '.repeat(2000)}\n`;
const bytes = Buffer.from(Array.from({ length: 900 }, (_, i) => padded(`C${i}`)).join(''));

async function* batches() {
  async function* chunks() {
    yield bytes;
  }
  yield* splitLines(chunks(), 1e6, () => 'whole');
}

async function answersOf(decider: Decider): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const { answers } of runBatches(batches(), decider, 0)) parts.push(answers.bytes);
  return Buffer.concat(parts);
}

/** A pool whose threads die of `process.exit` or of a stray error. @param times number of deaths in all */
function dyingPool(death: 'exit' | 'throw', times: number): Decider {
  const workerData = { setup: {}, cwd: directoryWith({}), options, death, times };
  return makePool(2, workerData, new URL('./dying-worker.mjs', import.meta.url));
}

describe('a worker that dies', () => {
  const adjudicator = createAdjudicator({ packs: SHIPPED });
  const whole = (batch: Batch) => decideBatch({ ...batch, answered: 0, again: new Set() }, adjudicator, options).bytes;

  it.each(['exit', 'throw'] as const)('of %s loses no answer and gives none twice', async (death) => {
    const pool = dyingPool(death, 1);
    const expected: Uint8Array[] = [];
    for await (const batch of batches()) expected.push(whole(batch));
    expect(expected.length).toBeGreaterThan(4);
    const answers = await answersOf(pool);
    pool.close();
    expect(answers.equals(Buffer.concat(expected))).toBe(true);
  });

  it('every time ends the run with an error', async () => {
    const pool = dyingPool('exit', 9);
    await expect(answersOf(pool)).rejects.toThrow('a worker thread ended (exit code 7)');
    pool.close();
  });
});
