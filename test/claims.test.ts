import { describe, expect, it } from 'vitest';
import { type Claim, ClaimError, type ClaimLine, createAdjudicator, parsePriceBook } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { item, pack, rule } from './make-pack.js';

const DATE = '2025-10-08';
const NANFANG = '南方医院赣州医院';
const GUANGDONG = '广东省人民医院赣州医院';
const yijia = createAdjudicator({ packs: [jiangxi, guangdong] });

type LineParts = Partial<ClaimLine>;
function claim(lines: LineParts[], parts: Partial<Claim> = {}): Claim {
  const whole = lines.map((line, i) => ({ id: `${i + 1}`, date: DATE, ...line }));
  return { id: 'c', jurisdiction: 'CN-JX', facility: { name: NANFANG }, lines: whole, ...parts };
}

function faults(given: unknown): string[] {
  const read = yijia.safeAdjudicate(given);
  return read.success ? [] : read.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
}

function only(line: LineParts, parts: Partial<Claim> = {}) {
  const [decided] = yijia.adjudicate(claim([line], parts)).lines;
  if (decided === undefined) throw new Error('one line in, one line out');
  return decided;
}

const codes = (line: { findings: readonly { code: string }[] }) => line.findings.map(({ code }) => code);

const DEEP: unknown = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
const CIRCLE: { a: unknown[] } = { a: [] };
CIRCLE.a.push(CIRCLE);

