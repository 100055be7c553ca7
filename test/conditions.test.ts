import { Engine } from 'json-rules-engine';
import { JSONPath } from 'jsonpath-plus';
import { describe, expect, it } from 'vitest';
import { compileCondition } from '../src/conditions/compile.js';
import type { Condition, ConditionNode } from '../src/conditions/condition.js';
import { compilePath } from '../src/conditions/follow-path.js';
import { findOperator } from '../src/conditions/operators.js';
import { leadingMembers, parsePath } from '../src/conditions/path.js';

const FACTS = {
  line: {
    quantity: 3,
    text: '12.5',
    nothing: null,
    flag: true,
    list: ['left arm', 'hand'],
    empty: [],
    numbers: [1, 2, 3],
    details: { 'x.y': 7, deep: [{ a: 1 }, { a: 2 }] },
    date: '2025-10-08',
  },
  other: { limit: 3, list: ['hand'] },
};

/** The answer of the json-rules-engine package to a condition; "throws" if its run rejects. */
async function reference(condition: Condition): Promise<boolean | 'throws'> {
  const engine = new Engine();
  engine.addRule({ conditions: structuredClone(condition) as never, event: { type: 'fired' } });
  try {
    return (await engine.run(structuredClone(FACTS))).events.length > 0;
  } catch {
    return 'throws';
  }
}

function ours(condition: Condition): boolean | 'throws' {
  const holds = compileCondition(condition);
  try {
    return holds(FACTS);
  } catch {
    return 'throws';
  }
}

const line = (path: string, operator: string, value: unknown): ConditionNode => ({
  fact: 'line',
  path,
  operator,
  value,
});

const OPERANDS: readonly unknown[] = [
  3,
  2,
  '3',
  '12.5',
  'a',
  null,
  true,
  [],
  [3, 'hand'],
  ['hand'],
  { fact: 'other', path: '$.limit' },
];
const PATHS = ['quantity', 'text', 'nothing', 'flag', 'list', 'empty', 'numbers', 'missing', 'date'].map(
  (key) => `$.${key}`,
);
const BASE = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];
const DECORATED = [
  'not:equal',
  'swap:in',
  'someFact:equal',
  'everyFact:notIn',
  'someValue:equal',
  'everyValue:lessThan',
  'not:contains',
  'everyFact:someValue:swap:in',
  'someFact:not:in',
];

describe('conditions against the json-rules-engine package', () => {
  it.each([...BASE, ...DECORATED])('%s decides alike for every kind of operand', async (operator) => {
    for (const path of PATHS) {
      for (const value of OPERANDS) {
        const condition = { all: [line(path, operator, value)] };
        expect(ours(condition), JSON.stringify(condition)).toBe(await reference(condition));
      }
    }
  });

  const yes = line('$.quantity', 'equal', 3);
  const no = line('$.quantity', 'equal', 4);
  it.each<[string, Condition]>([
    ['all of none', { all: [] }],
    ['any of none', { any: [] }],
    ['not any of none', { not: { any: [] } }],
    ['all with one false', { all: [yes, no] }],
    ['any with one true', { any: [no, yes] }],
    ['nested', { all: [{ any: [no, { not: no }] }, { all: [yes, { any: [] }] }] }],
    ['not of a nested list', { not: { all: [yes, no] } }],
    ['a fact against a fact', { all: [line('$.quantity', 'equal', { fact: 'other', path: '$.limit' })] }],
    ['a quoted member with a dot', { all: [line("$.details['x.y']", 'equal', 7)] }],
    ['an index', { all: [line('$.details.deep[1].a', 'equal', 2)] }],
    ['a length', { all: [line('$.numbers.length', 'greaterThan', 2)] }],
  ])('%s', async (_name, condition) => {
    expect(ours(condition)).toBe(await reference(condition));
  });
});

describe('operators', () => {
  it.each(['', ':equal', 'not:', 'NOT:equal', 'foo:equal', 'constructor', '__proto__:equal'])(
    '%j is unknown',
    (name) => {
      expect(findOperator(name)).toBeUndefined();
    },
  );

  it('an unknown operator is a fault if it is evaluated, as in json-rules-engine', () => {
    expect(() => compileCondition({ all: [line('$.a', 'almost', 1)] })({ line: {} })).toThrow(
      'Unknown operator: almost',
    );
  });
});

