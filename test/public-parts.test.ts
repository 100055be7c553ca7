import { describe, expect, it } from 'vitest';
import {
  ClaimError,
  compact,
  createAdjudicator,
  ENGINE,
  expand,
  isCompact,
  parseClaim,
  pathText,
} from '../src/index.js';
import { codeKey, nameKey, nearestName } from '../src/names.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { groupAdjacent, patientKey, withHistory } from '../src/stream/index.js';
import { badClaim, claim } from './small-claims.js';

const yijia = createAdjudicator({ packs: [jiangxi] });

describe('parseClaim', () => {
  it('gives a copy of what adjudicate accepts', () => {
    const given = claim();
    const read = parseClaim(given);
    expect(read).toEqual(given);
    expect(read).not.toBe(given);
    expect(read.lines[0]).not.toBe(given.lines[0]);
    expect(yijia.adjudicate(read)).toEqual(yijia.adjudicate(given));
  });

  it('reads a claim once: what it gave comes back as it is', () => {
    const read = parseClaim(claim());
    expect(parseClaim(read)).toBe(read);
    expect(parseClaim({ ...read })).not.toBe(read);
  });

  it('refuses what adjudicate refuses, with the same faults', () => {
    const refused = yijia.safeAdjudicate(badClaim());
    expect(refused.success).toBe(false);
    const read = (): unknown => parseClaim(badClaim());
    expect(read).toThrow(ClaimError);
    expect(read).toThrow(refused.success ? '' : refused.error.message);
    if (!refused.success) expect(refused.error.issues.map(({ path }) => pathText(path))).toEqual(['lines[0].date']);
  });
});

describe('results', () => {
  const result = yijia.adjudicate(parseClaim(claim()));

  it('are told apart by isCompact: those that expand reads, and all others', () => {
    const short = compact(result);
    expect(isCompact(short)).toBe(true);
    expect(expand(short, [jiangxi])).toEqual(result);
    expect([result, null, undefined, 'yijia-compact@1', {}, { format: 1 }, { format: 'x' }].map(isCompact)).toEqual(
      Array.from({ length: 7 }, () => false),
    );
  });

  it('name the engine as ENGINE', () => expect(result.basis.engine).toBe(ENGINE));
});

describe('groupAdjacent', () => {
  const of = (id: string, patient?: string) =>
    claim({ id, ...(patient === undefined ? {} : { patient: { id: patient } }) });

  it('puts the claims of a patient together if they stand together', () => {
    const claims = [of('1', 'P'), of('2', 'P'), of('3', 'Q'), of('4', 'P'), of('5'), of('6')];
    const groups = groupAdjacent(claims, patientKey);
    expect(groups.map(({ members }) => members.map(({ id }) => id))).toEqual([['1', '2'], ['3'], ['4'], ['5'], ['6']]);
    expect(groups.map(({ key }) => key === null)).toEqual([false, false, false, true, true]);
    const [first] = groups;
    expect(withHistory(first?.members.map(parseClaim) ?? [])[1]?.history).toHaveLength(1);
  });

  it('leaves what nothing is known of beside its neighbours', () => {
    const groups = groupAdjacent(['a', '?', 'a', '?', 'b'], (letter) => (letter === '?' ? undefined : letter));
    expect(groups).toEqual([
      { key: 'a', members: ['a', '?', 'a', '?'] },
      { key: 'b', members: ['b'] },
    ]);
    expect(groupAdjacent([], () => null)).toEqual([]);
  });
});

describe('names', () => {
  it('of an item are found however they are written', () => {
    const [item] = jiangxi.items;
    const names = new Map(jiangxi.items.map(({ name, code }) => [nameKey(name), code]));
    expect(names.get(nameKey(` ${item?.name.replace('（', '(').replace('）', ')')}\n`))).toBe(item?.code);
    expect(codeKey(' ｑyls00158 ')).toBe('QYLS00158');
  });

  it('that are nearly right have a nearest', () => {
    const codes = jiangxi.items.map(({ code }) => code);
    expect(nearestName('QYLS0158', codes)).toBe('QYLS00158');
    expect(nearestName('QYLS0158', [])).toBe('');
  });
});
