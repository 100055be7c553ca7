import { describe, expect, it } from 'vitest';
import {
  type AdjudicatorOptions,
  type Claim,
  type ClaimLine,
  createAdjudicator,
  type PolicyPack,
  type RuleEvent,
} from '../src/index.js';
import { group, item, pack, rule } from './make-pack.js';

type Parts = Partial<Omit<Claim, 'id' | 'jurisdiction' | 'lines'>>;

const DATE = '2026-01-15';
const line = (id: string, code: string, parts: Partial<ClaimLine> = {}): ClaimLine => ({
  id,
  code,
  date: DATE,
  ...parts,
});

function decide(made: PolicyPack, lines: ClaimLine[], parts: Parts = {}, options: Partial<AdjudicatorOptions> = {}) {
  const yijia = createAdjudicator({ packs: [made], ...options });
  return yijia.adjudicate({ id: 'c', jurisdiction: 'CN-ZJ', facility: { name: '甲医院' }, lines, ...parts });
}

/** Decision, allowed quantity and amount of each line. */
function outcome(...given: Parameters<typeof decide>): string[] {
  return decide(...given).lines.map(({ decision, quantity, amount }) => `${decision} ${quantity.allowed} ${amount}`);
}

function on(event: RuleEvent, parts: Partial<PolicyPack> = {}): PolicyPack {
  return pack({ items: [item('X1'), item('X2'), item('X3')], rules: [rule('r', 'X1', undefined, event)], ...parts });
}

