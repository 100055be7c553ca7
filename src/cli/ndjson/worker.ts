import { Tinypool } from 'tinypool';
import { openAdjudicator } from '../open-adjudicator.js';
import { type Answers, type BatchJob, decideBatch } from './decide-batch.js';
import type { WorkerSetup } from './worker-pool.js';

const { setup, cwd, options }: WorkerSetup = Tinypool.workerData;
const opened = openAdjudicator(setup, { cwd });

/** Decides a batch in a thread of its own, with an adjudicator of its own. */
export async function decide(job: BatchJob): Promise<Answers> {
  const { adjudicator } = await opened;
  return decideBatch(job, adjudicator, options);
}
