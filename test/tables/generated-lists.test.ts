import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceEntry } from '../../src/index.js';
import { readPriceList, readTable } from '../../src/tables/index.js';
import { runs } from '../runs.js';
import { type Cells, csvBytes, ENCODINGS, xlsxBytes } from './write-bytes.js';

/** What a generated list has in it, however it is then written. */
const item = fc.record({
  code: fc.oneof(
    fc.integer({ min: 110_000_000, max: 499_999_999 }).map(String),
    fc.integer({ min: 1, max: 999 }).map((n) => `QYLS${String(n).padStart(5, '0')}`),
  ),
  name: fc.constantFrom('尿酮体定性试验', '"电针", 单侧', '支架置入术（胆管；单侧）', '甲\n乙', '换药\t大'),
  prices: fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 3, maxLength: 3 }),
  from: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
});
const items = fc.uniqueArray(item, { selector: ({ code }) => code, minLength: 1, maxLength: 12 });

const CODE_HEADINGS = [
  '项目编码',
  '编码',
  '国家编码',
  '医保编码',
  'code',
  '项目代码',
  'item_code',
  '国家贯标码',
] as const;
const NAME_HEADINGS = ['项目名称', '名称', 'name', 'item_name'] as const;
const UNIT_HEADINGS = ['计价单位', '单位', '收费单位', 'unit'] as const;
const PRICE_HEADINGS = [
  '价格',
  '价格（元）',
  '单价',
  '收费标准(元)',
  'price',
  '最高限价',
  '金额',
  '调整后价格',
  '现价',
] as const;
const DAY_HEADINGS = ['执行日期', '生效日期', 'effectiveFrom', 'effective_from', '有效期起', '实施日期'] as const;
const CLASSES: readonly (readonly [heading: string, owner: Partial<PriceEntry>])[][] = [
  [
    ['三级', { level: 3 }],
    ['二级医院', { level: 2 }],
    ['一级', { level: 1 }],
  ],
  [
    ['最高限价（三级）', { level: 3 }],
    ['价格(二级医院)', { level: 2 }],
    ['一级公立医疗机构最高限价（元）', { level: 1 }],
  ],
  [
    ['价格（三甲）', { attributes: { grade: '三级甲等' } }],
    ['价格（三乙）', { attributes: { grade: '三级乙等' } }],
    ['价格（二级）', { level: 2 }],
  ],
  [
    ['省级', { attributes: { tier: '省级' } }],
    ['市', { attributes: { tier: '市级' } }],
    ['县级价格', { attributes: { tier: '县级' } }],
  ],
  [
    ['一类', { attributes: { class: '一类' } }],
    ['二类（元）', { attributes: { class: '二类' } }],
    ['三类', { attributes: { class: '三类' } }],
  ],
  [
    ['三甲', { attributes: { grade: '三级甲等' } }],
    ['三乙', { attributes: { grade: '三级乙等' } }],
    ['二甲', { attributes: { grade: '二级甲等' } }],
  ],
];

const writing = fc.record({
  titles: fc.integer({ min: 0, max: 3 }),
  code: fc.constantFrom(...CODE_HEADINGS),
  name: fc.constantFrom(...NAME_HEADINGS),
  unit: fc.constantFrom(...UNIT_HEADINGS),
  /** a column of the hospital's own codes before, and one of former prices */
  hasOthers: fc.boolean(),
  price: fc.constantFrom(...PRICE_HEADINGS),
  day: fc.constantFrom(...DAY_HEADINGS),
  classes: fc.option(fc.constantFrom(...CLASSES), { nil: null }),
  isDouble: fc.boolean(),
  hasUnits: fc.boolean(),
  hasChapters: fc.boolean(),
  hasNote: fc.boolean(),
  isTurned: fc.boolean(),
  moneyForm: fc.integer({ min: 0, max: 4 }),
  dayForm: fc.integer({ min: 0, max: 4 }),
  encoding: fc.constantFrom('xlsx' as const, ...ENCODINGS),
  separator: fc.constantFrom(',', ';', '\t'),
  lineBreak: fc.constantFrom('\n', '\r\n'),
});
type Writing = typeof writing extends fc.Arbitrary<infer T> ? T : never;
type Item = typeof item extends fc.Arbitrary<infer T> ? T : never;

function plainMoney(cents: number): string {
  return (cents / 100).toFixed(2).replace(/\.?0+$/, '');
}

