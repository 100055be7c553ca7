import { describe, expect, it } from 'vitest';
import { createAdjudicator } from '../../src/index.js';
import { jiangxi } from '../../src/packs/jiangxi.js';
import { adjudicateStream, type StreamedResult } from '../../src/stream/index.js';
import { badClaim, claim } from '../small-claims.js';

const adjudicator = createAdjudicator({ packs: [jiangxi] });

/** A source that writes down what is done to it. */
function recorded(count: number, log: string[]): AsyncIterable<unknown> {
  return {
    async *[Symbol.asyncIterator]() {
      try {
        for (let i = 0; i < count; i++) {
          log.push(`read ${i}`);
          yield claim({ id: `C${i}` });
        }
      } finally {
        log.push('closed');
      }
    },
  };
}

async function all(stream: AsyncIterable<StreamedResult>): Promise<StreamedResult[]> {
  const results: StreamedResult[] = [];
  for await (const result of stream) results.push(result);
  return results;
}

describe('adjudicateStream', () => {
  it('gives what safeAdjudicate gives, in order, bad claims in their place', async () => {
    const claims = [claim(), badClaim(), null, claim({ id: 'C2' })];
    const results = await all(adjudicateStream(claims, { adjudicator }));
    expect(results).toEqual(
      claims.map((given, index) => ({ index, claim: given, result: adjudicator.safeAdjudicate(given) })),
    );
  });

  it('takes a claim from the source only when its result is asked for', async () => {
    const log: string[] = [];
    for await (const { index } of adjudicateStream(recorded(3, log), { adjudicator })) log.push(`took ${index}`);
    expect(log).toEqual(['read 0', 'took 0', 'read 1', 'took 1', 'read 2', 'took 2', 'closed']);
  });

  it('closes the source if its reader stops early', async () => {
    const log: string[] = [];
    for await (const { index } of adjudicateStream(recorded(9, log), { adjudicator })) if (index === 1) break;
    expect(log).toEqual(['read 0', 'read 1', 'closed']);
  });

  it('lets timers run in the middle of a long stream', async () => {
    let taken = 0;
    let takenAtTimer = 0;
    setTimeout(() => {
      takenAtTimer = taken;
    }, 0);
    const claims = Array.from({ length: 300 }, (_, i) => claim({ id: `C${i}` }));
    for await (const { index } of adjudicateStream(claims, { adjudicator })) taken = index + 1;
    expect(taken).toBe(300);
    expect(takenAtTimer).toBeGreaterThan(0);
    expect(takenAtTimer).toBeLessThan(300);
  });

  it('throws what its source throws, and does not close what has failed', async () => {
    let closed = 0;
    const source: AsyncIterable<unknown> = {
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.reject(new Error('connection lost')),
        return: async () => {
          closed += 1;
          return { done: true, value: undefined };
        },
      }),
    };
    await expect(all(adjudicateStream(source, { adjudicator }))).rejects.toThrow('connection lost');
    expect(closed).toBe(0);
  });
});

describe('an abort', () => {
  it('before the start reads nothing', async () => {
    const log: string[] = [];
    const signal = AbortSignal.abort(new Error('not needed'));
    await expect(all(adjudicateStream(recorded(3, log), { adjudicator, signal }))).rejects.toThrow('not needed');
    expect(log).toEqual([]);
  });

  it('between two claims is thrown in the place of the next result and closes the source', async () => {
    const log: string[] = [];
    const abort = new AbortController();
    const stream = adjudicateStream(recorded(9, log), { adjudicator, signal: abort.signal });
    await stream.next();
    abort.abort(new Error('shift ends'));
    await expect(stream.next()).rejects.toThrow('shift ends');
    expect(log).toEqual(['read 0', 'closed']);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('does not wait for a source that hangs', async () => {
    let closed = 0;
    const source: AsyncIterable<unknown> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise<never>(() => {}),
        return: () => {
          closed += 1;
          return new Promise<never>(() => {});
        },
      }),
    };
    const abort = new AbortController();
    const next = adjudicateStream(source, { adjudicator, signal: abort.signal }).next();
    abort.abort(new Error('too slow'));
    await expect(next).rejects.toThrow('too slow');
    expect(closed).toBe(1);
  });
});