describe('limit', () => {
  const perDay = on({ type: 'limit', params: { max: 2, per: 'day' } });

  it('a limit leaves the quantity to the earlier of several lines', () => {
    const lines = [
      line('a', 'X1', { session: 'p' }),
      line('b', 'X1', { quantity: 2, session: 'q' }),
      line('c', 'X1', { session: 'r' }),
    ];
    expect(outcome(perDay, lines)).toEqual(['allow 1 100.00', 'reduce 1 100.00', 'deny 0 0.00']);
  });

  it('a limit goes by date, then by the order of lines', () => {
    const window = on({ type: 'limit', params: { max: 1, per: { days: 3 } } });
    const lines = [
      line('late', 'X1', { date: '2026-01-03' }),
      line('early', 'X1', { date: '2026-01-01' }),
      line('after', 'X1', { date: '2026-01-04' }),
    ];
    expect(outcome(window, lines)).toEqual(['deny 0 0.00', 'allow 1 100.00', 'allow 1 100.00']);
  });

  it('a limit per day spreads a line of several days over them', () => {
    expect(outcome(perDay, [line('a', 'X1', { quantity: 7, endDate: '2026-01-17' })])).toEqual(['reduce 6 600.00']);
    const history = [line('h', 'X1', { quantity: 4, date: '2026-01-14', endDate: '2026-01-15' })];
    const with2 = (quantity: number, endDate: string) =>
      outcome(perDay, [line('a', 'X1', { quantity, endDate })], { history });
    expect(with2(1, '2026-01-16')).toEqual(['allow 1 100.00']);
    expect(with2(3, '2026-01-16')).toEqual(['reduce 2 200.00']);
    // a unit for each day: as a line a day
    expect(with2(2, '2026-01-16')).toEqual(['reduce 1 100.00']);
    expect(with2(3, '2026-01-17')).toEqual(['reduce 2 200.00']);
  });

  it('a limit per encounter counts the claim and the history of the stay', () => {
    const perStay = on({ type: 'limit', params: { max: 2, per: 'encounter' } });
    const history = [line('h1', 'X1', { date: '2026-01-09' }), line('h2', 'X1', { date: '2026-01-10' })];
    const encounter = { admitted: '2026-01-10', discharged: '2026-01-20' };
    const lines = [line('a', 'X1'), line('b', 'X1', { session: 'later' })];
    expect(outcome(perStay, lines, { history, encounter })).toEqual(['allow 1 100.00', 'deny 0 0.00']);
    expect(outcome(perStay, lines, { history })).toEqual(['allow 1 100.00', 'allow 1 100.00']);
    const discharged = { admitted: '2026-01-01', discharged: '2026-01-09' };
    expect(outcome(perStay, lines, { history, encounter: discharged })).toEqual(['review 1 100.00', 'deny 0 0.00']);
  });

  it('a line denied by a line rule uses up no limit', () => {
    const denied = rule(
      'd',
      'X1',
      { all: [{ fact: 'line', path: '$.site', operator: 'equal', value: 'x' }] },
      { type: 'deny', params: { code: 'content-not-met' } },
    );
    const made = pack({
      items: [item('X1')],
      rules: [rule('r', 'X1', undefined, { type: 'limit', params: { max: 1, per: 'session' } }), denied],
    });
    expect(outcome(made, [line('a', 'X1', { site: 'x' }), line('b', 'X1')])).toEqual(['deny 0 0.00', 'allow 1 100.00']);
  });

  it('a limit on a window of days is never exceeded, however a line spreads', () => {
    const window = on({ type: 'limit', params: { max: 2, per: { days: 3 } } });
    const days = (quantity: number) => [line('a', 'X1', { quantity, date: '2026-01-08', endDate: '2026-01-13' })];
    expect(outcome(window, days(4))).toEqual(['allow 4 400.00']);
    expect(outcome(window, days(6))).toEqual(['reduce 4 400.00']);
  });

  it('a line that spreads over its days leaves room on the other days', () => {
    const first = line('a', 'X1', { quantity: 2, endDate: '2026-01-17', session: 's' });
    expect(outcome(perDay, [first, line('b', 'X1')])).toEqual(['allow 2 200.00', 'allow 1 100.00']);
    const once = on({ type: 'limit', params: { max: 1, per: 'day' } });
    const history = [line('h', 'X1', { quantity: 3, date: '2026-01-14', endDate: '2026-01-16' })];
    expect(outcome(once, [line('a', 'X1')], { history })).toEqual(['deny 0 0.00']);
  });

  it('a limit is a finding on a denied line too, which uses up nothing', () => {
    const denied = pack({
      items: [item('X1', { scope: 'applicants', applicants: ['乙医院'], unit: { text: '每牙', counts: 'tooth' } })],
      rules: [rule('r', 'X1', undefined, { type: 'limit', params: { max: 1, per: 'session' } })],
    });
    const [decided] = decide(denied, [line('a', 'X1', { quantity: '2.5' })]).lines;
    expect(decided?.findings.map(({ code }) => code)).toEqual([
      'facility-not-authorised',
      'quantity-not-whole',
      'quantity-exceeded',
    ]);
    expect(decided).toMatchObject({ decision: 'deny', amount: '0.00', unitPrice: '100' });
  });

  it('a limit that asks a person may leave 0 without a denial, and gives the amount of the other reading', () => {
    const made = on({
      type: 'limit',
      params: { max: 0, per: 'session', effect: 'review', code: 'ambiguous-provision' },
    });
    const [decided] = decide(made, [line('a', 'X1')]).lines;
    expect(decided).toMatchObject({ decision: 'review', amount: '0.00', findings: [{ alternatives: ['100.00'] }] });
  });
});

