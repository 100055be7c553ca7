import { describe, expect, it } from 'vitest';
import { type AdjudicatorOptions, createAdjudicator, type PriceEntry, parsePriceBook } from '../src/index.js';
import { claim, quoteRequest } from '../src/model/claim.js';
import { priceEntry } from '../src/model/price-book.js';
import { groupExtension } from '../src/model/rule.js';
import { withoutNulls } from '../src/model/without-nulls.js';
import { adjudicatorOptions, facilityQuery } from '../src/options.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { readPlainClaim } from '../src/stages/read-plain-claim.js';
import { withHistory } from '../src/stream/index.js';

type Schema = Parameters<typeof withoutNulls>[0];
type Path = readonly (string | number)[];
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly valueType?: Schema;
}

/** The path to every key that may be absent, as far as a value goes; lists by their first entry. */
function optionalKeys(schema: Schema, value: unknown, at: Path = []): Path[] {
  const { type, shape, innerType, element, valueType } = schema._zod.def as Def;
  const members = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (innerType !== undefined) return optionalKeys(innerType, value, at);
  if (element !== undefined) return optionalKeys(element, members[0], [...at, 0]);
  if (valueType !== undefined) return Object.keys(members).map((key) => [...at, key]);
  if (type !== 'object') return [];
  return Object.entries(shape ?? {}).flatMap(([key, member]) => [
    ...((member._zod.def as Def).type === 'optional' ? [[...at, key]] : []),
    ...optionalKeys(member, members[key], [...at, key]),
  ]);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((from, key) => (from as Record<string | number, unknown>)[key], value);
}

/** A copy with another value at a path; undefined takes the key out. */
function changed<T>(value: T, path: Path, member: null | undefined): T {
  const copy = structuredClone(value);
  const owner = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const key = path.at(-1) ?? '';
  if (member === undefined) delete owner[key];
  else owner[key] = member;
  return copy;
}

const LINE = {
  kind: 'drug',
  code: 'QYLS00158',
  name: '颈椎后路经椎弓根螺钉内固定术',
  date: '2025-10-08',
  endDate: '2025-10-08',
  session: 's',
  side: 'left',
  site: 'C3',
  order: ['1', '2'],
  department: '骨科',
  parent: 'h',
  reverses: 'r',
  quantity: 1,
  details: {
    ...{ electrodes: 1, redo: false, removal: false, specimen: 'blood', heStain: 'standard' },
    ...{
      adhesiolysisSite: 'pelvic',
      iliacAneurysm: true,
      techniques: ['ligation'],
      areaCm2: 1,
      vertebrae: 1,
      vessels: 1,
    },
    ...{ durationMinutes: 1, positions: 1, bodyParts: ['上肢'], analytes: ['Yo'], manoeuvres: 1, occlusionMonths: 1 },
    ...{ staff: 1, publicHealthFunded: false, performedUnits: 1 },
  },
  charged: { unitPrice: '1', amount: '1' },
};
const FACILITY = {
  ...{ name: '南方医院赣州医院', id: 'H1', ownership: 'public', level: 3, licences: [], attributes: { tier: '省级' } },
};
const PATIENT = { id: 'p', birthDate: '1990-01-01', sex: 'male', diagnoses: [], conditions: [] };
const ENCOUNTER = {
  ...{ type: 'inpatient', admitted: '2025-10-01', discharged: '2025-10-09', preAdmission: '2025-09-30' },
};
const PARTS = { jurisdiction: 'CN-JX', facility: FACILITY, patient: PATIENT, encounter: ENCOUNTER };
const HISTORY = [
  { ...LINE, id: 'h', kind: 'service', parent: 'g' },
  { id: 'g', code: 'X', date: '2025-10-08' },
];
const CLAIM = { id: 'c', ...PARTS, lines: [{ id: 'l', ...LINE, kind: 'service' }], history: HISTORY };
const QUOTE = { ...PARTS, line: { ...LINE, kind: 'service' }, beside: [{ id: 'l', ...LINE }], history: HISTORY };
const ENTRY = {
  ...{ jurisdiction: 'CN-JX', code: '330801003', price: '7000', effective: { from: '2025-01-01', to: '2025-12-31' } },
  ...{ name: '二尖瓣', source: '表', excludedAs: '瓣膜' },
};
/** With every key of its schema, each a list of words. */
const EXTENSION = Object.fromEntries(Object.keys(groupExtension.def.shape).map((key) => [key, ['换药']]));
const OPTIONS = {
  packs: [jiangxi, guangdong],
  priceBook: [ENTRY],
  facilityAliases: { H1: '南方医院赣州医院' },
  codeAliases: { x: 'QYLS00158' },
  partialUnits: 'count',
  groupExtensions: [{ ...EXTENSION, pack: guangdong.id, group: guangdong.groups[0]?.id ?? '' }],
};

/** Whether one must be absent for the other to be there. */
function isBeside(path: Path): boolean {
  return ['level', 'facility', 'attributes'].includes(String(path[0]));
}

const yijia = createAdjudicator({ packs: [jiangxi, guangdong] });
const paths = (schema: Schema, value: unknown) =>
  optionalKeys(schema, value).map((path): [string, Path] => [path.join('.'), path]);

