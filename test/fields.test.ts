import { describe, expect, it } from 'vitest';
import { createAdjudicator, type Field } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { item, pack, rule } from './make-pack.js';

const DATE = '2025-10-08';
const yijia = createAdjudicator({ packs: [jiangxi, guangdong] });
const ITEMS = [jiangxi, guangdong].flatMap(({ items, jurisdiction }) =>
  items.flatMap(({ code, scope, applicants = [] }) =>
    code === null ? [] : [{ code, jurisdiction, facility: scope === 'applicants' ? applicants[0] : undefined }],
  ),
);

function fieldsOf(code: string, jurisdiction: string): readonly Field[] {
  return yijia.provisions(code, { jurisdiction, date: DATE }).fields;
}

/** What a line that states nothing but item and day is asked, as findings name it. */
function askedFor({ code, jurisdiction, facility }: (typeof ITEMS)[number]): string[] {
  const { findings } = yijia.quote({
    jurisdiction,
    facility: { name: facility ?? '某院' },
    line: { code, date: DATE },
  });
  return findings.flatMap((finding) => {
    if (finding.effect !== 'review') return [];
    if (finding.code === 'facility-ownership-unknown') return ['facility.ownership'];
    return 'missing' in finding.params ? (finding.params.missing ?? '').split(', ') : [];
  });
}

describe('the fields of provisions', () => {
  it('say what a form has to ask, with words to pick from', () => {
    const [first, ...others] = fieldsOf('QYLS00159', 'CN-JX');
    expect(first).toEqual({
      path: 'details.vertebrae',
      label: { zh: '椎体数', en: 'number of vertebrae' },
      type: 'number',
      unit: { zh: '个椎体', en: 'vertebrae' },
      words: [],
      needed: false,
    });
    expect(others.map(({ path, type }) => `${path} ${type}`)).toEqual(['details.techniques texts']);
    expect(others[0]?.words).toContainEqual({ value: 'argon-knife', label: { zh: '氩气刀', en: 'argon knife' } });
  });

  it('are of the claim too, not of details alone', () => {
    const all = ITEMS.flatMap(({ code, jurisdiction }) => fieldsOf(code, jurisdiction));
    const paths = [...new Set(all.map(({ path }) => path).filter((path) => !path.startsWith('details.')))].sort();
    expect(paths).toEqual([
      ...['encounter.type', 'endDate', 'facility.licences', 'facility.ownership', 'patient.birthDate'],
      ...['patient.conditions', 'patient.sex', 'session', 'site'],
    ]);
  });

  it.each(ITEMS)('of $code in $jurisdiction are needed if a bare line is asked for them', (subject) => {
    const fields = fieldsOf(subject.code, subject.jurisdiction);
    const needed = fields.filter((field) => field.needed).map(({ path }) => path.replace(/^details\./, ''));
    expect([...needed].sort()).toEqual([...new Set(askedFor(subject))].sort());
    for (const { label, type, unit, words } of fields) {
      expect(label.zh).toMatch(/\p{Script=Han}/u);
      expect(label.en).toMatch(/^[a-zA-Z² ]+$/);
      if (unit !== null) expect(type).toBe('number');
      if (type === 'day' || type === 'yes-no') expect(words).toEqual([]);
    }
  });

  it('have every detail that a rule reads, rule by rule', () => {
    for (const { code, jurisdiction } of ITEMS) {
      for (const { details, fields } of yijia.provisions(code, { jurisdiction, date: DATE })) {
        const paths = fields.map(({ path }) => path);
        expect(paths).toEqual(expect.arrayContaining(details.map((name) => `details.${name}`)));
      }
    }
  });

  it('are asked for by unit, by prices by class and by details of one’s own', () => {
    const conditions = { all: [{ fact: 'line', path: '$.details.own', operator: 'greaterThan', value: 2 }] };
    const event = { type: 'deny', params: { code: 'content-not-met' } } as const;
    const packs = [
      pack({
        items: [
          item('X1', { unit: { text: '小时', counts: 'hour' } }),
          item('X2', { price: null, prices: [{ when: { level: 3, tier: '省级' }, price: '9' }, { price: '8' }] }),
        ],
        rules: [rule('own', 'X1', conditions, event)],
      }),
    ];
    const { provisions } = createAdjudicator({ packs });
    const asked = (code: string) =>
      provisions(code, { jurisdiction: 'CN-ZJ', date: '2026-01-15' }).fields.map(({ path, type }) => `${path} ${type}`);
    expect(asked('X1')).toEqual(['details.own number', 'details.durationMinutes number']);
    expect([...asked('X2')].sort()).toEqual(['facility.attributes.tier text', 'facility.level number']);
  });

  it('of the list are no elements of it, and stand beside the rules in its JSON', () => {
    const list = yijia.provisions('QYLS00159', { jurisdiction: 'CN-JX', date: DATE });
    expect(Object.keys(list)).toEqual([...list.keys()].map(String));
    expect(JSON.parse(JSON.stringify(list))).toEqual({ provisions: [...list], fields: list.fields });
  });
});
