import { describe, expect, it } from 'vitest';
import { type ClaimLine, createAdjudicator, type PriceEntry } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';

const DATE = '2025-10-08';

/** What a line of goods comes to beside a service. */
function goods(code: string, parts: Partial<ClaimLine>, priceBook: readonly PriceEntry[] = []) {
  const yijia = createAdjudicator({ packs: [guangdong], priceBook });
  const { lines } = yijia.adjudicate({
    id: 'c',
    jurisdiction: 'CN-GD',
    facility: { name: '广州示范医院' },
    lines: [
      { id: 'a', code, date: DATE },
      { id: 'b', kind: 'consumable', date: DATE, parent: 'a', charged: { amount: '100' }, ...parts },
    ],
  });
  return lines[1];
}

/** How the price of goods says what lets them be charged, in Chinese, and the words that it quotes. */
function priced(code: string, parts: Partial<ClaimLine>, priceBook?: readonly PriceEntry[]): unknown[] {
  const [part] = goods(code, parts, priceBook)?.components ?? [];
  return [part?.label.zh, part?.citation?.quote];
}

describe('the price of goods says what lets them be charged', () => {
  it('the printed words, without more', () => {
    expect(priced('320500021N', { name: '亲水导丝' })).toEqual(['耗材按实收金额', '导丝']);
  });
  it('a word that is added to them', () => {
    expect(priced('320500021N', { name: '造影导管' })).toEqual([
      '耗材按实收金额（“造影导管”归入“造影管”，文件未印，由规则库补充）',
      '造影管',
    ]);
  });
  it('a word of the row itself', () => {
    expect(priced('310905038N', { name: '可解脱弹簧圈' })).toEqual([
      '耗材按实收金额（“弹簧圈”见于该项目其他栏，除外内容未印，由规则库补充）',
      '弹簧圈',
    ]);
  });
  it('a kind of goods that is mostly charged apart', () => {
    expect(priced('320500022N', { name: '药物洗脱支架' })).toEqual([
      '耗材按实收金额（“支架”通常可另收，文件未印，由规则库补充）',
      undefined,
    ]);
  });
  it('the price book', () => {
    const entry = { jurisdiction: 'CN-GD', code: 'C1', price: '90', excludedAs: '粘弹剂' } as const;
    expect(priced('330405029N', { code: 'C1', name: '凝胶剂' }, [entry])).toEqual([
      '用户价格表（全省适用）（归入“粘弹剂”）',
      '粘弹剂',
    ]);
  });
  it('the line beside which they stand', () => {
    expect(priced('320500021N', { name: '造影导管', parent: undefined })).toEqual([
      '耗材按实收金额（随收费行“a”另收，“造影导管”归入“造影管”，文件未印，由规则库补充）',
      '造影管',
    ]);
  });
});

describe('the question about goods', () => {
  const said = (code: string, name: string) => goods(code, { name })?.findings.map(({ message }) => message.zh);

  it('names what is printed', () => {
    expect(said('330405029N', '眼垫')).toEqual(['“眼垫”未列入“经内路小梁网切除术”的除外内容（粘弹剂）']);
  });
  it('names the part of the name that is known', () => {
    expect(said('330405029N', '粘弹剂注射针')).toEqual([
      '“粘弹剂注射针”未列入“经内路小梁网切除术”的除外内容（粘弹剂；名称中仅部分为“粘弹剂”）',
    ]);
  });
  it('names the ordinary goods', () => {
    expect(said('331501075N', '医用纱布块')).toEqual([
      '“医用纱布块”未列入“经皮胸腰椎内固定术”的除外内容（该栏为空；“纱布”一般含在项目价格内）',
    ]);
  });
  it('leaves the charge above the price of the book to its own finding, which cites no document', () => {
    const line = goods('320500021N', { code: 'C1', name: '导丝' }, [
      { jurisdiction: 'CN-GD', code: 'C1', price: '90' },
    ]);
    expect(line).toMatchObject({ decision: 'reduce', item: null, unitPrice: '90', amount: '90.00' });
    expect(line?.findings.map(({ code, citation }) => [code, citation])).toEqual([['overcharged', null]]);
  });
});
