import { describe, expect, it } from 'vitest';
import { type BilledLine, createAdjudicator, type Issue, netReversals, pathText } from '../src/index.js';
import { jiangxi } from '../src/packs/jiangxi.js';

type Parts = Partial<BilledLine>;
const DAY = '2025-10-08';
const AFTER = '2025-10-09';
const BEFORE = '2025-10-07';

function of(...parts: Parts[]): BilledLine[] {
  return parts.map((part, i) => ({ id: `${i + 1}`, date: DAY, code: 'A', ...part }));
}

/** A line in short: its id, quantity and amount. */
function short({ id, quantity, charged }: BilledLine): string {
  return [id, quantity ?? 1, charged?.amount ?? charged?.unitPrice ?? '-'].join(' ');
}

function said({ path, code }: Issue): string {
  return `${pathText(path)} ${code}`;
}

function net(...parts: Parts[]): { lines: string[]; issues: string[] } {
  const { lines, issues } = netReversals(of(...parts));
  return { lines: lines.map(short), issues: issues.map(said) };
}

const amount = (yuan: string) => ({ charged: { amount: yuan } });

describe('a reversal', () => {
  it.each<[what: string, parts: Parts[], lines: string[]]>([
    ['takes back a line whole', [amount('100'), { quantity: -1, ...amount('-100') }], []],
    [
      'takes back a part',
      [
        { quantity: 3, ...amount('300.00') },
        { quantity: -1, ...amount('-100') },
      ],
      ['1 2 200.00'],
    ],
    [
      'takes back a part twice',
      [
        { quantity: 3, ...amount('300') },
        { quantity: -1, ...amount('-100') },
        { quantity: -1, ...amount('-100') },
      ],
      ['1 1 100.00'],
    ],
    [
      'takes back a part of a unit, in the form in which the line is written',
      [
        { quantity: '1', ...amount('100') },
        { quantity: '-0.5', ...amount('-50.00') },
      ],
      ['1 0.5 50.00'],
    ],
    [
      'in numbers gives numbers',
      [
        { quantity: 2, charged: { amount: 20.2 } },
        { quantity: -1, charged: { amount: -10.1 } },
      ],
      ['1 1 10.1'],
    ],
    [
      'with the residue of floats is of its cents',
      [amount('399.99750000000006'), { quantity: -1, charged: { amount: -400 } }],
      [],
    ],
    [
      'by unit prices leaves the unit price alone',
      [
        { quantity: 3, charged: { unitPrice: '10' } },
        { quantity: -1, charged: { unitPrice: '10' } },
      ],
      ['1 2 10'],
    ],
    [
      'whose sum is rounded states what is left',
      [
        { quantity: 3, charged: { unitPrice: '3.335' } },
        { quantity: -1, ...amount('-3.33') },
      ],
      ['1 2 6.68'], // 3.335 × 3 = 10.01
    ],
    ['of no stated money nets no stated money', [{ quantity: 2 }, { quantity: -1 }], ['1 1 -']],
    [
      'of a price of nought is one',
      [
        { quantity: 2, ...amount('0') },
        { quantity: -2, ...amount('0.00') },
      ],
      [],
    ],
    ['on a later day is one', [amount('5'), { date: AFTER, quantity: -1, ...amount('-5') }], []],
    [
      'of another session is one if its own has none',
      [
        { session: 'a', ...amount('5') },
        { session: 'b', quantity: -1, ...amount('-5') },
      ],
      [],
    ],
    ['may stand before its line in the list', [{ quantity: -1, ...amount('-5') }, amount('5')], []],
    [
      'may have the code alone',
      [
        { name: '甲', ...amount('5') },
        { quantity: -1, ...amount('-5') },
      ],
      [],
    ],
    [
      'may have the name alone, however it is written',
      [
        { name: '甲（乙）', ...amount('5') },
        { code: undefined, name: ' 甲(乙)', quantity: -1, ...amount('-5') },
      ],
      [],
    ],
    [
      'with nulls is read as without them',
      [
        { name: null, session: null, charged: { unitPrice: null, amount: '5' } },
        { name: null, side: null, parent: null, reverses: null, quantity: -1, ...amount('-5') },
      ] as never,
      [],
    ],
    [
      'that is negative in money alone is one',
      [
        { quantity: 2, ...amount('10') },
        { quantity: 1, ...amount('-5') },
      ],
      ['1 1 5.00'],
    ],
    [
      'takes back a reduction, whose charge is negative',
      [amount('-60'), { quantity: -1, ...amount('60') }, { code: 'B', ...amount('110') }],
      ['3 1 110'],
    ],
  ])('%s', (_what, parts, lines) => {
    expect(net(...parts)).toEqual({ lines, issues: [] });
  });

  it('goes to the line of its session and day first', () => {
    const lines = of(
      { session: 'a', ...amount('5') },
      { session: 'b', ...amount('5') },
      { date: AFTER, session: 'a', ...amount('5') },
      { session: 'a', quantity: -1, ...amount('-5') },
    );
    expect(netReversals(lines).lines.map(short)).toEqual(['2 1 5', '3 1 5']);
  });

  it('of a session and day goes before others, whatever their place', () => {
    const reversals: Parts[] = [
      { quantity: -1, ...amount('-5') },
      { session: 'b', quantity: -1, ...amount('-5') },
    ];
    const { lines, issues } = net({ session: 'a', ...amount('5') }, { session: 'b', ...amount('5') }, ...reversals);
    expect({ lines, issues }).toEqual({ lines: [], issues: [] });
    expect(
      net(
        { session: 'a', ...amount('5') },
        { session: 'b', ...amount('5') },
        { session: 'c', ...amount('5') },
        ...reversals,
      ).lines,
    ).toEqual(['1 1 5']);
  });

  it('else to the latest earlier line, of one day the last', () => {
    const charges: Parts[] = [{ date: BEFORE }, { date: DAY }, { date: DAY }, { date: '2025-10-12' }];
    const lines = charges.map((part) => ({ ...part, ...amount('5') }));
    expect(net(...lines, { date: '2025-10-11', quantity: -1, ...amount('-5') }).lines).toEqual([
      '1 1 5',
      '2 1 5',
      '4 1 5',
    ]);
  });

  it('goes to one line that has enough before several', () => {
    expect(
      net(
        { date: BEFORE, quantity: 3, ...amount('15') },
        { quantity: 1, ...amount('5') },
        { date: AFTER, quantity: -2, ...amount('-10') },
      ).lines,
    ).toEqual(['1 1 5.00', '2 1 5']);
  });

  it('larger than any line is spread over several, the latest first', () => {
    expect(
      net(
        { date: BEFORE, quantity: 2, ...amount('10') },
        { quantity: 2, ...amount('10') },
        { date: AFTER, quantity: -3, ...amount('-15') },
      ),
    ).toEqual({ lines: ['1 1 5.00'], issues: [] });
  });

  it('goes to the line that `reverses` names, whatever else there is', () => {
    const charges = [{ date: BEFORE, ...amount('5') }, amount('5')];
    expect(net(...charges, { reverses: '1', quantity: -1, ...amount('-5') }).lines).toEqual(['2 1 5']);
    expect(net(...charges, { code: undefined, name: '退费', reverses: '1', quantity: -1, ...amount('-5') })).toEqual({
      lines: ['2 1 5'],
      issues: [],
    });
  });

  it.each<[key: 'side' | 'site' | 'order' | 'parent', one: string, other: string]>([
    ['side', 'left', 'right'],
    ['site', 'L3', 'L4'],
    ['order', '1001', '1002'],
    ['parent', 'x', 'y'],
  ])('does not take back another %s', (key, one, other) => {
    const reversal = { [key]: one, quantity: -1, ...amount('-5') };
    expect(net({ [key]: other, ...amount('5') }, reversal).issues).toEqual(['[1] reversal-unmatched']);
    expect(net({ [key]: one, ...amount('5') }, { [key]: other, ...amount('5') }, reversal).lines).toEqual(['2 1 5']);
    expect(net(amount('5'), reversal).lines).toEqual([]);
  });

  it('of one order of several is one', () => {
    expect(
      net({ order: ['1', '2'], quantity: 2, ...amount('10') }, { order: '2', quantity: -1, ...amount('-5') }).lines,
    ).toEqual(['1 1 5.00']);
  });
});

