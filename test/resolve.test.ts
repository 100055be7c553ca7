import { describe, expect, it } from 'vitest';
import { type ClaimLine, createAdjudicator, type LineAdjudication } from '../src/index.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { item, pack } from './make-pack.js';

const PRICES = ['310905022', '250102012', '250503015', '320200001', '331003008', '330801003'].map((code) => ({
  jurisdiction: 'CN-JX',
  code,
  price: '1000',
}));
const yijia = createAdjudicator({ packs: [jiangxi], priceBook: PRICES });

function decide(line: Omit<ClaimLine, 'id'>, facility = '南方医院赣州医院'): LineAdjudication {
  const claim = { id: 'c', jurisdiction: 'CN-JX', facility: { name: facility }, lines: [{ id: 'a', ...line }] };
  const [decided] = yijia.adjudicate(claim).lines;
  if (decided === undefined) throw new Error('a line is missing');
  return decided;
}

function said({ findings }: LineAdjudication): string[] {
  return findings.map(({ code, effect }) => `${code} ${effect}`);
}

describe('a name of items that the facility may not charge', () => {
  it('denies with every candidate named, if there are several', () => {
    const line = decide({ name: '骶尾部畸胎瘤切除术', date: '2025-10-08' }, '景德镇市第一人民医院');
    expect(line).toMatchObject({ decision: 'deny', item: null, amount: '0.00' });
    expect(line.findings).toMatchObject([
      {
        code: 'facility-not-authorised',
        effect: 'deny',
        params: { candidates: 'QYLS00147 骶尾部畸胎瘤切除术; QYLS00152 骶尾部畸胎瘤切除术' },
        furtherCitations: [{ row: 9 }],
      },
    ]);
  });

  it.each([
    ['南方医院赣州医院', 'QYLS00147'],
    ['南方医院赣州医院南院区', 'QYLS00147'],
    ['赣州市人民医院', 'QYLS00147'],
    ['浙江大学医学院附属第一医院江西医院', 'QYLS00152'],
    ['江西省人民医院', 'QYLS00152'],
  ])('stands for the one that is open to %s', (facility, code) => {
    expect(decide({ name: '骶尾部畸胎瘤切除术', date: '2025-10-08' }, facility).item?.code).toBe(code);
  });
});

describe('a name of other days', () => {
  it('a later name of a code in force stands for it, and asks', () => {
    const line = decide({ name: '病原体基因检测', date: '2025-09-29' });
    expect(line).toMatchObject({ decision: 'review', amount: '1000.00', item: { name: '病原体用药指导的基因检测' } });
    expect(said(line)).toEqual(['resolved-by-name info', 'not-yet-effective review']);
    expect(said(decide({ name: '病原体基因检测', date: '2025-09-30' }))).toEqual(['resolved-by-name info']);
  });

  it('a former name that the version itself lists is a name as any other', () => {
    const line = decide({ name: '病原体用药指导的基因检测', date: '2025-09-30' });
    expect(line).toMatchObject({ decision: 'allow', item: { code: '250503015', name: '病原体基因检测' } });
  });

  it('a former name that the version does not list stands for the code in force, and asks', () => {
    const renamed = pack({
      format: 2,
      items: [
        { ...item('X1'), name: '耳廓成形', effective: { from: null, to: '2025-09-29' } },
        { ...item('X1'), name: '耳廓再造', effective: { from: '2025-09-30', to: null } },
      ],
    });
    const { jurisdiction } = renamed;
    const lines = ['2025-09-29', '2025-09-30'].map((date) => ({ id: date, name: '耳廓成形', date }));
    const { lines: decided } = createAdjudicator({ packs: [renamed] }).adjudicate({
      ...{ id: 'c', jurisdiction, lines },
      facility: { name: '甲' },
    });
    expect(decided.map(said)).toEqual([
      ['resolved-by-name info'],
      ['resolved-by-name info', 'no-longer-effective review'],
    ]);
    expect(decided[1]?.item?.name).toBe('耳廓再造');
  });

  it('a crosswalk row not in force yet leads to its item, says what it implies, and asks', () => {
    const line = decide({ name: '髂动脉瘤腔内修复术', date: '2025-09-29' });
    expect(line).toMatchObject({ decision: 'review', item: { code: '320200001' }, amount: '1000.00' });
    expect(said(line)).toEqual(['resolved-by-name info', 'not-yet-effective review', 'ambiguous-provision review']);
    expect(said(decide({ name: '髂动脉瘤腔内修复术', date: '2025-09-30' }))).toEqual(['resolved-by-name info']);
  });

  it('a half price that may not have been in force yet asks without a known price too', () => {
    const line = { id: 'a', name: '胆道支架取出术', date: '2025-09-29' };
    const claim = { id: 'c', jurisdiction: 'CN-JX', facility: { name: '南方医院赣州医院' }, lines: [line] };
    const [decided] = createAdjudicator({ packs: [jiangxi] }).adjudicate(claim).lines;
    expect(decided?.findings.map(({ code }) => code)).toContain('ambiguous-provision');
  });

  it('an item that is not in force at all is denied', () => {
    expect(said(decide({ name: '腔静脉重建术', date: '2025-09-29' }))).toEqual([
      'resolved-by-name info',
      'not-yet-effective deny',
    ]);
  });
});

