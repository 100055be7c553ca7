import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEPEST } from '../src/ground/plain-data.js';
import {
  type AdjudicatorOptions,
  type Condition,
  createAdjudicator,
  definePack,
  PackError,
  PriceBookError,
  parsePriceBook,
  UsageError,
} from '../src/index.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { item, pack, rule } from './make-pack.js';
import { runs } from './runs.js';

type Fault = typeof PackError | typeof PriceBookError | typeof UsageError;

/** Path and code of each issue of an error of this class. Fails if there is another error, or none. */
function faults(make: () => unknown, kind: Fault = PackError): string[] {
  try {
    make();
  } catch (error) {
    expect(error).toBeInstanceOf(kind);
    const { issues } = error as InstanceType<Fault>;
    for (const { zh, message } of issues) expect(`${zh}${message}`).not.toMatch(/undefined|\{\w+\}/);
    return issues.map(({ path, code }) => `${path.join('.')} ${code}`);
  }
  throw new Error('nothing was refused');
}

const MEMBERS_OF_ALL = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf'];
const asking = (comparison: object) =>
  pack({ items: [item('X1')], rules: [rule('a', 'X1', { all: [comparison] } as never)] });
const LEAF = { fact: 'line', path: '$.side', operator: 'equal', value: 'left' };

function nested(levels: number): Condition {
  let condition: Condition = { all: [LEAF] };
  for (let i = 0; i < levels; i++) condition = { all: [condition] };
  return condition;
}

