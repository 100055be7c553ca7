import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, compileAnswer } from '../src/conditions/answer.js';
import { compileCondition } from '../src/conditions/compile.js';
import type { Condition, ConditionNode, FactReference } from '../src/conditions/condition.js';
import { factsOf, filled, type Posed, product, readingOften, readingOnce, wordsIn } from './every-value.js';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) };

const line = (path: string, operator: string, value: unknown): ConditionNode => ({
  fact: 'line',
  path: `$.${path}`,
  operator,
  value,
});
const at = (path: string): FactReference => ({ fact: 'line', path: `$.${path}` });
const unknown = (...paths: readonly string[]): Answer => ({ is: 'unknown', facts: paths.map(at) });

/** The answer to a condition on a line with these members; there are unknown words in those that are named. */
function ask(node: ConditionNode, members: Readonly<Record<string, unknown>>, words: readonly string[] = []): Answer {
  const isWord = (_fact: string, path = '') => words.includes(path.slice(2));
  return compileAnswer({ all: [node] })({ line: members }, isWord);
}

describe('lists of conditions', () => {
  const yes = line('one', 'equal', 1);
  const no = line('one', 'equal', 2);
  const open = line('x', 'equal', 1);
  const further = line('y', 'equal', 1);
  const facts = { one: 1, x: null, y: null };

  it.each<[ConditionNode, ConditionNode, Answer, Answer]>([
    [yes, yes, { is: 'yes' }, { is: 'yes' }],
    [yes, no, { is: 'no' }, { is: 'yes' }],
    [yes, open, unknown('x'), { is: 'yes' }],
    [no, yes, { is: 'no' }, { is: 'yes' }],
    [no, no, { is: 'no' }, { is: 'no' }],
    [no, open, { is: 'no' }, unknown('x')],
    [open, yes, unknown('x'), { is: 'yes' }],
    [open, no, { is: 'no' }, unknown('x')],
    [open, further, unknown('x', 'y'), unknown('x', 'y')],
  ])('%j and %j: all %j, any %j', (a, b, all, any) => {
    expect(ask({ all: [a, b] }, facts)).toEqual(all);
    expect(ask({ any: [a, b] }, facts)).toEqual(any);
  });

  it.each<[ConditionNode, Answer]>([
    [{ not: yes }, { is: 'no' }],
    [{ not: no }, { is: 'yes' }],
    [{ not: open }, unknown('x')],
    [{ all: [] }, { is: 'yes' }],
    [{ any: [] }, { is: 'yes' }],
    [{ not: { any: [] } }, { is: 'no' }],
    [{ any: [{ all: [no, open] }, further] }, unknown('y')],
    [{ all: [{ any: [yes, open] }, { not: further }] }, unknown('y')],
    [{ all: [further, open, { not: further }] }, unknown('y', 'x')],
  ])('%j: %j', (node, answer) => {
    expect(ask(node, facts)).toEqual(answer);
  });

  it('conditions that no value satisfies together are unknown: each comparison is open for itself', () => {
    expect(ask({ all: [line('x', 'greaterThan', 6), line('x', 'lessThan', 3)] }, facts)).toEqual(unknown('x'));
  });
});

