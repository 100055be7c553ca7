import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { findOperator } from '../src/conditions/operators.js';
import type { Condition } from '../src/index.js';
import { contradictions } from '../src/packs/contradictions.js';
import { runs } from './runs.js';

const number = fc.constantFrom(0, 1, 1.5, 2, 3, 6);
const word = fc.oneof(number, fc.constantFrom('a', 'b', '6', true, false, null));
const decorated = (...names: string[]) => fc.constantFrom(...names, ...names.map((name) => `not:${name}`));
const ofOne = fc.oneof(
  fc.record({ operator: decorated('equal', 'notEqual'), value: word }),
  fc.record({ operator: decorated('in', 'notIn'), value: fc.array(word, { maxLength: 3 }) }),
  fc.record({
    operator: decorated('lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'),
    value: number,
  }),
);
const ofList = fc.record({ operator: decorated('contains', 'doesNotContain'), value: word });
const stated = fc.oneof(
  fc.tuple(word, fc.array(ofOne, { maxLength: 8 })),
  fc.tuple(fc.array(word, { maxLength: 3 }), fc.array(ofList, { maxLength: 8 })),
);

it('comparisons that some value satisfies contradict nothing', () => {
  void fc.assert(
    fc.property(stated, ([value, list]) => {
      const held = list.filter((one) => findOperator(one.operator)?.(value, one.value) === true);
      const condition: Condition = { all: held.map((one) => ({ fact: 'line', path: '$.details.x', ...one })) };
      expect(contradictions(condition, [])).toEqual([]);
    }),
    { numRuns: runs(2000) },
  );
});
