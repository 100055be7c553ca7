import * as fc from 'fast-check';
import { Fact, Operator, Rule as ReferenceRule, type RuleProperties } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import {
  CompileError,
  type CompileOptions,
  compile,
  type RuleInput,
  RuleSetError,
  TreeTooLargeError,
  UndefinedConditionError,
  UndefinedFactError,
  UnknownOperatorError,
  UnsupportedFactError,
} from '../src/interop/compile.js';
import { runs } from './runs.js';

const RUNS = runs(1000);

const CHILD = {
  name: 'child',
  conditions: { all: [{ fact: 'age', operator: 'lessThan', value: 14 }] },
  event: { type: 'child' },
} as const;

function given(rules: unknown, options?: unknown): ReturnType<typeof compile> {
  return compile(rules as RuleInput[], options as CompileOptions);
}

/** The error that something throws. */
function errorOf(act: () => unknown): Record<string, unknown> {
  try {
    act();
  } catch (error) {
    return error as Record<string, unknown>;
  }
  throw new Error('nothing was thrown');
}

/** Writes into every object that can be reached from a value. */
function scribble(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null || seen.has(value) || Object.isFrozen(value)) return;
  seen.add(value);
  for (const part of Object.values(value)) scribble(part, seen);
  for (const key of Object.keys(value)) Reflect.set(value, key, 'written');
  if (Array.isArray(value)) value.push('more');
  else Reflect.set(value, 'added', 'written');
}

const data = fc.jsonValue({ maxDepth: 2 });
const leaf = fc.record(
  {
    fact: fc.constantFrom('a', 'b'),
    operator: fc.constantFrom('equal', 'in', 'own', 'not:own'),
    value: data,
    params: data,
    name: data,
  },
  { requiredKeys: ['fact', 'operator', 'value'] },
);
const node = fc.oneof(leaf, fc.record({ condition: fc.constantFrom('first', 'second') }), fc.record({ not: leaf }));
const list = (children: fc.Arbitrary<unknown>) =>
  fc.oneof(
    fc.record({ all: fc.array(children, { maxLength: 3 }), name: data }),
    fc.record({ any: fc.array(children, { maxLength: 3 }), name: data }),
  );
const params = fc.dictionary(fc.constantFrom('x', 'y'), fc.oneof(data, fc.constant({ fact: 'a' })));
const rule = fc.record({ name: data, conditions: list(node), event: fc.record({ type: fc.string(), params }) });
const ruleSet = fc.record({
  rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
  conditions: fc.record({ first: list(leaf), second: fc.constant({ not: { condition: 'first' } }) }),
  facts: fc.record({ a: data, b: data }),
  replaceFactsInEventParams: fc.boolean(),
});

/** A custom operator that writes into its arguments. */
function own(fact: unknown, value: unknown): boolean {
  scribble(value);
  return typeof fact === typeof value;
}

/** The answer of a set, as text. Each run has new facts, since the caller may write into them. */
function answersOf({ run, events }: ReturnType<typeof compile>, facts: object) {
  const told = [run, events].map((ask) => {
    try {
      return ask(structuredClone(facts));
    } catch (error) {
      return String(error);
    }
  });
  return { text: JSON.stringify(told), told };
}

