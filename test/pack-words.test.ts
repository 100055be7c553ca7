import { describe, expect, it } from 'vitest';
import {
  type BillingRule,
  type Condition,
  createAdjudicator,
  definePack,
  type Issue,
  PackError,
  type PolicyPack,
  packWarnings,
  type RuleEvent,
  type ServiceItem,
} from '../src/index.js';
import { group, item, pack, rule } from './make-pack.js';

const ROW = { document: 'doc', section: 'list', row: 1 };
const YEARS = { from: '2026-01-01', to: '2026-12-31' };

/** A lamp treatment with an add-on, a reduction, an extension, prices by class and words; nothing is wrong with it. */
const lamp = item('L1', { name: '照灯治疗费', note: '儿童加收 20%，\n限每日一次。', source: ROW, effective: YEARS });
const further = item('L2', {
  name: '照灯治疗费—延长（加收）',
  role: 'add-on',
  of: ['L1'],
  source: { ...ROW, row: 2 },
});
const less = item('L3', { name: '照灯治疗费—半程（减收）', role: 'reduction', of: ['L1'], source: { ...ROW, row: 3 } });
const also = item('L4', {
  name: '照灯治疗费—红光（扩展）',
  price: '100.00',
  role: 'extension',
  of: ['L1'],
  source: { ...ROW, row: 4 },
});
const classed: ServiceItem = item('L5', {
  name: '照灯评估费',
  prices: [
    { when: { grade: '三级甲等' }, price: '30' },
    { when: { level: [1, 2] }, price: '20' },
    { when: { level: 3, grade: '三级乙等' }, price: '25' },
  ],
  source: { ...ROW, row: 5 },
});
const { price: _price, ...withoutPrice } = classed;
const byLamp: ServiceItem = {
  ...item('L6', { name: '灯具费', source: { ...ROW, row: 6 } }),
  price: null,
  prices: [{ by: 'lamp', price: { 红灯: '5', 蓝灯: '6' } }],
};
const plan = item('L7', { code: null, name: '照灯方案费', source: { ...ROW, row: 7 } });

const lampRule: BillingRule = {
  ...rule('doc/list/1', 'L1'),
  effective: YEARS,
  citation: { ...ROW, quote: '限 每日一次' },
};

function sound(parts: Partial<PolicyPack> = {}): PolicyPack {
  const made = pack();
  return {
    ...made,
    format: 2,
    documents: made.documents.map((document) => ({
      ...document,
      articles: [{ section: 'article-2', text: '照灯须 登记。' }],
    })),
    items: [lamp, further, less, also, withoutPrice, byLamp, plan],
    crosswalk: [
      {
        applicant: '甲医院',
        declaredName: '彩灯照射',
        targetKind: 'item',
        code: 'L1',
        target: '照灯治疗费',
        revision: '说明中增加“彩灯”。',
        effective: YEARS,
        source: { document: 'doc', section: 'annex', row: 9 },
      },
    ],
    vocabularies: [
      {
        detail: 'lamp',
        closed: true,
        terms: [
          { id: 'red', words: ['红灯'] },
          { id: 'blue', words: ['蓝灯'], within: 'red' },
        ],
      },
    ],
    groups: [group('lamps', { names: ['照灯'] })],
    rules: [lampRule],
    ...parts,
  };
}

function listed(issues: readonly Issue[]): string[] {
  for (const { zh, message } of issues) expect(`${zh}${message}`).not.toMatch(/undefined|\{\w+\}/);
  return issues.map(({ path, code }) => `/${path.join('/')} ${code}`);
}

/** Pointer and code of each fault, by itself or of packs together. */
function faults(given: unknown, together = false): string[] {
  try {
    if (together) createAdjudicator({ packs: [given as PolicyPack] });
    else definePack(given);
    return [];
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return listed(error.issues);
  }
}

const withRule = (parts: Partial<BillingRule>): PolicyPack => sound({ rules: [{ ...lampRule, ...parts }] });
const cited = (citation: BillingRule['citation']): PolicyPack => withRule({ citation });
const withItem = (parts: Partial<ServiceItem>): PolicyPack => sound({ items: [{ ...lamp, ...parts }], crosswalk: [] });
const age = (operator: string, value: unknown) => ({
  fact: 'patient',
  path: '$.ageYears',
  operator,
  value: value as number,
});

