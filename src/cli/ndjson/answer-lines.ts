import { InputError } from '../input-error.js';
import { noteForeign } from '../jurisdictions.js';
import type { Opened, SetupOptions } from '../open-adjudicator.js';
import { reportNote } from '../report-error.js';
import { type Session, say, warn } from '../terminal.js';
import { text } from '../texts.js';
import type { Batch } from './batch.js';
import type { DecideOptions } from './decide-batch.js';
import { makeDecider } from './make-decider.js';
import { type OpenedOutput, type OutputOptions, openOutput } from './open-output.js';
import { type ByteSource, type Input, readBytes } from './open-source.js';
import { type PatientBatch, patientBatches } from './patient-batches.js';
import type { Kept } from './resume.js';
import { type Decider, runBatches } from './run-batches.js';
import { splitLines } from './split-lines.js';
import { summaryText } from './summary.js';
import { addTally, emptyTally, type Tally } from './tally.js';

export interface NdjsonOptions extends OutputOptions {
  readonly history?: true;
  /** MiB that a line may be long */
  readonly maxLine?: number;
  /** threads; 0 and 1: none besides the one that reads */
  readonly workers?: number;
}

/** 0: all decided; 3: some lines could not be read; 130: interrupted, what was decided is written. */
export type NdjsonStatus = 0 | 3 | 130;

const MOST_MIB = 16;
const MIB = 1024 * 1024;

async function* asTheyAre(batches: AsyncIterable<Batch>): AsyncGenerator<PatientBatch, void, undefined> {
  for await (const batch of batches) yield { batch, tooLarge: null };
}

function batchesOf(source: ByteSource, { history, mostMiB }: DecideOptions): AsyncIterable<PatientBatch> {
  const batches = splitLines(source.chunks, mostMiB * MIB, () => source.fault() === null);
  return history ? patientBatches(batches) : asTheyAre(batches);
}

/** One run over many lines. */
interface Run {
  readonly opened: Opened;
  readonly options: DecideOptions;
  readonly decider: Decider;
  readonly source: ByteSource;
  readonly output: OpenedOutput;
}

async function writeAnswers(
  { opened, options, decider, source, output }: Run,
  tally: Tally,
  session: Session,
): Promise<void> {
  const note = noteForeign(opened.packs, session);
  const left = { answered: output.kept.answers };
  for await (const answers of runBatches(batchesOf(source, options), decider, left)) {
    await output.sink.write(answers.bytes);
    addTally(tally, answers.tally);
    for (const jurisdiction of answers.tally.jurisdictions) note(jurisdiction);
  }
  if (left.answered > 0 && source.fault() === null) throw new InputError(text('resume-mismatch'));
}

/** What was written stays where it is, also where it could not all be written. */
async function keep({ sink, onKeep }: OpenedOutput, session: Session): Promise<void> {
  await sink.keep().catch(() => {});
  if (onKeep !== null) reportNote(onKeep[session.language], session);
}

/** @returns whether all of the input was read */
async function complete(run: Run, tally: Tally, session: Session): Promise<boolean> {
  const { source, output } = run;
  try {
    await writeAnswers(run, tally, session);
    const fault = source.fault();
    if (fault instanceof InputError) throw fault;
    await (fault === null ? output.sink.finish() : keep(output, session));
    return fault === null;
  } catch (error) {
    await keep(output, session);
    throw error;
  }
}

/** What is asked of a run over many lines. */
export interface NdjsonRequest {
  readonly input: Input;
  readonly opened: Opened;
  readonly options: NdjsonOptions & SetupOptions;
  /** whether to sum up at the end, or only to say how many lines are bad */
  readonly isSummed: boolean;
}

function report(tally: Tally, kept: Kept, started: Date, { input, isSummed }: NdjsonRequest, session: Session): void {
  const bad = tally.bad + kept.bad;
  const total = tally.claims + tally.bad + kept.answers;
  const seconds = (session.now().getTime() - started.getTime()) / 1000;
  if (isSummed) warn(session, summaryText({ tally: { ...tally, bad }, kept: kept.answers, seconds })[session.language]);
  else if (bad > 0) reportNote(say(session, 'bad-lines', { file: input.file, bad, total }), session);
}

/**
 * Answers each line of NDJSON with a line, in order; memory holds a few batches, however long the input is.
 * @throws InputError for what cannot be read or written; what was decided before that is written
 */
export async function answerLines(request: NdjsonRequest, session: Session): Promise<NdjsonStatus> {
  const { input, opened, options } = request;
  const started = session.now();
  const output = await openOutput(options, session);
  if (output === null) {
    reportNote(say(session, 'nothing-to-do', { file: options.out ?? '' }), session);
    return 0;
  }
  const interrupt = new AbortController();
  const ignore = session.onInterrupt?.(() => interrupt.abort());
  const decide = { history: options.history === true, mostMiB: options.maxLine ?? MOST_MIB };
  const decider = makeDecider(opened, decide, { workers: options.workers, setup: options, cwd: session.cwd });
  const source = readBytes(input, interrupt.signal, session);
  const run = { opened, options: decide, decider, source, output };
  const tally = emptyTally();
  try {
    const isWhole = await complete(run, tally, session);
    report(tally, output.kept, started, request, session);
    if (!isWhole) return 130;
    return tally.bad + output.kept.bad > 0 ? 3 : 0;
  } finally {
    decider.close();
    ignore?.();
  }
}