describe('rules, runs and results', () => {
  it('share nothing: what was written into them changes no later run', () => {
    let whole = 0;
    void fc.assert(
      fc.property(ruleSet, (made) => {
        const { rules, conditions, facts, replaceFactsInEventParams } = structuredClone(made);
        const set = given(rules, { conditions, operators: { own }, replaceFactsInEventParams });
        const first = answersOf(set, facts);
        if (first.text.includes('conditions')) whole += 1;
        scribble(first.told);
        expect(answersOf(set, facts).text).toBe(first.text);
        scribble(rules);
        scribble(conditions);
        expect(answersOf(set, facts).text).toBe(first.text);
      }),
      { numRuns: RUNS },
    );
    expect(whole / RUNS).toBeGreaterThan(0.2);
  });

  it('a result tree shows the rule as it was compiled', () => {
    const rules = [
      { name: { a: 1 }, conditions: { all: [{ fact: 'x', operator: 'in', value: [1] }] }, event: { type: 'e' } },
    ];
    const set = given(rules);
    const [first] = rules;
    Object.assign(first?.conditions.all[0] ?? {}, { operator: 'notIn' });
    first?.conditions.all[0]?.value.push(2);
    Object.assign(first?.name ?? {}, { a: 2 });
    expect(set.run({ x: 2 }).failureResults).toEqual([
      {
        name: { a: 1 },
        conditions: {
          all: [{ fact: 'x', operator: 'in', value: [1], factResult: 2, valueResult: [1], result: false }],
          priority: 1,
        },
        event: { type: 'e' },
        priority: 1,
        result: false,
      },
    ]);
  });

  it('frozen rules are compiled and run', () => {
    const frozen = Object.freeze([Object.freeze({ ...CHILD, conditions: Object.freeze(CHILD.conditions) })]);
    expect(compile(frozen).events({ age: 9 })).toEqual([{ type: 'child' }]);
  });

  it('a value that a custom operator would write into is frozen', () => {
    const operators = { sorts: (_fact: unknown, value: number[]) => value.sort().length > 0 };
    const rules = [{ conditions: { all: [{ fact: 'a', operator: 'sorts', value: [2, 1] }] }, event: { type: 'x' } }];
    expect(() => compile(rules, { operators }).run({ a: 1 })).toThrow(TypeError);
  });

  it('run and events work without their set', () => {
    const { run, events } = compile([CHILD]);
    expect(run({ age: 9 }).events).toEqual(events({ age: 9 }));
  });
});

describe('options', () => {
  const told = {
    conditions: CHILD.conditions,
    event: { type: 'told', params: { n: { fact: 'a', path: '$.n' }, deep: [{ fact: 'a' }] } },
  };

  it('replaceFactsInEventParams replaces facts by values, only at the top of params', () => {
    const facts = { age: 9, a: { n: 7 } };
    const event = { type: 'told', params: { n: 7, deep: [{ fact: 'a' }] } };
    const set = compile([told], { replaceFactsInEventParams: true });
    expect(set.run(facts).events).toEqual([event]);
    expect(set.run({ ...facts, age: 20 }).failureEvents).toEqual([event]);
    expect(compile([told]).events(facts)).toEqual([told.event]);
  });

  it('replaceFactsInEventParams needs the facts of rules that do not fire, too', () => {
    const set = compile([told], { replaceFactsInEventParams: true });
    for (const ask of [set.run, set.events]) {
      expect(errorOf(() => ask({ age: 20 }))).toMatchObject({
        factId: 'a',
        path: ['rules', 0, 'event', 'params', 'n'],
      });
    }
    const lenient = compile([told], { replaceFactsInEventParams: true, allowUndefinedFacts: true });
    expect(lenient.events({ age: 9 })).toEqual([{ type: 'told', params: { n: undefined, deep: [{ fact: 'a' }] } }]);
  });

  it('allowUndefinedConditions makes a reference to nothing false, and its negation true', () => {
    const rules = [
      { conditions: { any: [{ condition: 'zz', name: 'n' }, ...CHILD.conditions.all] }, event: { type: 'any' } },
      { conditions: { not: { condition: 'zz' } }, event: { type: 'not' } },
      { conditions: { condition: 'zz' }, event: { type: 'alone' } },
    ];
    const set = compile(rules, { allowUndefinedConditions: true });
    const { events, results } = set.run({ age: 9 });
    expect(events).toEqual([{ type: 'any' }, { type: 'not' }]);
    expect(set.events({ age: 9 })).toEqual(events);
    expect(results[0]?.conditions).toMatchObject({ any: [{ condition: 'zz', name: 'n', result: false }, {}] });
  });

  it('stopOnFirstEvent ends after the first rule that fires, by priority and then by order', () => {
    const rules = ['a', 'b', 'c', 'd'].map((type, i) => ({
      conditions: { all: [{ fact: type, operator: 'equal', value: 1 }] },
      event: { type },
      priority: type === 'd' ? 5 : 1,
      name: String(i),
    }));
    const set = compile(rules, { stopOnFirstEvent: true });
    const { events, results, failureResults } = set.run({ a: 0, b: 1, c: 1, d: 0 });
    expect(events).toEqual([{ type: 'b' }]);
    expect(results.map(({ name }) => name)).toEqual(['1']);
    expect(failureResults.map(({ name }) => name)).toEqual(['3', '0']);
    expect(set.events({ a: 0, b: 1, c: 1, d: 0 })).toEqual([{ type: 'b' }]);
    // later rules are not evaluated: it is no fault if they lack a fact
    expect(set.events({ a: 1, d: 0 })).toEqual([{ type: 'a' }]);
    expect(set.run({ a: 1, d: 0 }).events).toEqual([{ type: 'a' }]);
  });
});