describe('a name of a chapter or a note', () => {
  it.each([
    [
      '会诊组织切片常规染色',
      '广东省人民医院赣州医院',
      { chapter: '2703 常规组织病理学诊断', details: 'heStain' },
      'HE染色方式',
    ],
    ['各种体液细胞沉渣切片检查与诊断', '广东省人民医院赣州医院', { chapter: '2703 常规组织病理学诊断' }, '2703'],
    ['使用血管解剖刀加收', '赣州市人民医院', { details: 'techniques' }, '所用方法'],
    ['使用血管解剖刀加收', '南方医院赣州医院', { details: 'techniques' }, '所用方法'],
    ['使用血管解剖刀加收', '南昌某医院', { details: 'techniques' }, '所用方法'],
    ['高频电刀加收', '南昌某医院', { details: 'techniques' }, '所用方法'],
    ['氩气刀使用费', '南方医院赣州医院', { details: 'techniques' }, '所用方法'],
  ])('%s says where to look and which detail to fill in', (name, facility, params, word) => {
    const { findings } = decide({ name, date: '2025-10-08' }, facility);
    expect(findings).toMatchObject([{ code: 'ambiguous-name', params }]);
    expect(findings[0]?.message.zh).toContain(word);
  });
});

describe('a name beside the code of its row', () => {
  const amountOf = (code: string, name: string) => decide({ code, name, date: '2025-10-08' }).amount;
  it.each([
    ['310905022', '胆道支架取出术', '500.00'],
    ['310905022', '经内镜胆道支架取出术', '500.00'],
    ['310905022', '胆道支架置入术', '1000.00'],
    ['250102012', '血酮体测定', '9.20'],
    ['250102012', '血酮', '9.20'],
    ['250102012', '尿酮体定性试验', '1000.00'],
    ['330801003', '二尖瓣替换再次手术', '1150.00'],
    ['330801003', '二尖瓣替换术', '1000.00'],
    ['331003008', '盆腔粘连松解术', '1150.00'],
    ['331003008', '腹腔粘连松解术', '1150.00'],
    ['331003008', '肠粘连松解术', '1000.00'],
  ])('%s %s: %s', (code, name, amount) => {
    expect(amountOf(code, name)).toBe(amount);
  });

  it('a stated detail goes before what the name says', () => {
    const line = { code: '310905022', name: '经内镜胆道支架取出术', date: '2025-10-08' };
    expect(decide({ ...line, details: { removal: false } }).amount).toBe('1000.00');
  });

  it.each([
    ['髂动脉瘤腔内修复术', 'review'],
    ['腹腔镜辅助髂动脉瘤腔内修复术', 'review'],
    ['左髂动脉瘤腔内修复术', 'review'],
    ['经股动脉髂动脉瘤腔内修复术(覆膜支架)', 'review'],
    ['腹主动脉瘤腔内修复术', 'allow'],
    ['髂动脉支架置入术', 'allow'],
    ['经股动脉置管腹主动脉带网支架置入术', 'allow'],
  ])('%s before the day: %s', (name, decision) => {
    expect(decide({ code: '320200001', name, date: '2025-09-29' }).decision).toBe(decision);
  });
});
