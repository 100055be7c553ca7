import { describe, expect, it } from 'vitest';
import { dayAfter } from '../src/ground/day.js';
import { createAdjudicator, type Facility, type PolicyPack, type PriceEntry } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { item, pack, rule } from './make-pack.js';

const CLASSES = [{ level: 3, grade: '三级甲等', price: '90' }, { level: 2, price: '80' }, { price: '70' }] as const;
/** Prices printed by class, and one that a later pack lays over them. */
const BY_CLASS = pack({
  items: [
    item('X1', {
      price: null,
      prices: CLASSES.map(({ price, ...when }) => (Object.keys(when).length === 0 ? { price } : { when, price })),
      effective: { from: '2025-01-01', to: '2025-12-31' },
    }),
    item('X1', { price: '60', effective: { from: '2026-01-01', to: null } }),
    item('X2', {
      scope: 'province-public',
      applicants: ['江西省人民医院'],
      scopeCitation: { document: 'doc', section: 'list' },
    }),
    item('X3', { price: null, priceBasis: 'provincial-schedule' }),
  ],
  priceOverlays: [
    {
      appliesTo: { codes: ['X1'] },
      when: { tier: '县级' },
      percent: '90',
      effective: { from: '2025-06-01', to: null },
      citation: { document: 'doc', section: 'list' },
    },
  ],
});
const PACKS: readonly PolicyPack[] = [jiangxi, guangdong, BY_CLASS];

const NAMES = ['某医院', '南昌大学第一附属医院', '江西省人民医院', '南昌大学第一附属医院象湖院区', '广东省人民医院'];
const FACILITIES: readonly Facility[] = [
  ...NAMES.flatMap((name): Facility[] => [
    { name },
    { name, ownership: 'public', level: 3 },
    { name, ownership: 'private' },
  ]),
  { name: '某医院', ownership: 'public', level: 3, attributes: { grade: '三级甲等', tier: '省级' } },
  { name: '某医院', ownership: 'public', level: 2, attributes: { tier: '县级' } },
  { name: '某医院', level: 1, attributes: { grade: '一级甲等' } },
];

/** For each item without a printed price one of the book, by every kind of owner in turn. */
function pricesOf({ items, jurisdiction }: PolicyPack): PriceEntry[] {
  const owners = [
    {},
    { level: 3 },
    { level: 2 },
    { attributes: { tier: '县级' } },
    { facility: '江西省人民医院' },
  ] as const;
  const codes = new Set(
    items.flatMap(({ code, price = null, prices }) => (code && price === null && !prices ? [code] : [])),
  );
  return [...codes].flatMap((code, i) =>
    owners
      .filter((_, at) => (i + at) % 5 < 3)
      .map(
        (owner, at): PriceEntry => ({
          jurisdiction,
          code,
          price: `${10 + i}.${at}`,
          effective: { to: '2026-06-30' },
          ...owner,
        }),
      ),
  );
}

const yijia = createAdjudicator({ packs: PACKS, priceBook: PACKS.flatMap(pricesOf) });

/** The days on which something begins or ends, and those beside them. */
function edges({ items, rules }: PolicyPack): string[] {
  const turns = [...items, ...rules].flatMap(({ effective: { from, to } }) => [from, to].filter((day) => day !== null));
  const days = [...new Set([...turns, '2026-06-30'])].sort();
  const some = days.length > 6 ? [...days.slice(0, 3), ...days.slice(-3)] : days;
  return [...new Set(some.flatMap((day) => [dayAfter(day, -1), day, dayAfter(day, 1)]))].sort();
}

const REFUSALS = ['facility-not-authorised', 'facility-not-public', 'not-yet-effective', 'no-longer-effective'];