describe('rules that cannot be compiled', () => {
  const leafOf = (more: object) => ({
    ...CHILD,
    conditions: { all: [{ fact: 'a', operator: 'equal', value: 1, ...more }] },
  });
  const circular: unknown[] = [];
  circular.push(circular);
  const throwing = Object.defineProperty({}, 'a', {
    enumerable: true,
    get() {
      throw new Error('boo');
    },
  });
  const listening = new ReferenceRule(CHILD as unknown as RuleProperties);
  (listening as unknown as { on(type: string, call: () => void): void }).on('success', () => {});
  const deep = (depth: number): unknown => {
    let value: unknown = 1;
    for (let i = 0; i < depth; i++) value = [value];
    return value;
  };

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ['nothing', undefined, undefined, 'INVALID_RULES', ['rules']],
    ['a rule without its list', CHILD, undefined, 'INVALID_RULES', ['rules']],
    ['null for a rule', [CHILD, null], undefined, 'INVALID_RULE', ['rules', 1]],
    ['a text for a rule', [JSON.stringify(CHILD)], undefined, 'INVALID_RULE', ['rules', 0]],
    ['null for options', [CHILD], null, 'INVALID_OPTION', ['options']],
    ['an option that does not exist', [CHILD], { stopOnFirst: true }, 'UNSUPPORTED_OPTION', ['options', 'stopOnFirst']],
    ['pathResolver', [CHILD], { pathResolver: () => 1 }, 'UNSUPPORTED_OPTION', ['options', 'pathResolver']],
    [
      'operatorDecorators',
      [CHILD],
      { operatorDecorators: [] },
      'UNSUPPORTED_OPTION',
      ['options', 'operatorDecorators'],
    ],
    [
      'a switch that is no boolean',
      [CHILD],
      { stopOnFirstEvent: 'no' },
      'INVALID_OPTION',
      ['options', 'stopOnFirstEvent'],
    ],
    [
      'an Operator object',
      [CHILD],
      { operators: { x: new Operator('x', () => true) } },
      'INVALID_OPTION',
      ['options', 'operators', 'x'],
    ],
    ['a list of operators', [CHILD], { operators: [] }, 'INVALID_OPTION', ['options', 'operators']],
    ['a map of conditions', [CHILD], { conditions: new Map() }, 'INVALID_OPTION', ['options', 'conditions']],
    [
      'a named comparison',
      [CHILD],
      { conditions: { x: leafOf({}).conditions.all[0] } },
      'INVALID_CONDITION',
      ['options', 'conditions', 'x'],
    ],
    [
      'a faulty named condition that nothing refers to',
      [CHILD],
      { conditions: { x: { all: 'no' } } },
      'INVALID_CONDITION',
      ['options', 'conditions', 'x', 'all'],
    ],
    ['onSuccess', [{ ...CHILD, onSuccess: () => {} }], undefined, 'UNSUPPORTED_MEMBER', ['rules', 0, 'onSuccess']],
    [
      'onFailure',
      [CHILD, { ...CHILD, onFailure: () => {} }],
      undefined,
      'UNSUPPORTED_MEMBER',
      ['rules', 1, 'onFailure'],
    ],
    ['a Rule with a listener', [listening], undefined, 'UNSUPPORTED_MEMBER', ['rules', 0]],
    [
      'a comparison without value',
      [CHILD, { ...CHILD, conditions: { any: [{ not: { fact: 'a', operator: 'in' } }] } }],
      undefined,
      'INVALID_CONDITION',
      ['rules', 1, 'conditions', 'any', 0, 'not'],
    ],
    ['an event without type', [{ ...CHILD, event: {} }], undefined, 'INVALID_EVENT', ['rules', 0, 'event']],
    ['a priority below one', [{ ...CHILD, priority: -1 }], undefined, 'INVALID_PRIORITY', ['rules', 0, 'priority']],
    [
      'a priority of a comparison that is no number',
      [leafOf({ priority: '__proto__' })],
      undefined,
      'INVALID_PRIORITY',
      ['rules', 0, 'conditions', 'all', 0, 'priority'],
    ],
    [
      'a filter',
      [leafOf({ path: '$.a[?(@.b)]' })],
      undefined,
      'CODE_IN_PATH',
      ['rules', 0, 'conditions', 'all', 0, 'path'],
    ],
    [
      'a path that is not understood',
      [leafOf({ value: { fact: 'b', path: '$.a^' } })],
      undefined,
      'UNSUPPORTED_PATH',
      ['rules', 0, 'conditions', 'all', 0, 'value', 'path'],
    ],
    [
      'a path that is no text',
      [leafOf({ path: ['$', 'a'] })],
      undefined,
      'UNSUPPORTED_PATH',
      ['rules', 0, 'conditions', 'all', 0, 'path'],
    ],
    [
      'a filter in params',
      [{ ...CHILD, event: { type: 'x', params: { n: { fact: 'a', path: '$[(1)]' } } } }],
      { replaceFactsInEventParams: true },
      'CODE_IN_PATH',
      ['rules', 0, 'event', 'params', 'n', 'path'],
    ],
    [
      'a fact that is an object',
      [leafOf({ fact: {} })],
      undefined,
      'INVALID_CONDITION',
      ['rules', 0, 'conditions', 'all', 0, 'fact'],
    ],
    [
      'a function for a value',
      [leafOf({ value: [() => 1] })],
      undefined,
      'NOT_JSON',
      ['rules', 0, 'conditions', 'all', 0, 'value', 0],
    ],
    [
      'a value within itself',
      [leafOf({ value: circular })],
      undefined,
      'NOT_JSON',
      ['rules', 0, 'conditions', 'all', 0, 'value', 0],
    ],
    [
      'an accessor that throws',
      [leafOf({ params: throwing })],
      undefined,
      'NOT_JSON',
      ['rules', 0, 'conditions', 'all', 0, 'params', 'a'],
    ],
    [
      'a rule whose accessor throws',
      [
        Object.defineProperty({}, 'name', {
          get: () => {
            throw new Error('boo');
          },
        }),
      ],
      undefined,
      'NOT_JSON',
      ['rules', 0],
    ],
    [
      'deep params',
      [{ ...CHILD, event: { type: 'x', params: deep(513) } }],
      undefined,
      'TOO_DEEP',
      ['rules', 0, 'event', 'params', ...Array<number>(512).fill(0)],
    ],
    [
      'decorators by the thousand',
      [leafOf({ operator: `${'not:'.repeat(20_000)}equal` })],
      undefined,
      'TOO_DEEP',
      ['rules', 0, 'conditions', 'all', 0, 'operator'],
    ],
  ])('%s is refused with its place', (_what, rules, options, code, path) => {
    const error = errorOf(() => given(rules, options));
    expect(error).toBeInstanceOf(CompileError);
    expect(error).toMatchObject({ code, path });
    const index = path[0] === 'rules' ? path[1] : undefined;
    expect(error['ruleIndex']).toBe(index);
    expect(String(error['message']).length).toBeLessThan(600);
  });

  it('an error says which rule, which place, and what is wrong', () => {
    const rules = [
      CHILD,
      { name: 'rule-two', conditions: { all: [{ fact: 'a', operator: 'equal' }] }, event: { type: 'x' } },
    ];
    expect(errorOf(() => given(rules))).toMatchObject({
      name: 'CompileError',
      ruleName: 'rule-two',
      message: 'rules[1].conditions.all[0] (rule "rule-two"): Condition: constructor "value" property required',
    });
  });

  it('a circle of conditions that no rule uses is no fault', () => {
    const conditions = { x: { all: [{ condition: 'y' }] }, y: { not: { condition: 'x' } } };
    expect(compile([CHILD], { conditions }).events({ age: 9 })).toHaveLength(1);
  });
});

