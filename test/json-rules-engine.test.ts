import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAdjudicator, PackError, type PolicyPack } from '../src/index.js';
import { toEngine } from '../src/interop/json-rules-engine.js';
import { activeRules } from './active-rules.js';
import { CASES, changed, claimOf, PACKS, packOf } from './case-claims.js';
import { claims as claimsOf } from './generate-claims.js';

const engines = new Map(PACKS.map((pack) => [pack.id, toEngine(pack)]));

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
      const facts = createAdjudicator({ packs: PACKS }).facts(claim);
      const active = activeRules(claim, PACKS);
      for (const [i, fact] of facts.entries()) {
        const { results } = (await engines.get(pack.id)?.run(fact)) ?? { results: [] };
        expect(results.map(({ name }) => name).sort()).toEqual([...(active[i] ?? [])].sort());
      }
    },
  );

  it.each(PACKS.map((pack) => [pack.id, pack] as const))(
    '%s: on generated claims the engine and the line stage find the same rules',
    async (_id, pack) => {
      const engine = engines.get(pack.id);
      const yijia = createAdjudicator({ packs: PACKS });
      await fc.assert(
        fc.asyncProperty(claimsOf(pack, 3), async (claim) => {
          const active = activeRules(claim, PACKS);
          for (const [i, facts] of yijia.facts(claim).entries()) {
            const { results } = (await engine?.run(facts)) ?? { results: [] };
            expect(results.map(({ name }) => name).sort()).toEqual([...(active[i] ?? [])].sort());
          }
        }),
        { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 60) },
      );
    },
    3_600_000,
  );

  it('each rule carries its citation in the parameters of its event', async () => {
    const first = CASES.find(({ rule }) => rule === 'cn-jx-2025-37/annex-1/13');
    if (first === undefined) throw new Error('no case of annex 1 row 13');
    const [facts] = createAdjudicator({ packs: PACKS }).facts(claimOf(first));
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
});