describe('a reversal that cannot be netted stays, and its issue says why', () => {
  it.each<[why: string, parts: Parts[], issue: string]>([
    ['another code', [amount('5'), { code: 'B', quantity: -1, ...amount('-5') }], '[1] reversal-unmatched'],
    ['another name', [{ name: '甲' }, { name: '乙', quantity: -1 }], '[1] reversal-unmatched'],
    ['another kind', [amount('5'), { kind: 'consumable', quantity: -1, ...amount('-5') }], '[1] reversal-unmatched'],
    [
      'a later line',
      [{ ...amount('5') }, { date: BEFORE, quantity: -1, ...amount('-5') }],
      '[1].date reversal-too-early',
    ],
    ['another price', [amount('5'), { quantity: -1, ...amount('-6') }], '[1].charged reversal-price'],
    [
      'another unit price',
      [
        { quantity: 2, charged: { unitPrice: '5' } },
        { quantity: -1, charged: { unitPrice: '6' } },
      ],
      '[1].charged reversal-price',
    ],
    ['no money where the line has some', [amount('5'), { quantity: -1 }], '[1].charged reversal-price'],
    ['money where the line has none', [{}, { quantity: -1, ...amount('-5') }], '[1].charged reversal-price'],
    [
      'both signs negative',
      [amount('5'), { quantity: -1, charged: { unitPrice: '-5' } }],
      '[1].charged reversal-price',
    ],
    [
      'a cent that would be left',
      [
        { quantity: 3, ...amount('10') },
        { quantity: -1, ...amount('-3.33') },
        { quantity: -2, ...amount('-6.66') },
      ],
      '[2].charged reversal-price',
    ],
    ['more than there is', [amount('5'), { quantity: -2, ...amount('-10') }], '[1].quantity reversal-exceeds'],
    [
      'the same twice',
      [amount('5'), { quantity: -1, ...amount('-5') }, { quantity: -1, ...amount('-5') }],
      '[2].quantity reversal-exceeds',
    ],
    [
      'more than the line named has left',
      [amount('5'), amount('5'), { reverses: '1', quantity: -2, ...amount('-10') }],
      '[2].quantity reversal-exceeds',
    ],
    [
      'a line named that is later',
      [{ date: AFTER, ...amount('5') }, amount('5'), { reverses: '1', quantity: -1, ...amount('-5') }],
      '[2].date reversal-too-early',
    ],
    [
      'a name of nothing',
      [amount('5'), { reverses: '9', quantity: -1, ...amount('-5') }],
      '[1].reverses unknown-reversed',
    ],
    [
      'a name of a drug',
      [{ kind: 'drug' }, { reverses: '1', quantity: -1, ...amount('-5') }],
      '[1].reverses unknown-reversed',
    ],
    ['its own name', [amount('5'), { reverses: '2', quantity: -1, ...amount('-5') }], '[1].reverses reverses-other'],
    [
      'a name of another reversal',
      [
        { quantity: -1, reverses: '2' },
        { quantity: -1, reverses: '1' },
      ],
      '[0].reverses reverses-other',
    ],
    [
      'a name of another code',
      [amount('5'), { code: 'B', reverses: '1', quantity: -1, ...amount('-5') }],
      '[1].reverses reverses-other',
    ],
    [
      'a name of two lines',
      [amount('5'), { id: '1', ...amount('5') }, { reverses: '1', quantity: -1, ...amount('-5') }],
      '[2].reverses duplicate-id',
    ],
    ['no negative sign', [amount('5'), { reverses: '1', ...amount('5') }], '[1].reverses reverses-nothing'],
    [
      'a consumable that is negative in money alone, at no price of a line',
      [
        { kind: 'consumable', ...amount('5') },
        { kind: 'consumable', ...amount('-1') },
      ],
      '[1].charged reversal-price',
    ],
  ])('%s', (_why, parts, issue) => {
    const lines = of(...parts);
    const netted = netReversals(lines);
    expect(netted.issues.map(said)).toContain(issue);
    const index = Number(/\d+/.exec(issue)?.[0]);
    expect(netted.lines).toContain(lines[index]);
    for (const { message, zh } of netted.issues) {
      expect(message).not.toMatch(/[{}]/);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(zh).not.toMatch(/[{}]/);
    }
  });

  it('naming the line, what it takes back, and what there is', () => {
    const { issues } = netReversals(of({ quantity: 2, ...amount('10') }, { id: '退1', quantity: -1, ...amount('-6') }));
    expect(issues).toEqual([
      {
        path: [1, 'charged'],
        code: 'reversal-price',
        message:
          'line "退1" takes back 1 for 6 yuan, which does not fit line "1" (2 for 10 yuan); reverse it at the price that was charged',
        zh: '冲销行“退1”冲销 1 个单位、6 元，与行“1”（2 个单位、10 元）的单价不符，请按原收费冲销',
      },
    ]);
  });
});

