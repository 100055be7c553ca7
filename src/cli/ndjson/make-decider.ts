import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Opened, SetupOptions } from '../open-adjudicator.js';
import { type DecideOptions, decideBatch } from './decide-batch.js';
import type { Decider } from './run-batches.js';
import { makePool } from './worker-pool.js';

/** Bytes after which threads are worth the time that they take to start, where nothing is said of them. */
const WORTH_THREADS = 8 * 1024 * 1024;

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

/** Decides here until threads are worth it. */
function decideSoonElsewhere(here: Decider, pool: () => Decider): Decider {
  let bytes = 0;
  let decider = here;
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

/** How many threads to decide in, and what each needs to know. */
export interface DeciderOptions {
  /** 0 and 1: here; undefined: as many as the machine has cores, once they are worth it */
  readonly workers: number | undefined;
  readonly setup: SetupOptions;
  readonly cwd: string;
}

/** Makes what decides batches. */
export function makeDecider(opened: Opened, options: DecideOptions, { workers, setup, cwd }: DeciderOptions): Decider {
  const here = decideHere(opened, options);
  const count = workers ?? availableParallelism();
  if (count < 2) return here;
  const pool = (): Decider => makePool(count, { setup, cwd, options });
  return workers === undefined ? decideSoonElsewhere(here, pool) : pool();
}