/** The price that a line which states nothing but item and day is given; undefined if the facility may not charge it. */
function chargedFor(code: string, jurisdiction: string, facility: Facility, date: string): string | null | undefined {
  const [line] = yijia.adjudicate({ id: 'c', jurisdiction, facility, lines: [{ id: 'a', code, date }] }).lines;
  const isRefused = line?.findings.some(({ code: said, effect }) => REFUSALS.includes(said) && effect !== 'info');
  if (line === undefined || line.decision === 'unlisted' || isRefused === true) return undefined;
  return line.unitPrice;
}

describe.each(PACKS.map((own) => [own.jurisdiction, own] as const))('billable in %s', (jurisdiction, own) => {
  const codes = [...new Set(own.items.flatMap(({ code }) => code ?? []))];
  const seen = new Set<string>();

  it.each(edges(own))('on %s lists what a plain line may charge, at its price', (date) => {
    for (const facility of FACILITIES) {
      const listed = new Map(yijia.billable({ jurisdiction, facility, date }).map((one) => [one.item.code, one.price]));
      for (const code of codes) {
        const charged = chargedFor(code, jurisdiction, facility, date);
        expect([code, facility, listed.get(code)]).toEqual([code, facility, charged]);
        seen.add(charged === undefined ? 'not listed' : charged === null ? 'without a price' : 'priced');
      }
    }
  });

  it('of all kinds', () => {
    const always = ['priced', 'without a price']; // whatever Guangdong lists, all may charge on any day
    expect([...seen].sort()).toEqual(jurisdiction === 'CN-GD' ? always : ['not listed', ...always]);
  });
});

describe.each(['2025-02-30', '8/10/2025', '20251008', '2025-10-08 09:00', '', 20251008, null, undefined])(
  'the date %j',
  (date) => {
    const query = { jurisdiction: 'CN-JX', date } as never;
    it.each([
      ['item', () => yijia.item('QYLS00158', query)],
      ['provisions', () => yijia.provisions('QYLS00158', query)],
      ['billable', () => yijia.billable({ ...(query as object), facility: { name: '某医院' } } as never)],
    ])('is refused by %s', (_name, ask) => {
      expect(ask).toThrow(
        expect.objectContaining({ name: 'UsageError', issues: [expect.objectContaining({ path: ['query', 'date'] })] }),
      );
    });
  },
);

describe('an extension without a price of its own', () => {
  const made = pack({
    items: [
      item('X1', { price: '60' }),
      item('X4', { price: null, priceBasis: 'not-stated', role: 'extension', of: ['X1'] }),
      item('X5', { price: '10' }),
    ],
    rules: [
      { ...rule('r', 'X5'), event: { type: 'replace', params: { code: 'X4', quantity: '2' } } },
      { ...rule('c', 'X1'), event: { type: 'cap', params: { priceOf: 'X4', of: 'amount', per: 'line' } } },
    ],
  });
  const adjudicator = createAdjudicator({
    packs: [made],
    priceBook: [{ jurisdiction: 'CN-ZJ', code: 'X1', facility: '某市第一医院', price: '50' }],
  });
  const place = { jurisdiction: 'CN-ZJ', facility: { name: '某市第一医院' } };

  it('costs what its main item costs, in the list, as a suggestion, as a cap and on a bill', () => {
    const listed = adjudicator.billable({ ...place, date: '2026-01-01' });
    expect(listed.map(({ item: { code }, price }) => `${code} ${price}`)).toEqual(['X1 50', 'X4 50', 'X5 10']);
    const lines = ['X4', 'X5', 'X1'].map((code) => ({
      id: code,
      date: '2026-01-01',
      session: code,
      code,
      quantity: 2,
    }));
    const { lines: decided } = adjudicator.adjudicate({ id: 'c', ...place, lines });
    expect(decided.map(({ amount }) => amount)).toEqual(['50.00', '0.00', '50.00']);
    expect(decided[1]?.findings.find(({ code }) => code === 'use-other-item')).toMatchObject({
      suggestion: { code: 'X4', amount: '100.00' },
    });
  });
});
