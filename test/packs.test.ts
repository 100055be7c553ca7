import { describe, expect, it } from 'vitest';
import {
  type AdjudicatorOptions,
  createAdjudicator,
  definePack,
  PackError,
  type PolicyPack,
  PriceBookError,
  parsePriceBook,
} from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { PACKS } from '../src/packs/index.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { item, pack, rule } from './make-pack.js';

const QUERY = { jurisdiction: 'CN-ZJ', date: '2026-01-15' };

function faults(make: () => unknown): string[] {
  try {
    make();
  } catch (error) {
    if (error instanceof PackError || error instanceof PriceBookError) {
      return error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
    }
    throw error;
  }
  return [];
}

describe('the packs that are shipped', () => {
  it('say of a row the same in its rules as in its item: whether its document is printed or inferred', () => {
    const isInferred = ({ documentInferred }: { readonly documentInferred?: true }): boolean =>
      documentInferred === true;
    const wrong = Object.values<PolicyPack>(PACKS).flatMap(({ items, rules }) => {
      const byPlace = new Map(
        items.map(({ source }) => [`${source.document} ${source.section} ${source.row}`, source]),
      );
      return rules.filter(({ citation }) => {
        const source = byPlace.get(`${citation.document} ${citation.section} ${citation.row}`);
        return source !== undefined && isInferred(source) !== isInferred(citation);
      });
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('are a list that nobody can change', () => {
    expect(Object.isFrozen(PACKS)).toBe(true);
    expect(Object.values(PACKS).every(Object.isFrozen)).toBe(true);
  });
});

describe('definePack', () => {
  it('gives back a frozen copy and leaves what it was given alone', () => {
    const given = pack({ items: [item('X1')] });
    const defined = definePack(given);
    expect(defined).toEqual(given);
    expect(Object.isFrozen(given)).toBe(false);
    expect(Object.isFrozen(defined.items[0]?.effective)).toBe(true);
    expect(definePack(defined)).toBe(defined);
  });

  it('a shipped pack survives JSON and the check of the schema', () => {
    expect(definePack(JSON.parse(JSON.stringify(jiangxi)))).toEqual(jiangxi);
  });

  it.each<[string, unknown, string]>([
    ['no pack at all', null, ' wrong-type'],
    ['a missing member', { ...pack(), version: undefined }, 'version missing'],
    ['a key that nobody knows', { ...pack(), colour: 'red' }, 'colour unknown-key'],
    ['a version that is no semver', pack({ version: '1' }), 'version not-a-version'],
    [
      'a period that ends before it begins',
      pack({ items: [item('X1', { effective: { from: '2026-01-02', to: '2026-01-01' } })] }),
      'items.0.effective.to ends-before-it-begins',
    ],
    [
      'a printed price without its basis',
      pack({ items: [item('X1', { priceBasis: 'not-stated' })] }),
      'items.0.priceBasis price-basis',
    ],
    ['applicants missing', pack({ items: [item('X1', { scope: 'applicants' })] }), 'items.0.applicants no-applicants'],
    ['two versions on one day', pack({ items: [item('X1'), item('x1 ')] }), 'items.1.effective overlapping-versions'],
    [
      'two rules of one name',
      pack({ items: [item('X1')], rules: [rule('a', 'X1'), rule('a', 'X1')] }),
      'rules.1.id duplicate-id',
    ],
    [
      'a group that does not exist',
      pack({ rules: [{ ...rule('a', 'X1'), appliesTo: { group: 'g' } }] }),
      'rules.0.appliesTo.group dangling-group',
    ],
    [
      'a rule for nothing',
      pack({ rules: [{ ...rule('a', 'X1'), appliesTo: {} }] }),
      'rules.0.appliesTo applies-to-nothing',
    ],
    ['a group of nothing', pack({ groups: [{ id: 'g', title: { zh: '空', en: 'empty' } }] }), 'groups.0 empty-group'],
    [
      'an event nobody knows',
      pack({ rules: [{ ...rule('a', 'X1'), event: { type: 'triple', params: {} } } as never] }),
      'rules.0.event.type no-match',
    ],
    [
      'a factor above one',
      pack({ rules: [{ ...rule('a', 'X1'), event: { type: 'factor', params: { by: '1.5' } } }] }),
      'rules.0.event.params.by factor-above-one',
    ],
    [
      'an unknown fact',
      pack({ rules: [rule('a', 'X1', { all: [{ fact: 'lines', operator: 'equal', value: 1 }] })] }),
      'rules.0.conditions.all.0.fact unknown-fact',
    ],
    [
      'an unknown path',
      pack({ rules: [rule('a', 'X1', { all: [{ fact: 'patient', path: '$.age', operator: 'equal', value: 1 }] })] }),
      'rules.0.conditions.all.0.path unknown-path',
    ],
    [
      'an unknown operator',
      pack({ rules: [rule('a', 'X1', { all: [{ fact: 'line', path: '$.side', operator: 'is', value: 1 }] })] }),
      'rules.0.conditions.all.0.operator unknown-operator',
    ],
    [
      'a filter in a path',
      pack({
        rules: [rule('a', 'X1', { all: [{ fact: 'line', path: '$.details[?(@)]', operator: 'equal', value: 1 }] })],
      }),
      'rules.0.conditions.all.0.path unsupported-path',
    ],
    [
      'a list that is none',
      pack({ rules: [rule('a', 'X1', { all: [{ fact: 'line', path: '$.side', operator: 'in', value: 'left' }] })] }),
      'rules.0.conditions.all.0.value needs-list',
    ],
    [
      'a document that is not there',
      pack({ items: [item('X1', { source: { document: 'else', section: 'list' } })] }),
      'items.0.source.document dangling-document',
    ],
    [
      'an ending of two things',
      pack({ ends: [{ code: 'X1', rule: 'a', to: '2026-01-01', citation: { document: 'doc', section: 'list' } }] }),
      'ends.0 code-or-rule',
    ],
  ])('%s is refused with its path', (_name, given, fault) => {
    expect(faults(() => definePack(given))).toContain(fault);
  });

  it('every fault is listed, not only the first', () => {
    const given = pack({ version: 'x', items: [item('X1', { price: '-1' }), item('X2', { price: '1.1234567' })] });
    expect(faults(() => definePack(given))).toEqual([
      'version not-a-version',
      'items.0.price negative',
      'items.1.price too-many-decimals',
    ]);
  });
});

describe('packs together', () => {
  it('a pack id that occurs twice is refused', () => {
    expect(faults(() => createAdjudicator({ packs: [pack(), pack()] }))).toEqual(['made duplicate-id']);
  });

  it('two full versions of a code on one day are refused, naming both packs', () => {
    const packs = [pack({ items: [item('X1')] }), pack({ id: 'other', items: [item('X1')] })];
    expect(() => createAdjudicator({ packs: packs as PolicyPack[] })).toThrow(/"made" and "other"/);
  });

  it('a version that a later pack ends makes room for the new one', () => {
    const later = pack({
      id: 'later',
      items: [item('X1', { price: '80', effective: { from: '2026-02-01', to: null } })],
      ends: [{ code: 'X1', to: '2026-01-31', citation: { document: 'doc', section: 'list' } }],
    });
    const { item: itemOn } = createAdjudicator({ packs: [pack({ items: [item('X1')] }), later] });
    expect(['2026-01-31', '2026-02-01'].map((date) => itemOn('X1', { ...QUERY, date })?.price)).toEqual(['100', '80']);
  });

  it('an item that a later pack ended is denied after that day, citing the document that ended it', () => {
    const later = pack({
      id: 'later',
      items: [item('Y1', { source: { document: 'doc', section: 'end' } })],
      ends: [{ code: 'X1', to: '2026-01-31', citation: { document: 'doc', section: 'end' } }],
    });
    const { adjudicate } = createAdjudicator({ packs: [pack({ items: [item('X1')] }), later] });
    const facility = { name: '甲医院' };
    const lines = [{ id: 'a', code: 'X1', date: '2026-02-01' }];
    const [line] = adjudicate({ id: 'c', jurisdiction: 'CN-ZJ', facility, lines }).lines;
    expect(line).toMatchObject({
      decision: 'deny',
      findings: [{ code: 'no-longer-effective', citation: { section: 'end' } }],
    });
  });

  it('a rule that a later pack ends counts until then', () => {
    const first = pack({ items: [item('X1')], rules: [rule('a', 'X1')] });
    const later = pack({
      id: 'later',
      items: [item('Y1', { source: { document: 'doc', section: 'end' } })],
      ends: [{ rule: 'a', to: '2026-01-14', citation: { document: 'doc', section: 'end' } }],
    });
    const { provisions } = createAdjudicator({ packs: [first, later] });
    expect(provisions('X1', { ...QUERY, date: '2026-01-14' })).toHaveLength(1);
    expect(provisions('X1', QUERY)).toHaveLength(0);
  });

  it('an item that is only referred to yields to a full one, and only for its days', () => {
    const bare = item('X1', { price: null, priceBasis: 'provincial-schedule', name: '旧称' });
    const full = item('X1', { effective: { from: '2026-01-10', to: '2026-01-20' } });
    const { item: itemOn } = createAdjudicator({
      packs: [pack({ items: [bare] }), pack({ id: 'other', items: [full] })],
    });
    const names = ['2026-01-09', '2026-01-10', '2026-01-20', '2026-01-21'].map(
      (date) => itemOn('X1', { ...QUERY, date })?.name,
    );
    expect(names).toEqual(['旧称', '项目X1', '项目X1', '旧称']);
    const turned = createAdjudicator({ packs: [pack({ id: 'other', items: [full] }), pack({ items: [bare] })] });
    expect(turned.item('X1', { ...QUERY, date: '2026-01-15' })?.name).toBe('项目X1');
    expect(turned.item('X1', { ...QUERY, date: '2026-01-21' })?.name).toBe('旧称');
  });

  it('two records that only refer to an item are merged', () => {
    const bare = (names: string[]) =>
      item('X1', { price: null, priceBasis: 'provincial-schedule', separatelyCharged: { names, complete: false } });
    const packs = [pack({ items: [bare(['光纤'])] }), pack({ id: 'other', items: [bare(['电极'])] })];
    expect(createAdjudicator({ packs }).item('X1', QUERY)?.separatelyCharged.names).toEqual(['光纤', '电极']);
  });

  it('applicants count as public for versions of their own pack, in whatever order packs are given', () => {
    const wide = item('X1', { scope: 'province-public', applicants: ['甲医院'] });
    const first = pack({ items: [wide, item('X2', { scope: 'applicants', applicants: ['乙医院'] })] });
    const bare = pack({ id: 'other', items: [item('X1', { price: null, priceBasis: 'provincial-schedule' })] });
    const facility = { name: '乙医院' };
    for (const packs of [[first], [first, bare], [bare, first]]) {
      const line = createAdjudicator({ packs }).quote({
        jurisdiction: 'CN-ZJ',
        facility,
        line: { code: 'X1', date: '2026-01-15' },
      });
      expect(line.decision).toBe('allow');
    }
  });

  it('two names of an item that is only referred to both find it', () => {
    const bare = (name: string) => item('X1', { name, price: null, priceBasis: 'provincial-schedule' });
    const { quote } = createAdjudicator({
      packs: [pack({ items: [bare('甲名')] }), pack({ id: 'other', items: [bare('乙名')] })],
    });
    const code = (name: string) =>
      quote({ jurisdiction: 'CN-ZJ', facility: { name: '甲' }, line: { name, date: '2026-01-15' } }).item?.code;
    expect([code('甲名'), code('乙名')]).toEqual(['X1', 'X1']);
  });

  it.each<[string, unknown, string]>([
    ['packs that are no list', { packs: {} }, 'packs: is of the wrong type'],
    ['a price book that is no list', { packs: [], priceBook: 'prices.csv' }, 'priceBook: is of the wrong type'],
    ['an alias that is no text', { packs: [], facilityAliases: { 甲: 1 } }, 'options.facilityAliases'],
    ['partial units of another kind', { packs: [], partialUnits: 'half' }, 'options.partialUnits'],
  ])('%s is named', (_name, options, message) => {
    expect(() => createAdjudicator(options as never)).toThrow(message);
  });

  it('local codes and names join a group, from options or from a pack of one’s own', () => {
    const facility = { name: '甲医院' };
    const beside = [{ id: 'op', code: '311000052N', date: '2026-01-15' }];
    const request = {
      jurisdiction: 'CN-GD',
      facility,
      beside,
      line: { code: 'local-7', name: '创面清洁处理', date: '2026-01-15' },
    };
    const decided = (options: Partial<AdjudicatorOptions>) =>
      createAdjudicator({ packs: [guangdong], ...options }).quote(request).decision;
    const extension = { pack: 'guangdong-trial-list', group: 'dressing-change' };
    expect(decided({})).toBe('unlisted');
    expect(decided({ groupExtensions: [{ ...extension, codes: ['LOCAL-7'] }] })).toBe('deny');
    expect(decided({ groupExtensions: [{ ...extension, names: ['清洁处理'] }] })).toBe('deny');
    const own = pack({
      id: 'own',
      jurisdiction: 'CN-GD',
      groupExtensions: [{ ...extension, names: ['创面清洁处理'] }],
    });
    expect(decided({ packs: [guangdong, own] })).toBe('deny');
    expect(faults(() => decided({ groupExtensions: [{ ...extension, group: 'dressing' }] }))).toEqual([
      'groupExtensions.0 dangling-group',
    ]);
    expect(faults(() => decided({ groupExtensions: [{ ...extension, code: ['x'] } as never] }))).toEqual([
      'groupExtensions.0.code unknown-key',
    ]);
  });

  it('an extension of another pack’s item costs what that costs', () => {
    const withExtension = (price: string | null) => [
      pack({ id: 'one', items: [item('X1', { price: '90' })] }),
      pack({
        id: 'two',
        items: [
          item('X2', { price, ...(price === null ? { priceBasis: 'not-stated' } : {}), role: 'extension', of: ['X1'] }),
        ],
      }),
    ];
    expect(faults(() => createAdjudicator({ packs: withExtension('80') }))).toEqual([
      'two.items.0.price extension-price',
    ]);
    expect(faults(() => createAdjudicator({ packs: withExtension('90.0') }))).toEqual([]);
    expect(faults(() => createAdjudicator({ packs: withExtension(null) }))).toEqual([]);
  });

  it('a national pack may name items of a province, a province’s none of another', () => {
    const naming = (jurisdiction: string) => [
      pack({ id: 'one', items: [item('X1')] }),
      pack({ id: 'two', jurisdiction, items: [item('X2')], rules: [rule('r', 'X1')] }),
    ];
    expect(faults(() => createAdjudicator({ packs: naming('CN') }))).toEqual([]);
    expect(faults(() => createAdjudicator({ packs: naming('CN-HN') }))).toEqual([
      'two.rules.0.appliesTo.codes.0 dangling-code',
    ]);
  });

  it('a code or rule that no pack has is refused', () => {
    const lost = pack({
      rules: [rule('a', 'X9'), { ...rule('b', 'X1'), event: { type: 'replace', params: { code: 'X8' } } }],
      items: [item('X1')],
      ends: [
        { rule: 'z', to: '2026-01-01', citation: { document: 'doc', section: 'list' } },
        { code: 'X7', to: '2026-01-01', citation: { document: 'doc', section: 'list' } },
      ],
    });
    expect(faults(() => createAdjudicator({ packs: [lost] }))).toEqual([
      'made.rules.0.appliesTo.codes.0 dangling-code',
      'made.rules.1.event.params.code dangling-code',
      'made.ends.1.code dangling-code',
      'made.ends.0.rule dangling-rule',
    ]);
  });
});

describe('price books', () => {
  const base = { jurisdiction: 'CN-ZJ', code: 'X1', price: '90' };
  const make = (priceBook: unknown[]) =>
    createAdjudicator({ packs: [pack({ items: [item('X1')] })], priceBook: priceBook as [] });

  it.each<[string, unknown[], string]>([
    ['a price that is no decimal', [{ ...base, price: '1,200' }], '0.price not-a-decimal'],
    ['a column that nobody knows', [{ ...base, prize: '1' }], '0.prize unknown-key'],
    ['facility and level', [{ ...base, facility: '甲医院', level: 3 }], '0.level facility-and-level'],
    [
      'a price above the printed one',
      [{ ...base, price: '100.01', facility: '甲医院' }],
      '0.price above-printed-price',
    ],
    [
      'two prices on one day',
      [base, { ...base, price: '80', effective: { from: '2026-01-01' } }],
      '1.effective overlapping-prices',
    ],
    [
      'a period that ends before it begins',
      [{ ...base, effective: { from: '2026-02-01', to: '2026-01-01' } }],
      '0.effective.to ends-before-it-begins',
    ],
  ])('%s is refused', (_name, rows, fault) => {
    expect(faults(() => make(rows))).toContain(fault);
  });

  it('a facility may file the printed price itself', () => {
    expect(() => make([{ ...base, price: '100', facility: '甲医院' }])).not.toThrow();
  });

  it('a facility is matched through its aliases', () => {
    const priceBook = [{ ...base, price: '60', facility: '甲医院（集团）' }];
    const yijia = createAdjudicator({
      packs: [pack({ items: [item('X1')] })],
      priceBook,
      facilityAliases: { '甲医院(集团)': '甲医院', H001: '甲医院' },
    });
    const facility = { name: '随便什么', id: 'h001' };
    const claim = { id: 'c', jurisdiction: 'CN-ZJ', facility, lines: [{ id: 'a', code: 'X1', date: '2026-01-15' }] };
    expect(yijia.adjudicate(claim).lines[0]?.amount).toBe('60.00');
  });

  it('prices: the facility comes before its level, the level before the jurisdiction', () => {
    const priceBook = [
      { jurisdiction: 'CN-ZJ', code: 'X2', price: '30' },
      { jurisdiction: 'CN-ZJ', code: 'X2', price: '20', level: 2 as const },
      { jurisdiction: 'CN-ZJ', code: 'X2', price: '10', facility: '甲医院' },
    ];
    const yijia = createAdjudicator({ packs: [pack()], priceBook });
    const amount = (name: string, level?: 1 | 2 | 3) =>
      yijia.quote({ jurisdiction: 'CN-ZJ', facility: { name, level }, line: { code: 'X2', date: '2026-01-15' } })
        .amount;
    expect([amount('甲医院', 2), amount('乙医院', 2), amount('乙医院', 3), amount('乙医院')]).toEqual([
      '10.00',
      '20.00',
      '30.00',
      '30.00',
    ]);
  });

  it('parsePriceBook reads rows cell by cell', () => {
    const rows = [
      {
        code: ' X1 ',
        price: 90.5,
        level: '三级',
        effectiveFrom: '2026-01-01',
        effectiveTo: '',
        name: '',
        source: '示例',
      },
      { jurisdiction: 'CN-GD', code: 'X2', price: '7', effective: { to: '2026-12-31' } },
    ];
    expect(parsePriceBook(rows, { jurisdiction: 'CN-ZJ' })).toEqual({
      entries: [
        {
          jurisdiction: 'CN-ZJ',
          code: 'X1',
          price: '90.5',
          level: 3,
          effective: { from: '2026-01-01' },
          source: '示例',
        },
        { jurisdiction: 'CN-GD', code: 'X2', price: '7', effective: { to: '2026-12-31' } },
      ],
      issues: [],
    });
  });

  it('parsePriceBook never throws', () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    for (const rows of [null, {}, 'x', [null], [hostile]]) {
      expect(parsePriceBook(rows as never, null as never).issues.length).toBeGreaterThan(0);
    }
  });

  it('a price under a house code is found through its alias', () => {
    const yijia = createAdjudicator({
      packs: [pack()],
      priceBook: [{ ...base, code: 'house-7' }],
      codeAliases: { 'HOUSE-7': 'X1' },
    });
    expect(
      yijia.quote({ jurisdiction: 'CN-ZJ', facility: { name: '甲' }, line: { code: 'x1', date: '2026-01-15' } }).amount,
    ).toBe('90.00');
  });

  it('faults of a price table come back by row and column', () => {
    const rows = [
      { code: 'X1', price: '90' },
      { ...base, level: '9' },
      { ...base, effectiveFrom: '2026-13-01' },
      'X1;90',
      { ...base, facility: '甲医院', level: 1 },
      { ...base, effectiveFrom: '2026-02-01', effectiveTo: '2026-01-01' },
      { ...base, Price: '1' },
    ];
    const { entries, issues } = parsePriceBook(rows);
    expect(entries).toEqual([]);
    expect(issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
      '0.jurisdiction missing',
      '1.level not-allowed',
      '2.effectiveFrom not-a-date',
      '3 wrong-type',
      '4.level facility-and-level',
      '5.effectiveTo ends-before-it-begins',
      '6.Price unknown-key',
    ]);
  });
});