describe('measure', () => {
  const perSession = on({ type: 'measure', params: { detail: 'vertebrae', covered: '1', size: '1', per: 'session' } });

  it('a measure per session: the largest number bounds all lines, and those without the detail use it up', () => {
    const lines = [
      line('a', 'X1'),
      line('b', 'X1', { quantity: 2, details: { vertebrae: 3 } }),
      line('c', 'X1', { details: { vertebrae: 4 } }),
    ];
    expect(outcome(perSession, lines)).toEqual(['allow 1 100.00', 'allow 2 200.00', 'deny 0 0.00']);
  });

  it('a measure per session: history uses up its quantities', () => {
    const history = [line('h', 'X1', { quantity: 2 })];
    expect(outcome(perSession, [line('a', 'X1', { details: { vertebrae: 3 } })], { history })).toEqual(['deny 0 0.00']);
  });

  it('a measure denies a line if nothing is beyond what is covered', () => {
    expect(outcome(perSession, [line('a', 'X1', { details: { vertebrae: 1 } })])).toEqual(['deny 0 0.00']);
  });

  it('a measure that counts parts of a unit replaces the question of whole numbers', () => {
    const made = on({ type: 'measure', params: { detail: 'vertebrae', covered: '0', size: '1' } });
    const [decided] = decide(made, [line('a', 'X1', { quantity: '2.5', details: { vertebrae: 2 } })]).lines;
    expect(decided?.findings.map(({ code }) => code)).toEqual(['quantity-exceeded']);
  });

  it('a measure with a started session gives its amount as an alternative', () => {
    const made = on({ type: 'measure', params: { detail: 'durationMinutes', covered: '0', size: '20' } });
    const [decided] = decide(made, [line('a', 'X1', { quantity: 4, details: { durationMinutes: 50 } })]).lines;
    expect(decided).toMatchObject({
      decision: 'review',
      amount: '200.00',
      findings: [{ code: 'quantity-exceeded', alternatives: ['300.00'] }],
    });
  });

  it('a reading of one bound stays within the other bounds', () => {
    const made = pack({
      items: [item('X1')],
      rules: [
        rule('a', 'X1', undefined, {
          type: 'limit',
          params: { max: 1, per: 'session', effect: 'review', code: 'ambiguous-provision' },
        }),
        rule('b', 'X1', undefined, { type: 'limit', params: { max: 2, per: 'session' } }),
      ],
    });
    const [decided] = decide(made, [line('a', 'X1', { quantity: 3 })]).lines;
    expect(decided?.findings.map(({ alternatives }) => alternatives)).toEqual([['200.00'], undefined]);
  });

  it('a step that has just begun is a started step', () => {
    const made = on({ type: 'measure', params: { detail: 'areaCm2', covered: '0', size: '3' } });
    expect(outcome(made, [line('a', 'X1', { quantity: 2, details: { areaCm2: '3.00001' } })])).toEqual([
      'review 1 100.00',
    ]);
  });

  it('a measure has the effect and the code of its rule, if that names them', () => {
    const made = on({
      type: 'measure',
      params: { detail: 'vertebrae', covered: '0', size: '1', effect: 'review', code: 'content-not-met' },
    });
    const [decided] = decide(made, [line('a', 'X1', { quantity: 3, details: { vertebrae: 2 } })]).lines;
    expect(decided).toMatchObject({ decision: 'review', amount: '200.00', findings: [{ code: 'content-not-met' }] });
  });

  it('fractions count a started unit if the province does', () => {
    const made = on(
      { type: 'measure', params: { detail: 'areaCm2', covered: '0', size: '1', fractions: true } },
      { items: [item('X1', { unit: { text: 'cm2', counts: 'cm2' } })] },
    );
    const lines = [line('a', 'X1', { quantity: 13, details: { areaCm2: '12.3' } })];
    expect(outcome(made, lines)).toEqual(['review 12.3 1230.00']);
    expect(outcome(made, lines, {}, { partialUnits: 'count' })).toEqual(['allow 13 1300.00']);
  });
});

