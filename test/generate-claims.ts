import * as fc from 'fast-check';
import type { Claim, ClaimLine, PolicyPack } from '../src/index.js';
import type { KNOWN_DETAILS } from '../src/model/details.js';
import { CASES, packOf } from './case-claims.js';

/** Facilities of both provinces: applicants and others, with and without the licences that provisions need. */
const facility = fc.record(
  {
    name: fc.constantFrom(
      '南方医院赣州医院',
      '广东省人民医院赣州医院',
      '浙江大学医学院附属第一医院江西医院',
      '广州示范医院',
    ),
    ownership: fc.constantFrom('public' as const, 'private' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    licences: fc.constantFrom<string[]>([], ['internet-home-service']),
  },
  { requiredKeys: ['name'] },
);

const patient = fc.record(
  {
    birthDate: fc.constantFrom('1960-02-29', '2007-10-08', '2010-05-01', '2020-01-01'),
    conditions: fc.constantFrom<string[]>([], ['critically-ill']),
  },
  { requiredKeys: [] },
);

/** A generator for each known detail. The type makes sure that none is forgotten. */
const DETAILS = {
  electrodes: fc.integer({ min: 0, max: 4 }),
  redo: fc.boolean(),
  iliacAneurysm: fc.boolean(),
  removal: fc.boolean(),
  specimen: fc.constantFrom('blood', 'urine'),
  heStain: fc.constantFrom('standard' as const, 'automatic-high-resolution' as const),
  adhesiolysisSite: fc.constantFrom('abdominal' as const, 'intestinal' as const),
  techniques: fc.subarray([
    'cryotherapy',
    'electrotomy',
    'ligation',
    'electrocautery',
    'argon-knife',
    'vessel-dissector',
    'other',
  ]),
  areaCm2: fc.constantFrom<number | string>(0, 9, 10, 12, '12.5', 30),
  vertebrae: fc.integer({ min: 0, max: 5 }),
  vessels: fc.integer({ min: 0, max: 4 }),
  durationMinutes: fc.constantFrom(0, 20, 25, 40, 60, 120, 200, 241),
  positions: fc.integer({ min: 0, max: 3 }),
  bodyParts: fc.subarray(['头部', '左上肢', '右下肢', '全身']),
  analytes: fc.subarray(['Yo', 'Hu', 'Ri', 'Ma2', 'CV2', 'Amphiphysin']),
  manoeuvres: fc.integer({ min: 0, max: 5 }),
  occlusionMonths: fc.integer({ min: 0, max: 6 }),
  staff: fc.integer({ min: 0, max: 3 }),
  publicHealthFunded: fc.boolean(),
  performedUnits: fc.integer({ min: 0, max: 4 }),
} satisfies Readonly<Record<keyof typeof KNOWN_DETAILS, fc.Arbitrary<unknown>>>;

const details = fc.record(DETAILS, { requiredKeys: [] });

const NAMES = [
  '膀胱镜检查',
  '超声内镜检查术',
  '前房角切开术',
  '人工全髋关节置换术',
  '超声清创术',
  '胆道支架取出术',
  '骶尾部畸胎瘤切除术',
  '换药',
  '床位费',
];
const OTHER_CODES = ['330201041', '330100005', '331703010', '270300001', '310902006', '999'];

/** Codes of a pack's items. Those that rules are about come more often. */
function codesOf(pack: PolicyPack): fc.Arbitrary<string> {
  const spoken = CASES.filter(({ rule }) => packOf(rule) === pack).flatMap(({ lines }) =>
    lines.flatMap(({ code }) => code ?? []),
  );
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...new Set(spoken)) },
    { weight: 2, arbitrary: fc.constantFrom(...pack.items.flatMap(({ code }) => code ?? [])) },
    { weight: 1, arbitrary: fc.constantFrom(...OTHER_CODES) },
  );
}

const yuan = fc.constantFrom('0', '35', 35.5, '100.005', 1000, '1000', '4623.81', '99999.999999');

function lineOf(pack: PolicyPack): fc.Arbitrary<Omit<ClaimLine, 'id'>> {
  const date = fc.constantFrom('2025-09-29', '2025-09-30', '2025-10-08', '2025-10-09');
  const rest = {
    date,
    endDate: fc.constantFrom('2025-10-09', '2025-10-12'),
    session: fc.constantFrom('am', 'pm'),
    side: fc.constantFrom('left' as const, 'right' as const, 'both' as const),
    site: fc.constantFrom('左膝', '右膝'),
    quantity: fc.constantFrom<number | string>(1, 2, 3, '1.5', 25),
    details,
    charged: fc.record({ amount: yuan, unitPrice: yuan }, { requiredKeys: [] }),
  };
  const service = fc.record({ code: codesOf(pack), ...rest }, { requiredKeys: ['code', 'date'] });
  const named = fc.record({ name: fc.constantFrom(...NAMES), ...rest }, { requiredKeys: ['name', 'date'] });
  const other = fc.record({
    kind: fc.constantFrom('drug' as const, 'consumable' as const),
    name: fc.constantFrom('头孢', '引流装置', '胎心监护设备', '电极'),
    date,
  });
  return fc.oneof({ weight: 6, arbitrary: service }, { weight: 2, arbitrary: named }, { weight: 1, arbitrary: other });
}

function numbered(lines: readonly Omit<ClaimLine, 'id'>[], prefix: string): ClaimLine[] {
  return lines.map((line, i) => {
    const { endDate, ...rest } = line;
    return { ...rest, ...(endDate !== undefined && endDate >= line.date ? { endDate } : {}), id: `${prefix}${i}` };
  });
}

/** Gives each consumable a service of the claim, if the claim has one. */
function adopted(lines: ClaimLine[]): ClaimLine[] {
  const parent = lines.find(({ kind }) => kind === undefined)?.id;
  return lines.map((line) => (line.kind === 'consumable' && parent !== undefined ? { ...line, parent } : line));
}

/** Claims that the schema accepts, with every member that rules can read. */
export function claims(pack: PolicyPack, maxLines = 8): fc.Arbitrary<Claim> {
  const lines = fc.array(lineOf(pack), { maxLength: maxLines });
  const history = fc.array(lineOf(pack), { maxLength: 3 });
  return fc.record({ facility, patient, lines, history }).map((parts) => ({
    id: 'c',
    jurisdiction: pack.jurisdiction,
    facility: parts.facility,
    patient: parts.patient,
    encounter: { admitted: '2025-09-29', discharged: '2025-10-12' },
    lines: adopted(numbered(parts.lines, 'l')),
    history: numbered(parts.history, 'h'),
  }));
}

/** A price for every code that prints none, so that amounts move. */
export function pricesFor(packs: readonly PolicyPack[]) {
  return packs.flatMap(({ jurisdiction, items }) => {
    const codes = new Set(items.flatMap(({ code, price = null }) => (code !== null && price === null ? [code] : [])));
    return [...codes, '330201041', '270300001']
      .filter((code, i, all) => all.indexOf(code) === i)
      .map((code, i) => ({ jurisdiction, code, price: `${100 + i}.37` }));
  });
}
