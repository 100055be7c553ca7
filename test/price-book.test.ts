import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAdjudicator, type PriceEntry } from '../src/index.js';
import { item, pack } from './make-pack.js';

const base = { jurisdiction: 'CN-ZJ', code: 'X1', price: '90' };
const packs = [pack({ items: [item('X1', { price: null, priceBasis: 'provincial-schedule' })] })];

function make(priceBook: readonly PriceEntry[]) {
  return createAdjudicator({ packs, priceBook });
}

function priceOn(priceBook: readonly PriceEntry[], date: string): string | null {
  const line = { code: 'X1', date };
  return make(priceBook).quote({ jurisdiction: 'CN-ZJ', facility: { name: '甲' }, line }).unitPrice;
}

function during(from: string | null, to: string | null, parts: Partial<PriceEntry> = {}): PriceEntry {
  return { ...base, effective: { from, to }, ...parts };
}

describe('entries that say the same of one day', () => {
  it.each<[string, PriceEntry[], Record<string, string | null>]>([
    ['twice', [base, base], { '2026-01-15': '90' }],
    ['in other digits', [base, { ...base, price: '90.00' }], { '2026-01-15': '90' }],
    [
      'under other names',
      [
        { ...base, name: '甲' },
        { ...base, name: '乙' },
      ],
      { '2026-01-15': '90' },
    ],
    [
      'of which each reaches further at one end',
      [during('2026-02-01', '2026-06-30'), during('2026-01-01', '2026-03-31')],
      {
        '2025-12-31': null,
        '2026-01-01': '90',
        '2026-03-31': '90',
        '2026-04-01': '90',
        '2026-06-30': '90',
        '2026-07-01': null,
      },
    ],
    [
      'of which one lies within the other, before another price',
      [
        during(null, '2026-06-30'),
        during('2026-02-01', '2026-02-28'),
        during('2026-07-01', null, { price: '80' }),
        during('2026-09-01', null, { price: '80' }),
      ],
      { '1999-01-01': '90', '2026-02-28': '90', '2026-06-30': '90', '2026-07-01': '80', '2026-10-01': '80' },
    ],
  ])('%s are one', (_what, book, wanted) => {
    const found = Object.keys(wanted).map((date) => [date, priceOn(book, date)]);
    expect(Object.fromEntries(found)).toEqual(wanted);
    const turned = [...book].reverse();
    expect(Object.keys(wanted).map((date) => [date, priceOn(turned, date)])).toEqual(found);
  });

  it.each([{}, { grade: null }])('attributes that name none are as good as absent: %j', (attributes) => {
    const none = attributes as unknown as NonNullable<PriceEntry['attributes']>;
    const book = make([
      { ...base, attributes: none },
      { ...base, price: '80', level: 3, attributes: none },
    ]);
    const line = { code: 'X1', date: '2026-01-15' };
    const priceAt = (level: 2 | 3) =>
      book.quote({ jurisdiction: 'CN-ZJ', facility: { name: '甲', level }, line }).unitPrice;
    expect([priceAt(2), priceAt(3)]).toEqual(['90', '80']);
  });

  it('each counts with its own source on the days that it alone names', () => {
    const book = [during(null, '2026-03-31', { source: '旧表' }), during('2026-01-01', null, { source: '新表' })];
    const labels = ['2026-03-31', '2026-04-01'].map((date) => {
      const line = { code: 'X1', date };
      return make(book).quote({ jurisdiction: 'CN-ZJ', facility: { name: '甲' }, line }).components[0]?.label.zh;
    });
    expect(labels).toEqual([expect.stringContaining('旧表'), expect.stringContaining('新表')]);
  });

  it.each<[string, PriceEntry[]]>([
    ['prices', [base, { ...base, price: '80' }]],
    [
      'prices, one of them twice',
      [during(null, null), during(null, '2026-03-31'), during('2026-05-01', null, { price: '80' })],
    ],
    [
      'words of what is charged beside',
      [
        { ...base, excludedAs: '支架' },
        { ...base, excludedAs: '导管' },
      ],
    ],
  ])('but with other %s are refused', (_what, book) => {
    expect(() => make(book)).toThrow('overlaps another price');
  });

  it('are refused if and only if two prices count on one day', () => {
    const day = fc.integer({ min: 1, max: 9 }).map((n) => `2026-01-0${n}`);
    const entry = fc
      .record({ from: fc.option(day), to: fc.option(day), price: fc.constantFrom('1', '1.0', '2') })
      .filter(({ from, to }) => from === null || to === null || from <= to)
      .map(({ from, to, price }) => during(from, to, { price }));
    const property = fc.property(fc.array(entry, { maxLength: 6 }), (book) => {
      const days = ['2025-12-31', ...Array.from({ length: 10 }, (_, i) => `2026-01-${String(i + 1).padStart(2, '0')}`)];
      const pricesOn = (date: string) => [
        ...new Set(
          book
            .filter(({ effective: { from, to } = {} }) => (from ?? '') <= date && date <= (to ?? '9999'))
            .map(({ price }) => String(Number(price))),
        ),
      ];
      if (days.some((date) => pricesOn(date).length > 1)) expect(() => make(book)).toThrow('overlaps another price');
      else for (const date of days) expect(priceOn(book, date)).toBe(pricesOn(date)[0] ?? null);
    });
    void fc.assert(property, { numRuns: 200 });
  });
});

