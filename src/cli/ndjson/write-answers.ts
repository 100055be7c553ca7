import type { PolicyPack } from '../../index.js';
import { InputError } from '../input-error.js';
import { noteForeign } from '../jurisdictions.js';
import { reportNote } from '../report-error.js';
import type { Session } from '../terminal.js';
import { text } from '../texts.js';
import type { Batch } from './batch.js';
import type { DecideOptions } from './decide-batch.js';
import type { OpenedOutput } from './open-output.js';
import type { ByteSource } from './open-source.js';
import { type PatientBatch, patientBatches } from './patient-batches.js';
import type { Progress } from './progress.js';
import { type Decider, runBatches } from './run-batches.js';
import { splitLines } from './split-lines.js';
import { addTally, type Tally } from './tally.js';

const MIB = 1024 * 1024;

async function* asTheyAre(batches: AsyncIterable<Batch>): AsyncGenerator<PatientBatch, void, undefined> {
  for await (const batch of batches) yield { batch, tooLarge: null };
}

function batchesOf(source: ByteSource, { history, mostMiB }: DecideOptions): AsyncIterable<PatientBatch> {
  const batches = splitLines(source.chunks, mostMiB * MIB, () => source.fault() === null);
  return history ? patientBatches(batches) : asTheyAre(batches);
}

/** One run over many lines. */
export interface Run {
  readonly packs: readonly PolicyPack[];
  readonly options: DecideOptions;
  readonly decider: Decider;
  readonly source: ByteSource;
  readonly output: OpenedOutput;
  readonly progress: Progress;
  /** what was decided so far */
  readonly tally: Tally;
}

async function writeEach(
  { packs, options, decider, source, output, progress, tally }: Run,
  session: Session,
): Promise<void> {
  const note = noteForeign(packs, session);
  const left = { answered: output.kept.answers };
  for await (const answers of runBatches(batchesOf(source, options), decider, left)) {
    await output.sink.write(answers.bytes);
    addTally(tally, answers.tally);
    progress.update(source.taken(), tally);
    for (const jurisdiction of answers.tally.jurisdictions) note(jurisdiction);
  }
  if (left.answered > 0 && source.fault() === null) throw new InputError(text('resume-mismatch'));
}

/** What was written stays where it is, also where it could not all be written. */
async function keep({ sink, onKeep }: OpenedOutput, session: Session): Promise<void> {
  await sink.keep().catch(() => {});
  if (onKeep !== null) reportNote(onKeep[session.language], session);
}

/**
 * Decides what the source gives and writes the answers; what is written stays, whatever happens.
 *
 * @returns whether that was all, and not interrupted
 * @throws InputError where not all could be read or written
 */
export async function writeAnswers(run: Run, session: Session): Promise<boolean> {
  const { source, output } = run;
  try {
    await writeEach(run, session).finally(() => run.progress.stop());
    const fault = source.fault();
    if (fault instanceof InputError) throw fault;
    await (fault === null ? output.sink.finish() : keep(output, session));
    return fault === null;
  } catch (error) {
    await keep(output, session);
    throw error;
  }
}
