import { describe, expect, it } from 'vitest';
import { faultsOf, OPEN_CASES, outcomeOf, PAIRS, WORKED_CASES } from './worked-cases.js';

const open = new Set(OPEN_CASES);
const named = WORKED_CASES.map((one) => [one.name, one] as const);
const met = named.filter(([name]) => !open.has(name));
const notMet = named.filter(([name]) => open.has(name));

describe('worked cases', () => {
  it.each(met)('%s', (_name, one) => {
    expect(faultsOf(one)).toEqual([]);
  });

  // A case that is met now must leave test/worked-cases.open.json. From then on it must stay met.
  it.each(notMet)('%s: not met yet', (name, one) => {
    expect(faultsOf(one), `"${name}" is met now: take it off test/worked-cases.open.json`).not.toEqual([]);
  });

  const closedPairs = PAIRS.filter((pair) => pair.every(({ name }) => !open.has(name)));
  it.each(closedPairs.map(([one, other]) => [one.name, other.name, one, other] as const))(
    '%s: the same sum and the same need of review as %s',
    (_one, _other, one, other) => {
      expect(outcomeOf(one)).toEqual(outcomeOf(other));
    },
  );

  it('names of cases are unique, and the open ones are sorted and each of a case', () => {
    const names = named.map(([name]) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(OPEN_CASES).toEqual(names.filter((name) => open.has(name)).sort());
  });

  it('pairs: each case of a pair has a partner', () => {
    const paired = new Set(PAIRS.flat());
    expect(WORKED_CASES.filter((one) => one.pair !== undefined && !paired.has(one))).toEqual([]);
  });
});
