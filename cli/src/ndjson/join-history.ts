import { type Claim, ClaimError, parseClaim } from 'yijia';
import { eachWithHistory, groupAdjacent, patientKey } from 'yijia/stream';
import type { BatchJob } from './batch.js';
import { claimError, type PlainFault, plainError } from './error-line.js';
import { fingerprint } from './fingerprints.js';
import type { ReadLine } from './read-lines.js';

/** The most lines of one patient's claims. An id with more of them stands for no single patient. */
const MOST_LINES = 100_000;

/** The key of a line's patient; null if the claim names none, undefined if the line cannot be read. */
export function patientOf({ claim, error }: ReadLine): string | null | undefined {
  return error === undefined ? patientKey(claim) : undefined;
}

/** A line with its claim checked. `adjudicate` does not check it again. */
function checked({ claim, error, ...place }: ReadLine): ReadLine<Claim> {
  if (error !== undefined) return { ...place, error };
  try {
    return { ...place, claim: parseClaim(claim) };
  } catch (fault) {
    if (fault instanceof ClaimError) return { ...place, error: claimError(place, fault) };
    throw fault;
  }
}

function refused(members: readonly ReadLine[], fault: PlainFault): ReadLine[] {
  return members.map(({ error, claim: _, ...place }) => ({
    ...place,
    error: error ?? plainError(place, fault, { most: MOST_LINES }),
  }));
}

/** The lines of one patient, each claim with its history. */
function* joined(members: readonly ReadLine[]): Generator<ReadLine, void, undefined> {
  const lines = members.map(checked);
  const claims = lines.flatMap(({ claim }) => claim ?? []);
  if (claims.reduce((sum, claim) => sum + claim.lines.length, 0) > MOST_LINES) {
    yield* refused(members, 'patient-too-large');
    return;
  }
  const histories = eachWithHistory(claims);
  for (const read of lines) {
    yield read.error === undefined ? { ...read, claim: histories.next().value } : read;
  }
}

function faultOf(patient: bigint, met: ReadonlySet<bigint>, { tooLarge, again }: BatchJob): PlainFault | null {
  if (met.has(patient)) return 'patient-not-together';
  if (patient === tooLarge) return 'patient-too-large';
  return again.has(patient) ? 'patient-not-together' : null;
}

/**
 * Adds the history to claims that stand together by patient.
 *
 * @param lines all lines of the batch
 * @param met fingerprints of patients, to which those of the batch are added
 * @returns the lines that are still to be answered
 */
export function* joinHistory(
  lines: Iterable<ReadLine>,
  job: BatchJob,
  met: Set<bigint>,
): Generator<ReadLine, void, undefined> {
  let place = 0;
  for (const { key, members } of groupAdjacent(lines, patientOf)) {
    const patient = key === null ? null : fingerprint(key);
    const fault = patient === null ? null : faultOf(patient, met, job);
    if (patient !== null) met.add(patient);
    const isAnswered = place + members.length <= job.answered;
    const answers = isAnswered ? members : fault === null ? joined(members) : refused(members, fault);
    for (const read of answers) if (place++ >= job.answered) yield read;
  }
}