describe('units', () => {
  const of = (text: string, counts: string, size?: number) =>
    pack({ items: [item('X1', { unit: { text, counts, ...(size === undefined ? {} : { size }) } })] });

  it('a counted unit is whole; cm2 may be a fraction, 1cm² not', () => {
    const lines = [line('a', 'X1', { quantity: '1.5' })];
    expect(outcome(of('次', 'session'), lines)).toEqual(['review 1 100.00']);
    expect(outcome(of('小时', 'hour'), lines)).toEqual(['review 1 100.00']);
    expect(outcome(of('cm2', 'cm2'), lines)).toEqual(['allow 1.5 150.00']);
    for (const size of [1, undefined]) expect(outcome(of('1cm²', 'cm2', size), lines)).toEqual(['review 1 100.00']);
  });

  it('performedUnits bounds counted units, but not sessions, tests, hours, days and areas', () => {
    const lines = [line('a', 'X1', { quantity: 3, details: { performedUnits: 2 } })];
    expect(outcome(of('每牙', 'tooth'), lines)).toEqual(['reduce 2 200.00']);
    for (const counts of ['hour', 'cm2']) expect(outcome(of('x', counts), lines)).toEqual(['allow 3 300.00']);
    for (const counts of ['session', 'test']) expect(outcome(of('x', counts), lines)).toEqual(['review 3 300.00']);
    expect(outcome(of('x', 'day'), lines)).toEqual(['review 1 100.00']);
    expect(outcome(of('每牙', 'tooth'), [line('a', 'X1', { details: { performedUnits: 0 } })])).toEqual([
      'deny 0 0.00',
    ]);
  });

  it.each<[string, ClaimLine[], string[]]>([
    ['two without a side', [line('a', 'X1', { quantity: 3 })], ['reduce 2 200.00']],
    [
      'both sides at once',
      [line('a', 'X1', { quantity: 2, side: 'both' }), line('b', 'X1', { side: 'left' })],
      ['allow 2 200.00', 'deny 0 0.00'],
    ],
    ['one side twice on a line', [line('a', 'X1', { quantity: 2, side: 'left' })], ['reduce 1 100.00']],
    [
      'both charged once, then one',
      [line('a', 'X1', { side: 'both' }), line('b', 'X1', { side: 'left' })],
      ['allow 1 100.00', 'allow 1 100.00'],
    ],
    [
      'a side of another session',
      [line('a', 'X1', { side: 'left' }), line('b', 'X1', { side: 'left', session: 's' })],
      ['allow 1 100.00', 'allow 1 100.00'],
    ],
  ])('sides: %s', (_name, lines, wanted) => {
    expect(outcome(of('单侧', 'side'), lines)).toEqual(wanted);
    expect(outcome(of('只', 'eye'), lines)).toEqual(wanted);
  });

  it('hours: at most 24 a day, and the last day must be stated', () => {
    const hours = of('小时', 'hour');
    expect(outcome(hours, [line('a', 'X1', { quantity: 24 })])).toEqual(['allow 24 2400.00']);
    expect(outcome(hours, [line('a', 'X1', { quantity: 25 })])).toEqual(['review 24 2400.00']);
    expect(outcome(hours, [line('a', 'X1', { quantity: 49, endDate: '2026-01-16' })])).toEqual(['reduce 48 4800.00']);
  });

  it('possible duplicates: what is stated tells lines apart, or a person is asked', () => {
    const lines = [
      line('a', 'X1', { site: '左 膝', department: '外科' }),
      line('b', 'x1', { site: '左膝', department: '外科', quantity: '1.0', kind: 'service' }),
      line('c', 'X1', { department: '骨科' }),
      line('d', 'X1', { site: '右膝' }),
    ];
    const { lines: decided } = decide(of('次', 'session'), lines);
    expect(
      decided.map(({ findings }) => findings.map(({ code, effect, lines: others }) => `${code} ${effect} ${others}`)),
    ).toEqual([[], ['possible-duplicate review a'], ['possible-duplicate info a'], ['possible-duplicate review a']]);
    const history = [line('h', 'X1')];
    expect(outcome(of('项', 'test'), [line('a', 'X1')], { history })).toEqual(['review 1 100.00']);
    const details = [
      line('a', 'X1', { details: { areaCm2: '1.0', redo: undefined } }),
      line('b', 'X1', { details: { areaCm2: 1 } }),
    ];
    expect(outcome(of('次', 'session'), details)).toEqual(['allow 1 100.00', 'review 1 100.00']);
    const aliased = [line('a', 'X1'), line('b', 'H-1', { details: {} })];
    expect(outcome(of('次', 'session'), aliased, {}, { codeAliases: { 'h-1': 'x1' } })).toEqual([
      'allow 1 100.00',
      'review 1 100.00',
    ]);
    expect(outcome(of('每牙', 'tooth'), [line('a', 'X1'), line('b', 'X1')])).toEqual([
      'allow 1 100.00',
      'review 1 100.00',
    ]);
    const teeth = [line('a', 'X1', { site: '11' }), line('b', 'X1', { site: '12' })];
    expect(outcome(of('每牙', 'tooth'), teeth)).toEqual(['allow 1 100.00', 'allow 1 100.00']);
  });
});

