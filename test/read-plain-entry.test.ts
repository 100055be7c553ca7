import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceEntry } from '../src/model/price-book.js';
import { withoutNulls } from '../src/model/without-nulls.js';
import { readPlainEntry } from '../src/packs/read-plain-entry.js';
import { runs } from './runs.js';

const RUNS = { numRuns: runs(3000) };
const DAYS = ['2025-10-08', '2025-10-09', '2025-02-30', '2024-02-29', '20251008', '', null];
const CODES = [
  '310905022',
  'QYLS00158',
  'A1',
  '3.1',
  '3.10905E+08',
  '3E10',
  '12 34',
  "'310905022",
  '1.0',
  '',
  ' 7',
  '颈',
];
const CODE_LISTS = ['310905022、310905023', '310905022 310905023', 'ab12345', '１２３４５', '310905022\u200b'];
const PRICES = ['12.50', '0', '-1', '-0', '1e3', '0.1234567', '1234567890123', '007.0', '+5', ' 1', 7, Number.NaN];
const PERIODS = [
  {},
  { from: '2025-10-09', to: '2025-10-08' },
  { from: '2025-10-08', to: '2025-10-08' },
  { at: '' },
  [],
];
const CLASSES = [{}, { tier: '省级' }, { tier: '' }, { '': 'a' }, { level: 3 }, { tier: ['a', 'b'] }, { tier: null }];
const ANY = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', 'CN', 'CN-JX', 'cn-jx', 'CN-', '3', 3, 4, 0, true, [], {}, 10n, 'a'),
  fc.jsonValue(),
);

/** Mostly what is right, at times what only looks so. */
const member = (right: fc.Arbitrary<unknown>, odd: readonly unknown[] = []) =>
  fc.oneof({ weight: 12, arbitrary: right }, { weight: 2, arbitrary: fc.constantFrom<unknown>(null, ...odd) }, ANY);

const needed = {
  jurisdiction: member(fc.constantFrom('CN', 'CN-JX')),
  code: member(fc.constantFrom('310905022', 'QYLS00158'), [...CODES, ...CODE_LISTS]),
  price: member(fc.constantFrom('12.50', '7'), PRICES),
};
const possible = {
  facility: member(fc.constant('甲医院')),
  level: member(fc.constantFrom(1, 2, 3)),
  attributes: member(fc.constant({ tier: '省级' }), CLASSES),
  effective: member(
    fc.record({ from: fc.constantFrom(...DAYS), to: fc.constantFrom(...DAYS) }, { requiredKeys: [] }),
    PERIODS,
  ),
  name: member(fc.constant('项目')),
  excludedAs: member(fc.constant('支架')),
  source: member(fc.constant('2021年省价格表')),
  // no member of an entry
  note: fc.constantFrom(null, 'x'),
  toString: fc.constant('x'),
};
/** Each has one or two of the members that may be absent: with more, something would nearly always be wrong. */
const entries = fc
  .tuple(fc.record(needed), fc.record(possible), fc.subarray(Object.keys(possible), { maxLength: 3 }))
  .map(([must, may, kept]) => ({
    ...must,
    ...Object.fromEntries(Object.entries(may).filter(([name]) => kept.includes(name))),
  }));

function bySchema(given: unknown) {
  return priceEntry.safeParse(withoutNulls(priceEntry, given));
}

describe('an entry of a price book read without the schema', () => {
  it('is read as the schema reads it, whatever it holds', () => {
    const read = { plainly: 0, bySchemaAlone: 0 };
    const property = fc.property(entries, (given) => {
      const plain = readPlainEntry(given);
      const parsed = bySchema(given);
      if (plain === null) {
        if (parsed.success) read.bySchemaAlone++;
        return;
      }
      read.plainly++;
      expect(parsed.error?.issues).toBeUndefined();
      expect(plain).toEqual(parsed.data);
    });
    void fc.assert(property, RUNS);
    expect(read.plainly).toBeGreaterThan(RUNS.numRuns / 10);
    expect(read.bySchemaAlone).toBeLessThan(read.plainly / 4);
  });

  it('holds nothing that the caller can still change', () => {
    const given = {
      ...{ jurisdiction: 'CN-JX', code: '310905022', price: '7' },
      ...{ attributes: { tier: '省级' }, effective: { from: '2025-10-08' } },
    };
    const plain = readPlainEntry(given);
    given.attributes.tier = '市级';
    given.effective.from = '2026-01-01';
    expect(plain).toMatchObject({ attributes: { tier: '省级' }, effective: { from: '2025-10-08' } });
  });

  it('reads each member once', () => {
    let reads = 0;
    const given = {
      ...{ jurisdiction: 'CN-JX', code: '310905022' },
      get price() {
        reads++;
        return reads === 1 ? '7' : 'seven';
      },
    };
    expect(readPlainEntry(given)?.price).toBe('7');
  });
});