describe('a pack of the second format', () => {
  it('that says what its document says is sound, and brings no warning', () => {
    expect(faults(sound())).toEqual([]);
    expect(faults(sound(), true)).toEqual([]);
    expect(packWarnings(definePack(sound()))).toEqual([]);
  });

  it('says its format; one of the first edition is refused as a whole', () => {
    const { format: _format, ...first } = cited({ ...ROW, row: 99, quote: '不在任何文件里' });
    expect(faults(first)).toEqual(['/format no-format']);
    expect(faults({ ...first, format: 1 as never })).toEqual(['/format no-format']);
  });
});

describe('a citation', () => {
  it.each([
    ['a row', { ...ROW, row: 99 }],
    ['a section', { document: 'doc', section: 'no-such-article' }],
    ['a row of an article', { document: 'doc', section: 'article-2', row: 1 }],
  ])('names %s that the pack has', (_what, citation) => {
    expect(faults(cited(citation))).toEqual(['/rules/0/citation/section no-such-place']);
  });

  it.each([
    ['an article', { document: 'doc', section: 'article-2', quote: '须登记' }],
    ['a crosswalk row', { document: 'doc', section: 'annex', row: 9, quote: '增加“彩灯”' }],
    ['a name', { ...ROW, quote: '照灯治疗' }],
    ['a price', { ...ROW, quote: '100' }],
    ['a price by class', { ...ROW, row: 5, quote: '三级甲等' }],
    ['a price by word', { ...ROW, row: 6, quote: '红灯5' }],
    ['a whole table', { document: 'doc', section: 'list', quote: '限每日一次' }],
  ])('may quote %s', (_what, citation) => {
    expect(faults(cited(citation))).toEqual([]);
  });

  it('quotes what stands in that record, in one cell of it', () => {
    const of = (quote: string, row = 1) => faults(cited({ ...ROW, row, quote }));
    expect(of('限每周一次')).toEqual(['/rules/0/citation/quote not-quoted']);
    expect(of('限每日一次', 2)).toEqual(['/rules/0/citation/quote not-quoted']);
    expect(of('照灯治疗费100')).toEqual(['/rules/0/citation/quote not-quoted']);
  });

  it('is held to the text of the document, if the pack carries it', () => {
    const sources = [{ document: 'doc', text: '照灯治疗费\t100\n每周限一次' }];
    expect(faults({ ...cited({ ...ROW, quote: '每周限一次' }), sources })).toEqual([]);
    expect(faults({ ...cited({ ...ROW, quote: '限每日一次' }), sources })).toEqual([
      '/rules/0/citation/quote not-in-source',
    ]);
    expect(faults({ ...sound(), sources: [{ document: 'other', text: '一' }] })).toEqual([
      '/sources/0/document dangling-document',
    ]);
  });

  it('is held to its words wherever it stands', () => {
    const bad = { ...ROW, quote: '没有的话' };
    const parts: Partial<PolicyPack> = {
      rules: [{ ...lampRule, restatedIn: [bad] }],
      ends: [{ code: 'L1', to: '2026-06-30', citation: bad }],
      priceOverlays: [{ appliesTo: { codes: ['L1'] }, price: '90', effective: YEARS, citation: bad }],
      partialUnits: { citation: bad },
    };
    expect(faults(sound(parts))).toEqual([
      '/rules/0/restatedIn/0/quote not-quoted',
      '/ends/0/citation/quote not-quoted',
      '/priceOverlays/0/citation/quote not-quoted',
      '/partialUnits/citation/quote not-quoted',
    ]);
    const documents = sound().documents.map((document) => ({ ...document, effectiveCitation: bad }));
    expect(faults(sound({ documents }))).toEqual(['/documents/0/effectiveCitation/quote not-quoted']);
    expect(faults(withItem({ scopeCitation: bad }))).toContain('/items/0/scopeCitation/quote not-quoted');
  });
});

