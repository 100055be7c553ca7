import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Opened, SetupOptions } from '../read/open-adjudicator.js';
import { type DecideOptions, decideBatch } from './decide-batch.js';
import type { Decider } from './run-batches.js';
import { makePool } from './worker-pool.js';

/** Bytes from which on threads gain more than they take to start and to become fast, where nothing is said of them. */
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

/** Decides here until threads are worth it, which the size of a file tells beforehand. */
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

/** How many threads to decide in, and what each needs to know. */
export interface DeciderOptions {
  /** 0 and 1: here; undefined: as many as the machine has cores, once they are worth it */
  readonly workers: number | undefined;
  readonly setup: SetupOptions;
  readonly cwd: string;
  /** bytes of the input; null where that is not known */
  readonly size: number | null;
}

/** Makes what decides batches. */
export function makeDecider(opened: Opened, options: DecideOptions, given: DeciderOptions): Decider {
  const { workers, setup, cwd, size } = given;
  const here = decideHere(opened, options);
  const count = workers ?? availableParallelism();
  if (count < 2) return here;
  const pool = (): Decider => makePool(count, { setup, cwd, options });
  return workers === undefined ? decideSoonElsewhere(here, pool, size) : pool();
}