describe('what is no reversal', () => {
  it('is handed back as it is, in its order', () => {
    const lines = of(
      { kind: 'drug', quantity: -2, ...amount('-7.60'), reverses: '9' },
      { ...amount('5') },
      { kind: 'other', ...amount('-3') },
      { quantity: 0 },
      { quantity: 'two' },
      { date: '2025-10-08 09:27:21', quantity: -1 },
      { code: 'R', ...amount('-60') }, // a reduction, for all that is known here
    );
    const netted = netReversals(lines);
    expect(netted.issues).toEqual([]);
    expect(netted.lines).toHaveLength(lines.length);
    for (const [i, line] of netted.lines.entries()) expect(line).toBe(lines[i]);
  });

  it('is looked at again if it belongs to what was taken back', () => {
    const stent: Parts = { id: 's', code: undefined, kind: 'consumable', name: '支架', parent: '1', ...amount('900') };
    const back: Parts = { quantity: -1, ...amount('-5') };
    expect(net(amount('5'), back, stent)).toEqual({ lines: ['s 1 900'], issues: ['[2].parent parent-reversed'] });
    expect(net(amount('5'), back, stent, { ...stent, id: 't', quantity: -1, ...amount('-900') }).issues).toEqual([]);
  });

  it('and no list of lines at all is an issue, not an error', () => {
    for (const given of [null, undefined, {}, 'lines'] as never[]) {
      expect(netReversals(given)).toMatchObject({ lines: [], issues: [{ path: [], code: 'wrong-type' }] });
    }
    const odd = [null, 7, 'x', [], { id: 1, quantity: -1, date: DAY, code: 5 }] as never[];
    expect(netReversals(odd).lines).toEqual(odd);
  });
});