describe('reading a claim', () => {
  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, [' missing']],
    [
      'a detail nested too deep',
      claim([{ code: 'A', details: { own: DEEP } }]),
      [`lines.0.details.own.${'0.'.repeat(15)}0 too-deep`],
    ],
    ['a detail within itself', claim([{ code: 'A', details: { own: CIRCLE } }]), ['lines.0.details.own.a.0 circular']],
    ['a detail of no JSON', claim([{ code: 'A', details: { own: [Number.NaN] } }]), ['lines.0.details.own not-json']],
    ['nothing', undefined, [' missing']],
    ['a text', 'claim', [' wrong-type']],
    ['a date that does not exist', claim([{ code: 'A', date: '2025-02-30' }]), ['lines.0.date not-a-date']],
    ['a line with neither code nor name', claim([{}]), ['lines.0 code-or-name']],
    ['an unknown key', claim([{ code: 'A', qty: 1 } as never]), ['lines.0.qty unknown-key']],
    ['an unknown key above', { ...claim([]), clinic: {} }, ['clinic unknown-key']],
    ['quantity nought', claim([{ code: 'A', quantity: 0 }]), ['lines.0.quantity not-positive']],
    ['a reversal', claim([{ code: 'A', quantity: -1 }]), ['lines.0.quantity negative']],
    [
      'a reversal of a consumable',
      claim([{ name: '钉', kind: 'consumable', quantity: '-0.5' }]),
      ['lines.0.quantity negative'],
    ],
    [
      'a reversal in the history',
      claim([{ code: 'A' }], { history: [{ id: 'h', code: 'A', date: DATE, quantity: -1 }] }),
      ['history.0.quantity negative'],
    ],
    [
      'a negative charge on a consumable',
      claim([{ name: '钉', kind: 'consumable', charged: { unitPrice: '-1', amount: '-0.01' } }]),
      ['lines.0.charged.unitPrice negative', 'lines.0.charged.amount negative'],
    ],
    [
      'a drug of quantity nought',
      claim([{ name: '药', kind: 'drug', quantity: 0 }]),
      ['lines.0.quantity not-positive'],
    ],
    [
      'a drug with five decimals taken back',
      claim([{ name: '药', kind: 'drug', quantity: '-1.00001' }]),
      ['lines.0.quantity too-many-decimals'],
    ],
    ['a date with a time', claim([{ code: 'A', date: '2025-10-08 09:27:21' }]), ['lines.0.date not-a-date']],
    ['five decimals', claim([{ code: 'A', quantity: '1.00001' }]), ['lines.0.quantity too-many-decimals']],
    ['thirteen digits', claim([{ code: 'A', quantity: '1234567890123' }]), ['lines.0.quantity too-many-digits']],
    ['an exponent', claim([{ code: 'A', quantity: '1e3' }]), ['lines.0.quantity not-a-decimal']],
    ['a number without end', claim([{ code: 'A', quantity: Number.NaN }]), ['lines.0.quantity wrong-type']],
    ['negative money', claim([{ code: 'A', charged: { amount: '-1' } }]), ['lines.0.charged.amount negative']],
    [
      'money with seven decimals',
      claim([{ code: 'A', charged: { unitPrice: '1.0000001' } }]),
      ['lines.0.charged.unitPrice too-many-decimals'],
    ],
    [
      'money as a number with more decimals than money has',
      claim([{ code: 'A', charged: { amount: 0.1 + 0.2, unitPrice: 1e-7 } }]),
      ['lines.0.charged.unitPrice too-many-decimals', 'lines.0.charged.amount too-many-decimals'],
    ],
    [
      'negative money as a number',
      claim([{ kind: 'consumable', name: '管', charged: { amount: -1 } }]),
      ['lines.0.charged.amount negative'],
    ],
    [
      'an end before its beginning',
      claim([{ code: 'A', endDate: '2025-10-07' }]),
      ['lines.0.endDate ends-before-it-begins'],
    ],
    ['more than 366 days', claim([{ code: 'A', endDate: '2026-10-10' }]), ['lines.0.endDate too-long']],
    [
      'a birth after a line',
      claim([{ code: 'A' }], { patient: { birthDate: '2025-10-09' } }),
      ['patient.birthDate born-later'],
    ],
    [
      'a known detail of another type',
      claim([{ code: 'A', details: { electrodes: 'two' as never } }]),
      ['lines.0.details.electrodes wrong-type'],
    ],
    ['a detail that is no JSON', claim([{ code: 'A', details: { mine: 10n } }]), ['lines.0.details.mine not-json']],
    [
      'a detail that is an object of a class',
      claim([{ code: 'A', details: { mine: new Map() } }]),
      ['lines.0.details.mine not-json'],
    ],
    ['a line of its own', claim([{ code: 'A', parent: '1' }]), ['lines.0.parent own-parent']],
    ['a parent that is nowhere', claim([{ code: 'A', parent: '9' }]), ['lines.0.parent unknown-parent']],
    [
      'parents in a circle',
      claim(
        [
          { code: 'A', parent: '2' },
          { code: 'A', parent: 'h' },
          { code: 'A', parent: '1' },
        ],
        { history: [{ id: 'h', code: 'A', date: DATE, parent: '1' }] },
      ),
      ['lines.0.parent parent-circle', 'lines.1.parent parent-circle', 'history.0.parent parent-circle'],
    ],
    [
      'a consumable as parent',
      claim([
        { name: '钉', kind: 'consumable' },
        { code: 'A', parent: '1' },
      ]),
      ['lines.1.parent consumable-parent'],
    ],
    [
      'an id twice',
      claim([{ code: 'A' }], { history: [{ id: '1', code: 'B', date: DATE }] }),
      ['history.0.id duplicate-id'],
    ],
    ['a province that is none', { ...claim([]), jurisdiction: 'Jiangxi' }, ['jurisdiction not-a-jurisdiction']],
    [
      'several at once',
      claim([{ code: 'A', date: '2025-13-01', quantity: 0 }, {}]),
      ['lines.0.date not-a-date', 'lines.0.quantity not-positive', 'lines.1 code-or-name'],
    ],
  ])('%s is refused with its path', (_name, given, wanted) => {
    expect(faults(given)).toEqual(wanted);
  });

  it('a chain of parents that ends somewhere is read', () => {
    const lines: LineParts[] = [{ code: 'A' }, ...['1', '2', '3', '2'].map((parent) => ({ code: 'A', parent }))];
    expect(faults(claim(lines))).toEqual([]);
  });

  it('a line may end 366 days after it begins, not later', () => {
    expect(faults(claim([{ code: 'A', endDate: '2026-10-09' }]))).toEqual([]);
  });

  it.each([
    '2025-10-08 09:27:21',
    '2025-10-08T09:27',
    '2025/10/8 9:27',
    '2025年10月8日 9时27分',
    '2025-10-08 上午９：27',
    '20251008 09:27',
    '20251008092721',
    '2025-10-08T01:27:21.000Z',
    '2025-10-08T09:27:21+08:00',
    '2025-10-08\t9:27',
  ])('a date with a time, %s, is asked for without', (date) => {
    const read = yijia.safeAdjudicate(claim([{ code: 'A', date }]));
    expect(read.success ? [] : read.error.issues).toMatchObject([
      {
        code: 'not-a-date',
        message: expect.stringContaining('take the time off'),
        zh: expect.stringContaining('去掉时间'),
      },
    ]);
  });

  it.each(['2025-02-30 09:27', '2025/2/30 09:27', '2025-10-08 noon', '2025-10-08 ', '2025-10-089:27'])(
    '%s is just no date',
    (date) => {
      const read = yijia.safeAdjudicate(claim([{ code: 'A', date }]));
      expect(read.success ? [] : read.error.issues).toMatchObject([
        { message: expect.stringContaining('not a valid date') },
      ]);
    },
  );

  it('what a reversal of a service is refused with names what nets it, a price does not', () => {
    const read = yijia.safeAdjudicate(claim([{ code: 'A', charged: { amount: '-1' } }]));
    expect(read.success ? [] : read.error.issues).toMatchObject([{ message: expect.stringContaining('netReversals') }]);
    const { issues } = parsePriceBook([{ jurisdiction: 'CN-JX', code: 'A', price: '-1' }]);
    expect(issues).toMatchObject([{ code: 'negative', message: 'must not be negative', zh: '不能为负数' }]);
  });

  it('lines of drugs and other charges may take back, and add up', () => {
    const lines: LineParts[] = [
      { name: '药', kind: 'drug', quantity: 3, charged: { unitPrice: '3.80' } },
      { name: '药', kind: 'drug', quantity: -2, charged: { unitPrice: '3.80' } },
      { name: '药', kind: 'drug', quantity: '-0.5', charged: { amount: '-1.90' } },
      { name: '伙食', kind: 'other', charged: { amount: '-30' } },
      { code: 'QYLS00163', charged: { amount: '1400' } },
    ];
    const { lines: decided, totals } = yijia.adjudicate(claim(lines));
    expect(decided.map(({ decision, charged, quantity }) => `${decision} ${charged} ${quantity.claimed}`)).toEqual([
      'unlisted 11.40 3',
      'unlisted -7.60 -2',
      'unlisted -1.90 -0.5',
      'unlisted -30.00 1',
      'reduce 1400.00 1',
    ]);
    expect(totals).toMatchObject({
      charged: '1371.90',
      allowed: '1311.00',
      underReview: '0.00',
      refused: '89.00',
      unlisted: '-28.10',
    });
  });

  it('a quantity with a plus sign or extra zeros is read', () => {
    expect(
      only(
        { code: 'QYLS00144', quantity: '+01.0000', charged: { amount: '+3380.00' } },
        { facility: { name: GUANGDONG } },
      ),
    ).toMatchObject({ quantity: { claimed: '1' }, amount: '3380.00' });
  });

  it('a value that throws when it is read is a fault of the claim', () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
        get: () => {
          throw new Error('no');
        },
      },
    );
    expect(yijia.safeAdjudicate(hostile).success).toBe(false);
  });

  it('adjudicate throws what safeAdjudicate gives back, in both languages', () => {
    expect(() => yijia.adjudicate(claim([{}]))).toThrow(ClaimError);
    const read = yijia.safeAdjudicate(claim([{}]));
    expect(read.success ? [] : read.error.issues).toMatchObject([
      { message: 'give a code, a name, or both', zh: expect.stringContaining('至少填写一个') },
    ]);
  });

  it('a misspelt detail is answered with the nearest name', () => {
    const line = only({ code: 'QYLS00148', details: { electrodess: 2 } });
    expect(line.findings).toMatchObject([
      { code: 'unknown-detail', effect: 'info', params: { nearest: 'electrodes' } },
    ]);
    expect(line.decision).toBe('allow');
  });

  it('a misspelt attribute of the facility is answered once, in the notes, unless a pack or the price book reads it', () => {
    const prices = [
      { when: { grade: '三级' }, price: '10' },
      { when: { ward: '甲' }, price: '8' },
    ];
    const { price: _price, ...byClass } = item('X1', { prices });
    const made = pack({ items: [byClass, item('X2')] });
    const priceBook = [{ jurisdiction: 'CN-ZJ', code: 'X3', price: '1', attributes: { area: '东' } }];
    const own = createAdjudicator({ packs: [made], priceBook });
    const notesFor = (attributes: Readonly<Record<string, string>>) =>
      own
        .adjudicate({
          id: 'c',
          jurisdiction: 'CN-ZJ',
          facility: { name: '甲', attributes },
          lines: ['X1', 'X2', 'X9'].map((code) => ({ id: code, code, date: '2026-03-10' })),
        })
        .notes.filter(({ code }) => code === 'unknown-detail');
    const params = { detail: 'facility.attributes.garde', nearest: 'facility.attributes.grade' };
    expect(notesFor({ garde: '三级' })).toMatchObject([{ effect: 'info', params, lines: ['X1', 'X2'] }]);
    expect(notesFor({ grade: '三级', tier: '省级', class: '一类', ward: '甲', area: '东' })).toEqual([]);
  });

  it('a detail that a loaded pack reads is known', () => {
    const made = pack({
      items: [item('X1')],
      rules: [rule('r', 'X1', { all: [{ fact: 'line', path: '$.details.mine', operator: 'equal', value: 1 }] })],
    });
    const own = createAdjudicator({ packs: [made] });
    const [line] = own.adjudicate({
      id: 'c',
      jurisdiction: 'CN-ZJ',
      facility: { name: '甲' },
      lines: [{ id: 'a', code: 'X1', date: DATE, details: { mine: 1, yours: 2 } }],
    }).lines;
    expect(line?.findings).toMatchObject([
      { code: 'unknown-detail', params: { detail: 'yours' } },
      { code: 'content-not-met' },
    ]);
  });
});

