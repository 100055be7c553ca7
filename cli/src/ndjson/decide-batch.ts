import type { Adjudicator } from 'yijia';
import { AnswerBytes } from './answer-bytes.js';
import type { BatchJob } from './batch.js';
import { decideLine } from './decide-line.js';
import { joinHistory } from './join-history.js';
import { readLines } from './read-lines.js';
import { answerText } from './result-line.js';
import { addLine, emptyTally, type Tally } from './tally.js';

/** How lines are decided. It is the same for all batches. */
export interface DecideOptions {
  readonly history: boolean;
  /** true if results are written in their compact form */
  readonly compact: boolean;
  /** the most MiB of a line */
  readonly mostMiB: number;
}

/** The answers to a batch. */
export interface Answers {
  /** result and error lines, in order, each with its end */
  readonly bytes: Uint8Array;
  readonly tally: Tally;
  /** with `history`: fingerprints of the patients */
  readonly patients: BigUint64Array;
}

/** Decides the lines of a batch. The bytes depend only on the job and on what the adjudicator was made of. */
export function decideBatch(
  job: BatchJob,
  adjudicator: Adjudicator,
  { history, compact, mostMiB }: DecideOptions,
): Answers {
  const [answers, tally, patients] = [new AnswerBytes(), emptyTally(), new Set<bigint>()];
  // lines that are answered already are still the history of others
  const lines = readLines(job, mostMiB, history ? 0 : job.answered);
  for (const read of history ? joinHistory(lines, job, patients) : lines) {
    const decided = decideLine(read, adjudicator.safeAdjudicate);
    addLine(tally, decided);
    answers.add(answerText(decided, compact));
  }
  return { bytes: answers.all(), tally, patients: BigUint64Array.from(patients) };
}
