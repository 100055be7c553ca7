import type { PolicyPack } from 'yijia';
import { printNote } from '../print/print-error.js';
import { noteForeign } from '../read/jurisdictions.js';
import type { Terminal } from '../terminal.js';
import type { Batch } from './batch.js';
import { Consumed } from './consumed.js';
import type { DecideOptions } from './decide-batch.js';
import type { OpenedOutput } from './open-output.js';
import type { ByteSource } from './open-source.js';
import { patientBatches } from './patient-batches.js';
import type { Progress } from './progress.js';
import { type Decider, runBatches } from './run-batches.js';
import { type Ending, splitLines } from './split-lines.js';
import { addTally, type Tally } from './tally.js';

const MIB = 1024 * 1024;

function batchesOf({ source, isHeaded, options: { history, mostMiB } }: Run): AsyncIterable<Batch> {
  const ending = (): Ending => {
    const fault = source.fault();
    if (fault === null) return 'whole';
    return fault === 'interrupted' ? fault : 'broken';
  };
  const most = isHeaded ? Number.POSITIVE_INFINITY : mostMiB * MIB; // lines of files were measured when they were read
  const batches = splitLines(source.chunks, most, ending, isHeaded);
  return history ? patientBatches(batches, () => ending() === 'whole') : batches;
}

/** One run over many lines. */
export interface Run {
  readonly packs: readonly PolicyPack[];
  readonly options: DecideOptions;
  readonly decider: Decider;
  readonly source: ByteSource;
  /** true if each line begins with the head that says where it comes from */
  readonly isHeaded: boolean;
  readonly output: OpenedOutput;
  readonly progress: Progress;
  /** counts what was decided so far */
  readonly tally: Tally;
}

async function writeEach(run: Run, terminal: Terminal): Promise<void> {
  const { packs, decider, source, output, progress, tally } = run;
  const note = noteForeign(packs, terminal);
  const { kept, sink } = output;
  const consumed = new Consumed(kept.input);
  for await (const { batch, answers } of runBatches(batchesOf(run), decider, kept.answers)) {
    consumed.take(batch.bytes);
    if (!consumed.isBehind) addTally(tally, answers.tally);
    progress.update(source.taken(), tally);
    if (consumed.isBehind) continue;
    const { claims, bad } = tally;
    const reached = { input: consumed.mark(), answers: kept.answers + claims + bad, bad: kept.bad + bad };
    if (answers.bytes.length > 0) await sink.write(answers.bytes, reached);
    for (const jurisdiction of answers.tally.jurisdictions) note(jurisdiction);
  }
  if (consumed.isBehind && source.fault() === null) throw consumed.otherInput();
}

/** Keeps what was written, even if the rest cannot be written. */
async function keep({ sink, onKeep }: OpenedOutput, terminal: Terminal): Promise<void> {
  await sink.keep().catch(() => {});
  if (onKeep !== null) printNote(onKeep[terminal.language], terminal);
}

/**
 * Decides the lines of the source and writes the answers. What is written stays, whatever happens.
 *
 * @returns true if all was decided; false if the run was interrupted
 * @throws InputError if not all could be read or written
 */
export async function writeAnswers(run: Run, terminal: Terminal): Promise<boolean> {
  const { source, output } = run;
  try {
    await writeEach(run, terminal).finally(() => run.progress.stop());
    const fault = source.fault();
    if (typeof fault === 'function') throw fault(output.kept.answers + run.tally.claims + run.tally.bad);
    await (fault === null ? output.sink.finish() : keep(output, terminal));
    return fault === null;
  } catch (error) {
    await keep(output, terminal);
    throw error;
  }
}
