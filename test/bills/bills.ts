import { readdirSync, readFileSync } from 'node:fs';
import { decimal, yuan } from '../../src/ground/money.js';
import {
  type Adjudication,
  type Claim,
  type ClaimLine,
  createAdjudicator,
  type PolicyPack,
  type PriceEntry,
} from '../../src/index.js';
import { guangdong } from '../../src/packs/guangdong.js';
import { jiangxi } from '../../src/packs/jiangxi.js';

/** What a row says beyond the usual: members of a line, and the price of a unit where it is not the listed one. */
type More = Partial<ClaimLine> & { readonly price?: string };

/** Day or first/last day (month-day), code or "@panel", quantity (1 if absent), more. A line without a code has a name. */
type ServiceRow = readonly [days: string, code: string | null, quantity?: number, more?: More];

/** Day, name, price of a unit, quantity, more. */
type GoodsRow = readonly [days: string, name: string, price: string, quantity?: number, more?: More];

interface Rows {
  readonly services?: readonly ServiceRow[];
  readonly consumables?: readonly GoodsRow[];
  readonly drugs?: readonly GoodsRow[];
}

/** A bill as it is stored: the rows of a year, charged at listed prices. */
export interface Bill extends Rows, Pick<Claim, 'jurisdiction' | 'facility' | 'patient' | 'encounter'> {
  readonly name: string;
  readonly year?: number;
  readonly history?: readonly ServiceRow[];
  /** Lines that a person has to look at although the bill is honest, and why that is right. */
  readonly asked?: Readonly<Record<string, string>>;
}

/** An honest bill with one fault put in: rows added, members of lines or of the claim changed. */
export interface PlantedBill {
  readonly name: string;
  /** name of the honest bill */
  readonly from: string;
  readonly add?: Rows;
  /** members by id of line; null takes a member off */
  readonly change?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly claim?: Partial<Claim>;
  readonly history?: readonly ServiceRow[];
  /** what must become of the line, with what is due for it; null if no price is known */
  readonly planted: {
    readonly line: string;
    readonly code: string;
    readonly decision: string;
    readonly class: string;
    readonly amount: string | null;
  };
  /** other lines that the fault makes a question too, and why */
  readonly also?: Readonly<Record<string, string>>;
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;
}

function readAll<T>(folder: string): readonly T[] {
  return readdirSync(new URL(folder, import.meta.url))
    .sort()
    .flatMap((file) => read<readonly T[]>(folder + file));
}

type PriceRow = readonly [code: string, name: string, jiangxi: string | null, guangdong: string | null];

const { rows: PRICES } = read<{ readonly rows: readonly PriceRow[] }>('prices.json');
const PANELS = read<Readonly<Record<string, readonly string[]>>>('panels.json');
export const HONEST = readAll<Bill>('honest/');
export const PLANTED = readAll<PlantedBill>('planted/');

const priceBook = PRICES.flatMap(([code, name, inJiangxi, inGuangdong]): PriceEntry[] => [
  ...(inJiangxi === null ? [] : [{ jurisdiction: 'CN-JX', code, name, price: inJiangxi } as const]),
  ...(inGuangdong === null ? [] : [{ jurisdiction: 'CN-GD', code, name, price: inGuangdong } as const]),
]);
const adjudicator = createAdjudicator({ packs: [jiangxi, guangdong], priceBook });
const names = new Map(PRICES.map(([code, name]) => [code, name]));
const listed = new Map(priceBook.map(({ jurisdiction, code, price }) => [jurisdiction + code, price]));
const { items }: PolicyPack = jiangxi;
const printed = new Map(items.map(({ code, name, price }) => [code, { name, price }]));

function daysOf(days: string, year: number): Pick<ClaimLine, 'date' | 'endDate'> {
  const [first = '', last] = days.split('/');
  return { date: `${year}-${first}`, ...(last === undefined ? {} : { endDate: `${year}-${last}` }) };
}