describe('prices', () => {
  it('fixed prices: the lower of two counts, and a person is asked', () => {
    const fixed = (id: string, price: string) => rule(id, 'X1', undefined, { type: 'fixed-price', params: { price } });
    const made = pack({ items: [item('X1')], rules: [fixed('a', '70'), fixed('b', '60'), fixed('c', '60')] });
    const [decided] = decide(made, [line('x', 'X1', { quantity: 2, details: { performedUnits: 2 } })]).lines;
    expect(decided).toMatchObject({ decision: 'review', amount: '120.00', unitPrice: '60' });
    const ofRules = decided?.findings.filter(({ rule: by }) => by !== undefined);
    expect(ofRules?.map(({ rule: by, alternatives }) => [by, alternatives])).toEqual([['b', ['140.00']]]);
  });

  it('percentages are of the base, factors multiply, line amounts come once, and the sum is rounded once', () => {
    const by = (id: string, event: RuleEvent) => rule(id, 'X1', undefined, event);
    const made = pack({
      items: [item('X1', { price: '10.005' })],
      rules: [
        by('a', { type: 'surcharge', params: { percent: '10' } }),
        by('b', { type: 'surcharge', params: { percent: '15' } }),
        by('c', { type: 'factor', params: { by: '0.5' } }),
        by('d', { type: 'factor', params: { by: '0.9' } }),
        by('e', { type: 'surcharge', params: { amount: '0.5', basis: 'unit' } }),
        by('f', { type: 'surcharge', params: { amount: '35', basis: 'line' } }),
      ],
    });
    const [decided] = decide(made, [line('x', 'X1', { quantity: 3 })]).lines;
    // 10.005 × 0.5 × 0.9 + 10.005 × 0.25 + 0.5 = 7.5035; × 3 + 35 = 57.5105
    expect(decided).toMatchObject({ unitPrice: '7.5035', amount: '57.51' });
    expect(decided?.components.map(({ type, basis, amount, factor }) => [type, basis, amount, factor])).toEqual([
      ['base', 'unit', '10.005', undefined],
      ['deduction', 'unit', '-5.0025', '-0.5'],
      ['deduction', 'unit', '-0.50025', '-0.1'],
      ['surcharge', 'unit', '1.0005', '0.1'],
      ['surcharge', 'unit', '1.50075', '0.15'],
      ['surcharge', 'unit', '0.5', undefined],
      ['surcharge', 'line', '35', undefined],
    ]);
  });

  it('a doubt about a surcharge is a finding without a known price too, but not if nothing was added', () => {
    const steps = { detail: 'vessels', covered: '1', size: '1' };
    const made = (price: string | null) =>
      pack({
        items: [item('X1', price === null ? { price, priceBasis: 'not-stated' } : { price })],
        rules: [
          rule('r', 'X1', undefined, {
            type: 'surcharge',
            params: { amount: '5', basis: 'line', alternativeBasis: 'unit', steps },
          }),
        ],
      });
    const codes = (price: string | null, vessels: number) =>
      decide(made(price), [line('a', 'X1', { quantity: 2, details: { vessels } })]).lines[0]?.findings.map(
        ({ code }) => code,
      );
    expect(codes(null, 2)).toEqual(['possible-duplicate', 'price-unknown', 'ambiguous-provision']);
    expect(codes('100', 2)).toEqual(['possible-duplicate', 'ambiguous-provision']);
    expect(codes('100', 1)).toEqual(['possible-duplicate']);
  });

  it('a started step counts if the province counts it', () => {
    const made = on({
      type: 'surcharge',
      params: { percent: '20', steps: { detail: 'durationMinutes', covered: '120', size: '60' } },
    });
    const lines = [line('a', 'X1', { details: { durationMinutes: 121 } })];
    expect(outcome(made, lines)).toEqual(['review 1 100.00']);
    expect(outcome(made, lines, {}, { partialUnits: 'count' })).toEqual(['allow 1 120.00']);
  });
});

