import { describe, expect, it } from 'vitest';
import { createAdjudicator, explain, type Finding, type LineAdjudication } from '../src/index.js';
import { messageOf, TEMPLATES } from '../src/messages.js';
import { FINDING_CODES } from '../src/model/finding-code.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { CASES, claimOf, PACKS, packOf } from './case-claims.js';

const yijia = createAdjudicator({
  packs: [jiangxi, guangdong],
  priceBook: [{ jurisdiction: 'CN-JX', code: '270300001', price: '100' }],
});
const JX = { jurisdiction: 'CN-JX', facility: { name: '南方医院赣州医院' } };

describe('an explanation', () => {
  it('goes from the base price to the amount', () => {
    const line = yijia.quote({
      ...JX,
      line: { code: '270300001', date: '2025-10-08', details: { heStain: 'standard' } },
    });
    expect(explain(line, 'en')).toEqual([
      '270300001 穿刺组织活检检查与诊断 can be charged: 135.00 yuan.',
      'Base price 100 yuan: provincial schedule.',
      'Plus 35 yuan, once for the line: HE stain: 35 yuan more [cn-jx-2025-37 annex 1 row 83: “将说明中“全自动高分辨率HE染色加收35元。”修改为“HE染色加收35元””].',
      '100 yuan × 1 + 35 yuan = 135.00 yuan.',
    ]);
  });

  it('says what would help, with the item to charge instead', () => {
    const line = yijia.quote({ ...JX, line: { code: 'QYLS00152', date: '2025-10-08', charged: { amount: '3119' } } });
    expect(explain(line, 'zh')).toEqual([
      'QYLS00152 骶尾部畸胎瘤切除术：不能收取，0.00 元。',
      '基准价 3119 元（计价单位：次）：文件公布的价格〔cn-jx-2025-37 附表2第9行：“3119”〕。',
      'QYLS00152 仅限申报医院使用（浙江大学医学院附属第一医院江西医院），“南方医院赣州医院”不在其中；如是其别名，请登记到 facilityAliases〔cn-jx-2025-37 附表2第9行：“仅限申报医院使用”〕。',
      '怎样可以收取：改收 QYLS00147 骶尾部畸胎瘤切除术或由申报医院（浙江大学医学院附属第一医院江西医院）收取。',
    ]);
  });

  it('says what other readings come to, and what was paid where less was charged', () => {
    const line = yijia.quote({
      ...JX,
      line: { code: 'QYLS00158', date: '2025-10-08', quantity: 2, charged: { amount: '4000' } },
    });
    expect(explain(line, 'en').slice(2, 5)).toEqual([
      'Quantity claimed 2, counted 1.',
      '4623.81 yuan × 1 = 4623.81 yuan.',
      'Less was charged: 4000.00 yuan are payable.',
    ]);
    expect(explain(line, 'en')).toContain('Under other readings the line comes to 4000.00 yuan.');
  });

  it('of an unlisted line is one sentence', () => {
    expect(explain(yijia.quote({ ...JX, line: { name: '床位费', date: '2025-10-08' } }), 'zh')).toEqual([
      '该行：不在目录内，未作判断。',
    ]);
  });

  it('of every case leaves no place empty in either language', () => {
    for (const one of CASES) {
      const { jurisdiction } = packOf(one.rule);
      const priceBook = Object.entries(one.prices ?? {}).map(([code, price]) => ({ jurisdiction, code, price }));
      const result = createAdjudicator({ packs: PACKS, priceBook }).adjudicate(claimOf(one));
      for (const line of result.lines) {
        const sentences = [...explain(line, 'zh'), ...explain(line, 'en')];
        for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined|null|。。|\.\.(?!\.)/);
      }
    }
  });

  it.each(FINDING_CODES)('%s is put into sentences of both languages', (code) => {
    const names = [...`${TEMPLATES[code].zh}${TEMPLATES[code].en}`.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const params = Object.fromEntries(names.map((name) => [name, `〈${name}〉`]));
    const finding: Finding = { code, effect: 'review', message: messageOf(code, params), citation: null, params };
    const line: LineAdjudication = {
      lineId: 'a',
      decision: 'review',
      item: null,
      quantity: { claimed: '1', allowed: '1' },
      unitPrice: null,
      amount: null,
      components: [],
      findings: [finding],
    };
    expect(explain(line, 'zh')[1]).toBe(`${finding.message.zh}。`);
    expect(explain(line, 'en')[1]).toBe(`${finding.message.en}.`);
    expect(explain(line, 'en').join()).not.toMatch(/[{}]/);
  });
});