describe('null at a key that may be absent is as if it were absent', () => {
  it.each(paths(claim, CLAIM))('in a claim: %s', (_name, path) => {
    const [given, without] = [changed(CLAIM, path, null), changed(CLAIM, path, undefined)];
    const wanted = yijia.safeAdjudicate(without);
    expect(yijia.safeAdjudicate(given)).toEqual(wanted);
    expect(wanted.success || path.at(-1) === 'history').toBe(true); // of which a line is the parent
    expect(readPlainClaim(given)).toEqual(readPlainClaim(without));
    if (wanted.success) expect(readPlainClaim(given)).not.toBeNull();
    expect(withoutNulls(claim, given)).toEqual(without);
  });

  it.each(paths(quoteRequest, QUOTE))('in a quote: %s', (_name, path) => {
    const answer = (given: unknown): unknown => {
      try {
        return yijia.quote(given as never);
      } catch (error) {
        return error;
      }
    };
    expect(answer(changed(QUOTE, path, null))).toEqual(answer(changed(QUOTE, path, undefined)));
  });

  it.each(paths(priceEntry, ENTRY))('in an entry of a price book: %s', (name, path) => {
    const given = isBeside(path) ? { ...ENTRY, [name]: null } : changed(ENTRY, path, null);
    const without = isBeside(path) ? ENTRY : changed(ENTRY, path, undefined);
    const read = parsePriceBook([without]);
    expect(read.issues).toEqual([]);
    expect(parsePriceBook([given])).toEqual(read);
    const price = (entry: unknown) => {
      const own = createAdjudicator({ packs: [jiangxi], priceBook: [entry as PriceEntry] });
      return own.quote({
        jurisdiction: 'CN-JX',
        facility: { name: '甲' },
        line: { code: '330801003', date: '2025-10-08' },
      });
    };
    expect(price(given)).toEqual(price(without));
    expect(price(given).unitPrice).toBe('7000');
  });

  it.each(paths(adjudicatorOptions, OPTIONS))('in the options: %s', (_name, path) => {
    const at = (member: null | undefined) => {
      const options = changed({ ...OPTIONS, packs: [] }, path, member);
      return createAdjudicator({ ...options, packs: OPTIONS.packs } as AdjudicatorOptions).adjudicate(CLAIM as never);
    };
    expect(at(null)).toEqual(at(undefined));
  });

  it.each(paths(facilityQuery, { facility: FACILITY }))('in a question about a facility: %s', (_name, path) => {
    const query = { jurisdiction: 'CN-JX', date: '2025-10-08', facility: FACILITY };
    const asked = (member: null | undefined) => yijia.billable(changed(query, path, member) as never);
    expect(asked(null)).toEqual(asked(undefined));
  });

  it('the samples have every such key, so that none is forgotten', () => {
    const all = [
      ...paths(claim, CLAIM).map(([, path]) => valueAt(CLAIM, path)),
      ...paths(quoteRequest, QUOTE).map(([, path]) => valueAt(QUOTE, path)),
      ...paths(priceEntry, ENTRY).flatMap(([, path]) => (isBeside(path) ? [] : [valueAt(ENTRY, path)])),
      ...paths(adjudicatorOptions, OPTIONS).map(([, path]) => valueAt(OPTIONS, path)),
    ];
    expect(all.length).toBeGreaterThan(150);
    expect(all).not.toContain(undefined);
  });

  it('in details of one’s own too, but not within them', () => {
    const details = { mine: null, own: { part: null } };
    const given = { ...CLAIM, lines: [{ id: 'l', code: 'QYLS00158', date: '2025-10-08', details }], history: [] };
    const [line] = readPlainClaim(given)?.lines ?? [];
    expect(line).toBeUndefined();
    expect(withoutNulls(claim, given)).toMatchObject({ lines: [{ details: { own: { part: null } } }] });
    const { findings } = yijia.adjudicate(given as never).lines[0] ?? { findings: [] };
    expect(findings.flatMap(({ params }) => ('detail' in params ? [params.detail] : []))).toEqual(['own']);
  });

  it('in claims that become each other’s history', () => {
    const of = (id: string, date: string, none: null | undefined) => ({
      ...{ id, jurisdiction: 'CN-JX', facility: { name: '甲', id: none }, patient: { id: 'p', birthDate: none } },
      lines: [{ id: 'a', code: 'QYLS00158', date, endDate: none, session: none, parent: none }],
    });
    const histories = [null, undefined].map((none) => {
      const claims = [of('1', '2025-10-07', none), of('2', '2025-10-08', none)];
      return withHistory(claims as never).map((own) => yijia.adjudicate(own));
    });
    expect(histories[0]).toEqual(histories[1]);
  });
});

describe('null elsewhere is a fault', () => {
  it.each<[string, unknown, string]>([
    ['a key that must be there', { ...CLAIM, id: null }, 'id wrong-type'],
    ['a list', { ...CLAIM, lines: null }, 'lines wrong-type'],
    ['a line', { ...CLAIM, lines: [null], history: [] }, 'lines.0 wrong-type'],
    ['a key that nobody knows', { ...CLAIM, clinic: null }, 'clinic unknown-key'],
    ['an entry of a list', { ...CLAIM, patient: { diagnoses: [null] } }, 'patient.diagnoses.0 wrong-type'],
    ['the claim', null, ' wrong-type'],
  ])('%s', (_what, given, fault) => {
    const read = yijia.safeAdjudicate(given);
    const faults = read.success ? [] : read.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
    expect(faults).toContain(fault);
  });
});