describe('relations', () => {
  const others = [group('others', { codes: ['X2', 'X3'] })];
  const includes = on({ type: 'includes', params: { group: 'others' } }, { groups: others });

  it('a cause is the first line of another item: lines of the claim come before those of history', () => {
    const lines = [line('b', 'X2'), line('late', 'X1'), line('later', 'X1')];
    const [decided] = decide(includes, lines, { history: [line('h', 'X1')] }).lines;
    expect(decided?.findings[0]?.lines).toEqual(['late']);
    const [byHistory] = decide(includes, [line('b', 'X2')], { history: [line('h', 'X1')] }).lines;
    expect(byHistory).toMatchObject({ decision: 'deny', findings: [{ lines: ['h'] }] });
  });

  it('a line of history in column two makes the line of the claim a review', () => {
    expect(outcome(includes, [line('a', 'X1')], { history: [line('h', 'X2')] })).toEqual(['review 1 100.00']);
  });

  it('lines that would deny each other are both a review, unless a third is the cause', () => {
    const both = pack({
      items: [item('X1'), item('X2'), item('X3')],
      groups: [group('one', { codes: ['X1'] }), group('two', { codes: ['X2'] })],
      rules: [
        rule('a', 'X1', undefined, { type: 'excludes', params: { group: 'two', denies: 'other' } }),
        rule('b', 'X2', undefined, { type: 'excludes', params: { group: 'one', denies: 'other' } }),
        rule('c', 'X3', undefined, { type: 'excludes', params: { group: 'two', denies: 'other' } }),
      ],
    });
    expect(outcome(both, [line('a', 'X1'), line('b', 'X2')])).toEqual(['review 1 100.00', 'review 1 100.00']);
    expect(outcome(both, [line('a', 'X1'), line('b', 'X2'), line('c', 'X3')])).toEqual([
      'review 1 100.00',
      'deny 0 0.00',
      'allow 1 100.00',
    ]);
  });

  it('mutually exclusive lines of different sides or sites are a review', () => {
    const excludes = on({ type: 'excludes', params: { group: 'others', denies: 'other' } }, { groups: others });
    const sides = (a: 'left' | 'both', b: 'left' | 'right') =>
      outcome(excludes, [line('a', 'X1', { side: a }), line('b', 'X2', { side: b })])[1];
    expect([sides('left', 'left'), sides('left', 'right'), sides('both', 'right')]).toEqual([
      'deny 0 0.00',
      'review 1 100.00',
      'deny 0 0.00',
    ]);
    const sites = (a?: string, b?: string) =>
      outcome(excludes, [line('a', 'X1', { site: a }), line('b', 'X2', { site: b })])[1];
    expect([sites('左膝', '左 膝'), sites('左膝', '右膝'), sites('左膝')]).toEqual([
      'deny 0 0.00',
      'review 1 100.00',
      'deny 0 0.00',
    ]);
  });

  it('a line that an earlier relation denied takes part in no later one', () => {
    const made = pack({
      items: [item('X1'), item('X2'), item('X3')],
      groups: [group('two', { codes: ['X2'] }), group('three', { codes: ['X3'] })],
      rules: [
        rule('a', 'X1', undefined, { type: 'excludes', params: { group: 'two', denies: 'other' } }),
        rule('b', 'X2', undefined, { type: 'includes', params: { group: 'three' } }),
      ],
    });
    expect(outcome(made, [line('a', 'X1'), line('b', 'X2'), line('c', 'X3')])).toEqual([
      'allow 1 100.00',
      'deny 0 0.00',
      'allow 1 100.00',
    ]);
  });

  it('a primary that was denied is missing, one under review is not', () => {
    const requires = rule('r', 'X1', undefined, { type: 'requires', params: { group: 'others', otherwise: 'deny' } });
    const verdict = (type: 'deny' | 'review') =>
      rule('v', 'X2', undefined, { type, params: { code: 'content-not-met' } });
    const made = (type: 'deny' | 'review') =>
      pack({ items: [item('X1'), item('X2')], groups: others, rules: [requires, verdict(type)] });
    const lines = [line('a', 'X1'), line('b', 'X2')];
    expect(outcome(made('deny'), lines)[0]).toBe('deny 0 0.00');
    expect(outcome(made('review'), lines)[0]).toBe('allow 1 100.00');
    expect(
      outcome(pack({ items: [item('X1')], groups: others, rules: [requires] }), [line('a', 'X1')], {
        history: [line('h', 'X2')],
      }),
    ).toEqual(['allow 1 100.00']);
  });

  it('the first replaced line alone carries the suggestion, with its price if that is known', () => {
    const replace = on({ type: 'replace', params: { code: 'X2', quantity: '2' } });
    const { lines } = decide(replace, [
      line('a', 'X1', { session: 's' }),
      line('b', 'X1', { session: 's', date: '2026-01-14' }),
    ]);
    expect(lines.map(({ findings }) => findings.find(({ code }) => code === 'use-other-item')?.suggestion)).toEqual([
      undefined,
      { code: 'X2', name: '项目X2', quantity: '2', amount: '200.00' },
    ]);
    const unknown = decide(on({ type: 'replace', params: { code: 'X2' } }), [line('a', 'X1')]).lines[0]?.findings[0]
      ?.suggestion;
    expect(unknown).toEqual({ code: 'X2', name: '项目X2' });
  });

  it('multiple procedures: the dearest counts in full', () => {
    const multiple = (parts: Partial<PolicyPack>) =>
      pack({
        groups: [group('all', { codes: ['X1', 'X2', 'X3'] })],
        rules: [
          {
            ...rule('r', 'X1', undefined, { type: 'multiple-procedure', params: { group: 'all', factor: '0.5' } }),
            appliesTo: { group: 'all' },
          },
        ],
        ...parts,
      });
    const items = [item('X1'), item('X2', { price: '300' }), item('X3', { price: '300' })];
    const lines = [line('a', 'X1', { quantity: 2 }), line('b', 'X3'), line('c', 'X2')];
    const decided = decide(multiple({ items }), lines).lines;
    expect(decided.map(({ decision, amount, unitPrice }) => [decision, amount, unitPrice])).toEqual([
      ['reduce', '100.00', '50'],
      ['allow', '300.00', '300'],
      ['reduce', '150.00', '150'],
    ]);
    expect(decided[0]?.components.at(-1)).toMatchObject({ type: 'deduction', amount: '-50', factor: '-0.5' });
    const unpriced = multiple({ items: [item('X1'), item('X2', { price: null, priceBasis: 'not-stated' })] });
    expect(outcome(unpriced, [line('a', 'X1'), line('b', 'X2')])).toEqual(['review 1 100.00', 'review 1 null']);
    expect(outcome(multiple({ items }), [line('a', 'X1'), line('b', 'X1', { department: '外科' })])).toEqual([
      'allow 1 100.00',
      'reduce 1 50.00',
    ]);
  });

  it('an independent-only line of history makes the operation beside it a review', () => {
    const made = on(
      { type: 'independent', params: { group: 'ops' } },
      { groups: [group('ops', { codes: ['X1', 'X2'] })] },
    );
    expect(outcome(made, [line('b', 'X2')], { history: [line('h', 'X1')] })).toEqual(['review 1 100.00']);
  });

  it('a rule adds one finding to a line', () => {
    const made = on(
      { type: 'excludes', params: { group: 'others', denies: 'other' } },
      { groups: [group('others', { codes: ['X1', 'X2', 'X3'] })] },
    );
    const both = { ...made, rules: made.rules.map((one) => ({ ...one, appliesTo: { codes: ['X1', 'X2'] } })) };
    const { lines } = decide(both, [line('a', 'X1'), line('c', 'X3')], { history: [line('h', 'X2')] });
    expect(lines.map(({ findings }) => findings.length)).toEqual([1, 1]);
    const independent = on(
      { type: 'independent', params: { group: 'ops' } },
      { groups: [group('ops', { codes: ['X1', 'X2'] })] },
    );
    const alike = {
      ...independent,
      rules: independent.rules.map((one) => ({ ...one, appliesTo: { codes: ['X1', 'X2'] } })),
    };
    expect(decide(alike, [line('b', 'X2')], { history: [line('h', 'X1')] }).lines[0]?.findings).toHaveLength(1);
  });

  it('an add-on out of its period is still no procedure', () => {
    const made = pack({
      items: [item('X1'), item('X2', { effective: { from: '2027-01-01', to: null } })],
      groups: [group('ops', { codes: ['X1', 'X2'] })],
      rules: [
        rule('r', 'X1', undefined, { type: 'independent', params: { group: 'ops' } }),
        rule('q', 'X2', undefined, { type: 'requires', params: { group: 'ops', otherwise: 'deny' } }),
      ],
    });
    expect(outcome(made, [line('a', 'X1'), line('b', 'X2')])).toEqual(['allow 1 100.00', 'deny 0 0.00']);
  });

  it('a condition that the other line cannot answer does not hold', () => {
    const where = { any: [{ fact: 'line', path: '$.details.techniques', operator: 'swap:in', value: 'x' }] };
    const made = on(
      { type: 'excludes', params: { group: 'others', denies: 'other', where } },
      { groups: [group('others', { codes: ['X2'] })] },
    );
    expect(outcome(made, [line('a', 'X1'), line('b', 'X2')])).toEqual(['allow 1 100.00', 'allow 1 100.00']);
  });

  it('independent-only counts every procedure performed, even a denied one', () => {
    const denied = rule('d', 'X2', undefined, { type: 'deny', params: { code: 'content-not-met' } });
    const independent = rule('r', 'X1', undefined, { type: 'independent', params: { group: 'ops' } });
    const made = pack({
      items: [item('X1'), item('X2')],
      groups: [group('ops', { codes: ['X2'] })],
      rules: [independent, denied],
    });
    expect(outcome(made, [line('a', 'X1'), line('b', 'X2')])).toEqual(['deny 0 0.00', 'deny 0 0.00']);
  });
});

