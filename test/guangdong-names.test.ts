import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../src/ground/name.js';
import { createAdjudicator } from '../src/index.js';
import { compileGroup, termsOf } from '../src/packs/group.js';
import { guangdong } from '../src/packs/guangdong.js';

/** Names as hospitals write them, written by us: for each group how it takes them, or that it takes none of them. */
const NAMES = JSON.parse(readFileSync(new URL('guangdong-names.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Readonly<Record<'name' | 'kind-of-name' | 'part-of-name' | 'none', readonly string[]>>>
>;

const GROUPS = new Map(guangdong.groups.map((group) => [group.id, compileGroup(group)]));
const NAMED = guangdong.groups.filter((group) => termsOf(group).length > 0).map(({ id }) => id);

function basisOf(group: string, name: string): string {
  const line = { kind: 'service', code: null, countsAs: null, item: null, matchName: nameKey(name) } as const;
  return GROUPS.get(group)?.match(line)?.basis ?? 'none';
}

function nationalNames(file: string): string[] {
  const records = JSON.parse(readFileSync(file, 'utf8')) as readonly Readonly<Record<string, unknown>>[];
  const all = records.flatMap(({ name, mainName, otherName }) =>
    otherName === undefined ? [name] : [mainName, otherName],
  );
  return [...new Set(all.filter((name) => typeof name === 'string'))];
}

/** How many national names each group takes, and how. Others take none. */
const TAKEN = {
  'bedside-eeg': { name: 1 },
  'bladder-irrigation': { 'kind-of-name': 2 },
  'coronary-angiography': { name: 2, 'part-of-name': 2 },
  cystectomy: { 'kind-of-name': 1, name: 2 },
  duodenoscopy: { 'part-of-name': 2 },
  electromyography: { 'kind-of-name': 2, name: 1, 'part-of-name': 1 },
  'gait-analysis-parts': { 'part-of-name': 2 },
  hysteroscopy: { name: 2 },
  'intensive-care': { name: 2, 'part-of-name': 1 },
  intubation: { 'kind-of-name': 1 },
  'pelvic-lymphadenectomy': { 'kind-of-name': 1, 'part-of-name': 2 },
  'semen-collection': { 'part-of-name': 1 },
  'speech-and-swallowing': { 'kind-of-name': 1 },
  'surgical-microscope': { 'part-of-name': 1 },
  tonsillectomy: { name: 2, 'part-of-name': 1 },
  'transvaginal-ultrasound': { name: 1, 'part-of-name': 1 },
  'tricuspid-repair': { name: 3 },
};

describe('services that the Guangdong list names', () => {
  it.each(Object.keys(NAMES))('%s: each name is taken as it should be', (group) => {
    const expected = Object.entries(NAMES[group] ?? {}).flatMap(([basis, names]) =>
      names.map((name) => `${name}: ${basis}`),
    );
    expect(expected.map((one) => one.split(': ')[0] ?? '').map((name) => `${name}: ${basisOf(group, name)}`)).toEqual(
      expected,
    );
  });

  it('each group with terms has ten names or more here, near misses among them', () => {
    const few = NAMED.filter((group) => {
      const { none = [], ...taken } = NAMES[group] ?? {};
      return none.length < 3 || none.length + Object.values(taken).flat().length < 10;
    });
    expect(few).toEqual([]);
  });

  it('each printed term stands in a row of a rule that names the group, each added one in none', () => {
    const squeezed = (text = '') => nameKey(text);
    const printedFor = (group: string): string => {
      const rules = guangdong.rules.filter(({ event }) => 'group' in event.params && event.params.group === group);
      const rows = new Set(rules.map(({ citation }) => citation.row));
      const items = guangdong.items.filter(({ source }) => rows.has(source.row));
      return squeezed(items.flatMap(({ name, content, note, remark }) => [name, content, note, remark]).join(' '));
    };
    const wrong = guangdong.groups.flatMap(({ id, names = [], added = [] }) => [
      ...names.filter((term) => !printedFor(id).includes(nameKey(term))).map((term) => `${id}: ${term} is not printed`),
      ...added.filter((term) => printedFor(id).includes(nameKey(term))).map((term) => `${id}: ${term} is printed`),
    ]);
    expect(wrong).toEqual([]);
  });
});

/** National names, of which no word may stand here: a list of records with `name`, or `mainName` and `otherName`. */
const POINTS = process.env['YIJIA_POINTS'];
if (POINTS === undefined) console.log('Guangdong on national names: skipped, for YIJIA_POINTS names no file of them');

describe.skipIf(POINTS === undefined)('national names of services', () => {
  const names = POINTS === undefined ? [] : nationalNames(POINTS);

  it('few are taken, and only where a person has looked: how many in each way', () => {
    const counted = NAMED.map((group): readonly [string, Readonly<Record<string, number>>] => {
      const bases = names.map((name) => basisOf(group, name)).filter((basis) => basis !== 'none');
      const ways = [...new Set(bases)].sort();
      return [group, Object.fromEntries(ways.map((way) => [way, bases.filter((basis) => basis === way).length]))];
    });
    expect(Object.fromEntries(counted.filter(([, ways]) => Object.keys(ways).length > 0))).toEqual(TAKEN);
  });

  it('a name that only contains a term is never denied', () => {
    const yijia = createAdjudicator({ packs: [guangdong] });
    const denied = guangdong.rules.flatMap(({ appliesTo, event }) => {
      const [code] = appliesTo.codes ?? [];
      const group = 'group' in event.params ? event.params.group : undefined;
      if (typeof code !== 'string' || group === undefined) return [];
      return names
        .filter((name) => basisOf(group, name) === 'part-of-name')
        .filter((name) => {
          const lines = [
            { id: 'op', code, date: '2026-01-15' },
            { id: 'a', name, date: '2026-01-15' },
          ];
          const facility = { name: '广州示范医院' };
          const result = yijia.adjudicate({ id: 'c', jurisdiction: 'CN-GD', facility, lines });
          return result.lines.some(({ decision }) => decision === 'deny');
        });
    });
    expect(denied).toEqual([]);
  });
});
