import { describe, expect, it } from 'vitest';
import { faultsOf, outcomeOf, PAIRS, WORKED_CASES } from './worked-cases.js';

describe('worked cases', () => {
  it.each(WORKED_CASES.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(faultsOf(one)).toEqual([]);
  });

  it.each(PAIRS.map(([one, other]) => [one.name, other.name, one, other] as const))(
    '%s: the same sum and the same need of review as %s',
    (_one, _other, one, other) => {
      expect(outcomeOf(one)).toEqual(outcomeOf(other));
    },
  );

  it('names of cases are unique', () => {
    const names = WORKED_CASES.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('pairs: each case of a pair has a partner', () => {
    const paired = new Set(PAIRS.flat());
    expect(WORKED_CASES.filter((one) => one.pair !== undefined && !paired.has(one))).toEqual([]);
  });
});
