import { describe, expect, it } from 'vitest';
import { nameKey } from '../src/ground/name.js';
import type { ServiceGroup } from '../src/model/rule.js';
import { compileGroup, type GroupSubject } from '../src/packs/group.js';

const title = { zh: '换药', en: 'dressing' };
const dressing: ServiceGroup = {
  id: 'dressing',
  title,
  codes: ['120600001', '120600009'],
  codePrefixes: ['1206', '1299'],
  exceptCodePrefixes: ['120700', '120600009'],
  names: ['换药'],
  added: ['敷料更换'],
  not: ['换药包'],
  doubt: ['PICC'],
  deducedCodes: ['120600009', '1299'],
};

function line(code: string | null, name = '', kind: GroupSubject['kind'] = 'service'): GroupSubject {
  return { kind, code, countsAs: null, item: null, matchName: nameKey(name) };
}

describe('a group of the second format', () => {
  const group = compileGroup(dressing);

  it.each([
    ['a listed code', line('120600001'), 'code'],
    ['a listed code, whatever its name', line('120600001', 'PICC换药包'), 'code'],
    ['a deduced code, under an excepted prefix too', line('120600009'), 'deduced-code'],
    ['an extension of a listed code', { ...line('120799'), countsAs: '120600001' }, 'code'],
    ['a prefix', line('120600777', '大换药'), 'code'],
    ['a deduced prefix', line('129900001', '大换药'), 'deduced-code'],
    ['a whole name', line('999', '换药费'), 'name'],
    ['a name without a code', line(null, '换药（小）'), 'name'],
    ['a kind', line('999', '大换药'), 'kind-of-name'],
    ['a kind of an added name', line('999', '伤口敷料更换'), 'kind-of-name'],
    ['a part', line('999', '换药室使用费'), 'part-of-name'],
    ['a doubtful name', line('999', 'PICC换药'), 'part-of-name'],
    ['a word taken out', line('999', '换药包'), null],
    ['an excepted prefix', line('120700001', '换药'), null],
    ['another kind of line', line('120600001', '换药', 'consumable'), null],
    ['another name', line('999', '拆线'), null],
  ])('%s', (_what, subject, basis) => {
    expect(group.match(subject)?.basis ?? null).toBe(basis);
    expect(group.has(subject)).toBe(basis !== null);
  });

  it('its members are told by codes alone only if nothing else makes one', () => {
    expect(group.onlyCodes).toBeNull();
    expect(compileGroup({ id: 'g', title, codes: ['n1', '2'] }).onlyCodes).toEqual(new Set(['N1', '2']));
    expect(compileGroup({ id: 'g', title, codes: ['n1'], added: ['换药'] }).onlyCodes).toBeNull();
  });
  it('everything is in a group of all, by what it is', () => {
    const all = compileGroup({ id: 'all', title, all: true, kinds: ['service', 'consumable'] });
    expect([line(null, '拆线'), line('1', '', 'consumable')].map((subject) => all.match(subject)?.basis)).toEqual([
      'code',
      'code',
    ]);
  });
});
