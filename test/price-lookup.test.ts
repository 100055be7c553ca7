import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Adjudicator, createAdjudicator, type Facility, PriceBookError, type PriceEntry } from '../src/index.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { item, pack } from './make-pack.js';
import { runs } from './runs.js';

const ITEMS = ['X1', 'X2'].map((code) => item(code, { price: null, priceBasis: 'provincial-schedule' }));
const yijia = createAdjudicator({ packs: [pack({ items: ITEMS })], facilityAliases: { 甲: '甲医院' } });
const FACILITIES: readonly Facility[] = [
  { name: '甲医院' },
  { name: '乙医院', level: 3, attributes: { tier: '省级' } },
  { name: '丙医院', level: 2, attributes: { tier: '市级', kind: '中医' } },
];
const DATES = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'];

const owner = fc.constantFrom<Partial<PriceEntry>>(
  ...[{}, { facility: '甲' }, { facility: '甲医院' }, { facility: '乙医院' }, { level: 2 as const }],
  ...[
    { level: 3 as const },
    { attributes: { tier: '省级' } },
    { attributes: { tier: ['市级', '县级'], kind: '中医' } },
  ],
);
const period = fc.constantFrom(undefined, { to: '2025-12-31' }, { from: '2026-01-01' }, { from: '2026-07-01' });
const entry = fc
  .record({
    owner,
    period,
    code: fc.constantFrom('X1', 'X2', ' x1'),
    place: fc.constantFrom('CN-ZJ', 'CN'),
    price: fc.nat(9),
  })
  .map(
    ({ owner: own, period: effective, code, place, price }): PriceEntry => ({
      ...{ jurisdiction: place, code, price: price % 2 === 0 ? price + 1 : String(price + 1), ...own },
      ...(effective === undefined ? {} : { effective }),
    }),
  );

function isOn({ effective: { from, to } = {} }: PriceEntry, date: string): boolean {
  return (from ?? '') <= date && date <= (to ?? '9999');
}

/** How near an entry is to a facility, 0 for the nearest; null if it is for others. */
function distance({ facility, level, attributes = {}, jurisdiction }: PriceEntry, asked: Facility): number | null {
  const abroad = jurisdiction === 'CN' ? 1 : 0;
  const own = { 甲: '甲医院' }[facility ?? ''] ?? facility;
  if (own !== undefined) return own === asked.name ? abroad : null;
  const keys = Object.entries(attributes);
  const isOfClass = keys.every(([key, wanted]) => [wanted].flat().includes(asked.attributes?.[key] ?? ''));
  if (!isOfClass || (level !== undefined && level !== asked.level)) return null;
  return 10 + 10 * abroad + (keys.length > 0 ? 3 - keys.length : level === undefined ? 5 : 4);
}

function naive(book: readonly PriceEntry[], code: string, facility: Facility, date: string): string | null {
  const found = book
    .filter((own) => own.code.trim().toUpperCase() === code && isOn(own, date))
    .flatMap((own) => ({ price: own.price, far: distance(own, facility) }))
    .filter(({ far }) => far !== null)
    .sort((a, b) => Number(a.far) - Number(b.far));
  return found[0] === undefined ? null : String(found[0].price);
}

function made(book: readonly PriceEntry[]): Adjudicator | null {
  try {
    return yijia.withPriceBook(book);
  } catch (error) {
    if (error instanceof PriceBookError) return null;
    throw error;
  }
}

describe('a price of the book', () => {
  it('is that of the nearest entry in force, whatever else the book has', () => {
    let sound = 0;
    const property = fc.property(fc.array(entry, { maxLength: 12 }), (book) => {
      const adjudicator = made(book);
      if (adjudicator === null) return;
      sound++;
      for (const facility of FACILITIES) {
        for (const date of DATES) {
          const listed = adjudicator.billable({ jurisdiction: 'CN-ZJ', facility, date });
          const prices = Object.fromEntries(listed.map(({ item: { code }, price }) => [code, price]));
          const wanted = ['X1', 'X2'].map((code) => [code, naive(book, code, facility, date)]);
          expect(prices).toEqual(Object.fromEntries(wanted));
        }
      }
    });
    const numRuns = runs(600);
    void fc.assert(property, { numRuns });
    expect(sound).toBeGreaterThan(numRuns / 5);
  });
});

