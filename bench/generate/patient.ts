import type { Patient } from '../../src/index.js';
import { dayOf, YEAR } from './calendar.js';
import type { Hospital } from './facilities.js';
import type { Province } from './province.js';
import { type Random, randomFrom } from './random.js';
import type { Service } from './services.js';

/** A person whose claims have something to do with one another. */
export interface Person {
  /** absent for one in twenty-five: such claims have no history */
  readonly patient: Patient | undefined;
  readonly province: Province;
  readonly hospital: Hospital;
  /** days after the first of the year on which the course of treatment began */
  readonly courseDay: number;
  /** the services of the course: claims of the same person repeat them, and add to them */
  readonly course: readonly Service[];
}

/** The most claims of one person. */
export const MOST_CLAIMS = 8;
const CLAIM_COUNTS = [1, 1, 1, 1, 1, 2, 2, 3, 4, MOST_CLAIMS] as const;

const PATIENT = 1;
const COUNT = 2;

function birthDate(random: Random): string {
  return `${random.chance(0.12) ? random.integer(2009, 2024) : random.integer(1936, 2006)}${dayOf(random.integer(0, YEAR - 1)).slice(4)}`;
}

function patientOf(index: number, random: Random): Patient {
  return {
    id: `P-${String(index).padStart(8, '0')}`,
    ...(random.chance(0.95) && { birthDate: birthDate(random) }),
    ...(random.chance(0.9) && { sex: random.pick(['male', 'female'] as const) }),
    diagnoses: [random.pick(['I63.9', 'M50.1', 'C20', 'K80.5', 'E11.1', 'G20', 'J18.9', 'Q82.5'])],
    ...(random.chance(0.3) && { conditions: random.chance(0.3) ? ['critically-ill'] : [] }),
  };
}

/** The person of a number: the same for the same seed, in whatever order persons are made. */
export function personOf(seed: number, index: number, provinces: readonly Province[]): Person {
  const random = randomFrom(seed, PATIENT, index);
  const province = random.pick(provinces);
  const { operations, treatments } = province;
  return {
    patient: random.chance(0.96) ? patientOf(index, random) : undefined,
    province,
    hospital: random.pick(province.hospitals),
    courseDay: random.integer(0, YEAR - 1),
    course: [random.pick(operations), random.pick(operations), random.pick(treatments), random.pick(treatments)],
  };
}

/** How many claims a person has. */
export function claimCount(seed: number, index: number): number {
  return randomFrom(seed, COUNT, index).pick(CLAIM_COUNTS);
}