describe('comparisons', () => {
  /** The operator, its value, a fact for which it holds, and one for which it does not. */
  const OPERATORS: readonly (readonly [operator: string, value: unknown, yes: unknown, no: unknown])[] = [
    ['equal', 1, 1, 2],
    ['notEqual', 1, 2, 1],
    ['in', [1, 2], 1, 3],
    ['in', 'left arm', 'arm', 'hand'],
    ['notIn', [1, 2], 3, 1],
    ['notIn', 'left arm', 'hand', 'arm'],
    ['contains', 'a', ['a'], ['b']],
    ['doesNotContain', 'a', [], ['a']],
    ['lessThan', 3, 2, 3],
    ['lessThanInclusive', 3, 3, 4],
    ['greaterThan', 3, 4, 3],
    ['greaterThanInclusive', '2025-01-01', '2025-01-01', '2024-12-31'],
    ['not:lessThan', 3, 3, 2],
    ['not:contains', 'a', 'a', ['a']],
    ['swap:in', 'arm', 'left arm', 'hand'],
    ['swap:contains', ['a'], 'a', 'b'],
    ['someFact:equal', 'a', ['b', 'a'], []],
    ['someFact:notIn', ['a', 'b'], ['a', 'c'], ['a', 'b']],
    ['everyFact:in', ['a', 'b'], [], ['a', 'c']],
    ['someValue:lessThan', [1, 3], 2, 3],
    ['everyValue:greaterThan', [1, 3], 4, 3],
    ['someFact:not:someValue:swap:in', ['arm', 'leg'], ['hand'], ['left arm']],
  ];

  it.each(OPERATORS)('%s %j: %j yes, %j no, null and absent unknown', (operator, value, yes, no) => {
    const comparison = line('x', operator, value);
    expect(ask(comparison, { x: yes })).toEqual({ is: 'yes' });
    expect(ask(comparison, { x: no })).toEqual({ is: 'no' });
    expect(ask(comparison, { x: null })).toEqual(unknown('x'));
    expect(ask(comparison, {})).toEqual(unknown('x'));
    expect(ask({ not: comparison }, { x: null })).toEqual(unknown('x'));
  });

  it.each(OPERATORS)('%s with %j as another fact: null on either side is unknown', (operator, value, yes, no) => {
    const comparison = line('x', operator, at('y'));
    expect(ask(comparison, { x: yes, y: value })).toEqual({ is: 'yes' });
    expect(ask(comparison, { x: no, y: value })).toEqual({ is: 'no' });
    expect(ask(comparison, { x: null, y: value })).toEqual(unknown('x'));
    expect(ask(comparison, { x: null, y: null })).toEqual(unknown('x', 'y'));
  });

  it.each([
    ['equal', 1],
    ['lessThan', 1],
    ['in', 'a'],
    ['contains', ['a']],
    ['someFact:equal', ['a']],
  ])('%s with another fact that is null: unknown for %j', (operator, x) => {
    expect(ask(line('x', operator, at('y')), { x, y: null })).toEqual(unknown('y'));
  });

  it.each([
    ['someFact:equal', []],
    ['everyFact:in', []],
    ['contains', []],
    ['contains', 'a'],
  ])('%s of %j is decided, whatever the other fact is', (operator, x) => {
    const comparison = line('x', operator, at('y'));
    expect(ask(comparison, { x, y: null }).is).toBe(ask(comparison, { x, y: 'a' }).is);
  });

  it.each([
    ['$.x', { x: null }],
    ['$.x.y.z', { x: null }],
    ['$.x.y', { x: { y: null } }],
    ['$.x.y.z', { x: {} }],
    ['$.x[0]', { x: [] }],
    ['$.x', null],
    ['$.x[*].y', { x: [{ y: 1 }, { y: null }] }],
  ])('%s into %j is unknown', (path, given) => {
    const answer = compileAnswer({ not: { fact: 'line', path, operator: 'contains', value: 2 } })({ line: given });
    expect(answer).toEqual({ is: 'unknown', facts: [{ fact: 'line', path }] });
  });

  it('a fact without a path is named without one', () => {
    const answer = compileAnswer({ all: [{ fact: 'age', operator: 'lessThan', value: 6 }] });
    expect(answer({ age: null })).toStrictEqual({ is: 'unknown', facts: [{ fact: 'age' }] });
    expect(answer({ age: 5 })).toEqual({ is: 'yes' });
  });

  it('a fact that is compared with itself is named once', () => {
    expect(compileAnswer({ not: line('x', 'equal', at('x')) })({ line: { x: null } })).toEqual(unknown('x'));
  });

  it('null entries of a list are unknown, beside those that are known', () => {
    expect(ask(line('x', 'contains', 'a'), { x: [null, 'a'] })).toEqual({ is: 'yes' });
    expect(ask(line('x', 'contains', 'a'), { x: [null, 'b'] })).toEqual(unknown('x'));
    expect(ask(line('x', 'everyFact:lessThan', 3), { x: [null, 2] })).toEqual(unknown('x'));
    expect(ask(line('x', 'everyFact:lessThan', 3), { x: [null, 4] })).toEqual({ is: 'no' });
  });
});

