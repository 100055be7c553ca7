import { describe, expect, it } from 'vitest';
import { createAdjudicator, type Facility } from '../src/index.js';
import { jiangxi } from '../src/packs/jiangxi.js';

/** QYLS00147 is for 南方医院赣州医院, QYLS00152 for 浙江大学医学院附属第一医院江西医院; both have one name. */
function effectsOf(code: string, facility: Facility, facilityAliases: Readonly<Record<string, string>> = {}): string[] {
  const line = { id: 'a', date: '2025-10-08', code };
  const claim = { id: 'c', jurisdiction: 'CN-JX', facility, lines: [line] };
  const [decided] = createAdjudicator({ packs: [jiangxi], facilityAliases }).adjudicate(claim).lines;
  const findings = decided?.findings.filter((finding) => finding.code.startsWith('facility-')) ?? [];
  return findings.map((finding) => {
    const { effect, params } = finding;
    const by = ['place', 'like', 'condition'].find((key) => key in params);
    return by === undefined ? effect : `${effect} ${by}`;
  });
}

describe('an item for applicants', () => {
  it.each([
    ['QYLS00147', '南方医院赣州医院', []],
    ['QYLS00147', ' 南方医院 赣州医院 ', []],
    ['QYLS00147', '南方医院赣州医院南院区', ['review like']],
    ['QYLS00147', '南方医院赣州医院（赣州市人民医院）', ['review like']],
    ['QYLS00147', '南方医科大学南方医院赣州医院', ['review like']],
    ['QYLS00147', '赣州市人民医院', ['review place']],
    ['QYLS00147', '赣州医院', ['review place']],
    ['QYLS00147', '南方医院', ['deny']],
    ['QYLS00147', '人民医院', ['deny']],
    ['QYLS00147', '景德镇市第一人民医院', ['deny']],
    ['QYLS00147', '南昌大学第一附属医院', ['deny']],
    ['QYLS00147', '广东省人民医院赣州医院', ['deny']],
    ['QYLS00152', '江西省人民医院', ['review place']],
    ['QYLS00152', '南昌大学第一附属医院', ['review place']],
    ['QYLS00152', '浙江大学医学院附属第一医院', ['review like']],
    ['QYLS00152', '附属第一医院', ['deny']],
    ['QYLS00152', '第一医院', ['deny']],
    ['QYLS00152', '中南大学湘雅医院江西医院', ['deny']],
    ['QYLS00152', '赣州市人民医院', ['deny']],
  ])('%s at %s: %j', (code, name, effects) => {
    expect(effectsOf(code, { name })).toEqual(effects);
  });

  it('an alias by name or id is the applicant', () => {
    expect(effectsOf('QYLS00147', { name: '赣州市人民医院' }, { 赣州市人民医院: '南方医院赣州医院' })).toEqual([]);
    expect(effectsOf('QYLS00147', { name: '某医院', id: 'H36' }, { h36: '南方医院赣州医院' })).toEqual([]);
  });

  it('a place says nothing once an alias says whose name the applicant’s is', () => {
    const aliases = { 赣州市人民医院: '南方医院赣州医院' };
    expect(effectsOf('QYLS00147', { name: '赣州市立医院' }, aliases)).toEqual(['deny']);
    expect(effectsOf('QYLS00144', { name: '赣州市立医院' }, aliases)).toEqual(['review place']);
    expect(effectsOf('QYLS00147', { name: '南方医院赣州医院南院区' }, aliases)).toEqual(['review like']);
  });
});

describe('an item for other public hospitals that are able', () => {
  it.each([
    [{ name: '广东省人民医院赣州医院' }, []],
    [{ name: '南方医院赣州医院' }, ['info condition']],
    [{ name: '景德镇市第一人民医院', ownership: 'public' }, ['info condition']],
    [{ name: '景德镇市第一人民医院' }, ['review', 'info condition']],
    [{ name: '某民营医院', ownership: 'private' }, ['deny', 'info condition']],
  ] as const)('%j: %j', (facility, effects) => {
    expect(effectsOf('QYFK00066', facility)).toEqual(effects);
  });
});