describe('a rule', () => {
  it('counts on a day of its items', () => {
    const from = (day: string) => faults(withRule({ effective: { from: day, to: null } }));
    expect(from('2027-01-01')).toEqual(['/rules/0/effective never-in-force']);
    expect(from('2026-12-31')).toEqual([]);
    const wider = { codes: ['L1'], codePrefixes: ['L'] };
    expect(faults(withRule({ effective: { from: '2027-01-01', to: null }, appliesTo: wider }))).toEqual([]);
  });

  const all = (...list: object[]): Condition => ({ all: list as never });
  it.each([
    ['two values', all(age('equal', 5), age('equal', 6)), 1],
    ['bounds that cross', all(age('lessThan', 3), age('greaterThan', 6)), 1],
    ['bounds that touch', all(age('lessThanInclusive', 6), age('greaterThan', 6)), 1],
    ['a value beyond a bound', all(age('equal', null), age('lessThan', 6)), 1],
    ['a value and its contrary', all(age('equal', 6), age('not:equal', 6)), 1],
    ['a list without the value', all(age('in', [1, 2]), age('notIn', [1, 2, 3])), 1],
    ['what a list has and lacks', all(age('contains', 1), age('contains', 2), age('doesNotContain', 1)), 2],
  ])('has no conditions that contradict each other: %s', (_what, conditions, at) => {
    expect(faults(withRule({ conditions }))).toEqual([`/rules/0/conditions/all/${at} contradiction`]);
    const { all: list } = conditions as { all: never[] };
    expect(faults(withRule({ conditions: { any: list } }))).toEqual([]);
  });

  it.each([
    ['bounds with one value', all(age('lessThanInclusive', 6), age('greaterThanInclusive', 6))],
    ['bounds with values between', all(age('lessThan', 7), age('greaterThan', 6))],
    ['other values', all(age('notEqual', 5), age('notEqual', 6), age('in', [5, 6, 7]))],
    ['known and small', all(age('notEqual', null), age('lessThan', 6))],
    ['lists', all(age('contains', 1), age('contains', 2), age('doesNotContain', 3))],
    ['two facts', all(age('equal', 5), { fact: 'patient', path: '$.ageMonths', operator: 'equal', value: 6 })],
    ['decorated', all(age('someFact:equal', 5), age('someFact:equal', 6))],
    ['another fact', all(age('equal', 5), age('equal', { fact: 'patient', path: '$.ageMonths' }))],
  ])('may say: %s', (_what, conditions) => {
    expect(faults(withRule({ conditions }))).toEqual([]);
  });

  it('is looked through to the bottom', () => {
    const inner = all(age('equal', 5), all(age('equal', 6)));
    expect(faults(withRule({ conditions: { any: [{ not: inner as never }] } }))).toEqual([
      '/rules/0/conditions/any/0/not/all/1/all/0 contradiction',
    ]);
    const where = all(
      { ...age('equal', 'left'), fact: 'line', path: '$.side' },
      { ...age('equal', 'right'), fact: 'line', path: '$.side' },
    );
    const event: RuleEvent = { type: 'excludes', params: { group: 'lamps', denies: 'other', where } };
    expect(faults(withRule({ event }))).toEqual(['/rules/0/event/params/where/all/1 contradiction']);
  });
});

describe('a detail', () => {
  it('by which prices stand or lines meet has a vocabulary', () => {
    const { vocabularies: _words, ...wordless } = sound();
    expect(faults(wordless)).toEqual(['/items/5/prices/0/by no-vocabulary']);
    const meeting = (at: string): RuleEvent => ({ type: 'excludes', params: { group: 'lamps', denies: 'other', at } });
    expect(faults(withRule({ event: meeting('vessel') }))).toEqual(['/rules/0/event/params/at no-vocabulary']);
    for (const at of ['site', 'lamp', 'bodyParts']) expect(faults(withRule({ event: meeting(at) }))).toEqual([]);
  });
});