function moneyCell(cents: number, form: number): string | number {
  const plain = (cents / 100).toFixed(2);
  const forms = [plain, cents / 100, `￥${plain}`, `${plain}元`, plain.replace(/\B(?=(\d{3})+\.)/g, ',')];
  return forms[form] ?? plain;
}

function dayOf(offset: number): string {
  return new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10);
}

function dayText(day: string, form: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const serial = Date.UTC(Number(year), Number(month) - 1, Number(date)) / 86_400_000 + 25_569;
  return (
    [
      day,
      `${year}/${Number(month)}/${Number(date)}`,
      year + month + date,
      `${year}年${Number(month)}月${Number(date)}日`,
      `${serial}`,
    ][form] ?? day
  );
}

/** The rows of a list as somebody may write them, headings and all. */
function rowsOf(list: readonly Item[], how: Writing): Cells {
  const prices = how.classes?.map(([heading]) => heading) ?? [how.price];
  const isDouble = how.isDouble && how.classes !== null;
  const [own, former] = how.hasOthers ? [['院内编码'], ['原价格']] : [[], []];
  const before = [...own, ...former].map(() => null);
  const columns = [
    ...own,
    ...former,
    how.code,
    how.name,
    how.unit,
    ...(isDouble ? ['价格（元）', null, null] : prices),
    how.day,
    '说明',
  ];
  const below = isDouble ? [[...before, null, null, null, ...prices, null, null]] : [];
  const units = how.hasUnits ? [[...before, null, null, null, ...prices.map(() => '（元）'), null, null]] : [];
  const body = list.flatMap(({ code, name, prices: cents, from }, i) => {
    const cells = prices.map((_, n) => moneyCell(cents[n] ?? 1, how.moneyForm));
    const day = from === null ? null : dayText(dayOf(from), how.dayForm);
    const row = [...(how.hasOthers ? [`H${i}`, '3'] : []), code, name, '次', ...cells, day, '无'];
    const chapter =
      how.hasChapters && i % 4 === 0
        ? [[...before, '31', '（三）临床诊疗类', null, ...prices.map(() => null), null, null]]
        : [];
    return [...chapter, row];
  });
  const titles = ['某医院医疗服务价格表', '执行日期：2025年9月30日', '单位：元']
    .slice(0, how.titles)
    .map((title) => [title]);
  const notes = how.hasNote ? [['注：1.本表价格为最高限价。'], ['制表人：', '某', null, '2025']] : [];
  const turned = <T>(row: T[]): T[] => (how.isTurned ? [...row].reverse() : row);
  const head = isDouble ? [columns, ...below] : [columns, ...units];
  // what spans several columns stands over the first of them, so a header of two rows is not turned
  const table = isDouble ? [...head, ...body] : [...head, ...body].map(turned);
  return [...titles, ...table, ...notes];
}

function entriesOf(list: readonly Item[], { classes }: Writing): Partial<PriceEntry>[] {
  const owners = classes?.map(([, owner]) => owner) ?? [{}];
  return list.flatMap(({ code, prices, from }) =>
    owners.map((owner, i) => ({
      jurisdiction: 'CN-JX' as const,
      code,
      ...owner,
      price: plainMoney(prices[i] ?? 1),
      ...(from === null ? {} : { effective: { from: dayOf(from) } }),
    })),
  );
}

function bytesOf(rows: Cells, { encoding, separator, lineBreak }: Writing): Uint8Array {
  return encoding === 'xlsx' ? xlsxBytes(rows) : csvBytes(rows, encoding, separator, lineBreak);
}

const sorted = (entries: readonly Partial<PriceEntry>[]): string[] =>
  entries.map(({ name: _, ...entry }) => JSON.stringify(Object.entries(entry).sort())).sort();

describe('generated price lists', () => {
  it('what is written in is read out, however it is written', () => {
    void fc.assert(
      fc.property(items, writing, (list, how) => {
        const { entries, left } = readPriceList(readTable(bytesOf(rowsOf(list, how), how)), { jurisdiction: 'CN-JX' });
        expect(left).toEqual([]);
        expect(sorted(entries)).toEqual(sorted(entriesOf(list, how)));
        expect(entries.every(({ name }) => name !== undefined)).toBe(true);
      }),
      { numRuns: runs(400) },
    );
  });

  it('bytes of any kind are a table, or a fault of a table', () => {
    void fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          readPriceList(readTable(bytes), { jurisdiction: 'CN-JX' });
        } catch (error) {
          expect(error).toHaveProperty('name', 'TableError');
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
