import { describe, expect, it } from 'vitest';
import { dayAfter } from '../src/ground/day.js';
import { adjudicatorFor, CASES, type Case, changed, claimOf, type Expected, PACKS, packOf } from './case-claims.js';

function lookAt(one: Case, on: string) {
  const { lines, notes } = adjudicatorFor(one).adjudicate(claimOf(one));
  const line = lines.find(({ lineId }) => lineId === on);
  const own = line?.findings.find(({ rule }) => rule === one.rule);
  const finding = own ?? notes.find((note) => note.rule === one.rule && note.lines?.includes(on));
  const component = line?.components.find(({ rule }) => rule === one.rule);
  const seen = {
    decision: line?.decision,
    amount: line?.amount,
    allowed: line?.quantity.allowed,
    alternatives: finding?.alternatives ?? null,
    lines: finding?.lines,
    suggestion: finding?.suggestion,
  };
  return { fired: finding !== undefined || component !== undefined, seen };
}

function pick(seen: object, expected: Expected): object {
  return Object.fromEntries(Object.entries(seen).filter(([key]) => key in expected));
}

/** The case with a session on every line: a line with one and a line without one may belong together. */
function inOneSession(one: Case): Case {
  return { ...one, lines: one.lines.map((line) => ({ session: 'here', ...line })) };
}

describe('rules on their cases', () => {
  it.each(CASES.map((one, i) => [one.rule, i, one] as const))('%s (%i) fires on its case', (_rule, _i, one) => {
    const { fired, seen } = lookAt(one, one.on ?? 'a');
    expect(pick(seen, one.fires)).toEqual(one.fires);
    expect(fired).toBe(true);
  });

  const misses = CASES.flatMap((one) => one.nearMisses.map((miss) => [one.rule, miss.change, miss, one] as const));
  it.each(misses)('%s does not fire with another %s', (_rule, _change, miss, one) => {
    const given = miss.change.endsWith('/session') && miss.to !== null ? inOneSession(one) : one;
    const { fired, seen } = lookAt(changed(given, miss.change, miss.to), one.on ?? 'a');
    expect(pick(seen, miss.expect)).toEqual(miss.expect);
    expect(fired).toBe(false);
  });

  const ruleOf = (one: Case) => packOf(one.rule).rules.find(({ id }) => id === one.rule);
  const firstCases = [...new Map([...CASES].reverse().map((one) => [one.rule, one])).values()];

  /** The case with everything on one day. */
  const onDay = (one: Case, date: string): Case => ({ ...one, lines: one.lines.map((line) => ({ ...line, date })) });
  const days = firstCases.flatMap((one) => {
    const { from = null, to = null } = ruleOf(one)?.effective ?? {};
    return [
      ...(from === null
        ? []
        : [[one.rule, dayAfter(from, -1), false, one] as const, [one.rule, from, true, one] as const]),
      ...(to === null ? [] : [[one.rule, to, true, one] as const, [one.rule, dayAfter(to, 1), false, one] as const]),
    ];
  });
  it.each(days)('%s on %s fires: %s', (_rule, day, fires, one) => {
    expect(lookAt(onDay(one, day), one.on ?? 'a').fired).toBe(fires);
  });

  const pairs = CASES.filter((one) => {
    const { type, params } = ruleOf(one)?.event ?? {};
    const isBeside = type === 'includes' || type === 'excludes' || type === 'independent';
    return one.lines.length > 1 && isBeside && !(params !== undefined && 'within' in params);
  });
  it.each(pairs.map((one, i) => [one.rule, i, one] as const))(
    '%s (%i) fires in either order, and not in another session',
    (_rule, _i, one) => {
      const on = one.on ?? 'a';
      expect(lookAt({ ...one, lines: [...one.lines].reverse() }, on).fired).toBe(true);
      const apart = inOneSession(one).lines.map((line) => (line.id === on ? { ...line, session: 'apart' } : line));
      expect(lookAt({ ...one, lines: apart }, on).fired).toBe(false);
    },
  );

  it('every rule of every pack has a case and a near miss', () => {
    const covered = new Set(CASES.filter(({ nearMisses }) => nearMisses.length > 0).map(({ rule }) => rule));
    expect(PACKS.flatMap(({ rules }) => rules.map(({ id }) => id)).filter((id) => !covered.has(id))).toEqual([]);
  });
});
