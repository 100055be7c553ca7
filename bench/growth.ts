/** Table 7: the cost of twice as much: versions of a code, periods of a price, windows of days. */
import { dayAfter } from '../src/ground/day.js';
import {
  type Adjudication,
  type BillingRule,
  type Claim,
  createAdjudicator,
  definePack,
  type LineAdjudication,
  type PolicyPack,
  type PriceEntry,
  type ServiceGroup,
  type ServiceItem,
} from '../src/index.js';
import { isShort, type Row, row, timeLongByTurns, WrongOutput } from './measure.js';

const SIZES = isShort ? [500, 1000] : [1000, 2000, 4000, 8000];
const TABLE = '7. growth, twice as many against half of them';
const CITATION = { document: 'bench', section: 'list' };
const ALWAYS = { from: null, to: null };
const text = (value: string) => ({ zh: value, en: value });
const dayOf = (i: number): string => dayAfter('2000-01-01', i);

function itemOf(code: string, effective: ServiceItem['effective']): ServiceItem {
  return {
    code,
    name: code,
    status: 'trial',
    separatelyCharged: { names: [], complete: true },
    unit: { text: '日', counts: 'day' },
    price: '100',
    priceBasis: 'document',
    scope: 'any',
    effective,
    effectiveBasis: 'not-stated',
    source: CITATION,
  };
}

function packOf(
  items: readonly ServiceItem[],
  rules: readonly BillingRule[] = [],
  groups: readonly ServiceGroup[] = [],
): unknown {
  const document = { id: 'bench', jurisdiction: 'CN-XX', number: null, title: 'bench', issuer: 'bench', issued: null };
  const documents = [{ ...document, effective: ALWAYS }];
  const named = { format: 2, id: 'bench', version: '1.0.0', jurisdiction: 'CN-XX', title: text('bench') };
  return { ...named, documents, items, crosswalk: [], groups, rules };
}

function claimOf(count: number, line: (i: number) => object): Claim {
  const lines = Array.from({ length: count }, (_, i) => ({ id: `l${i}`, code: 'A', date: dayOf(i), ...line(i) }));
  return { id: 'c', jurisdiction: 'CN-XX', facility: { name: 'bench' }, lines };
}

const one = (i: number) => ({ from: dayOf(i), to: dayOf(i) });
const versions = (count: number) => packOf(Array.from({ length: count }, (_, i) => itemOf('A', one(i))));
const single = definePack(packOf([itemOf('A', ALWAYS)]));

function pricesOf(count: number): PriceEntry[] {
  const booked = { jurisdiction: 'CN-XX', code: 'A', price: '90', facility: 'bench' };
  return Array.from({ length: count }, (_, i) => ({ ...booked, effective: one(i) }));
}

function limitedTo(max: number, days: number): PolicyPack {
  const event = { type: 'limit', params: { max, per: { days } } } as const;
  const limit = {
    id: 'limit',
    title: text('limit'),
    citation: CITATION,
    appliesTo: { codes: ['A'] },
    effective: ALWAYS,
  };
  return definePack(packOf([itemOf('A', ALWAYS)], [{ ...limit, event }]));
}

/** A rule on A that denies what is called a change of dressing. */
function excludingByName(): PolicyPack {
  const event = { type: 'excludes', params: { group: 'dressing', denies: 'other', within: 'encounter' } } as const;
  const rule = { id: 'r', title: text('r'), citation: CITATION, appliesTo: { codes: ['A'] }, effective: ALWAYS, event };
  const dressing = { id: 'dressing', title: text('dressing'), names: ['换药'], not: ['换药包'] };
  return definePack(packOf([itemOf('A', ALWAYS)], [rule], [dressing]));
}

/** Makes the work of a size, and says how many of its lines must be allowed. */
interface Kind {
  readonly name: string;
  readonly of: (count: number) => () => Adjudication | null;
  /** its own sizes, if a single line is much work */
  readonly sizes?: readonly number[];
}

const deciding = (packs: unknown[], claim: Claim, priceBook: PriceEntry[] = []) => {
  const yijia = createAdjudicator({ packs: packs as PolicyPack[], priceBook });
  return () => yijia.adjudicate(claim);
};

const KINDS: readonly Kind[] = [
  {
    name: 'versions of a code: a pack made ready',
    of: (count) => {
      const pack = versions(count);
      return () => createAdjudicator({ packs: [pack as PolicyPack] }) && null;
    },
  },
  {
    name: 'versions of a code: a line on each day',
    of: (count) =>
      deciding(
        [versions(count)],
        claimOf(count, () => ({})),
      ),
  },
  {
    name: 'periods of a price: a book made ready',
    of: (count) => {
      const priceBook = pricesOf(count);
      return () => createAdjudicator({ packs: [single], priceBook }) && null;
    },
  },
  {
    name: 'periods of a price: a line on each day',
    of: (count) =>
      deciding(
        [single],
        claimOf(count, () => ({})),
        pricesOf(count),
      ),
  },
  ...[365, 100_000].map((days) => ({
    name: `windows of ${days} days: a line on each day`,
    of: (count: number) =>
      deciding(
        [limitedTo(days, days)],
        claimOf(count, () => ({})),
      ),
  })),
  {
    name: 'names: a line of its own name',
    of: (count) =>
      deciding(
        [excludingByName()],
        claimOf(count, (i) => (i === 0 ? {} : { code: `Z${i}`, name: `第${i}床患者换药` })),
      ),
  },
  {
    name: 'windows of 365 days: lines of 366 days that do not fit',
    of: (count) =>
      deciding(
        [limitedTo(5, 365)],
        claimOf(count, (i) => ({ endDate: dayOf(i + 365), quantity: 366 })),
      ),
    sizes: isShort ? [20, 40] : [50, 100, 200, 400],
  },
];

/** Checks the answer: a claim whose lines were lost would be decided fast. */
function mustDecide(name: string, count: number, result: Adjudication | null): void {
  const isFound = ({ item, decision }: LineAdjudication): boolean => item?.code === 'A' || decision === 'deny';
  if (result !== null && result.lines.filter(isFound).length !== count) throw new WrongOutput(name);
}

async function rowsOf({ name, of, sizes = SIZES }: Kind): Promise<Row[]> {
  const rows: Row[] = [];
  const runs = sizes.map((count) => ({ count, run: of(count) }));
  for (const { count, run } of runs) mustDecide(name, count, run());
  for (const [i, { count, run }] of runs.entries()) {
    const half = runs[i - 1];
    if (half === undefined) continue;
    const [subject, peer] = await timeLongByTurns(run, half.run);
    rows.push(row({ table: TABLE, name: `${name}, ${count}`, subject, peer, better: 'less', target: 2.3 }));
  }
  return rows;
}

export async function growthRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const kind of KINDS) rows.push(...(await rowsOf(kind)));
  return rows;
}
