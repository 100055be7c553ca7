import { describe, expect, it } from 'vitest';
import { createAdjudicator, PackError, type PolicyPack } from '../src/index.js';
import { toEngine } from '../src/interop/json-rules-engine.js';
import { activeRules } from './active-rules.js';
import { CASES, changed, claimOf, PACKS, packOf } from './case-claims.js';
import { group, item, pack, rule } from './make-pack.js';

const engines = new Map(PACKS.map((pack) => [pack.id, toEngine(pack)]));
const yijia = createAdjudicator({ packs: PACKS });

/** The case's claim and every near miss of it. */
const claims = CASES.flatMap((one) => [
  { name: `${one.rule}: fires`, rule: one.rule, claim: claimOf(one) },
  ...one.nearMisses.map(({ change, to }) => ({
    name: `${one.rule}: with another ${change}`,
    rule: one.rule,
    claim: claimOf(changed(one, change, to)),
  })),
]);

describe('rules in the json-rules-engine package', () => {
  it.each(claims.map((one, i) => [one.name, i, one] as const))(
    '%s (%i): the same rules hold',
    async (_name, _i, { rule, claim }) => {
      const pack = packOf(rule);
      const facts = yijia.facts(claim);
      const active = activeRules(claim, PACKS);
      for (const [i, fact] of facts.entries()) {
        const { results } = (await engines.get(pack.id)?.run(fact)) ?? { results: [] };
        expect(results.map(({ name }) => name).sort()).toEqual([...(active[i] ?? [])].sort());
      }
    },
  );

  it('each rule carries its citation in the parameters of its event', async () => {
    const first = CASES.find(({ rule }) => rule === 'cn-jx-2025-37/annex-1/13');
    if (first === undefined) throw new Error('no case of annex 1 row 13');
    const [facts] = yijia.facts(claimOf(first));
    const { events } = (await engines.get(packOf(first.rule).id)?.run(facts ?? {})) ?? { events: [] };
    expect(events[0]?.params?.['citation']).toMatchObject({ document: 'cn-jx-2025-37', row: 13 });
  });
});

describe('toEngine', () => {
  const [first] = PACKS;
  const broken = (change: (pack: { rules: { conditions?: unknown; appliesTo: object }[] }) => void): PolicyPack => {
    const pack = structuredClone(first) as never;
    change(pack);
    return pack;
  };
  const reading = (path: string) =>
    broken(({ rules }) => {
      for (const rule of rules) rule.conditions = { all: [{ fact: 'line', path, operator: 'equal', value: 1 }] };
    });

  it.each<[string, PolicyPack]>([
    ['a filter that JSONPath would run', reading('$..[?(@.constructor.constructor("globalThis.reached=1")())]')],
    ['a script hidden in a quoted name', reading("$['details;(globalThis.reached=1)']")],
    ['a member that no fact has', reading('$.quantty')],
    [
      'a group that is not there',
      broken(({ rules }) => {
        for (const rule of rules) rule.appliesTo = { group: 'none' };
      }),
    ],
    ['no pack at all', {} as PolicyPack],
  ])('refuses a pack with %s as createAdjudicator does', (_what, pack) => {
    const faultsOf = (act: () => unknown): unknown => {
      try {
        return act();
      } catch (error) {
        expect(error).toBeInstanceOf(PackError);
        return (error as PackError).issues;
      }
    };
    const issues = faultsOf(() => toEngine(pack));
    expect(issues).toBeInstanceOf(Array);
    expect(issues).toEqual(faultsOf(() => createAdjudicator({ packs: [pack] })));
    expect('reached' in globalThis).toBe(false);
  });

  it('an empty list of a group says nothing, as none does', async () => {
    const rules = [{ ...rule('r', ''), appliesTo: { group: 'g' } }];
    const groups = [group('g', { codePrefixes: ['33'], categories: [], codes: [], names: [] })];
    const made = pack({ items: [item('330201', { category: 'D' }), item('X1', { category: 'D' })], rules, groups });
    const lines = ['330201', 'X1'].map((code) => ({ id: code, date: '2026-03-10', code }));
    const claim = { id: 'c', jurisdiction: 'CN-ZJ', facility: { name: '某市第一医院' }, lines };
    const adjudicator = createAdjudicator({ packs: [made] });
    const events = adjudicator.facts(claim).map(async (facts) => (await toEngine(made).run(facts)).events.length);
    expect(await Promise.all(events)).toEqual([1, 0]);
    expect(adjudicator.adjudicate(claim).lines.map(({ findings }) => findings.length)).toEqual([1, 0]);
  });
});
