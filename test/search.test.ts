import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAdjudicator, type SearchHit, UsageError } from '../src/index.js';
import { nameKey } from '../src/names.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { item, pack } from './make-pack.js';

const yijia = createAdjudicator({ packs: [jiangxi, guangdong] });
const SCREWS = '颈后路椎弓根螺钉复位内固定术';

const codeOf = (hit: SearchHit): string | null => (hit.kind === 'item' ? hit.item.code : hit.entry.code);
const said = (hit: SearchHit | undefined) => hit && [codeOf(hit), hit.how, hit.matched];

describe('what a text may mean', () => {
  it.each([
    ['a whole code, written otherwise', ' qyls００１58', 'QYLS00158', 'exact', 'QYLS00158'],
    ['a whole name', SCREWS, 'QYLS00158', 'exact', SCREWS],
    ['the beginning of a name', '颈后路', 'QYLS00158', 'start', SCREWS],
    ['a part of a name', '螺钉复位', 'QYLS00158', 'part', SCREWS],
    ['words of a name, in any order', '螺钉 颈后', 'QYLS00158', 'part', SCREWS],
    ['initials', 'jhlzgg', 'QYLS00158', 'initials', SCREWS],
    ['initials of characters with two readings', 'gdtzs', '331501074N', 'initials', '脊柱内固定调整术'],
    ['characters with others between', '颈后螺钉', 'QYLS00158', 'letters', SCREWS],
    ['a former name', '病原体用药', '250503015', 'start', '病原体用药指导的基因检测'],
    ['a declared name', '水冷式', '331501063', 'start', '水冷式双极射频纤维环成形术'],
    ['a name that a row prints', '血酮体', '250102012', 'start', '血酮体测定'],
    ['a name that leads to a note', '氩气刀', null, 'start', '氩气刀加收'],
    ['the code of a chapter', '2704', '2704', 'exact', '2704'],
    ['an item of another province', '康复虚拟', '340200054N', 'start', '康复虚拟现实训练'],
  ])('%s', (_title, text, code, how, matched) => {
    expect(said(yijia.search(text)[0])).toEqual([code, how, matched]);
  });

  it('is nothing for no text, for a word that is in no name, and for a single character that is in none', () => {
    expect(['', ' \u200b', '没有的', '颈后路 没有', '囍', 'qqq1'].map((text) => yijia.search(text))).toEqual(
      Array.from({ length: 6 }, () => []),
    );
  });

  it('finds each item by its code and by its name, and each row by what it declares', () => {
    for (const { jurisdiction, items, crosswalk } of [jiangxi, guangdong]) {
      const find = (text: string) => yijia.search(text, { jurisdiction, limit: 9 });
      for (const { code, name } of items) {
        expect(said(find(code ?? '')[0])).toEqual([code, 'exact', code]);
        expect(find(name).some((hit) => codeOf(hit) === code && hit.how === 'exact')).toBe(true);
      }
      for (const { declaredName } of crosswalk)
        expect(find(declaredName).some((hit) => hit.kind === 'crosswalk' && hit.matched === declaredName)).toBe(true);
    }
  });
});

describe('the order', () => {
  it('is by how a text fits, each with a lower score, then by place, then by length', () => {
    const names = ['正颈椎术', '颈椎术加收', '颈椎术', '颈后椎术', '大正颈椎术', '颈椎术后'];
    const own = createAdjudicator({ packs: [pack({ items: names.map((name, i) => item(`A${i}`, { name })) })] });
    const hits = own.search('颈椎术');
    expect(hits.map(({ matched }) => matched)).toEqual(['颈椎术', '颈椎术后', '颈椎术加收', '正颈椎术', '大正颈椎术']);
    expect(own.search('后椎').map(({ how }) => how)).toEqual(['part']);
    expect(own.search('颈后术').map(({ matched, how }) => [matched, how])).toEqual([['颈后椎术', 'letters']]);
    const scores = ['颈后椎术', '颈后椎', '后椎', 'hz', '颈后术'].map((text) => own.search(text)[0]?.score ?? 0);
    expect(scores).toEqual([1, 0.8, 0.6, 0.4, 0.2]);
  });

  it('goes on to 20 hits, or as many as are asked for', () => {
    expect(yijia.search('术')).toHaveLength(20);
    expect(yijia.search('术', { limit: 3 })).toEqual(yijia.search('术').slice(0, 3));
    expect(yijia.search('术', { limit: 1000 }).length).toBeGreaterThan(100);
  });
});

