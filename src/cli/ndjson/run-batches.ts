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

/**
 * Decides batches and gives the answers in their order, no more of them on their way than the decider takes.
 * @param left how many lines were answered in an earlier run and are still to come; counted down
 */
export async function* runBatches(
  batches: AsyncIterable<PatientBatch>,
  decider: Decider,
  left: { answered: number },
): AsyncGenerator<Answers, void, undefined> {
  const seen = new SeenPatients();
  const sent: Sent[] = [];
  for await (const batch of batches) {
    const job = jobOf(batch, left.answered);
    left.answered -= job.answered;
    sent.push(send(job, decider));
    while (sent.length >= decider.inFlight()) {
      const [next] = sent.splice(0, 1);
      if (next !== undefined) yield await together(next, seen, decider);
    }
  }
  for (const next of sent) yield await together(next, seen, decider);
}
