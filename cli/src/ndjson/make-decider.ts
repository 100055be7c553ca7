import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Opened, SetupOptions } from '../read/open-adjudicator.js';
import { type DecideOptions, decideBatch } from './decide-batch.js';
import type { Decider } from './run-batches.js';
import { makePool } from './worker-pool.js';

/** The size of input, in bytes, from which threads gain more than their start costs. */
const WORTH_THREADS = 64 * 1024 * 1024;

function decideHere({ adjudicator }: Opened, options: DecideOptions): Decider {
  return {
    async decide(job) {
      await setImmediate(); // lets the process hear an interruption, or that its reader has gone
      return decideBatch(job, adjudicator, options);
    },
    inFlight: () => 1,
    close: () => {},
  };
}

/** Decides in this thread until the input is large enough for others. The size of a file is known beforehand. */
function decideSoonElsewhere(here: Decider, pool: () => Decider, size: number | null): Decider {
  let bytes = 0;
  let decider = (size ?? 0) > WORTH_THREADS ? pool() : here;
  return {
    decide(job) {
      bytes += job.bytes.length;
      if (decider === here && bytes > WORTH_THREADS) decider = pool();
      return decider.decide(job);
    },
    inFlight: () => decider.inFlight(),
    close: () => decider.close(),
  };
}

/** The number of threads, and what each makes its adjudicator of. */
export interface DeciderOptions {
  /** 0 and 1: only this thread. undefined: one for each core if the input is large enough */
  readonly workers: number | undefined;
  readonly setup: SetupOptions;
  readonly cwd: string;
  /** bytes of the input; null if that is not known */
  readonly size: number | null;
}

/** Makes a decider of batches. */
export function makeDecider(opened: Opened, options: DecideOptions, given: DeciderOptions): Decider {
  const { workers, setup, cwd, size } = given;
  const here = decideHere(opened, options);
  const count = workers ?? availableParallelism();
  if (count < 2) return here;
  const pool = (): Decider => makePool(count, { setup, cwd, options });
  return workers === undefined ? decideSoonElsewhere(here, pool, size) : pool();
}