describe('a test against null itself', () => {
  it.each<[string, unknown, forNull: Answer, forOne: Answer]>([
    ['equal', null, { is: 'yes' }, { is: 'no' }],
    ['notEqual', null, { is: 'no' }, { is: 'yes' }],
    ['not:equal', null, { is: 'no' }, { is: 'yes' }],
    ['swap:equal', null, { is: 'yes' }, { is: 'no' }],
    ['in', [null, 2], { is: 'yes' }, { is: 'no' }],
    ['notIn', [2, null], { is: 'no' }, { is: 'yes' }],
    ['someValue:equal', [2, null], { is: 'yes' }, { is: 'no' }],
    ['everyValue:notEqual', [null], { is: 'no' }, { is: 'yes' }],
    ['swap:contains', [null], { is: 'yes' }, { is: 'no' }],
    ['in', [2, 3], unknown('x'), { is: 'no' }],
    ['someFact:equal', null, unknown('x'), { is: 'no' }],
    ['someFact:notEqual', null, unknown('x'), { is: 'no' }],
    ['contains', null, unknown('x'), { is: 'no' }],
    ['greaterThan', null, unknown('x'), { is: 'yes' }],
    ['everyValue:greaterThan', [[null], null], unknown('x'), { is: 'yes' }],
  ])('%s %j: %j for null, %j for 1', (operator, value, forNull, forOne) => {
    expect(ask(line('x', operator, value), { x: null })).toEqual(forNull);
    expect(ask(line('x', operator, value), { x: 1 })).toEqual(forOne);
  });

  it('another fact that is null is no such test', () => {
    expect(ask(line('x', 'equal', at('y')), { x: null, y: null })).toEqual(unknown('x', 'y'));
    expect(ask(line('x', 'in', at('y')), { x: null, y: [null] })).toEqual(unknown('x', 'y'));
  });

  it('an absent member is not null, as in json-rules-engine, and an unknown word neither', () => {
    expect(ask(line('x', 'equal', null), {})).toEqual({ is: 'no' });
    expect(ask(line('x', 'equal', null), { x: [] }, ['x'])).toEqual({ is: 'no' });
    expect(ask(line('x', 'notEqual', null), { x: 'word' }, ['x'])).toEqual({ is: 'yes' });
    expect(ask(line('x', 'in', [null, 'a']), { x: 'word' }, ['x'])).toEqual(unknown('x'));
  });
});

describe('unknown words', () => {
  it.each<[string, unknown, known: readonly string[], Answer]>([
    ['contains', 'a', ['a'], { is: 'yes' }],
    ['contains', 'a', ['b'], unknown('x')],
    ['contains', 'a', [], unknown('x')],
    ['not:contains', 'a', ['a'], { is: 'no' }],
    ['doesNotContain', 'a', ['a'], { is: 'no' }],
    ['doesNotContain', 'a', ['b'], unknown('x')],
    ['someFact:in', ['a'], ['a'], { is: 'yes' }],
    ['someFact:in', ['a'], ['b'], unknown('x')],
    ['someFact:notIn', ['a'], ['a'], unknown('x')],
    ['everyFact:in', ['a'], ['b'], { is: 'no' }],
    ['everyFact:in', ['a'], ['a'], unknown('x')],
    ['swap:in', 'a', ['a'], { is: 'yes' }],
    ['swap:in', 'a', ['b'], unknown('x')],
    ['equal', 'a', ['a'], unknown('x')],
    ['lessThan', 5, ['a'], unknown('x')],
  ])('beside known ones: %s %j of %j is %j', (operator, value, known, answer) => {
    expect(ask(line('x', operator, value), { x: known }, ['x'])).toEqual(answer);
  });

  it.each(['equal', 'notEqual', 'in', 'notIn', 'contains', 'lessThan', 'someFact:equal', 'not:equal'])(
    'one by itself: %s is unknown',
    (operator) => {
      for (const x of ['word', null]) expect(ask(line('x', operator, ['a']), { x }, ['x'])).toEqual(unknown('x'));
    },
  );

  it('in a list that another value is looked for in', () => {
    const comparison = line('x', 'in', at('y'));
    expect(ask(comparison, { x: 'a', y: ['a'] }, ['y'])).toEqual({ is: 'yes' });
    expect(ask(comparison, { x: 'a', y: ['b'] }, ['y'])).toEqual(unknown('y'));
  });

  it('elsewhere change nothing', () => {
    expect(ask(line('x', 'contains', 'a'), { x: ['b'] }, ['y'])).toEqual({ is: 'no' });
  });
});

describe('facts that are known', () => {
  const VALUES: readonly unknown[] = [3, '12.5', 'a', true, {}, [], [3, [3], 'a'], { toString: 3 }];
  const BASE = ['equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain', 'lessThan', 'greaterThanInclusive'];
  const DECORATORS = ['', 'someFact:', 'everyFact:', 'someValue:', 'everyValue:', 'swap:', 'not:'];
  const operators = [...new Set(product([DECORATORS, DECORATORS, BASE]).map((parts) => parts.join('')))];

  function tried<T>(decide: () => T): T | null {
    try {
      return decide();
    } catch {
      return null;
    }
  }

  /** Facts x and y for which the answer is not that of two-valued logic. @param orThrows the answer if that throws */
  function differing(operator: string, value: unknown, xs: readonly unknown[][], orThrows: Answer['is'] | null) {
    const condition = { all: [line('x', operator, value)] };
    const answer = compileAnswer(condition);
    const holds = compileCondition(condition);
    return xs.flatMap(([x, y]) => {
      const facts = { line: { x, y } };
      const expected = tried(() => (holds(facts) ? 'yes' : 'no')) ?? orThrows;
      const { is } = answer(facts);
      return expected === null || is === expected ? [] : [{ facts, value, is, expected }];
    });
  }

  it.each(operators)('%s decides as compileCondition does', (operator) => {
    // an entry that cannot be compared makes it throw, although another may decide
    const orThrows = /someFact|everyFact|someValue|everyValue/.test(operator) ? null : 'unknown';
    const literals = [null, ...VALUES, ...VALUES.map((value) => [null, value])];
    const xs = VALUES.map((x) => [x]);
    expect(literals.flatMap((value) => differing(operator, value, xs, orThrows))).toEqual([]);
    expect(differing(operator, at('y'), product([VALUES, VALUES]), orThrows)).toEqual([]);
  });

  it('what cannot be answered names each fact that may be to blame', () => {
    expect(ask(line('x', 'swap:in', 'a'), { x: 5 })).toEqual(unknown('x'));
    expect(ask(line('x', 'in', at('y')), { x: 5, y: 6 })).toEqual(unknown('x', 'y'));
    expect(ask({ any: [line('x', 'swap:in', 'a'), line('y', 'equal', 6)] }, { x: 5, y: 6 })).toEqual({ is: 'yes' });
    expect(ask(line('x', 'someFact:swap:in', 'a'), { x: [5, 'a'] })).toEqual({ is: 'yes' });
  });
});

