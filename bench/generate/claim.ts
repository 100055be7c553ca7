import type { Claim } from '../../src/index.js';
import { addStay, addSundry, isFull } from './bill.js';
import { dayOf, YEAR } from './calendar.js';
import { continued, operated, type Stay, testsDone, treated } from './episodes.js';
import type { Person } from './patient.js';
import { type Random, randomFrom } from './random.js';

const SIZE = 3;
const CONTENT = 4;

/** A patient by number, and one of the patient's claims by number. */
export interface ClaimKey {
  readonly seed: number;
  readonly person: number;
  readonly slot: number;
}

/** How many lines a claim has, from 1 to 200: seven in ten at most 6, one in twenty more than 40. */
export function lineCount({ seed, person, slot }: ClaimKey): number {
  const random = randomFrom(seed, SIZE, person, slot);
  if (random.chance(0.7)) return random.integer(1, 6);
  return random.chance(0.83) ? random.integer(7, 40) : random.integer(41, 200);
}

function encounterOf(size: number, { day, days, random }: Stay): Claim['encounter'] {
  if (size > 6) return { type: 'inpatient', admitted: dayOf(day), discharged: dayOf(day + days - 1) };
  return random.chance(0.9)
    ? { type: random.pick(['outpatient', 'outpatient', 'outpatient', 'emergency', 'home']) }
    : undefined;
}

function fill(stay: Stay, person: Person, { person: number, slot }: ClaimKey): void {
  const { random, province, day, days } = stay;
  if (slot > 0 || random.chance(0.3)) continued(stay, person, number);
  const [bed, nursing] = province.everyday;
  if (days > 1) for (const service of [bed, nursing]) if (service !== undefined) addStay(stay, service, day, days);
  for (let session = 1; !isFull(stay); session += 1) {
    const kind = random.integer(1, 10);
    if (kind <= 4) testsDone(stay);
    else if (kind <= 6) operated(stay, session);
    else if (kind <= 8) treated(stay);
    else addSundry(stay, { day: day + random.integer(0, days - 1) });
  }
}

/** Most claims begin near the person's course, so that limits of a day or a session meet those of other claims. */
function begins({ courseDay }: Person, random: Random): number {
  return random.chance(0.6) ? courseDay + random.integer(0, 20) : random.integer(0, YEAR - 1);
}

/** The claim of a key, whole and sound, with at most `limit` lines. It never carries a history of its own. */
export function claimOf(key: ClaimKey, person: Person, limit = Number.POSITIVE_INFINITY): Claim {
  const { province } = person;
  const { jurisdiction } = province;
  const random = randomFrom(key.seed, CONTENT, key.person, key.slot);
  const size = Math.min(lineCount(key), limit);
  const hospital = random.chance(0.85) ? person.hospital : random.pick(province.hospitals);
  const id = `${jurisdiction.slice(3)}-${key.person}-${key.slot}`;
  const days = size > 6 ? random.integer(2, 21) : 1;
  const day = begins(person, random);
  const sessionPrefix = `${hospital.number}-OP${key.person}-${key.slot}`;
  const stay: Stay = { province, hospital, limit: size, random, lines: [], day, days, sessionPrefix };
  fill(stay, person, key);
  const encounter = encounterOf(size, stay);
  return {
    id,
    jurisdiction,
    facility: hospital.facility,
    ...(person.patient !== undefined && { patient: person.patient }),
    ...(encounter !== undefined && { encounter }),
    lines: stay.lines,
  };
}