describe('consumables', () => {
  const lists = (names: string[], complete = true) =>
    pack({ items: [item('X1', { separatelyCharged: { names, complete } })] });
  const consumable = (parts: Partial<ClaimLine> = {}): ClaimLine => ({
    id: 'm',
    kind: 'consumable',
    name: '一次性使用面罩',
    date: DATE,
    parent: 'a',
    charged: { amount: '12.345' },
    ...parts,
  });
  const second = (made: PolicyPack, parts: Partial<ClaimLine> = {}, lead: ClaimLine = line('a', 'X1')) =>
    outcome(made, [lead, consumable(parts)])[1];

  it.each<[string, string]>([
    ['管路及面罩', '面罩'],
    ['管路及面罩', '一次性呼吸管路'],
    ['说话瓣膜（语音阀）', '语音阀'],
    ['一次性使用治疗头', '治疗头'],
  ])('%s lets %s be charged', (printed, name) => {
    expect(second(lists([printed]), { name })).toBe('allow 1 12.35');
  });

  it('a consumable that is not named is a review beside a whole list, unlisted beside a blank cell or a part of a list', () => {
    expect(second(lists(['引流装置']))).toBe('review 1 12.35');
    expect(second(lists([], false))).toBe('unlisted 1 null');
    expect(second(lists(['光纤'], false))).toBe('unlisted 1 null');
  });

  it('a consumable without a name is a review; beside an unknown service it is unlisted', () => {
    expect(second(lists(['面罩']), { name: undefined, code: 'M1' })).toBe('review 1 12.35');
    expect(second(lists(['面罩']), {}, line('a', 'Y9'))).toBe('unlisted 1 null');
    expect(second(lists(['面罩']), { charged: undefined })).toBe('review 1 null');
  });

  it('a consumable of a denied parent is denied; if a relation denied the parent, it is a review', () => {
    const denied = rule('d', 'X1', undefined, { type: 'deny', params: { code: 'content-not-met' } });
    expect(second({ ...lists(['面罩']), rules: [denied] })).toBe('deny 0 0.00');
    const requires = rule('r', 'X1', undefined, { type: 'requires', params: { group: 'g', otherwise: 'deny' } });
    expect(second({ ...lists(['面罩']), groups: [group('g', { codes: ['Z'] })], rules: [requires] })).toBe(
      'review 1 12.35',
    );
  });
});