describe('finding the item', () => {
  it('by a declared name in the facility’s own crosswalk rows', () => {
    expect(only({ name: '脑深部电刺激术中微电极记录' })).toMatchObject({
      item: { code: '330201035' },
      findings: [{ code: 'resolved-by-name', citation: { section: 'annex-1', row: 11 } }, { code: 'price-unknown' }],
    });
  });

  it('by a declared name in another facility’s row if the item is open to all', () => {
    expect(only({ name: '膀胱容量压力测定' }).item?.code).toBe('340200049');
  });

  it('a name of an item that only others may charge is denied', () => {
    expect(only({ name: '心内赘生物消除术' })).toMatchObject({ decision: 'deny', item: { code: 'QYLS00146' } });
  });

  it('a name of an item not yet in force is denied', () => {
    const line = only({ name: '心内赘生物消除术', date: '2025-09-29' }, { facility: { name: GUANGDONG } });
    expect(codes(line)).toEqual(['resolved-by-name', 'not-yet-effective']);
  });

  it('what is not in force yet cites the words that print the day', () => {
    expect(only({ code: 'QYLS00147', date: '2025-09-29' })).toMatchObject({
      decision: 'deny',
      findings: [{ citation: { section: 'article-5', quote: '本通知自2025年9月30日起执行' } }],
    });
  });

  it('a crosswalk row of a chapter or a note resolves to no item', () => {
    expect(only({ name: '会诊组织切片常规染色' }, { facility: { name: GUANGDONG } })).toMatchObject({
      decision: 'review',
      item: null,
      amount: null,
      findings: [{ code: 'ambiguous-name', citation: { row: 83 } }],
    });
    expect(only({ name: '使用血管解剖刀加收' })).toMatchObject({
      decision: 'review',
      findings: [{ code: 'ambiguous-name', citation: { row: 31 } }],
    });
  });

  it('a crosswalk row with a doubt makes the line a review', () => {
    expect(codes(only({ name: '颈椎间盘电热纤维环成形术加收(每增加1间盘)' }))).toEqual([
      'resolved-by-name',
      'ambiguous-provision',
      'price-unknown',
    ]);
  });

  it('a declared name beside its code implies details, unless the line states them', () => {
    const priced = createAdjudicator({
      packs: [jiangxi],
      priceBook: [{ jurisdiction: 'CN-JX', code: '310905022', price: '1500' }],
    });
    const amount = (details?: ClaimLine['details']) =>
      priced.adjudicate(claim([{ code: '310905022', name: '胆道支架取出术', details }])).lines[0]?.amount;
    expect([amount(), amount({ removal: false }), amount({ removal: undefined })]).toEqual([
      '750.00',
      '1500.00',
      '750.00',
    ]);
  });

  it('a declared name of a note or a chapter implies details for codes of the chapter', () => {
    const priceBook = ['331007001', '330100005', '270300001'].map((code) => ({
      jurisdiction: 'CN-JX',
      code,
      price: '100',
    }));
    const priced = createAdjudicator({ packs: [jiangxi], priceBook });
    const decided = (code: string, name: string) => priced.adjudicate(claim([{ code, name }])).lines[0];
    expect(decided('331007001', '使用血管解剖刀加收')).toMatchObject({
      decision: 'review',
      findings: [{ alternatives: ['150.00', '200.00', '300.00'] }],
    });
    expect(decided('330100005', '使用血管解剖刀加收')?.decision).toBe('allow');
    expect(decided('270300001', '会诊组织切片常规染色')?.amount).toBe('135.00');
  });

  it('a code with the name of another item is a review', () => {
    expect(codes(only({ code: 'QYLS00148', name: '腔静脉重建术' }))).toEqual(['name-mismatch']);
    expect(codes(only({ code: 'QYLS00153', name: '脑感觉功能区病变切除术' }))).toEqual([]);
    expect(codes(only({ code: 'QYLS00148', name: '随便写的名称' }))).toEqual([]);
  });

  it('a house code stands for the provincial one', () => {
    const aliased = createAdjudicator({ packs: [jiangxi], codeAliases: { '003301000010000': 'QYLS00148' } });
    expect(aliased.adjudicate(claim([{ code: '003301000010000' }])).lines[0]?.amount).toBe('6737.25');
  });

  it('an item has the version in force on the day', () => {
    const on = (date: string) => yijia.item('250503015', { jurisdiction: 'CN-JX', date })?.name;
    expect([on('2025-09-29'), on('2025-09-30')]).toEqual(['病原体用药指导的基因检测', '病原体基因检测']);
    const fibre = (date: string) => yijia.item('331501019', { jurisdiction: 'CN-JX', date })?.separatelyCharged.names;
    expect([fibre('2025-09-29'), fibre('2025-09-30')]).toEqual([[], ['光纤']]);
  });

  it('a code of another province is unlisted here', () => {
    expect(only({ code: '250102038N' }).decision).toBe('unlisted');
  });
});

