import type { Batch, BatchJob } from './batch.js';
import type { Answers } from './decide-batch.js';
import { Fingerprints } from './fingerprints.js';

/** Decides batches, in this thread or in others. */
export interface Decider {
  decide(job: BatchJob): Promise<Answers>;
  /** the most batches that are decided at once */
  inFlight(): number;
  close(): void;
}

interface Sent {
  readonly job: BatchJob;
  readonly answers: Promise<Answers>;
}

function send(job: BatchJob, decider: Decider): Sent {
  const answers = decider.decide(job);
  answers.catch(() => {}); // thrown when its turn comes
  return { job, answers };
}

/** The answers to a batch. If a patient was in an earlier batch, its claims are refused: their history is not here. */
async function together({ job, answers }: Sent, seen: Fingerprints, decider: Decider): Promise<Answers> {
  const first = await answers;
  const again = [...first.patients].filter((patient) => seen.has(patient) && patient !== job.tooLarge);
  for (const patient of first.patients) seen.set(patient);
  return again.length === 0 ? first : decider.decide({ ...job, again: new Set(again) });
}

/** A batch and its answers. */
export interface Answered {
  readonly batch: Batch;
  readonly answers: Answers;
}

/** True if answers are there before the next batch is. */
function isFirst(answers: Promise<unknown>, coming: Promise<unknown>): Promise<boolean> {
  const settled = (is: boolean, promise: Promise<unknown>): Promise<boolean> =>
    promise.then(
      () => is,
      () => is,
    );
  return Promise.race([settled(true, answers), settled(false, coming)]);
}

/** The batch that is to come, and the batches that are decided now. */
class Pipeline {
  readonly #source: AsyncIterator<Batch>;
  readonly #decider: Decider;
  readonly #sent: Sent[] = [];
  #coming: Promise<IteratorResult<Batch>> | null = null;
  /** number of lines that an earlier run answered and that are still to come */
  #answered: number;

  constructor(source: AsyncIterator<Batch>, decider: Decider, answered: number) {
    this.#source = source;
    this.#decider = decider;
    this.#answered = answered;
    this.#pull();
  }

  /** The oldest batch, when its answers are there or no more batches may be sent; null at the end. */
  async next(): Promise<Sent | null> {
    while (this.#coming !== null && this.#mayPull()) {
      const [oldest] = this.#sent;
      if (oldest !== undefined && (await isFirst(oldest.answers, this.#coming))) break;
      const { done, value } = await this.#coming;
      if (done) this.#coming = null;
      else this.#send(value);
    }
    return this.#sent.shift() ?? null;
  }

  /** Ends the source. It is not awaited: a source that waits for input would hold the run back. */
  stop(): void {
    this.#source.return?.()?.catch(() => {});
  }

  #mayPull(): boolean {
    return this.#sent.length < Math.max(1, this.#decider.inFlight());
  }

  #pull(): void {
    this.#coming = this.#source.next();
    this.#coming.catch(() => {}); // thrown when its turn comes
  }

  /** The job of a batch. Lines that an earlier run answered are not decided again. */
  #send(batch: Batch): void {
    const answered = Math.min(this.#answered, batch.records);
    this.#answered -= answered;
    this.#sent.push(send({ ...batch, answered, again: new Set() }, this.#decider));
    this.#pull();
  }
}

/**
 * Decides batches, as many at once as the decider takes. The answers are in the order of the batches, each given as
 * soon as it is there.
 * @param answered number of lines that an earlier run answered
 */
export async function* runBatches(
  batches: AsyncIterable<Batch>,
  decider: Decider,
  answered: number,
): AsyncGenerator<Answered, void, undefined> {
  const seen = new Fingerprints(false);
  const pipeline = new Pipeline(batches[Symbol.asyncIterator](), decider, answered);
  try {
    for (let next = await pipeline.next(); next !== null; next = await pipeline.next()) {
      yield { batch: next.job, answers: await together(next, seen, decider) };
    }
  } finally {
    pipeline.stop();
  }
}