function chargeOf(price: string | undefined, quantity: number): Pick<ClaimLine, 'charged'> {
  if (price === undefined) throw new Error('a row has no price');
  return { charged: { amount: yuan(decimal(price).mul(decimal(quantity))) } };
}

/** The lines of a row: one, or one for each code of a panel. */
function services(jurisdiction: string, year: number, row: ServiceRow): Omit<ClaimLine, 'id'>[] {
  const [days, code, quantity = 1, { price, ...more } = {}] = row;
  const codes = code?.startsWith('@') ? PANELS[code.slice(1)] : [code];
  if (codes === undefined) throw new Error(`no panel is ${code}`);
  return codes.map((one) => {
    const known = one === null ? {} : { code: one, name: names.get(one) ?? printed.get(one)?.name };
    const priced = price ?? listed.get(jurisdiction + one) ?? printed.get(one)?.price ?? undefined;
    const unit = priced === undefined ? undefined : String(priced);
    return { ...daysOf(days, year), ...known, quantity, ...chargeOf(unit, quantity), ...more };
  });
}

function goods(kind: 'consumable' | 'drug', year: number, row: GoodsRow): Omit<ClaimLine, 'id'> {
  const [days, name, price, quantity = 1, more = {}] = row;
  return { kind, name, ...daysOf(days, year), quantity, ...chargeOf(price, quantity), ...more };
}

function linesOf(jurisdiction: string, year: number, rows: Rows): Omit<ClaimLine, 'id'>[] {
  return [
    ...(rows.services ?? []).flatMap((row) => services(jurisdiction, year, row)),
    ...(rows.consumables ?? []).map((row) => goods('consumable', year, row)),
    ...(rows.drugs ?? []).map((row) => goods('drug', year, row)),
  ];
}

/** Lines with ids: their own, or their number. */
function numbered(lines: readonly Omit<ClaimLine, 'id'>[], before = ''): ClaimLine[] {
  return lines.map((line, i) => ({ id: before + String(i + 1).padStart(2, '0'), ...line }));
}

export function claimOf(bill: Bill): Claim {
  const { name, jurisdiction, facility, patient, encounter, year = 2025, history = [] } = bill;
  return {
    id: name,
    jurisdiction,
    facility,
    ...(patient === undefined ? {} : { patient }),
    ...(encounter === undefined ? {} : { encounter }),
    lines: numbered(linesOf(jurisdiction, year, bill)),
    history: numbered(linesOf(jurisdiction, year, { services: history }), 'h'),
  };
}

function without(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}

export function plantedClaimOf({ name, from, add = {}, change = {}, claim = {}, history = [] }: PlantedBill): Claim {
  const bill = HONEST.find((one) => one.name === from);
  if (bill === undefined) throw new Error(`"${name}" is from no bill: "${from}"`);
  const honest = claimOf(bill);
  const unknown = Object.keys(change).filter((id) => !honest.lines.some((line) => line.id === id));
  if (unknown.length > 0) throw new Error(`"${name}" changes lines that "${from}" does not have: ${unknown}`);
  const { jurisdiction, year = 2025 } = bill;
  return {
    ...honest,
    ...claim,
    id: name,
    lines: [
      ...honest.lines.map((line) => without({ ...line, ...change[line.id] }) as unknown as ClaimLine),
      ...numbered(linesOf(jurisdiction, year, add), 'n'),
    ],
    history: numbered(linesOf(jurisdiction, year, { services: history }), 'h'),
  };
}

export function decide(claim: Claim): Adjudication {
  return adjudicator.adjudicate(claim);
}

/** Ids of the lines that a person would look at: denied, reduced or asked. */
export function stoppedIn({ lines }: Adjudication): string[] {
  return lines.filter(({ decision }) => !['allow', 'unlisted'].includes(decision)).map(({ lineId }) => lineId);
}