describe('facts of a line', () => {
  it('facts that are objects are there, and absent members are null', () => {
    const yijia = createAdjudicator({ packs: [pack({ items: [item('X1')] })] });
    const [facts] = yijia.facts({
      id: 'c',
      jurisdiction: 'CN-ZJ',
      facility: { name: '甲医院' },
      lines: [line('a', 'X9', { quantity: '0.1' }), line('b', 'X9', { quantity: '0.2' })],
    });
    expect(facts).toMatchObject({
      line: {
        code: 'X9',
        charged: { unitPrice: null, amount: null },
        details: { electrodes: null },
        days: 1,
        endDate: null,
      },
      item: { code: null, unit: { text: null, counts: null }, effective: { from: null } },
      patient: { ageYears: null, conditions: null },
      session: { codes: ['X9'], lines: 2, quantity: 0.3, bodyParts: null },
    });
  });
});

describe('a condition that a line cannot answer', () => {
  it('asks a person, since a detail of another type says nothing', () => {
    const made = pack({
      items: [item('X1')],
      rules: [
        rule(
          'r',
          'X1',
          { all: [{ fact: 'line', path: '$.details.grades', operator: 'everyFact:swap:in', value: 'II' }] },
          { type: 'deny', params: { code: 'content-not-met' } },
        ),
      ],
    });
    expect(outcome(made, [line('a', 'X1', { details: { grades: ['III'] } })])).toEqual(['deny 0 0.00']);
    const [decided] = decide(made, [line('a', 'X1', { details: { grades: [3] } })]).lines;
    expect(decided).toMatchObject({
      decision: 'review',
      findings: [{ code: 'missing-detail', missing: 'grades', rule: 'r' }],
    });
  });
});
