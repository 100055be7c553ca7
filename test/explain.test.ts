import { describe, expect, it } from 'vitest';
import { type Citation, createAdjudicator, explain, type Finding, type LineAdjudication } from '../src/index.js';
import { FINDING_CODES } from '../src/model/finding.js';
import { narrowedFinding } from '../src/model/narrowed.js';
import { messageOf, TEMPLATES } from '../src/words/messages.js';
import { adjudicatorFor, CASES, claimOf, PACKS } from './case-claims.js';

const yijia = createAdjudicator({
  packs: PACKS,
  priceBook: [{ jurisdiction: 'CN-JX', code: '270300001', price: '100' }],
});
const JX = { jurisdiction: 'CN-JX', facility: { name: '南方医院赣州医院' } };

/** Matches ids of documents, and lines without a name. */
const INTERNAL = new RegExp(
  [...PACKS.flatMap((pack) => pack.documents.map(({ id }) => id)), '该行', 'The line'].join('|'),
);
const BARE: LineAdjudication = {
  lineId: 'a',
  decision: 'review',
  item: null,
  quantity: { claimed: '1', allowed: '1' },
  unitPrice: null,
  amount: null,
  components: [],
  findings: [],
};

describe('an explanation', () => {
  it('goes from the base price to the amount', () => {
    const line = yijia.quote({
      ...JX,
      line: { code: '270300001', date: '2025-10-08', details: { heStain: 'standard' } },
    });
    expect(explain(line, 'en')).toEqual([
      '270300001 穿刺组织活检检查与诊断 can be charged: 135.00 yuan.',
      'Base price 100 yuan: price book, for the whole province.',
      'Plus 35 yuan, once for the line: HE stain: 35 yuan more [赣医保字〔2025〕37号 annex 1 row 83: “将说明中‘全自动高分辨率HE染色加收35元。’修改为‘HE染色加收35元’”].',
      '100 yuan × 1 + 35 yuan = 135.00 yuan.',
    ]);
  });

  it('says how to charge the line, with the item to charge instead', () => {
    const line = yijia.quote({ ...JX, line: { code: 'QYLS00152', date: '2025-10-08', charged: { amount: '3119' } } });
    expect(explain(line, 'zh')).toEqual([
      'QYLS00152 骶尾部畸胎瘤切除术：不予收费，0.00 元。',
      '项目价格 3119 元（计价单位：次）：文件公布的价格〔赣医保字〔2025〕37号 附表2序号9：“3119”〕。',
      'QYLS00152 仅限申报医院收取（浙江大学医学院附属第一医院江西医院），“南方医院赣州医院”不在其列；如为其中一家的其他名称，请登记机构别名后重新审核〔赣医保字〔2025〕37号 附表2序号9：“仅限申报医院使用”〕。',
      '处理建议：应改收 QYLS00147 骶尾部畸胎瘤切除术。',
    ]);
  });

  it('gives the amounts of other readings, and the amount payable if less was charged', () => {
    const line = yijia.quote({
      ...JX,
      line: { code: 'QYLS00158', date: '2025-10-08', quantity: 2, charged: { amount: '4000' } },
    });
    expect(explain(line, 'en').slice(2, 5)).toEqual([
      'Quantity claimed 2, counted 1.',
      '4623.81 yuan × 1 = 4623.81 yuan.',
      'Less was charged, so 4000.00 yuan is payable.',
    ]);
    const reading = (charged: object): string[] =>
      explain(yijia.quote({ ...JX, line: { code: 'QYLS00158', date: '2025-10-08', quantity: 2, charged } }), 'en');
    expect(reading({ amount: '9000' })).toContain(
      'The strict reading counts; under another reading the amount is 9000.00 yuan.',
    );
    // what is payable is the same by both readings
    expect(reading({ amount: '4000' }).filter((said) => said.startsWith('The strict reading'))).toEqual([]);
  });

  it('of a line without an item names it as the claim does', () => {
    type Called = Partial<Pick<LineAdjudication, 'lineId' | 'claimed'>>;
    const unlisted = { decision: 'unlisted', item: null, unitPrice: null, amount: null } as const;
    const named = (line: Called): LineAdjudication => ({ ...BARE, ...unlisted, ...line });
    const names: readonly (readonly [Called, string, string])[] = [
      [{ lineId: '4', claimed: { name: '白蛋白' } }, '第4行“白蛋白”', 'Line 4 “白蛋白”'],
      [{ lineId: 'L-7', claimed: { code: '9', name: '白蛋白' } }, '收费行 L-7“9 白蛋白”', 'Line L-7 “9 白蛋白”'],
      [{ lineId: '4' }, '第4行', 'Line 4'],
    ];
    for (const [line, zh, en] of names) {
      expect(explain(named(line), 'zh')).toEqual([`${zh}：未收录，未审核。`]);
      expect(explain(named(line), 'en')).toEqual([`${en} is not listed and was not decided.`]);
    }
    const quoted = yijia.quote({ ...JX, line: { name: '床位费', date: '2025-10-08' } });
    expect(explain(quoted, 'zh')).toEqual(['“床位费”：未收录，未审核。']);
  });

  it('gives one sum for several units without a unit price', () => {
    const { lines } = yijia.adjudicate({
      ...JX,
      id: 'c',
      facility: { name: '浙江大学医学院附属第一医院江西医院' },
      lines: [
        { id: '1', code: 'QYLS00151', date: '2025-10-08' },
        {
          id: '2',
          kind: 'consumable',
          name: '特殊缝线',
          parent: '1',
          quantity: 3,
          date: '2025-10-08',
          charged: { amount: '420' },
        },
      ],
    });
    const [, sutures = BARE] = lines;
    expect(explain(sutures, 'zh').slice(0, 3)).toEqual([
      '第2行“特殊缝线”：合规，420.00 元。',
      '本行共 420 元：耗材按实收金额〔赣医保字〔2025〕37号 附表2序号8：“特殊缝线”〕。',
      '数量 3，本行共 420.00 元。',
    ]);
    expect(explain(sutures, 'en').slice(1, 3)).toEqual([
      '420 yuan for the whole line: consumable as charged [赣医保字〔2025〕37号 annex 2 row 8: “特殊缝线”].',
      'Quantity 3, 420.00 yuan in all.',
    ]);
  });

  it('calls a document without a number by its title, and says if a document is inferred', () => {
    const cite = (citation: Partial<Citation>): string => {
      const at = { document: 'demo', section: 'list', row: 1, ...citation };
      const params = { charged: '2.00', amount: '1.00' };
      const message = { zh: '甲', en: 'A' };
      const said: Finding = { code: 'overcharged', effect: 'info', class: 'note', message, citation: at, params };
      return explain({ ...BARE, findings: [said] }, 'zh')[1] ?? '';
    };
    expect(cite({ title: '示范省价格文件' })).toBe('甲〔示范省价格文件 目录序号1〕。');
    expect(cite({ number: '示〔2025〕1号', documentInferred: true })).toBe(
      '甲〔示〔2025〕1号 目录序号1（文号归属系推定）〕。',
    );
    expect(cite({})).toBe('甲〔demo 目录序号1〕。');
  });

  it('leaves no placeholder empty in either language, for every case', () => {
    for (const one of CASES) {
      for (const line of adjudicatorFor(one).adjudicate(claimOf(one)).lines) {
        const sentences = [...explain(line, 'zh'), ...explain(line, 'en')];
        for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined|null|。。|\.\.(?!\.)/);
        for (const sentence of sentences) expect(sentence).not.toMatch(INTERNAL);
      }
    }
  });

  it.each(FINDING_CODES)('%s is put into sentences of both languages', (code) => {
    const names = [...`${TEMPLATES[code].zh}${TEMPLATES[code].en}`.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const params = Object.fromEntries(names.map((name) => [name, `〈${name}〉`]));
    const message = messageOf(code, params);
    const finding = narrowedFinding({ code, effect: 'review', class: 'suspicion', message, citation: null, params });
    const line: LineAdjudication = { ...BARE, findings: [finding] };
    expect(explain(line, 'zh')[1]).toBe(`${finding.message.zh}。`);
    expect(explain(line, 'en')[1]).toBe(`${finding.message.en}.`);
    expect(explain(line, 'en').join()).not.toMatch(/[{}]/);
  });
});
