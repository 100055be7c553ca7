import type { Batch, BatchJob } from './batch.js';
import type { Answers } from './decide-batch.js';
import { SeenPatients } from './seen-patients.js';

/** Decides batches, here or elsewhere. */
export interface Decider {
  decide(job: BatchJob): Promise<Answers>;
  /** how many batches may be on their way at once */
  inFlight(): number;
  close(): void;
}

interface Sent {
  readonly job: BatchJob;
  readonly answers: Promise<Answers>;
}

function send(job: BatchJob, decider: Decider): Sent {
  const answers = decider.decide(job);
  answers.catch(() => {}); // told when its turn comes
  return { job, answers };
}

/** A patient whose claims came before already: those that come now are not decided without the others. */
async function together({ job, answers }: Sent, seen: SeenPatients, decider: Decider): Promise<Answers> {
  const first = await answers;
  const again = [...first.patients].filter((patient) => seen.has(patient) && patient !== job.tooLarge);
  for (const patient of first.patients) seen.add(patient);
  return again.length === 0 ? first : decider.decide({ ...job, again: new Set(again) });
}

/** A batch and what answers it. */
export interface Answered {
  readonly batch: Batch;
  readonly answers: Answers;
}

/** Whether answers are there before the next batch is. */
function isFirst(answers: Promise<unknown>, coming: Promise<unknown>): Promise<boolean> {
  const settled = (is: boolean, promise: Promise<unknown>): Promise<boolean> =>
    promise.then(
      () => is,
      () => is,
    );
  return Promise.race([settled(true, answers), settled(false, coming)]);
}

/** What is on its way: batches that come, and answers to those that came. */
class Pipeline {
  readonly #source: AsyncIterator<Batch>;
  readonly #decider: Decider;
  readonly #sent: Sent[] = [];
  #coming: Promise<IteratorResult<Batch>> | null = null;
  /** how many lines were answered in an earlier run and are still to come */
  #answered: number;

  constructor(source: AsyncIterator<Batch>, decider: Decider, answered: number) {
    this.#source = source;
    this.#decider = decider;
    this.#answered = answered;
    this.#pull();
  }

  /** The oldest batch, its answers there or the first to be; null at the end. */
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

  /** Not awaited: a source that waits for input would hold the end of the run back. */
  stop(): void {
    this.#source.return?.()?.catch(() => {});
  }

  #mayPull(): boolean {
    return this.#sent.length < Math.max(1, this.#decider.inFlight());
  }

  #pull(): void {
    this.#coming = this.#source.next();
    this.#coming.catch(() => {}); // told when its turn comes
  }

  /** Lines that an earlier run answered are not decided again. */
  #send(batch: Batch): void {
    const answered = Math.min(this.#answered, batch.records);
    this.#answered -= answered;
    this.#sent.push(send({ ...batch, answered, again: new Set() }, this.#decider));
    this.#pull();
  }
}

/**
 * Decides batches and gives the answers in their order, each as soon as it is there, no more of them on their way than the
 * decider takes.
 * @param answered how many lines were answered in an earlier run
 */
export async function* runBatches(
  batches: AsyncIterable<Batch>,
  decider: Decider,
  answered: number,
): AsyncGenerator<Answered, void, undefined> {
  const seen = new SeenPatients();
  const pipeline = new Pipeline(batches[Symbol.asyncIterator](), decider, answered);
  try {
    for (let next = await pipeline.next(); next !== null; next = await pipeline.next()) {
      yield { batch: next.job, answers: await together(next, seen, decider) };
    }
  } finally {
    pipeline.stop();
  }
}
