import * as fc from 'fast-check';
import type { NestedCondition } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { othersFor, ownFired, type RuleSet, rulesOfPack } from '../bench/engines/fired.js';
import { addedName, toJsonLogic } from '../bench/engines/json-logic.js';
import { SYNTHETIC_FACTS, syntheticRules } from '../bench/engines/synthetic.js';
import { Untranslatable } from '../bench/engines/translate.js';
import { inOrder, ownTrees, referenceTrees } from '../bench/engines/trees.js';
import { toZen } from '../bench/engines/zen.js';
import type { Comparison, ConditionNode } from '../src/conditions/condition.js';
import { createAdjudicator } from '../src/index.js';
import { rulesOf } from '../src/interop/compile.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { claims } from './generate-claims.js';

type Facts = Readonly<Record<string, unknown>>;

/** A rule of one comparison of `line.x`, and one of its negation. */
function ruleSetOf(operator: string, value: unknown): RuleSet {
  const comparison: Comparison = { fact: 'line', path: '$.x', operator, value };
  const added = new Set<string>();
  const forms = (name: string, condition: ConditionNode) => ({
    name,
    rule: { name, conditions: { all: [condition as NestedCondition] }, event: { type: name } },
    logic: toJsonLogic(condition, added),
    expression: toZen(condition),
  });
  const rules = [forms('holds', comparison), forms('does not', { not: comparison })];
  return { rules, operators: rulesOf(jiangxi).operators, added: [...added] };
}

async function expectAlike(set: RuleSet, lines: readonly Facts[]): Promise<void> {
  const own = ownFired(set);
  for (const [name, fired] of Object.entries(othersFor(set))) {
    for (const facts of lines) {
      const found = [...(await fired(facts))].sort();
      expect(found, `${name}, ${JSON.stringify(facts)}`).toEqual(own(facts).sort());
    }
  }
}

const OPERATORS: readonly (readonly [operator: string, value: unknown, facts: readonly unknown[]])[] = [
  ['equal', 'a', ['a', 'b', null]],
  ['equal', null, ['a', null]],
  ['equal', true, [true, false, null]],
  ['notEqual', null, ['a', null]],
  ['in', ['a', 'b'], ['a', 'c', null]],
  ['notIn', ['a', 'b'], ['a', 'c', null]],
  ['contains', 'a', [['a', 'b'], ['b'], [], null]],
  ['swap:in', '胃镜', ['胃镜下置管', '置管', '']],
  ['someFact:in', ['a', 'b'], [['a', 'c'], ['c'], [], null]],
  ['someFact:notIn', ['a', 'b'], [['a', 'c'], ['a'], [], null]],
  ['someFact:notEqual', null, [['a'], [], null]],
  ['lessThan', 2, [1, 2, 3, 0, -1, null]],
  ['lessThanInclusive', 0, [1, 0, -1, null]],
  ['greaterThan', -1, [0, -1, -2, null]],
  ['greaterThanInclusive', 2, [1, 2, 3, null]],
  ['greaterThanInclusive', '2025-09-30', ['2025-09-29', '2025-09-30', '2025-10-01', null]],
  ['lessThanInclusive', '2025-09-29', ['2025-09-28', '2025-09-29', '2025-09-30', null]],
  ['codeIn', ['330801003'], ['330801003', '330801004', null]],
  ['codeUnder', ['33', 'QYLS'], ['330801003', 'N330801003', 'NN33', 'QYLS00152', 'NQYLS', '43', null]],
];

describe('the rules of table 1 in the words of each engine', () => {
  it.each(OPERATORS)(
    '%s %j: every engine decides alike, even without a value to compare',
    async (operator, value, facts) => {
      await expectAlike(
        ruleSetOf(operator, value),
        facts.map((x) => ({ line: { x } })),
      );
    },
  );

  it('Jiangxi: the same rules fire in every engine for generated claims', async () => {
    const set = rulesOfPack(jiangxi);
    const yijia = createAdjudicator({ packs: [jiangxi] });
    const own = ownFired(set);
    const others = Object.entries(othersFor(set));
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(claims(jiangxi, 4), async (claim) => {
        for (const facts of yijia.facts(claim)) {
          const expected = own(facts).sort();
          for (const name of expected) seen.add(name);
          for (const [name, fired] of others)
            expect([name, ...[...(await fired(facts))].sort()]).toEqual([name, ...expected]);
        }
      }),
      { numRuns: 40 },
    );
    expect(seen.size).toBeGreaterThan(5);
  });

  it('the synthetic rules are one rule in each of their forms', async () => {
    await expectAlike(syntheticRules(60), SYNTHETIC_FACTS);
  });

  it('lines of each set: rules fire for some, and none for others', () => {
    const fired = SYNTHETIC_FACTS.map((facts) => ownFired(syntheticRules(60))(facts).length);
    expect(Math.max(...fired)).toBeGreaterThan(0);
    expect(Math.min(...fired)).toBe(0);
  });

  it('result trees are compared in full: one that differs anywhere is found', async () => {
    const set = syntheticRules(3);
    const [facts] = SYNTHETIC_FACTS;
    const own = inOrder(ownTrees(set)(facts));
    expect(own).toEqual(inOrder(await referenceTrees(set)(facts)));
    expect(own).not.toEqual(inOrder(ownTrees(set)({ line: { ...facts.line, code: 'C2' } })));
  });

  it('JSON Logic gets the operators that it lacks', () => {
    const added = new Set<string>();
    const logic = toJsonLogic({ fact: 'line', path: '$.code', operator: 'codeIn', value: ['1'] }, added);
    expect([...added]).toEqual(['codeIn']);
    expect(logic).toEqual({ [addedName('codeIn')]: [{ var: 'line.code' }, ['1']] });
  });

  it('a rule that zen cannot express is reported, not left out', () => {
    expect(() => toZen({ fact: 'item', path: '$.name', operator: 'nameContains', value: ['换药'] })).toThrow(
      Untranslatable,
    );
  });
});