describe('a run that lacks what its rules need', () => {
  const both = { x: { all: [{ fact: 'age', operator: 'equal', value: { fact: 'b' } }] } };
  const referring = { ...CHILD, name: 'two', conditions: { any: [{ not: { condition: 'x' } }] } };

  it.each<[string, unknown, object, object]>([
    [
      'a fact',
      [CHILD],
      {},
      {
        code: 'UNDEFINED_FACT',
        factId: 'age',
        ruleIndex: 0,
        ruleName: 'child',
        path: ['rules', 0, 'conditions', 'all', 0],
        message: 'Undefined fact: age',
      },
    ],
    [
      'a fact that a value stands for',
      [CHILD, referring],
      { age: 1 },
      { factId: 'b', ruleIndex: 1, ruleName: 'two', path: ['options', 'conditions', 'x', 'all', 0, 'value'] },
    ],
    [
      'a fact of no name',
      [{ ...CHILD, conditions: { all: [{ fact: 42, operator: 'equal', value: 1 }] } }],
      { 42: 1 },
      { factId: '42', path: ['rules', 0, 'conditions', 'all', 0] },
    ],
    [
      'an operator',
      [{ ...CHILD, conditions: { all: [{ fact: 'age', operator: 'nt:equal', value: 1 }] } }],
      { age: 1 },
      { code: 'UNKNOWN_OPERATOR', operator: 'nt:equal', path: ['rules', 0, 'conditions', 'all', 0, 'operator'] },
    ],
    [
      'a condition',
      [{ ...CHILD, conditions: { all: [{ condition: 'zz' }] } }],
      {},
      {
        code: 'UNDEFINED_CONDITION',
        condition: 'zz',
        path: ['rules', 0, 'conditions', 'all', 0],
        message: 'No condition zz exists',
      },
    ],
    [
      'a condition of no name',
      [{ ...CHILD, conditions: { condition: 42 } }],
      {},
      { condition: '42', path: ['rules', 0, 'conditions'] },
    ],
  ])('%s is named with its place', (_what, rules, facts, wanted) => {
    const set = given(rules, { conditions: { ...both, 42: { all: [] } } });
    for (const ask of [set.run, set.events]) expect(errorOf(() => ask(facts))).toMatchObject(wanted);
  });

  it('each error has a class of its own', () => {
    expect(errorOf(() => compile([CHILD]).run({}))).toBeInstanceOf(UndefinedFactError);
    const at = (condition: object) => compile([{ ...CHILD, conditions: { all: [condition as never] } }]);
    expect(errorOf(() => at({ condition: 'zz' }).run({}))).toBeInstanceOf(UndefinedConditionError);
    expect(errorOf(() => at({ fact: 'a', operator: 'x', value: 1 }).run({}))).toBeInstanceOf(UnknownOperatorError);
    expect(errorOf(() => compile([CHILD]).run({ age: Promise.resolve(1) }))).toBeInstanceOf(RuleSetError);
  });

  it.each([undefined, null])('facts that are %s are none', (facts) => {
    const set = compile([CHILD], { allowUndefinedFacts: true });
    expect(set.run(facts).failureEvents).toEqual([{ type: 'child' }]);
    expect(set.events(facts)).toEqual([]);
    expect(() => compile([CHILD]).run(facts)).toThrow('Undefined fact: age');
  });

  it.each<[string, unknown]>([
    ['a promise', Promise.resolve(1)],
    ['a promise', Object.fromEntries([['then', () => {}]])],
    ['a Fact object', new Fact('age', 9)],
    ['a function', () => 9],
  ])('%s is no value of a fact', (what, age) => {
    for (const ask of [compile([CHILD]).run, compile([CHILD]).events]) {
      const error = errorOf(() => ask({ age }));
      expect(error).toBeInstanceOf(UnsupportedFactError);
      expect(error).toMatchObject({
        code: 'UNSUPPORTED_FACT',
        factId: 'age',
        message: `fact "age" is ${what}: give its value`,
      });
    }
  });

  it('facts that are functions are allowed if no rule needs them', () => {
    class Order {
      age = 9;
      total = () => 1;
    }
    expect(compile([CHILD]).run(new Order()).events).toHaveLength(1);
  });

  it.each([5, 'age', true])('facts that are %j are refused', (facts) => {
    expect(errorOf(() => compile([CHILD]).run(facts as never))).toMatchObject({ code: 'UNSUPPORTED_FACT' });
  });

  it('an exception of an operator is thrown on as it is', () => {
    const fault = new RangeError('own');
    const operators = {
      lessThan: () => {
        throw fault;
      },
    };
    expect(errorOf(() => compile([CHILD], { operators }).run({ age: 1 }))).toBe(fault);
  });
});