describe('the query', () => {
  const PERIODS = [
    { name: '旧名', effective: { from: '2025-01-01', to: '2025-06-30' } },
    { name: '新名', effective: { from: '2025-07-01', to: null } },
  ] as const;
  const own = createAdjudicator({
    packs: [
      pack({
        items: PERIODS.map((period) => item('A1', { ...period, price: null, priceBasis: 'provincial-schedule' })),
      }),
    ],
    priceBook: [
      { jurisdiction: 'CN-ZJ', code: 'A1', price: '7.00' },
      { jurisdiction: 'CN-ZJ', code: 'A1', price: '9', facility: '某医院' },
    ],
    codeAliases: { 'H-77': 'A1' },
  });

  it('has a province', () => {
    const provinces = (jurisdiction?: string) =>
      new Set(yijia.search('超声', jurisdiction === undefined ? {} : { jurisdiction }).map((hit) => hit.jurisdiction));
    expect(provinces()).toEqual(new Set(['CN-JX', 'CN-GD']));
    expect(provinces('CN-GD')).toEqual(new Set(['CN-GD']));
    expect(provinces('CN-BJ')).toEqual(new Set());
  });

  it('has a day, on which items and rows count', () => {
    expect(yijia.search('颈后路', { date: '2025-09-29' })).toEqual([]);
    expect(yijia.search('颈后路', { date: '2025-09-30' })).toHaveLength(2);
    expect(yijia.search('水冷式', { date: '2025-09-29' })).toEqual([]);
    expect(yijia.search('水冷式', { date: '2025-09-30' })).toHaveLength(4);
    expect(own.search('旧名', { date: '2025-06-30' })).toHaveLength(1);
    expect(own.search('旧名', { date: '2025-07-01' })).toEqual([]);
  });

  it('without a day finds an item once, by any of its names, and by its code the last version', () => {
    expect(own.search('旧名')).toMatchObject([{ item: PERIODS[0], matched: '旧名' }]);
    expect(own.search('A1')).toMatchObject([{ item: PERIODS[1] }]);
  });

  it('gives the price for a facility, or for all: printed, or on the day of the price book', () => {
    expect(yijia.search('QYLS00158')[0]?.price).toBe('4623.81');
    expect(own.search('A1', { date: '2025-07-01' })[0]?.price).toBe('7');
    expect(own.search('A1')[0]?.price).toBeNull();
    const at = (name: string) => own.search('A1', { date: '2025-07-01', facility: { name } })[0]?.price;
    expect([at('某医院'), at('别的医院')]).toEqual(['9', '7']);
    const [row] = own.withPriceBook([]).search('A1', { date: '2025-07-01' });
    expect(row?.price).toBeNull();
  });

  it('gives the price of the item that a row leads to', () => {
    const priceBook = [{ jurisdiction: 'CN-JX', code: '331501063', price: '1050' }];
    const [row] = yijia.withPriceBook(priceBook).search('水冷式', { date: '2025-10-08' });
    expect([row?.kind, row?.price]).toEqual(['crosswalk', '1050']);
    expect(yijia.search('氩气刀')[0]?.price).toBeNull();
  });

  it('knows codes by their aliases', () => {
    expect(own.search('h-77')).toMatchObject([{ item: { code: 'A1' }, how: 'exact' }]);
  });

  it('of national packs alone is answered for the country', () => {
    const national = createAdjudicator({
      packs: [pack({ jurisdiction: 'CN', items: [item('A1', { name: '国家项目' })] })],
    });
    expect(national.search('国家')).toMatchObject([{ jurisdiction: 'CN', item: { code: 'A1' } }]);
    expect(national.search('国家', { jurisdiction: 'CN-BJ' })).toMatchObject([{ jurisdiction: 'CN-BJ' }]);
  });

  it.each([
    ['text', [3, {}]],
    ['text', [undefined]],
    ['query', ['x', 'CN-JX']],
    ['query.jurisdiction', ['x', { jurisdiction: 'JX' }]],
    ['query.date', ['x', { date: '8/10/2025' }]],
    ['query.limit', ['x', { limit: 0 }]],
    ['query.facility', ['x', { facility: '某医院' }]],
    ['query.limit', ['x', { limit: 1.5 }]],
  ])('names %s if it does not fit', (path, given) => {
    const call = (): unknown => (yijia.search as (...all: readonly unknown[]) => unknown)(...given);
    expect(call).toThrow(UsageError);
    expect(call).toThrow(path);
  });

  it('may have nulls, as if they were absent', () => {
    const nulls = { jurisdiction: null, date: null, limit: null } as unknown as { jurisdiction: string };
    expect(yijia.search('颈后路', nulls)).toEqual(yijia.search('颈后路'));
  });
});

describe('initials', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('of each letter are those of the first character after the one before', async () => {
    const { initialsAt } = await import('../src/ground/initials.js');
    const PINYIN = '癌板穿腹额肺肝喉肌颅膜脑偶盆腔乳术头胃心压椎';
    expect([...PINYIN].map((character, i) => initialsAt(character, 'abcfefghjlmnopqrstwxyz'.charAt(i)))).toEqual(
      [...PINYIN].map(() => 0),
    );
    expect(initialsAt('颈椎间盘切除术', 'jpqc')).toBe(2);
    expect(initialsAt(nameKey('HE染色（加收）'), 'heras')).toBe(-1);
    expect(initialsAt(nameKey('HE染色（加收）'), 'hersjs')).toBe(0);
  });

  it('are none where the platform has no order of pinyin', async () => {
    vi.stubGlobal('Intl', {
      Collator: class {
        readonly compare = (a: string, b: string): number => (a < b ? -1 : 1);
      },
    });
    vi.resetModules();
    const { initialsAt } = await import('../src/ground/initials.js');
    expect([initialsAt('颈椎', 'jz'), initialsAt('ct', 'ct')]).toEqual([-1, 0]);
  });
});