describe('an item', () => {
  const { role: _role, ...roleless } = further;
  const { of: _of, ...ofless } = further;
  const { prices, ...priceless } = classed;

  it('with a role names its main items, and the other way round', () => {
    expect(faults(sound({ items: [lamp, ofless] }))).toEqual(['/items/1/of role-without-of']);
    expect(faults(sound({ items: [lamp, roleless] }))).toEqual(['/items/1/role of-without-role']);
  });

  it('that extends another costs the same, on the days of both', () => {
    const extending = (price: string | null, priceBasis = 'document') =>
      faults(sound({ items: [lamp, { ...also, price, priceBasis, effective: YEARS }] }));
    expect(extending('99')).toEqual(['/items/1/price extension-price']);
    expect(extending('100.0')).toEqual([]);
    expect(extending(null, 'not-stated')).toEqual([]);
    const later = { ...also, price: '99', effective: { from: '2027-01-01', to: null } };
    expect(faults(sound({ items: [lamp, later] }))).toEqual([]);
  });

  it('has one price or several by class, not both', () => {
    const both = { ...priceless, ...(prices === undefined ? {} : { prices }), price: '30' };
    expect(faults(sound({ items: [lamp, both] }))).toEqual(['/items/1/price price-and-prices']);
    expect(faults(sound({ items: [lamp, { ...both, price: null }] }))).toEqual([]);
  });

  it('without a code is named by a row at which it stands', () => {
    const named = (row: number) => faults(withRule({ appliesTo: { codes: [{ ...ROW, row }] } }));
    expect(named(7)).toEqual([]);
    expect(named(8)).toEqual(['/rules/0/appliesTo/codes/0 no-such-row']);
  });

  it('of another pack is known to the packs that are loaded together', () => {
    const event: RuleEvent = { type: 'cap', params: { priceOf: 'X9', of: 'amount', per: 'line' } };
    const lost = sound({
      items: [lamp, { ...further, of: ['X7'] }],
      priceOverlays: [{ appliesTo: { codes: ['X8'] }, price: '90', effective: YEARS, citation: ROW }],
      rules: [{ ...lampRule, event }],
    });
    expect(faults(lost)).toEqual([]);
    expect(faults(lost, true)).toEqual([
      '/made/items/1/of/0 dangling-code',
      '/made/rules/0/event/params/priceOf dangling-code',
      '/made/priceOverlays/0/appliesTo/codes/0 dangling-code',
    ]);
  });
});