describe('size', () => {
  const MOST = 512;
  const nested = (depth: number): unknown => {
    let condition: unknown = { fact: 'a', operator: 'equal', value: 1 };
    for (let i = 0; i < depth; i++)
      condition = { [i % 2 === 0 ? 'all' : 'not']: i % 2 === 0 ? [condition] : condition };
    return condition;
  };
  const chained = (length: number): object =>
    Object.fromEntries(Array.from({ length }, (_, i) => [`c${i}`, i === 0 ? { all: [] } : { condition: `c${i - 1}` }]));
  const fanned = (levels: number): object => {
    const conditions: Record<string, unknown> = { c0: { all: [{ fact: 'a', operator: 'equal', value: 1 }] } };
    for (let i = 1; i <= levels; i++) {
      conditions[`c${i}`] = { all: [{ condition: `c${i - 1}` }, { condition: `c${i - 1}` }] };
    }
    return conditions;
  };
  const ruleOn = (conditions: unknown) => [{ conditions, event: { type: 'x' } }];

  it('conditions as deep as may be run, and one deeper are refused', () => {
    const set = given(ruleOn(nested(MOST)));
    expect(set.run({ a: 1 }).events).toEqual(set.events({ a: 1 }));
    expect(JSON.stringify(set.run({ a: {} }))).toContain('"factResult":{}');
    for (const depth of [MOST + 1, 3000, 100_000]) {
      expect(errorOf(() => given(ruleOn(nested(depth))))).toMatchObject({ code: 'TOO_DEEP', ruleIndex: 0 });
    }
  });

  it('conditions within themselves are refused', () => {
    const all: unknown[] = [];
    all.push({ all }, { all });
    expect(errorOf(() => given(ruleOn({ all })))).toMatchObject({ code: 'TOO_DEEP' });
  });

  it('references count as levels', () => {
    const last = (length: number) => given(ruleOn({ condition: `c${length - 1}` }), { conditions: chained(length) });
    expect(last(MOST - 1).run({}).events).toHaveLength(1);
    for (const length of [MOST + 1, 50_000]) expect(errorOf(() => last(length))).toMatchObject({ code: 'TOO_DEEP' });
  });

  it('values, params and decorators as deep as may be are run', () => {
    let value: unknown = 1;
    for (let i = 0; i < MOST; i++) value = [value];
    const leaf = { fact: 'a', operator: `${'not:'.repeat(MOST)}equal`, value, params: { deep: 1 } };
    const rules = [{ conditions: { not: leaf }, event: { type: 'x', params: value } }];
    const { results } = given(rules).run({ a: 1 });
    expect(JSON.stringify(results[0]?.event)).toContain(JSON.stringify(value));
  });

  it('conditions that refer to each other forty levels deep are decided once each', () => {
    const set = given(ruleOn({ condition: 'c40' }), { conditions: fanned(40) });
    expect(set.events({ a: 1 })).toEqual([{ type: 'x' }]);
    expect(set.events({ a: {} })).toEqual([]);
    expect(() => set.events({})).toThrow('Undefined fact: a');
  });

  it('a result tree of more than a million conditions is refused, and the error names events', () => {
    const set = given(ruleOn({ condition: 'c40' }), { conditions: fanned(40) });
    const error = errorOf(() => set.run({ a: 1 }));
    expect(error).toBeInstanceOf(TreeTooLargeError);
    expect(error).toMatchObject({
      code: 'TREE_TOO_LARGE',
      message: expect.stringContaining('events(facts)') as string,
    });
    const smaller = given(ruleOn({ condition: 'c10' }), { conditions: fanned(10) });
    expect(JSON.stringify(smaller.run({ a: 1 })).match(/factResult/g)).toHaveLength(2 ** 10);
  });

  it('a list of forty thousand conditions is compiled and run', () => {
    const all = Array.from({ length: 40_000 }, (_, i) => ({ fact: `f${i % 7}`, operator: 'notEqual', value: i }));
    const set = given(ruleOn({ all }), { allowUndefinedFacts: true });
    expect(set.run({}).events).toEqual([{ type: 'x' }]);
  });
});
