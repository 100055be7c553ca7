import type { Batch } from './batch.js';
import type { Answers, BatchJob } from './decide-batch.js';
import { fingerprint } from './decide-patients.js';
import type { PlainFault } from './error-line.js';
import type { PatientBatch } from './patient-batches.js';
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
  const again = [...first.patients].filter((patient) => seen.has(patient) && !job.faults.has(patient));
  for (const patient of first.patients) seen.add(patient);
  if (again.length === 0) return first;
  const faults = again.map((patient): [bigint, PlainFault] => [patient, 'patient-not-together']);
  return decider.decide({ ...job, faults: new Map([...job.faults, ...faults]) });
}

/** Lines that an earlier run answered are not decided again. */
function jobOf({ batch, tooLarge }: PatientBatch, answered: number): BatchJob {
  const faults = new Map<bigint, PlainFault>();
  if (tooLarge !== null) faults.set(fingerprint(tooLarge), 'patient-too-large');
  return { ...batch, answered: Math.min(answered, batch.records), faults };
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
  readonly #source: AsyncIterator<PatientBatch>;
  readonly #decider: Decider;
  readonly #sent: Sent[] = [];
  #coming: Promise<IteratorResult<PatientBatch>> | null = null;
  /** how many lines were answered in an earlier run and are still to come */
  #answered: number;

  constructor(source: AsyncIterator<PatientBatch>, decider: Decider, answered: number) {
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

  #send(batch: PatientBatch): void {
    const job = jobOf(batch, this.#answered);
    this.#answered -= job.answered;
    this.#sent.push(send(job, this.#decider));
    this.#pull();
  }
}

/**
 * Decides batches and gives the answers in their order, each as soon as it is there, no more of them on their way than the
 * decider takes.
 * @param answered how many lines were answered in an earlier run
 */
export async function* runBatches(
  batches: AsyncIterable<PatientBatch>,
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
