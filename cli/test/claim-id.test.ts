import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimIdIn } from '../src/sources/claim-id.js';
import { SeenIds } from '../src/sources/seen-ids.js';

const idIn = (text: string): string | undefined => claimIdIn(Buffer.from(text));

describe('the id of a claim', () => {
  it('is found wherever it stands, whatever stands before it', () => {
    const texts = fc.oneof(fc.string(), fc.constantFrom('\\', '"', '\\"', '{"id":"x"}', '甲"乙', 'id', ',', '}'));
    const members = fc.dictionary(fc.oneof(texts, fc.constant('lines')), fc.oneof(fc.jsonValue(), texts));
    const claims = fc.tuple(members, texts, members, fc.constantFrom(undefined, 1));
    fc.assert(
      fc.property(claims, ([before, id, after, space]) => {
        const { id: _before, ...first } = before;
        const { id: _after, ...last } = after;
        const claim = { ...first, id, ...last };
        expect(idIn(JSON.stringify(claim, null, space))).toBe(id);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['{"facility":{"id":"F"},"lines":[{"id":"L"}]}'],
    ['{"id":7}'],
    ['{"id":null}'],
    ['[{"id":"A"}]'],
    ['"id"'],
    ['{"id":"A'],
    ['{"a":"'],
    ['{"a"'],
    ['{}'],
    [''],
  ])('is none in %j', (text) => {
    expect(idIn(text)).toBeUndefined();
  });
});

describe('ids of several files', () => {
  it('that come twice are told once, with their files; of many the first ones, and how many', () => {
    const seen = new SeenIds(2);
    for (const file of ['a', 'b', 'c']) for (let i = 0; i < 10_000; i++) seen.add(`${file}${i}`, file);
    expect(seen.count).toBe(0);
    for (const id of ['b7', 'd1', 'b7', 'd1', 'a9999', 'a0']) seen.add(id, 'd');
    expect([seen.told, seen.count]).toEqual([['b7 (b, d)', 'd1 (d)'], 4]);
  });
});
