import { describe, expect, it } from 'vitest';
import { type Better, mustEqual, type Row, row } from '../bench/measure.js';
import { bound, checkTable, failuresOf } from '../bench/verdict.js';

function timing(value: number) {
  return { median: value, p25: value, p75: value, min: value };
}

/** A row of that ratio. */
function rowOf(ratio: number, target: number | null, better: Better, name = 'a row'): Row {
  const [subject, peer] = better === 'more' ? [timing(1), timing(ratio)] : [timing(ratio), timing(1)];
  return row({ table: 'a table', name, subject, peer, better, target });
}

/** A table that gives other rows each time it is measured. */
function rounds(...each: readonly (readonly Row[])[]) {
  let round = 0;
  const measure = async () => each[Math.min(round++, each.length - 1)] ?? [];
  return { measure, count: () => round };
}

describe('the verdict on a table', () => {
  it.each([
    ['more', 100, 50],
    ['less', 1.5, 3],
  ] as const)('%s is better, target %d: the bound is %d', (better, target, worst) => {
    expect(bound({ better, target })).toBe(worst);
    expect(failuresOf([rowOf(worst, target, better)])).toEqual([]);
    const beyond = better === 'more' ? worst - 0.01 : worst + 0.01;
    expect(failuresOf([rowOf(beyond, target, better)])).toHaveLength(1);
  });

  it('a row may name a bound of its own', () => {
    expect(bound({ better: 'less', target: 1, worst: 3 })).toBe(3);
  });

  it('a row without a target never fails', () => {
    expect(failuresOf([rowOf(1e9, null, 'less')])).toEqual([]);
  });

  it('a ratio that is no number fails', () => {
    expect(failuresOf([rowOf(Number.NaN, 1, 'less')])).toHaveLength(1);
  });

  it('the ratio is that of the fastest samples, not of the medians', () => {
    const slow = { median: 50, p25: 40, p75: 60, min: 1 };
    const parts = { table: 't', name: 'n', subject: slow, peer: timing(1), better: 'less', target: 1 } as const;
    expect(row(parts).ratio).toBe(50);
    expect(failuresOf([row(parts)])).toEqual([]);
  });

  it.each(['more', 'less'] as const)('%s is better: the best of three rounds counts', async (better) => {
    const [bad, good] = better === 'more' ? [1, 60] : [300, 150];
    const table = rounds([rowOf(bad, 100, better)], [rowOf(bad, 100, better)], [rowOf(good, 100, better)]);
    expect(await checkTable(table.measure)).toEqual([]);
    expect(table.count()).toBe(3);
  });

  it('a row that passed once has passed, even if others are measured again', async () => {
    const first = [rowOf(1, 1, 'less', 'a'), rowOf(9, 1, 'less', 'b')];
    const second = [rowOf(9, 1, 'less', 'a'), rowOf(1, 1, 'less', 'b')];
    const table = rounds(first, second);
    expect(await checkTable(table.measure)).toEqual([]);
    expect(table.count()).toBe(2);
  });

  it('a row that fails three times is named, with its ratio and its limit', async () => {
    const table = rounds([rowOf(9, 1, 'less'), rowOf(1, 1, 'less', 'another')]);
    expect(await checkTable(table.measure)).toEqual([
      { name: 'a table: a row', why: 'ratio 9.00 is worse than 2 (target 1; less is better)' },
    ]);
    expect(table.count()).toBe(3);
  });

  it('a wrong output fails at once', async () => {
    let runs = 0;
    const failures = await checkTable(async () => {
      runs += 1;
      mustEqual('the engines', ['r1'], ['r2']);
      return [];
    });
    expect(failures).toEqual([{ name: 'wrong output', why: expect.stringContaining('the engines') }]);
    expect(runs).toBe(1);
  });

  it('an error that is no wrong output is thrown on', async () => {
    const broken = async (): Promise<Row[]> => Promise.reject(new TypeError('no such thing'));
    await expect(checkTable(broken)).rejects.toThrow(TypeError);
  });
});