describe('priceBookReport', () => {
  it('says how many entries match an item, and which do not, by province', () => {
    const yijia = createAdjudicator({
      packs,
      priceBook: [
        { jurisdiction: 'CN-ZJ', code: ' x1', price: '1' },
        { jurisdiction: 'CN-ZJ', code: 'Y9', price: '2' },
        { jurisdiction: 'CN-JX', code: 'X1', price: '3' },
        { jurisdiction: 'CN', code: 'X1', price: '4' },
        { jurisdiction: 'CN', code: 'Z9', price: '5' },
        { jurisdiction: 'CN-ZJ', code: 'house-7', price: '6', facility: '甲' },
        { jurisdiction: 'CN-ZJ', code: 'Y9', price: '2' },
      ],
      codeAliases: { 'HOUSE-7': 'X1' },
    });
    expect(yijia.priceBookReport()).toEqual({
      entries: 7,
      matched: 3,
      jurisdictions: [
        { jurisdiction: 'CN', entries: 2, matched: 1, unmatched: [{ code: 'Z9', row: 4 }], names: [] },
        { jurisdiction: 'CN-JX', entries: 1, matched: 0, unmatched: [{ code: 'X1', row: 2 }], names: [] },
        {
          jurisdiction: 'CN-ZJ',
          entries: 4,
          matched: 2,
          unmatched: [
            { code: 'Y9', row: 1 },
            { code: 'Y9', row: 6 },
          ],
          names: [],
        },
      ],
    });
  });

  it('names the entries whose name is another item’s, of a code that no pack has too', () => {
    const named = (jurisdiction: string, code: string, name?: string) => ({ jurisdiction, code, price: '1', name });
    const yijia = createAdjudicator({
      packs: [pack({ items: [item('X1'), item('X2', { formerNames: ['旧称'] }), item('X3', { name: '项目X1' })] })],
      priceBook: [
        named('CN-ZJ', 'X1', ' 项目x1'),
        named('CN-ZJ', 'X2', '项目X1'),
        named('CN-ZJ', 'X3', '项目X1'),
        named('CN-ZJ', 'HOUSE', '项目X2'),
        named('CN-ZJ', 'Y9', '本院叫法'),
        named('CN-JX', 'X2', '项目X1'),
        named('CN-ZJ', 'Y8'),
        named('CN', 'Y7', '项目X2'),
      ],
      codeAliases: { HOUSE: 'X1' },
    });
    const { jurisdictions } = yijia.priceBookReport();
    expect(jurisdictions.map(({ jurisdiction, names }) => [jurisdiction, names])).toEqual([
      ['CN', [{ code: 'Y7', row: 7, name: '项目X2', belongsTo: 'X2' }]],
      ['CN-JX', []],
      [
        'CN-ZJ',
        [
          { code: 'X2', row: 1, name: '项目X1', belongsTo: 'X1' },
          { code: 'HOUSE', row: 3, name: '项目X2', belongsTo: 'X2' },
        ],
      ],
    ]);
  });

  it('of no price book is of nothing, and each is the caller’s own', () => {
    const yijia = createAdjudicator({ packs });
    expect(yijia.priceBookReport()).toEqual({ entries: 0, matched: 0, jurisdictions: [] });
    expect(make([base]).priceBookReport()).not.toBe(make([base]).priceBookReport());
  });
});