describe('who may charge', () => {
  it('a facility that the document names is public, whatever it says of itself', () => {
    expect(
      only({ code: 'QYFK00066' }, { facility: { name: '中日友好医院江西医院', ownership: 'private' } }).decision,
    ).toBe('allow');
  });

  it('the denial of a private hospital cites the article', () => {
    const line = only({ code: 'QYFK00066' }, { facility: { name: '某民营医院', ownership: 'private' } });
    expect(line.findings).toMatchObject([
      { code: 'facility-not-public', citation: { section: 'article-2' } },
      { code: 'facility-not-authorised', effect: 'info', params: { condition: '有条件开展' } },
    ]);
  });

  it('items that a facility may charge are listed with their prices', () => {
    const query = { jurisdiction: 'CN-JX', date: DATE };
    const trial = (facility: Claim['facility'], date = DATE) =>
      yijia.billable({ ...query, date, facility }).filter(({ item: { status } }) => status === 'trial');
    expect(trial({ name: NANFANG }).map(({ item: { code } }) => code)).toEqual([
      'QYFK00066',
      'QYFK00067',
      'QYLS00147',
      'QYLS00148',
      'QYLS00149',
      'QYLS00153',
      'QYLS00158',
      'QYLS00159',
      'QYLS00163',
      'QYLS00164',
      'QYLS00165',
      'QYLS00166',
      'QYLS00167',
    ]);
    expect(trial({ name: NANFANG }, '2025-09-29')).toEqual([]);
    expect(trial({ name: '某医院', ownership: 'private' })).toEqual([]);
    const [unknown] = trial({ name: '某医院' });
    expect(unknown).toMatchObject({ price: '2010', citation: { section: 'article-2' } });
    expect(trial({ name: '某医院', ownership: 'public' })[0]?.citation.section).toBe('annex-2');
  });

  it('rules that bind an item on a day are listed with the details they read', () => {
    const asked = (code: string, date = DATE) =>
      yijia.provisions(code, { jurisdiction: 'CN-JX', date }).map(({ rule: { id }, details }) => `${id} ${details}`);
    expect(asked('QYLS00159')).toEqual([
      'cn-jx-2025-37/annex-2/15 ',
      'cn-jx-2025-37/annex-2/15-measure vertebrae',
      'cn-jx-2025-37/article-2 ',
      'cn-jx-2025-37/annex-1/31-no-chapter techniques',
    ]);
    expect(asked('310905022')).toEqual(['cn-jx-2025-37/annex-1/77 removal']);
    expect(asked('310905022', '2025-09-29')).toEqual(['cn-jx-2025-37/annex-1/77-before removal']);
    expect(asked('339999999')).toHaveLength(8);
  });
});

