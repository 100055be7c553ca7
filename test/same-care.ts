import type { Claim, ClaimLine, Facility, Patient, PriceEntry, ServiceItem } from '../src/index.js';
import { createAdjudicator } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';

export const SHIPPED = [jiangxi, guangdong] as const;
type Pack = (typeof SHIPPED)[number];

/** A line whose id is given when its claim is made. */
export type Line = Omit<ClaimLine, 'id'>;

/** A claim on which the lines of an item come to something. */
export interface Base {
  readonly pack: Pack;
  readonly item: ServiceItem & { readonly code: string };
  readonly facility: Facility;
  readonly patient: Patient;
  /** what the line states of the item */
  readonly details: NonNullable<ClaimLine['details']>;
  /** the services that it is charged beside */
  readonly beside: readonly Line[];
}

const DAY = '2025-11-03';
/** Whole yuan that every percentage of the documents leaves whole to the cent. */
const PRICE = '1000';

function priceBook(): PriceEntry[] {
  return SHIPPED.flatMap(({ jurisdiction, items, groups }) => {
    const unpriced = items.filter(({ price = null, prices = [] }) => price === null && prices.length === 0);
    const named = groups.flatMap(({ codes = [] }) => codes.filter((code) => typeof code === 'string'));
    const codes = new Set([...unpriced.flatMap(({ code }) => code ?? []), ...named]);
    for (const { code } of items) if (code !== null && !unpriced.some((own) => own.code === code)) codes.delete(code);
    return [...codes].map((code) => ({ jurisdiction, code, price: PRICE }) as PriceEntry);
  });
}

export const { adjudicate } = createAdjudicator({ packs: SHIPPED, priceBook: priceBook() });

/** What a claim comes to: the sum payable in cents, and whether a person must look. */
export function outcomeOf(base: Base, lines: readonly Line[], patient = base.patient, facility = base.facility) {
  const claim = {
    id: 'c',
    jurisdiction: base.pack.jurisdiction,
    facility,
    patient,
    lines: lines.map((line, i) => ({ id: `l${i}`, ...line })),
  } as Claim;
  const result = adjudicate(claim);
  const payable = result.lines.reduce((sum, { amount }) => sum + Math.round(Number(amount ?? 0) * 100), 0);
  return { payable, isReviewed: result.lines.some(({ decision }) => decision === 'review'), result };
}

const PATIENTS: readonly Patient[] = [
  {},
  { sex: 'female' },
  { sex: 'male' },
  { birthDate: '2020-01-01' },
  { conditions: ['critically-ill'] },
];
const DETAILS: readonly NonNullable<ClaimLine['details']>[] = [
  {},
  { occlusionMonths: 6 },
  { areaCm2: 30 },
  { vertebrae: 4 },
  { electrodes: 2 },
  { electrodes: 1 },
  { removal: true },
  { redo: true },
  { specimen: 'blood' },
  { heStain: 'standard' },
  { adhesiolysisSite: 'pelvic' },
  { techniques: ['electrotomy'] },
  { techniques: ['argon-knife'] },
  { bodyParts: ['upper-limb'] },
  { bodyParts: ['head'] },
  { bodyParts: ['whole-body'] },
];

function facilityOf({ scope, applicants }: ServiceItem, jurisdiction: string): Facility {
  const applicant = scope === 'applicants' ? applicants?.[0] : undefined;
  return {
    name: applicant ?? (jurisdiction === 'CN-JX' ? '江西示范医院' : '广州示范医院'),
    ownership: 'public',
    level: 3,
    licences: ['internet-home-service'],
  };
}

/** A service of each group that a rule of the item requires. */
function primariesOf(pack: Pack, code: string): Line[] {
  return pack.rules.flatMap(({ appliesTo, event }): Line[] => {
    if (event.type !== 'requires' || appliesTo.codes?.includes(code) !== true) return [];
    const group = pack.groups.find(({ id }) => id === event.params.group);
    const [own] = group?.codes ?? [];
    if (typeof own === 'string') return [{ code: own, date: DAY }];
    const [name] = group?.names ?? [];
    if (name !== undefined) return [{ name, date: DAY }];
    const [prefix] = group?.codePrefixes ?? [];
    return prefix === undefined ? [{ code: '330201041', date: DAY }] : [{ code: prefix.padEnd(9, '1'), date: DAY }];
  });
}

export function lineOf({ item, details }: Pick<Base, 'item' | 'details'>, change: Partial<Line> = {}): Line {
  const own = Object.keys(details).length === 0 ? {} : { details };
  return { code: item.code, date: DAY, ...own, ...change };
}

/** The bases of an item: every way, of those that are tried, in which its line comes to something without a question. */
function basesOf(pack: Pack, item: Base['item']): Base[] {
  const facility = facilityOf(item, pack.jurisdiction);
  const beside = primariesOf(pack, item.code);
  const bases = PATIENTS.flatMap((patient) =>
    DETAILS.map((details): Base => ({ pack, item, facility, patient, details, beside })),
  );
  const plain = bases.filter((base) => {
    const { payable, result } = outcomeOf(base, [lineOf(base), ...base.beside]);
    const [own] = result.lines;
    return payable > 0 && Number(own?.amount ?? 0) > 0 && own?.decision !== 'review';
  });
  const read = new Set(
    pack.rules.flatMap((rule) =>
      JSON.stringify(rule).includes(item.code)
        ? (JSON.stringify(rule).match(/details\.(\w+)|"detail":"(\w+)"/g) ?? [])
        : [],
    ),
  );
  // details that no rule of the item reads say nothing new
  const useful = plain.filter(({ details }) => {
    const [name] = Object.keys(details);
    if (name === undefined || [...read].some((text) => text.includes(name))) return true;
    return (
      pack === jiangxi &&
      ((name === 'techniques' && /^N?33/.test(item.code)) || (name === 'heStain' && item.code.startsWith('2703')))
    );
  });
  const first = useful.find(({ patient }) => Object.keys(patient).length === 0) ?? useful[0];
  return useful.filter(({ patient }) => patient === first?.patient);
}

export const BASES: readonly Base[] = SHIPPED.flatMap((pack) => {
  const items = new Map(
    pack.items.flatMap((item) => (item.code === null ? [] : [[item.code, item as Base['item']] as const])),
  );
  return [...items.values()].flatMap((item) => basesOf(pack, item));
});

/** Codes of all items of both packs. */
export const ALL_CODES: ReadonlySet<string> = new Set(
  SHIPPED.flatMap(({ items }) => items.flatMap(({ code }) => code ?? [])),
);
