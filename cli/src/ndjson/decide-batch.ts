import type { Adjudicator } from 'yijia';
import { Answerer } from './answerer.js';
import type { Batch } from './batch.js';
import { decidePatients, type PatientFaults } from './decide-patients.js';
import { type ReadLine, readLines } from './read-lines.js';
import type { Tally } from './tally.js';

/** How lines are decided; the same for all batches. */
export interface DecideOptions {
  readonly history: boolean;
  /** whether results are written as `compact` gives them */
  readonly compact: boolean;
  /** what a line may be long */
  readonly mostMiB: number;
}

/** A batch to be decided. */
export interface BatchJob extends Batch {
  /** how many of its lines were answered in an earlier run */
  readonly answered: number;
  readonly faults: PatientFaults;
}

/** What answers a batch. */
export interface Answers {
  /** result and error lines, in order, each with its end */
  readonly bytes: Uint8Array;
  readonly tally: Tally;
  /** fingerprints of the patients, with `history` */
  readonly patients: BigUint64Array;
}

function decideEach(lines: Iterable<ReadLine>, answerer: Answerer): void {
  for (const { line, claim, error } of lines) {
    if (error === undefined) answerer.claim(line, claim);
    else answerer.error(error);
  }
}

/** Decides the lines of a batch. The bytes depend on the job and what the adjudicator was made of alone. */
export function decideBatch(
  job: BatchJob,
  adjudicator: Adjudicator,
  { history, compact, mostMiB }: DecideOptions,
): Answers {
  const answerer = new Answerer(adjudicator, compact);
  let patients: BigUint64Array = new BigUint64Array();
  if (history) patients = decidePatients(readLines(job, mostMiB, 0), job.answered, job.faults, answerer);
  else decideEach(readLines(job, mostMiB, job.answered), answerer);
  return { bytes: answerer.finish(), tally: answerer.tally, patients };
}
