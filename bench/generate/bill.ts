import type { ClaimLine } from '../../src/index.js';
import { dayOf } from './calendar.js';
import { detailsOf } from './details.js';
import { CONSUMABLES, DRUGS, OTHERS } from './everyday.js';
import type { Hospital } from './facilities.js';
import type { Province } from './province.js';
import type { Random } from './random.js';
import type { Companion, Service } from './services.js';

/** The day and the operation or visit of something that was done. */
export interface Occasion {
  /** days after the first of the year */
  readonly day: number;
  readonly session?: string;
}

type Draft = Omit<ClaimLine, 'id' | 'date' | 'session'>;

function yuan(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/** A bill while it is made: who bills, and the most lines it may have. */
export interface Bill {
  readonly province: Province;
  readonly hospital: Hospital;
  readonly limit: number;
  readonly random: Random;
  /** grows as things are billed */
  readonly lines: ClaimLine[];
}

/** One in twelve charges more than its price; amounts are whole hundredths of a yuan. */
function chargedFor(fen: number, quantity: number, random: Random): Pick<Draft, 'charged'> {
  if (random.chance(0.04)) return {};
  const unit = random.chance(0.08) ? Math.round((fen * random.integer(105, 130)) / 100) : fen;
  const amount = yuan(unit * quantity);
  return { charged: random.chance(0.5) ? { unitPrice: yuan(unit), amount } : { amount } };
}

/** Most lines have code and name, some only one of them; an applicant may use the name that it declared. */
function identity({ code, name }: Service, { province, hospital, random }: Bill): Pick<Draft, 'code' | 'name'> {
  if (random.chance(0.92)) return random.chance(0.7) ? { code, name } : { code };
  const declared = province.declaredNames.get(hospital.facility.name) ?? [];
  return { name: declared.length > 0 && random.chance(0.6) ? random.pick(declared) : name };
}

function extras({ details: asked }: Service, random: Random): Draft {
  const details = detailsOf(asked, random);
  return {
    ...(random.chance(0.05) && { side: random.pick(['left', 'right', 'both'] as const) }),
    ...(random.chance(0.3) && { department: random.pick(['骨科', '神经外科', '检验科', '康复医学科', '消化内科']) }),
    ...(details !== undefined && { details }),
  };
}

export function isFull({ lines, limit }: Bill): boolean {
  return lines.length >= limit;
}

/** Adds a line. Beyond the limit it is dropped, so that callers need not count. @returns the id of the line */
function add(bill: Bill, draft: Draft, { day, session }: Occasion): string {
  const { lines } = bill;
  const id = String(lines.length + 1);
  if (!isFull(bill)) lines.push({ id, date: dayOf(day), ...(session !== undefined && { session }), ...draft });
  return id;
}

/** Adds something that was done. @returns the id of its line */
export function addService(bill: Bill, service: Service, occasion: Occasion): string {
  const { random } = bill;
  const quantity = random.chance(0.9) ? 1 : random.integer(2, 4);
  const many = quantity === 1 ? {} : { quantity };
  const charged = chargedFor(service.fen, quantity, random);
  return add(bill, { ...identity(service, bill), ...many, ...extras(service, random), ...charged }, occasion);
}

/** Adds a service of every day of a stay, in one line. */
export function addStay(bill: Bill, { code, name, fen }: Service, day: number, days: number): void {
  const charged = chargedFor(fen, days, bill.random);
  add(bill, { code, name, endDate: dayOf(day + days - 1), quantity: days, ...charged }, { day });
}

/** Adds a service that a provision names beside another. */
export function addCompanion(bill: Bill, { code, name }: Companion, occasion: Occasion): void {
  const charged = chargedFor(bill.random.integer(50, 900) * 100, 1, bill.random);
  add(bill, { ...(code !== undefined && { code }), name, ...charged }, occasion);
}

/** Adds a consumable: mostly one that may be charged separately, mostly with the line it belongs to. */
export function addConsumable(bill: Bill, parent: string, printed: readonly string[], occasion: Occasion): void {
  const { random } = bill;
  const name = printed.length > 0 && random.chance(0.7) ? random.pick(printed) : random.pick(CONSUMABLES);
  const whose = random.chance(0.9) ? { parent } : {};
  add(bill, { kind: 'consumable', name, ...whose, ...chargedFor(random.integer(900, 900_000), 1, random) }, occasion);
}

/** Adds a drug, or something that is no treatment at all. */
export function addSundry(bill: Bill, occasion: Occasion): void {
  const { random } = bill;
  const kind = random.chance(0.8) ? 'drug' : 'other';
  const name = random.pick(kind === 'drug' ? DRUGS : OTHERS);
  const quantity = random.integer(1, 12);
  add(bill, { kind, name, quantity, ...chargedFor(random.integer(120, 18_000), quantity, random) }, occasion);
}
