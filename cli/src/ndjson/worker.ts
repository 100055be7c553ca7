import { markMovable, Tinypool } from 'tinypool';
import { openAdjudicator } from '../read/open-adjudicator.js';
import type { BatchJob } from './batch.js';
import { type Answers, decideBatch } from './decide-batch.js';
import type { WorkerSetup } from './worker-pool.js';

const { setup, cwd, options }: WorkerSetup = Tinypool.workerData;
const opened = openAdjudicator(setup, { cwd });

/** The answers, with bytes that are handed over and not copied. */
function handedOver(answers: Answers): Answers {
  const moved = { [Tinypool.transferableSymbol]: answers.bytes.buffer, [Tinypool.valueSymbol]: answers };
  markMovable(moved);
  return moved as unknown as Answers;
}

/** Decides a batch in a thread of its own, with an adjudicator of its own. */
export async function decide(job: BatchJob): Promise<Answers> {
  const { adjudicator } = await opened;
  return handedOver(decideBatch(job, adjudicator, options));
}