describe('withPriceBook', () => {
  const CODE = '310905022';
  const claim = {
    id: 'c',
    jurisdiction: 'CN-JX',
    facility: { name: '江西示范医院' },
    lines: [{ id: 'a', code: CODE, date: '2025-10-08' }],
  };
  const priced = (price: string): PriceEntry[] => [{ jurisdiction: 'CN-JX', code: CODE, price }];
  const amountBy = (adjudicator: Adjudicator) => adjudicator.adjudicate(claim).lines[0]?.amount;

  it('gives an adjudicator with these prices alone and leaves its own as it is', () => {
    const first = createAdjudicator({ packs: [jiangxi], priceBook: priced('100') });
    const second = first.withPriceBook(priced('90'));
    const third = second.withPriceBook([]);
    expect([first, second, third].map(amountBy)).toEqual(['100.00', '90.00', null]);
    expect(second.priceBookReport().entries).toBe(1);
  });

  it('gives what createAdjudicator gives, aliases and options included', () => {
    const options = { packs: [jiangxi], codeAliases: { 'H-1': CODE }, facilityAliases: { 本院: '江西示范医院' } };
    const priceBook = [{ jurisdiction: 'CN-JX', code: 'H-1', price: '80', facility: '本院' }];
    const made = createAdjudicator({ ...options, priceBook });
    expect(createAdjudicator(options).withPriceBook(priceBook).adjudicate(claim)).toEqual(made.adjudicate(claim));
    expect(amountBy(made)).toBe('80.00');
  });

  it('does not keep the rows that it was given', () => {
    const rows = priced('100');
    const adjudicator = createAdjudicator({ packs: [jiangxi] }).withPriceBook(rows);
    rows[0] = { jurisdiction: 'CN-JX', code: CODE, price: '1' };
    expect(amountBy(adjudicator)).toBe('100.00');
  });

  it.each<[string, unknown, readonly (string | number)[]]>([
    ['no list', 'prices.csv', ['priceBook']],
    ['nothing', undefined, ['priceBook']],
    ['a bad row', [...priced('1'), { jurisdiction: 'CN-JX', code: CODE, price: 'x' }], [1, 'price']],
    ['prices that contradict each other', [...priced('1'), ...priced('2')], [0, 'effective']],
  ])('refuses %s', (_what, rows, path) => {
    const adjudicator = createAdjudicator({ packs: [jiangxi] });
    const trying = () => adjudicator.withPriceBook(rows as PriceEntry[]);
    expect(trying).toThrow(PriceBookError);
    expect(trying).toThrow(
      expect.objectContaining({ issues: expect.arrayContaining([expect.objectContaining({ path })]) }),
    );
  });
});

describe('what the price book has, where it has no price for a line', () => {
  it('is said by level, hospital and days', () => {
    const of = (price: string, more: Partial<PriceEntry>): PriceEntry => ({
      jurisdiction: 'CN-ZJ',
      code: 'X1',
      price,
      ...more,
    });
    const book = [
      of('18', { level: 3 }),
      of('15', { level: 2, effective: { from: '2026-01-01', to: null } }),
      of('20', { facility: '某市 医院' }),
    ];
    const { lines } = yijia.withPriceBook(book).adjudicate({
      id: 'c',
      jurisdiction: 'CN-ZJ',
      facility: { name: '丁医院' },
      lines: [{ id: '1', code: 'X1', date: '2026-03-10' }],
    });
    const message = lines[0]?.findings[0]?.message;
    expect(message?.zh).toContain('价格表现有：18 元（三级）；15 元（二级 2026-01-01…）；20 元（某市 医院）');
    expect(message?.en).toContain('it has: 18 yuan (level 3); 15 yuan (level 2 2026-01-01…); 20 yuan (某市 医院)');
  });
});
