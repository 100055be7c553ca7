import { addCompanion, addConsumable, addService, addSundry, type Bill, isFull, type Occasion } from './bill.js';
import { anaesthesia } from './everyday.js';
import type { Person } from './patient.js';
import type { Service } from './services.js';

/** Of a few draws, the first service that the hospital may charge. One in ten bills a reserved one anyway. */
export function mayCharge(services: readonly Service[], { hospital, random }: Bill): Service {
  let found = random.pick(services);
  for (let tries = 0; tries < 4; tries += 1) {
    const { applicants } = found;
    if (applicants.length === 0 || applicants.includes(hospital.facility.name) || random.chance(0.1)) return found;
    found = random.pick(services);
  }
  return found;
}

/** A visit or a stay that is being billed. */
export interface Stay extends Bill {
  /** the first day, and the number of days */
  readonly day: number;
  readonly days: number;
  /** the beginning of its sessions' names, which no other visit or stay of the hospital has */
  readonly sessionPrefix: string;
}

function someDay({ day, days, random }: Stay): Occasion {
  return { day: day + random.integer(0, days - 1) };
}

/** Tests of one morning: several lines without a session of their own. */
export function testsDone(stay: Stay): void {
  const { province, random } = stay;
  const occasion = someDay(stay);
  for (let left = random.integer(1, 4); left > 0; left -= 1) {
    addService(stay, random.chance(0.6) ? random.pick(province.everyday) : mayCharge(province.tests, stay), occasion);
  }
}

/** One thing done, with what provisions speak of beside it, and what was used up. */
export function performed(service: Service, occasion: Occasion, stay: Stay): void {
  const { random } = stay;
  const id = addService(stay, service, occasion);
  if (service.companions.length > 0) {
    const companion = random.pick(service.companions);
    if (random.chance(companion.isRequired ? 0.8 : 0.25)) addCompanion(stay, companion, occasion);
  }
  if (random.chance(service.consumables.length > 0 ? 0.7 : 0.15))
    addConsumable(stay, id, service.consumables, occasion);
}

/** An operation: one to three procedures in a session, anaesthesia, drugs. */
export function operated(stay: Stay, number: number): void {
  const { province, random, sessionPrefix } = stay;
  const occasion = { ...someDay(stay), session: `${sessionPrefix}-${number}` };
  for (let left = random.integer(1, 3); left > 0; left -= 1) {
    performed(mayCharge(province.operations, stay), occasion, stay);
  }
  if (random.chance(0.8)) for (const service of anaesthesia) addService(stay, service, occasion);
  addSundry(stay, occasion);
}

/** The same treatment on several days. */
export function treated(stay: Stay): void {
  const { province, random } = stay;
  const service = mayCharge(province.treatments, stay);
  const { day } = someDay(stay);
  for (let n = random.integer(1, 5); n > 0 && !isFull(stay); n -= 1) performed(service, { day: day + n }, stay);
}

/** A part of the person's course, in its own session. Other claims of the person bill it too, or add to it. */
export function continued(stay: Stay, { courseDay, course, hospital }: Person, personNumber: number): void {
  if (hospital !== stay.hospital) return;
  const session = `${hospital.number}-C${personNumber}`;
  for (let n = stay.random.integer(1, 2); n > 0; n -= 1) {
    performed(stay.random.pick(course), { day: courseDay, session }, stay);
  }
}
