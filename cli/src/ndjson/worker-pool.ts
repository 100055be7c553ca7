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

/** Threads that end together: where one is lost, what the others are at is done anew too. */
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
      // a thread that just ends is none of the pool's errors, and what it was at would never be answered
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

  /** Not awaited: the pool would wait for the end of threads that ended long ago. */
  end(): void {
    this.#pool.destroy().catch(() => {});
  }

  #lose(reason: Error): void {
    for (const giveUp of this.#waiting) giveUp(reason);
  }
}

/**
 * Decides batches in worker threads. Where a thread is lost, what was on its way is decided once more in fresh ones;
 * results depend on the job alone, so that nothing is lost and nothing comes twice.
 *
 * @param filename of the module that exports `decide`
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