describe('a warning', () => {
  const warnings = (parts: Partial<PolicyPack>) => listed(packWarnings(definePack(sound(parts))));
  const priced = (...own: NonNullable<ServiceItem['prices']>) => [{ ...withoutPrice, prices: own }];
  const only = { rules: [], crosswalk: [] };

  it('names the levels for which there is no price', () => {
    const [first, second] = withoutPrice.prices ?? [];
    if (first === undefined || second === undefined) throw new Error('the fixture has three prices');
    expect(warnings({ ...only, items: priced(first, { ...second, when: { level: 2 } }) })).toEqual([
      '/items/0/prices class-without-price',
    ]);
    const [warning] = packWarnings(
      definePack(sound({ ...only, items: priced(first, { ...second, when: { level: 2 } }) })),
    );
    expect(warning?.message).toContain('facilities of level 1;');
    expect(warnings({ ...only, items: priced(first, { price: '20' }) })).toEqual([]);
  });

  it('names the class that other prices of the pack know', () => {
    const tiers = (...words: string[]) =>
      ({ ...withoutPrice, prices: words.map((tier) => ({ when: { tier }, price: '9' })) }) satisfies ServiceItem;
    const other = { ...tiers('省级', '市级', '县级'), code: 'L8' };
    expect(warnings({ ...only, items: [tiers('省级', '市级'), other] })).toEqual([
      '/items/0/prices class-without-price',
    ]);
    expect(warnings({ ...only, items: [tiers('县级', '省级', '市级'), other] })).toEqual([]);
  });

  it('asks about words added for what the row does not print', () => {
    const added = (of: string) => {
      const also = [{ name: '灯罩', of, reason: '同物' }];
      return warnings({ ...only, items: [{ ...lamp, separatelyCharged: { names: ['灯 泡'], complete: true, also } }] });
    };
    expect(added('灯泡')).toEqual([]);
    expect(added('灯管')).toEqual(['/items/0/separatelyCharged/also/0/of not-quoted']);
  });

  it('asks about a 减收 that raises the bill', () => {
    const { role: _role, of: _of, ...plain } = less;
    expect(warnings({ items: [lamp, plain] })).toEqual(['/items/1/role reduction-as-plus']);
    expect(warnings({ items: [lamp, less] })).toEqual([]);
  });

  it('names words that no line can state', () => {
    const stated = (operator: string, value: never): Condition => ({
      all: [{ fact: 'line', path: '$.details.lamp', operator, value }],
    });
    const asking = (operator: string, value: unknown) =>
      warnings({ rules: [{ ...lampRule, conditions: stated(operator, value as never) }] });
    expect(asking('equal', '红灯')).toEqual(['/rules/0/conditions/all/0/value unknown-term']);
    expect(asking('in', ['red', 'green'])).toEqual(['/rules/0/conditions/all/0/value unknown-term']);
    expect(asking('equal', 'red')).toEqual([]);
    expect(asking('equal', null)).toEqual([]);
    const items = [lamp, { ...byLamp, prices: [{ by: 'lamp', price: { 绿灯: '5' } }] }];
    expect(warnings({ items })).toEqual(['/items/1/prices/0/price/绿灯 unknown-term']);
    const ofSpecimen = (value: string): Condition => ({
      all: [{ fact: 'line', path: '$.details.specimen', operator: 'equal', value }],
    });
    expect(warnings({ rules: [{ ...lampRule, conditions: ofSpecimen('血清') }] })).toEqual([
      '/rules/0/conditions/all/0/value unknown-term',
    ]);
    expect(warnings({ rules: [{ ...lampRule, conditions: ofSpecimen('blood') }] })).toEqual([]);
    const terms = [{ id: 'red', words: ['红灯'], within: 'rod' }];
    expect(warnings({ items: [lamp], vocabularies: [{ detail: 'lamp', closed: true, terms }] })).toEqual([
      '/vocabularies/0/terms/0/within unknown-term',
    ]);
  });

  it('names a rule that selects nothing of the pack', () => {
    const selecting = (appliesTo: BillingRule['appliesTo'], codes = ['Z1']) =>
      warnings({
        groups: [group('g', { codes }), group('n', { names: ['照灯'] })],
        rules: [{ ...lampRule, appliesTo }],
      });
    expect(selecting({ codePrefixes: ['Z'] })).toEqual(['/rules/0/appliesTo selects-nothing']);
    expect(selecting({ group: 'g' })).toEqual(['/rules/0/appliesTo selects-nothing']);
    expect(selecting({ group: 'g' }, ['L1'])).toEqual([]);
    for (const appliesTo of [{ codePrefixes: ['L'] }, { group: 'n' }, { codes: ['L1'] }])
      expect(selecting(appliesTo)).toEqual([]);
  });

  it('names the second of two rules that say the opposite of one case', () => {
    const conditions: Condition = { all: [age('lessThan', 6)] };
    const denying: RuleEvent = { type: 'deny', params: { code: 'content-not-met' } };
    const beside = (parts: Partial<BillingRule>) =>
      warnings({
        rules: [
          { ...lampRule, conditions, event: denying },
          { ...lampRule, id: 'second', conditions, ...parts },
        ],
      });
    expect(beside({})).toEqual(['/rules/1/event opposite-rules']);
    expect(beside({ event: denying })).toEqual([]);
    expect(beside({ appliesTo: { codes: ['L2'] } })).toEqual([]);
    expect(beside({ conditions: { all: [age('lessThan', 7)] } })).toEqual([]);
  });

  it('names the second of two rules that deny both sides of one case', () => {
    const excluding = (denies: 'self' | 'other', id = 'g', effect: 'deny' | 'review' = 'deny'): RuleEvent => ({
      type: 'excludes',
      params: { group: id, denies, effect },
    });
    const beside = (second: RuleEvent) =>
      warnings({
        groups: [group('g', { names: ['照灯'] }), group('h', { names: ['照灯'] })],
        rules: [
          { ...lampRule, event: excluding('other') },
          { ...lampRule, id: 'second', event: second },
        ],
      });
    expect(beside(excluding('self'))).toEqual(['/rules/1/event/params/denies opposite-sides']);
    expect(beside(excluding('other'))).toEqual([]);
    expect(beside(excluding('self', 'h'))).toEqual([]);
    expect(beside(excluding('self', 'g', 'review'))).toEqual([]);
  });

  it('names the second of two prices for one case', () => {
    const fixed = (price: string): RuleEvent => ({ type: 'fixed-price', params: { price } });
    const prices = (price: string, effective = YEARS) =>
      warnings({
        rules: [
          { ...lampRule, event: fixed('9') },
          { ...lampRule, id: 'second', effective, event: fixed(price) },
        ],
      });
    expect(prices('8')).toEqual(['/rules/1/event/params/price two-prices']);
    expect(prices('9.0')).toEqual([]);
  });
});