it('a bill with reversals is refused with the name of what nets it, and decided once it is netted', () => {
  const yijia = createAdjudicator({ packs: [jiangxi] });
  const line = { date: DAY, code: 'QYLS00158', details: { vertebrae: 1 }, charged: { amount: '4623.81' } };
  const lines = [
    { ...line, id: '1' },
    { ...line, id: '2', date: AFTER, quantity: -1, charged: { amount: '-4623.81' } },
    { id: '3', date: AFTER, kind: 'drug' as const, name: '氯化钠注射液', quantity: 5, charged: { amount: '19.00' } },
    { id: '4', date: AFTER, kind: 'drug' as const, name: '氯化钠注射液', quantity: -2, charged: { amount: '-7.60' } },
  ];
  const claim = { id: 'c', jurisdiction: 'CN-JX', facility: { name: '南方医院赣州医院' }, lines };
  const refused = yijia.safeAdjudicate(claim);
  expect(refused.success ? [] : refused.error.issues).toEqual([
    {
      path: ['lines', 1, 'quantity'],
      code: 'negative',
      message: expect.stringContaining('netReversals'),
      zh: expect.stringContaining('netReversals'),
    },
  ]);
  const netted = netReversals(lines);
  expect(netted.issues).toEqual([]);
  const { totals, lines: decided } = yijia.adjudicate({ ...claim, lines: netted.lines });
  expect(decided.map(({ lineId, decision }) => `${lineId} ${decision}`)).toEqual(['3 unlisted', '4 unlisted']);
  expect(decided[1]).toMatchObject({ charged: '-7.60', quantity: { claimed: '-2', allowed: '-2' } });
  expect(totals).toMatchObject({ charged: '11.40', unlisted: '11.40', allowed: '0.00', refused: '0.00' });
});