describe('paths', () => {
  it.each([
    ['$', []],
    ['$.a.b', ['a', 'b']],
    ['a.b', ['a', 'b']],
    ['$[\'a b\']["c"][0]', ['a b', 'c', '0']],
    ['$.a-b.职称', ['a-b', '职称']],
  ])('%s names %j', (path, keys) => {
    expect(leadingMembers(path)).toEqual(keys);
    expect(parsePath(path)).toHaveLength(keys.length);
  });

  it.each([
    '$.a[?(@.b>1)]',
    '$.a[(@.length-1)]',
    "$['(evil)']",
    "$['?(evil)']",
    '$.(evil)',
    "$['a;(evil)']",
    "$['a,(evil)']",
    "$['a^(evil)']",
    '$["\'~(evil)"]',
    "$['@string()(evil)']",
    "$[?(@['a'])]",
  ])('%s is refused, for JSONPath would run it as code', (path) => {
    expect(() => parsePath(path)).toThrow('evaluated as code');
    expect(() => parsePath(path)).toThrow(expect.objectContaining({ isCode: true }));
  });

  it.each([
    ['$[', '['],
    ['$.a[0', '[0'],
    ['$[]', '[]'],
    ['$.a[0]b', '[0]b'],
    ['$.a^', '^'],
    ['$.a~', '~'],
    ['$..', '..'],
    ['$.a[0:2:-1]', '0:2:-1'],
    ['$.a@string()', '@string()'],
    ["$['a','b']", "a','b"],
    ['$.`a', '`a'],
    ['$.#0', '#0'],
  ])('%s is not understood, at %s', (path, place) => {
    expect(() => parsePath(path)).toThrow(`is not understood at ${JSON.stringify(place)}`);
    expect(() => parsePath(path)).toThrow(expect.objectContaining({ isCode: false }));
  });

  it.each([
    ['many steps', `$${'..a'.repeat(100_000)}`],
    ['many members', `$${'.a'.repeat(600)}`],
    ['a long name', `$.${'a'.repeat(5000)}`],
    ['many brackets', `$${'['.repeat(100_000)}`],
  ])('%s are too long', (_what, path) => {
    expect(() => parsePath(path)).toThrow('4096 characters and 512 steps are the most');
    expect(() => parsePath(path)).toThrow(/^.{0,400}$/);
  });

  const NAMES = [
    'dot.property',
    '@type',
    '$ref',
    'a,b',
    'x:y',
    '',
    '0:1',
    '*',
    'a b',
    'a^b',
    'a~b',
    '[0]',
    '(x',
    '#0',
    '%@%',
    ';',
    '..',
    '$',
  ];
  it.each(NAMES)('a quoted name may be %j', (name) => {
    const quoted = name === '(x' ? 'f(x' : name;
    const place = { o: { [quoted]: 7 }, [quoted]: 8, rest: 1 };
    expect(compilePath(`$.o['${quoted}']`)(place)).toBe(7);
    expect(compilePath(`$["${quoted}"]`)(place)).toBe(8);
  });

  it.each([
    '$.a.',
    '$.a.[0]',
    '$.list.[0].n',
    '$.o.[*]',
    '$.a b',
    '$.o.@type',
    '$.o.$ref',
    '$.o.x:y',
    '.a',
    '.a[0].b-c',
    ' $.a',
    '$.list[ 0 ].n',
  ])('%s finds what JSONPath finds', (path) => {
    const place = { a: [5, 6], list: [{ n: 1 }, { n: 2 }], o: { '@type': 1, $ref: 2, 'x:y': 3 }, 'a b': 9 };
    expect(compilePath(path)(place)).toEqual(JSONPath({ path, json: place, wrap: false }));
  });

  it('a path’s leading members are those before the first step that can match many', () => {
    expect(leadingMembers('$.details.a[*].b')).toEqual(['details', 'a']);
  });

  it('a path reads own members only', () => {
    expect(compilePath('$.constructor')({})).toBeUndefined();
    expect(compilePath('$.toString')([])).toBeUndefined();
    expect(compilePath('$.a.b')({ a: null })).toBeUndefined();
  });

  it('a path into no object returns the value as it is', () => {
    expect(compilePath('$.a')(5)).toBe(5);
    expect(compilePath('$.a')(null)).toBeNull();
  });
});