describe('a pack that somebody else wrote', () => {
  it.each(MEMBERS_OF_ALL)('may not ask for a fact called %s', (fact) => {
    for (const path of [undefined, '$.a', '$.constructor']) {
      const given = JSON.parse(JSON.stringify(asking({ ...LEAF, fact, path }))) as unknown;
      expect(faults(() => definePack(given))).toContain('rules.0.conditions.all.0.fact unknown-fact');
    }
    const compared = asking({ ...LEAF, value: { fact } });
    expect(faults(() => definePack(compared))).toEqual(['rules.0.conditions.all.0.value.fact unknown-fact']);
  });

  it.each(MEMBERS_OF_ALL)('may not use an operator or a member called %s', (name) => {
    expect(faults(() => definePack(asking({ ...LEAF, operator: name })))).toEqual([
      'rules.0.conditions.all.0.operator unknown-operator',
    ]);
    expect(faults(() => definePack(asking({ ...LEAF, operator: `${name}:equal` })))).toHaveLength(1);
    expect(faults(() => definePack(asking({ ...LEAF, path: `$.${name}` })))).toHaveLength(1);
    expect(faults(() => definePack(JSON.parse(`{"format": 2, "${name}": 1}`)))).toContain('id missing');
    const effect = JSON.parse(`{"type": "${name}", "params": {"${name}": 1}}`) as never;
    expect(faults(() => definePack(pack({ rules: [rule('a', 'X1', undefined, effect)] })))).not.toEqual([]);
  });

  it.each(MEMBERS_OF_ALL)('may read a detail called %s, which no line states unless it does', (name) => {
    const own = asking({ fact: 'line', path: `$.details.${name}`, operator: 'equal', value: 7 });
    const yijia = createAdjudicator({ packs: [own] });
    const codes = (details: Record<string, unknown>) =>
      yijia
        .adjudicate({
          id: 'c',
          jurisdiction: 'CN-ZJ',
          facility: { name: '甲' },
          lines: [{ id: '1', code: 'X1', date: '2025-10-08', details }],
        })
        .lines[0]?.findings.map(({ code }) => code);
    expect(codes({})).toEqual([]);
    if (name !== '__proto__') expect(codes(JSON.parse(`{"${name}": 7}`))).toEqual(['content-not-met']);
  });

  it('may nest conditions as deep as the limit, and hears of it beyond', () => {
    const deep = (levels: number) => pack({ items: [item('X1')], rules: [rule('a', 'X1', nested(levels))] });
    const allowed = (DEEPEST - 5) / 2 - 1; // rules, rule, conditions, the last list, the leaf; a list and an object a level
    const line = { id: '1', code: 'X1', date: '2025-10-08', side: 'left' as const };
    const yijia = createAdjudicator({ packs: [definePack(deep(Math.floor(allowed)))] });
    const claim = { id: 'c', jurisdiction: 'CN-ZJ', facility: { name: '甲' }, lines: [line] };
    expect(yijia.adjudicate(claim).lines[0]?.findings).toHaveLength(1);
    for (const levels of [Math.ceil(allowed) + 1, 5_000, 100_000]) {
      const [first, ...others] = faults(() => definePack(deep(levels)));
      expect(others).toEqual([]);
      expect(first).toMatch(/^rules\.0\.conditions\.all\.0\.all.* too-deep$/);
    }
    expect(() => definePack(deep(5_000))).toThrow(`more than ${DEEPEST} levels`);
  });

  it('may give a value nested 16 deep to compare with, and hears of it beyond', () => {
    const value = (levels: number) => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`) as unknown;
    const given = (levels: number) => asking({ ...LEAF, value: value(levels) });
    expect(definePack(given(16)).rules).toHaveLength(1);
    const at = `rules.0.conditions.all.0.value.${'0.'.repeat(15)}0`;
    expect(faults(() => definePack(given(17)))).toEqual([`${at} too-deep`]);
    expect(() => definePack(given(17))).toThrow('more than 16 levels');
  });

  it('may use 16 decorators on an operator, not 17 or 20,000', () => {
    const decorated = (count: number) => asking({ ...LEAF, operator: `${'not:'.repeat(count)}equal` });
    expect(definePack(decorated(16)).rules).toHaveLength(1);
    for (const count of [17, 20_000]) {
      expect(faults(() => definePack(decorated(count)))).toEqual([
        'rules.0.conditions.all.0.operator too-many-decorators',
      ]);
    }
    expect(() => definePack(decorated(17))).toThrow('more than 16 decorators');
  });

  it('may not contain itself, throw when it is read, or hold what JSON cannot', () => {
    const circle: Record<string, unknown> = { ...pack() };
    circle['items'] = [circle];
    expect(faults(() => definePack(circle))).toEqual(['items.0 circular']);
    const boo = () => {
      throw new Error('boo');
    };
    const getter = Object.defineProperty({ ...pack() }, 'rules', { enumerable: true, get: boo });
    expect(faults(() => definePack(getter))).toEqual(['rules not-json']);
    const proxy = new Proxy(pack(), { ownKeys: boo });
    expect(faults(() => definePack({ ...pack(), items: [proxy] }))).toEqual(['items.0 not-json']);
    expect(faults(() => definePack(new Proxy({}, { getPrototypeOf: boo })))).toEqual([' not-json']);
    expect(faults(() => definePack({ ...pack(), title: () => 1 }))).toEqual(['title not-json']);
    expect(faults(() => createAdjudicator({ packs: [circle as never] }))).toEqual(['items.0 circular']);
  });

  it('is refused by a PackError whatever is put in one of its places', () => {
    const whole = JSON.stringify(jiangxi);
    const places: (readonly (string | number)[])[] = [];
    const collect = (value: unknown, path: readonly (string | number)[]): void => {
      places.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, part] of Object.entries(value))
        collect(part, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    collect({ ...jiangxi, items: jiangxi.items.slice(0, 3), crosswalk: [], rules: jiangxi.rules.slice(0, 12) }, []);
    const odd = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
      fc.constantFrom<unknown>(...MEMBERS_OF_ALL, '$.constructor', ['__proto__'], 'not:not:in', { fact: '__proto__' }),
    );
    void fc.assert(
      fc.property(fc.constantFrom(...places.slice(1)), odd, (place, value) => {
        const given = JSON.parse(whole) as Record<string | number, unknown>;
        const holder = place.slice(0, -1).reduce((at, key) => at[key] as typeof given, given);
        holder[place.at(-1) ?? ''] = value;
        try {
          createAdjudicator({ packs: [given as never] });
        } catch (error) {
          expect(error).toBeInstanceOf(PackError);
          expect((error as PackError).issues.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: runs(150) },
    );
  });
});

const CITATION = { document: 'doc', section: 'list' };

describe('endings', () => {
  const ends = (...list: [string, string][]) => list.map(([code, to]) => ({ code, to, citation: CITATION }));
  const documents = pack().documents.map((own) => ({
    ...own,
    articles: [{ section: CITATION.section, text: '停用' }],
  }));
  const base = pack({ items: [item('X1')], rules: [rule('r', 'X1')] });

  it('of one code or rule twice in a pack are a fault, whatever the day', () => {
    for (const day of ['2025-12-31', '2026-12-31']) {
      expect(faults(() => definePack(pack({ documents, ends: ends(['X1', '2025-12-31'], ['x1 ', day]) })))).toEqual([
        'ends.1 ended-twice',
      ]);
    }
    const rules = ['2025-12-31', '2026-12-31'].map((to) => ({ rule: 'r', to, citation: CITATION }));
    expect(faults(() => definePack(pack({ documents, ends: rules })))).toEqual(['ends.1 ended-twice']);
  });

  it('of one code by two packs are a fault that names both, unless a version begins in between', () => {
    const first = pack({ documents, id: 'first', ends: ends(['X1', '2025-12-31']) });
    const second = pack({ documents, id: 'second', ends: ends(['X1', '2026-12-31']) });
    expect(faults(() => createAdjudicator({ packs: [base, first, second] }))).toEqual(['second.ends.0 ended-twice']);
    expect(faults(() => createAdjudicator({ packs: [base, second, first] }))).toEqual(['second.ends.0 ended-twice']);
    expect(() => createAdjudicator({ packs: [base, first, second] })).toThrow('"first" already (2025-12-31)');
    const anew = pack({
      documents,
      id: 'first',
      items: [item('X1', { price: '80', effective: { from: '2026-01-01', to: null } })],
      ends: ends(['X1', '2025-12-31']),
    });
    const yijia = createAdjudicator({ packs: [base, anew, second] });
    const dates = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'];
    const lines = dates.map((date) => ({ id: date, code: 'X1', date }));
    const { lines: decided } = yijia.adjudicate({ id: 'c', jurisdiction: 'CN-ZJ', facility: { name: '甲' }, lines });
    expect(decided.map(({ amount }) => amount)).toEqual(['100.00', '80.00', '80.00', '0.00']);
    expect(decided[3]?.findings[0]?.code).toBe('no-longer-effective');
  });

  it('of one rule by two packs are a fault', () => {
    const ending = (id: string, to: string) => pack({ documents, id, ends: [{ rule: 'r', to, citation: CITATION }] });
    const packs = [base, ending('first', '2025-12-31'), ending('second', '2026-12-31')];
    expect(faults(() => createAdjudicator({ packs }))).toEqual(['second.ends.0 ended-twice']);
  });
});

describe('options', () => {
  const packs = [jiangxi];
  it.each<[string, unknown, string[], Fault]>([
    ['absent', undefined, ['options missing'], UsageError],
    ['null', null, ['options wrong-type'], UsageError],
    ['a list', [jiangxi], ['options wrong-type'], UsageError],
    ['a text', 'jiangxi', ['options wrong-type'], UsageError],
    ['without packs', {}, ['packs missing'], PackError],
    ['with packs that are no list', { packs: jiangxi }, ['packs wrong-type'], PackError],
    ['with no pack', { packs: [] }, ['packs no-packs'], PackError],
    ['misspelt', { packs, pricebook: [] }, ['options.pricebook unknown-option'], UsageError],
    ['with aliases in a text', { packs, facilityAliases: 'x' }, ['options.facilityAliases wrong-type'], UsageError],
    ['with aliases in a list', { packs, facilityAliases: ['x'] }, ['options.facilityAliases wrong-type'], UsageError],
    ['with an alias of no text', { packs, codeAliases: { a: 1 } }, ['options.codeAliases.a wrong-type'], UsageError],
    ['with other partial units', { packs, partialUnits: 'all' }, ['options.partialUnits not-allowed'], UsageError],
    ['with a price book that is no list', { packs, priceBook: {} }, ['priceBook wrong-type'], PriceBookError],
    [
      'with aliases of aliases',
      { packs, codeAliases: { A: 'B', b: 'C' } },
      ['options.codeAliases.A alias-of-alias'],
      UsageError,
    ],
    [
      'with aliases in a circle',
      { packs, facilityAliases: { 甲: '乙', 乙: '甲' } },
      ['options.facilityAliases.甲 alias-of-alias', 'options.facilityAliases.乙 alias-of-alias'],
      UsageError,
    ],
    [
      'with an alias that means two things',
      { packs, codeAliases: { 'a 1': 'X', Ａ1: 'Y' } },
      ['options.codeAliases.Ａ1 alias-twice'],
      UsageError,
    ],
  ])('%s are refused by name', (_name, options, expected, kind) => {
    expect(faults(() => createAdjudicator(options as AdjudicatorOptions), kind)).toEqual(expected);
  });

  it('that are misspelt are refused with the nearest name', () => {
    expect(() => createAdjudicator({ packs, pricebook: [] } as AdjudicatorOptions)).toThrow(
      'did you mean "priceBook"?',
    );
  });

  it('may name a thing itself, and two names of one thing', () => {
    const facilityAliases = { 甲: '甲', 甲院: '甲', 甲医院: '甲' };
    expect(() => createAdjudicator({ packs, facilityAliases, codeAliases: { a: 'A' } })).not.toThrow();
  });
});

describe('queries', () => {
  const yijia = createAdjudicator({ packs: [jiangxi] });
  const query = { jurisdiction: 'CN-JX', date: '2025-10-08' };
  it.each<[string, () => unknown, string[]]>([
    ['an item of no day', () => yijia.item('QYLS00158', { ...query, date: '8/10/2025' }), ['query.date not-a-date']],
    ['an item of no code', () => yijia.item(7 as never, query), ['code wrong-type']],
    ['provisions of nothing', () => yijia.provisions('QYLS00158', undefined as never), ['query missing']],
    ['billable items of no facility', () => yijia.billable(query as never), ['query.facility missing']],
    [
      'billable items of a facility misspelt',
      () => yijia.billable({ ...query, facility: { name: '甲', owner: 'public' } as never }),
      ['query.facility.owner unknown-key'],
    ],
  ])('%s are refused by name', (_name, ask, expected) => {
    expect(faults(ask, UsageError)).toEqual(expected);
  });
});

describe('codes of a price book', () => {
  const entry = (code: string) => ({ jurisdiction: 'CN-JX', code, price: '1' });
  it.each<[string, string]>([
    ['3.10905E+08', 'code-is-a-number'],
    ['3.10905e8', 'code-is-a-number'],
    ['３.１０９０５Ｅ＋０８', 'code-is-a-number'],
    ['310905022.0', 'code-is-a-number'],
    ['310905022.00', 'code-is-a-number'],
    ["'430000008", 'code-with-marks'],
    ['‘430000008', 'code-with-marks'],
    ['="310905022"', 'code-with-marks'],
    ['310905022\u0000', 'code-with-marks'],
    ['310905\u0007022', 'code-with-marks'],
    ['310905022、310905023', 'several-codes'],
    ['310905022,310905023', 'several-codes'],
    ['310905022；310905023', 'several-codes'],
    ['310905022/310905023', 'several-codes'],
    ['310905022\n310905023', 'several-codes'],
    ['310905022 310905023', 'several-codes'],
    ['QYLS00158 QYLS00159', 'several-codes'],
    ['330801003～330801005', 'several-codes'],
    ['330801003和330801005', 'several-codes'],
    ['3109 05022', 'code-with-space'],
    ['3109\n05022', 'code-with-space'],
    ['3109　05022', 'code-with-space'],
    ['XMF 0012', 'code-with-space'],
    ['310905022.5', 'code-with-point'],
    ['3.E8', 'code-is-a-number'],
    ['B.2', 'code-with-point'],
    ['Ｂ．2', 'code-with-point'],
  ])('%j is none', (code, fault) => {
    expect(parsePriceBook([entry('310905022'), entry(code)])).toMatchObject({
      entries: [entry('310905022')],
      issues: [{ path: [1, 'code'], code: fault }],
    });
    const make = () => createAdjudicator({ packs: [jiangxi], priceBook: [entry('310905022'), entry(code)] });
    expect(faults(make, PriceBookError)).toEqual([`1.code ${fault}`]);
  });

  it('of the shipped documents, of the national platform and of a house are all codes', () => {
    const shipped = [...jiangxi.items.map(({ code }) => code), '230400011-1N', '121400001a', 'N310100035'];
    const others = ['003310030080000', '31-0905-022', 'A12/3', ' 310905022 ', '310905022\u200b', 'E1', '1e'];
    expect(parsePriceBook([...shipped, ...others].map(entry)).issues).toEqual([]);
  });
});
