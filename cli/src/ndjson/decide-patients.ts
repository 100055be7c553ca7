import { createHash } from 'node:crypto';
import type { Claim } from 'yijia';
import { parseClaim } from 'yijia';
import { eachWithHistory, groupAdjacent } from 'yijia/stream';
import type { Answerer } from './answerer.js';
import { faultLine, type PlainFault } from './error-line.js';
import { patientOf, type ReadLine } from './read-lines.js';

/** Patients, by fingerprint, whose claims are not decided, and why. */
export type PatientFaults = ReadonlyMap<bigint, PlainFault>;

/** What one patient's claims may hold: beyond that it is no patient but an id that means nobody. */
export const MOST_LINES = 100_000;

/** A patient in eight bytes: there may be more of them than a set can hold. */
export function fingerprint(key: string): bigint {
  return createHash('sha256').update(key).digest().readBigUInt64LE();
}

function isClaim(claim: unknown): claim is Claim {
  try {
    parseClaim(claim);
    return true;
  } catch {
    return false;
  }
}

/** Decides the claims of one patient, each with its history. @param skip how many were answered before */
function answerTogether(members: readonly ReadLine[], skip: number, answerer: Answerer): void {
  const accepted = members.flatMap((read) => (isClaim(read.claim) ? [read.claim] : []));
  const isTooLarge = accepted.reduce((sum, { lines }) => sum + lines.length, 0) > MOST_LINES;
  if (isTooLarge) {
    refuse(members, 'patient-too-large', skip, answerer);
    return;
  }
  const histories = eachWithHistory(accepted);
  const takes = new Set<unknown>(accepted);
  for (const [place, read] of members.entries()) {
    const claim = takes.has(read.claim) ? histories.next().value : read.claim;
    if (place < skip) continue;
    if (read.error !== undefined) answerer.error(read.error);
    else answerer.claim(read.line, claim);
  }
}

function refuse(members: readonly ReadLine[], fault: PlainFault, skip: number, answerer: Answerer): void {
  for (const { line, error } of members.slice(skip)) {
    answerer.error(error ?? faultLine(line, fault, { most: MOST_LINES }));
  }
}

/**
 * Decides lines in which the claims of a patient stand together.
 *
 * @param answered how many of the lines were answered before
 * @returns fingerprints of the patients
 */
export function decidePatients(
  lines: Iterable<ReadLine>,
  answered: number,
  faults: PatientFaults,
  answerer: Answerer,
): BigUint64Array {
  const met = new Set<bigint>();
  let place = 0;
  for (const { key, members } of groupAdjacent(lines, patientOf)) {
    const patient = key === null ? null : fingerprint(key);
    const fault = patient === null ? undefined : met.has(patient) ? 'patient-not-together' : faults.get(patient);
    if (patient !== null) met.add(patient);
    const skip = Math.max(0, answered - place);
    place += members.length;
    if (skip >= members.length) continue;
    if (fault === undefined) answerTogether(members, skip, answerer);
    else refuse(members, fault, skip, answerer);
  }
  return BigUint64Array.from(met);
}