describe('charged and allowed', () => {
  const nothing = { allowed: '0.00', underReview: '0.00', refused: '0.00', unlisted: '0.00' };

  it('a charge computed from the unit price is rounded before it is compared', () => {
    const line = only({ code: 'QYLS00147', quantity: '1', charged: { unitPrice: '5578.564999' } });
    expect(line).toMatchObject({ decision: 'allow', amount: '5578.56' });
  });

  it('a charge is inconsistent if amount and unit price × quantity differ by two cents, not by one', () => {
    expect(only({ code: 'QYLS00147', charged: { unitPrice: '100', amount: '100.01' } }).decision).toBe('allow');
    expect(codes(only({ code: 'QYLS00147', charged: { unitPrice: '100', amount: '100.02' } }))).toEqual([
      'charge-inconsistent',
    ]);
    expect(only({ code: '999', charged: { unitPrice: '100', amount: '1' } })).toMatchObject({
      decision: 'unlisted',
      findings: [],
    });
  });

  it('a denied line is not overcharged', () => {
    expect(codes(only({ code: 'QYLS00144', charged: { amount: '99999' } }))).toEqual(['facility-not-authorised']);
  });

  it('totals add up if every line states a charge', () => {
    const lines = [
      { code: 'QYLS00163', charged: { amount: '1400' } },
      { code: 'QYLS00144', charged: { amount: '3380' } },
      { code: '330801003', charged: { amount: '7000' } },
      { code: 'QYLS00158', quantity: 2, charged: { amount: '9247.62' } },
      { name: '床位费', charged: { amount: '40' } },
      { name: '吻合夹', kind: 'consumable' as const, parent: '1', charged: { amount: '900' } },
    ];
    expect(yijia.adjudicate(claim(lines)).totals).toMatchObject({
      charged: '21967.62',
      allowed: '1311.00',
      underReview: '11623.81',
      refused: '8092.81',
      unlisted: '940.00',
    });
  });

  it('totals of a claim without lines, and of one without charges', () => {
    expect(yijia.adjudicate(claim([])).totals).toMatchObject({ charged: null, ...nothing });
    expect(yijia.adjudicate(claim([])).basis.packs).toHaveLength(2);
  });

  it('a charge above the amount says whether units were cut or another reading allows it', () => {
    const because = (code: string, quantity: number, amount: string) => {
      const details = { vertebrae: 3 };
      const first = { id: '0', code: 'QYLS00158', date: '2025-10-08', details };
      const line = { ...first, id: '1', code, quantity, charged: { amount } };
      const { lines } = yijia.adjudicate(claim(code === first.code ? [line] : [first, line]));
      const found = lines.at(-1)?.findings ?? [];
      return found.flatMap((finding) => (finding.code === 'overcharged' ? [finding.params.because ?? 'price'] : []));
    };
    expect(because('QYLS00158', 1, '4623.81')).toEqual([]);
    expect(because('QYLS00158', 1, '4623.82')).toEqual(['price']);
    expect(because('QYLS00158', 2, '9247.62')).toEqual(['reading']);
    expect(because('QYLS00158', 2, '9247.63')).toEqual(['price']);
    expect(because('QYLS00159', 3, '4623.84')).toEqual([]);
    expect(because('QYLS00159', 3, '6935.76')).toEqual(['quantity']);
    expect(because('QYLS00159', 3, '6935.77')).toEqual(['price']);
  });

  it('a charge that an unstated detail would make right asks for the detail', () => {
    const prices = { '330801003': '7000', '250102012': '2.5', '331006002': '1800' };
    const said = (code: keyof typeof prices, amount: string, details: Readonly<Record<string, unknown>> = {}) => {
      const priceBook = [{ jurisdiction: 'CN-JX', code, price: prices[code] }];
      const own = createAdjudicator({ packs: [jiangxi], priceBook });
      const [line] = own.adjudicate(claim([{ code, details, charged: { amount } }])).lines;
      const asked = line?.findings.find((finding) => finding.code === 'missing-detail');
      return [line?.decision, line?.amount, asked?.params.missing, asked?.alternatives];
    };
    expect(said('330801003', '8050')).toEqual(['review', '7000.00', 'redo', ['8050.00']]);
    expect(said('330801003', '8050.01')).toEqual(['reduce', '7000.00', undefined, undefined]);
    expect(said('330801003', '8050', { redo: false })).toEqual(['reduce', '7000.00', undefined, undefined]);
    expect(said('330801003', '8050', { redo: true })).toEqual(['allow', '8050.00', undefined, undefined]);
    expect(said('330801003', '7000')).toEqual(['allow', '7000.00', undefined, undefined]);
    expect(said('250102012', '9.2')).toEqual(['review', '2.50', 'specimen', ['9.20']]);
    expect(said('331006002', '1900')).toEqual(['review', '1800.00', 'techniques', ['1900.00']]);
  });

  it('a charge that an unstated number of steps would make right asks for the number', () => {
    const priceBook = [{ jurisdiction: 'CN-GD', code: '310300121N', price: '100' }];
    const own = createAdjudicator({ packs: [guangdong], priceBook });
    const said = (amount: string, details: Readonly<Record<string, unknown>> = {}) => {
      const line = { id: '1', code: '310300121N', date: '2025-10-08', details, charged: { amount } };
      const facility = { name: '广州示范医院' };
      const [decided] = own.adjudicate({ id: 'x', jurisdiction: 'CN-GD', facility, lines: [line] }).lines;
      const asked = decided?.findings.find((finding) => finding.code === 'missing-detail');
      return [decided?.decision, asked?.params.missing, asked?.alternatives];
    };
    expect(said('150')).toEqual(['review', 'positions', ['150.00']]);
    expect(said('200')).toEqual(['review', 'positions', ['200.00']]);
    expect(said('199.99')).toEqual(['reduce', undefined, undefined]);
    expect(said('200', { positions: 2 })).toEqual(['reduce', undefined, undefined]);
    expect(said('200', { positions: 3 })).toEqual(['allow', undefined, undefined]);
  });

  it('alternatives are never more than was charged', () => {
    const line = only({ code: 'QYLS00158', quantity: 2, charged: { amount: '9000' } });
    expect(line).toMatchObject({
      decision: 'review',
      amount: '4623.81',
      findings: [{ alternatives: ['9000.00'] }, { code: 'overcharged' }],
    });
  });
});

