import { Tinypool } from 'tinypool';
import type { SetupOptions } from '../read/open-adjudicator.js';
import type { BatchJob } from './batch.js';
import type { Answers, DecideOptions } from './decide-batch.js';
import type { Decider } from './run-batches.js';

/** What each worker makes its adjudicator of. */
export interface WorkerSetup {
  readonly setup: SetupOptions;
  readonly cwd: string;
  readonly options: DecideOptions;
}

/** Threads that end together: if one is lost, the jobs of all are done anew. */
class Threads {
  readonly #pool: Tinypool;
  readonly #waiting = new Set<(reason: Error) => void>();

  constructor(count: number, workerData: WorkerSetup, filename: URL) {
    this.#pool = new Tinypool({
      filename: filename.href,
      name: 'decide',
      minThreads: count,
      maxThreads: count,
      workerData,
    });
    this.#pool.on('error', (error: Error) => this.#lose(error));
    for (const thread of this.#pool.threads) {
      // the pool sees no error if a thread just ends, and its job would never be answered
      thread.on('exit', (code: unknown) => this.#lose(new Error(`a worker thread ended (exit code ${code})`)));
    }
  }

  async decide(job: BatchJob): Promise<Answers> {
    let giveUp = (_reason: Error): void => {};
    const lost = new Promise<never>((_resolve, reject) => {
      giveUp = reject;
    });
    this.#waiting.add(giveUp);
    try {
      return await Promise.race([this.#pool.run(job), lost]);
    } finally {
      this.#waiting.delete(giveUp);
    }
  }

  /** Ends the threads. It is not awaited: the pool would wait for threads that have ended long ago. */
  end(): void {
    this.#pool.destroy().catch(() => {});
  }

  #lose(reason: Error): void {
    for (const giveUp of this.#waiting) giveUp(reason);
  }
}

/**
 * Decides batches in worker threads. If a thread is lost, the batches that were not answered are decided again in new
 * ones. Answers depend on the job alone, so that none is lost and none comes twice.
 *
 * @param filename the module that exports `decide`
 */
export function makePool(
  count: number,
  workerData: WorkerSetup,
  filename = new URL('./worker.js', import.meta.url),
): Decider {
  let threads = new Threads(count, workerData, filename);
  const afresh = (lost: Threads): Threads => {
    if (threads === lost) {
      lost.end();
      threads = new Threads(count, workerData, filename);
    }
    return threads;
  };
  return {
    async decide(job) {
      const first = threads;
      try {
        return await first.decide(job);
      } catch {
        return afresh(first).decide(job);
      }
    },
    inFlight: () => 2 * count,
    close: () => threads.end(),
  };
}