describe('compileAnswer', () => {
  it('refuses an operator that nobody knows, and a condition by name', () => {
    for (const operator of ['almost', 'not:almost', 'almost:equal', '', 'constructor', '__proto__:equal']) {
      expect(() => compileAnswer({ all: [line('x', operator, 1)] })).toThrow(`Unknown operator: ${operator}`);
    }
    const named: unknown = { all: [{ condition: 'adult' }] };
    expect(() => compileAnswer(named as Condition)).toThrow('No condition adult exists');
  });

  it('reads a fact by a shorter way, and names it as the condition does', () => {
    const condition = { all: [line('details.x', 'equal', 1)] };
    const answer = compileAnswer(condition, (_fact, path) => (path === '$.details.x' ? ({ x }) => x : null));
    expect(answer({ x: 1 })).toEqual({ is: 'yes' });
    expect(answer({ x: null })).toEqual(unknown('details.x'));
  });
});

/** What two-valued logic gives for each value that the facts of some names may have. */
function outcomes({ condition, stated }: Posed, names: readonly string[]): ReadonlySet<boolean> {
  const holds = compileCondition(condition);
  return new Set(filled(stated, names).map((facts) => holds(factsOf(facts))));
}

function answersTo({ condition }: Posed): (stated: Posed['stated']) => Answer {
  const answer = compileAnswer(condition);
  return (stated) => answer(factsOf(stated), wordsIn(stated));
}

/** Names of the facts that keep an answer open. */
function openIn(answer: Answer): string[] {
  return answer.is === 'unknown' ? answer.facts.map(({ path = '' }) => path.slice('$.'.length)) : [];
}

/** What an answer says of the values that the facts may have: whether there are some for which it holds, or fails. */
const SAYS = { yes: [true], no: [false], unknown: [false, true] } as const;

describe('for every condition and everything that may be known', () => {
  it('yes holds whatever the unknown facts are, no never, and unknown for some values only', () => {
    void fc.assert(
      fc.property(readingOnce, (given) => {
        const found = outcomes(given, Object.keys(given.stated));
        expect([...found].sort()).toEqual(SAYS[answersTo(given)(given.stated).is]);
      }),
      RUNS,
    );
  });

  it('yes and no are so whatever the unknown facts are, if facts are read more than once', () => {
    void fc.assert(
      fc.property(readingOften, (given) => {
        const { is } = answersTo(given)(given.stated);
        const found = [...outcomes(given, Object.keys(given.stated))];
        if (is !== 'unknown') expect(found).toEqual(SAYS[is]);
      }),
      RUNS,
    );
  });

  it('once the facts that keep it open are known it is decided, whatever else is not', () => {
    void fc.assert(
      fc.property(readingOnce, (given) => {
        const { stated } = given;
        const answer = answersTo(given);
        const names = openIn(answer(stated));
        expect(names).toEqual(Object.keys(stated).filter((name) => names.includes(name)));
        for (const facts of filled(stated, names)) expect(openIn(answer(facts))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('conditions of each kind are tried: decided and open, with all known and not', () => {
    const kinds = fc.sample(readingOnce, { numRuns: 300, seed: 1 }).map((given) => {
      const isKnown = Object.values(given.stated).every(({ mayBe }) => mayBe.length === 1);
      return `${isKnown ? 'known' : 'not known'}: ${answersTo(given)(given.stated).is}`;
    });
    expect([...new Set(kinds)].sort()).toEqual([
      'known: no',
      'known: yes',
      'not known: no',
      'not known: unknown',
      'not known: yes',
    ]);
  });
});