describe('a quote', () => {
  const request = { jurisdiction: 'CN-JX', facility: { name: NANFANG } };

  it('decides its line beside the bill, and says nothing of the bill', () => {
    const beside = [{ id: 'a', code: 'QYLS00158', date: DATE }];
    expect(yijia.quote({ ...request, beside, line: { code: 'QYLS00159', date: DATE } })).toMatchObject({
      lineId: 'quote',
      decision: 'allow',
      amount: '2311.92',
    });
    expect(yijia.quote({ ...request, line: { code: 'QYLS00159', date: DATE } }).decision).toBe('deny');
  });

  it('faults are named as in the request', () => {
    const paths = (given: unknown) => {
      try {
        yijia.quote(given as never);
        return [];
      } catch (error) {
        return error instanceof ClaimError
          ? error.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
          : [String(error)];
      }
    };
    expect(paths({ ...request, line: { date: DATE } })).toEqual(['line code-or-name']);
    expect(paths({ ...request, line: { code: 'A' } })).toEqual(['line.date missing']);
    expect(paths({ ...request, line: { code: 'A', date: DATE }, beside: [{ id: 'b', date: DATE }] })).toEqual([
      'beside.0 code-or-name',
    ]);
    expect(
      paths({ ...request, line: { code: 'A', date: DATE }, beside: [{ id: 'quote', code: 'B', date: DATE }] }),
    ).toEqual(['beside reserved']);
  });
});

it.each([
  [{ id: null }, '应为文本，所给为 null', 'give a text, not null'],
  [{ facility: [] }, '应为对象，所给为列表', 'give an object, not a list'],
  [{ facility: { name: 3 } }, '应为文本，所给为数字', 'give a text, not a number'],
  [{ lines: {} }, '应为列表，所给为对象', 'give a list, not an object'],
  [{ lines: [{ id: '1', date: '2025-10-08', code: 'X', quantity: Number.NaN }] }, '，所给为 NaN', ', not NaN'],
  [{ lines: [{ id: '1', date: '2025-10-08', code: 'X', quantity: true }] }, '，所给为 true', ', not true'],
])('what is of the wrong type is said to be what it is: %j', (wrong, zh, en) => {
  const given = { ...claim([{ code: 'A' }]), ...wrong };
  const result = createAdjudicator({ packs: [jiangxi] }).safeAdjudicate(given);
  const [issue] = result.success ? [] : result.error.issues;
  expect(issue?.code).toBe('wrong-type');
  expect(issue?.zh.endsWith(zh)).toBe(true);
  expect(issue?.message.endsWith(en)).toBe(true);
});
