import type { Opened, SetupOptions } from '../open-adjudicator.js';
import { reportNote } from '../report-error.js';
import { openTableSink } from '../rows/table-sink.js';
import { type Session, say, warn } from '../terminal.js';
import { makeDecider } from './make-decider.js';
import { type OpenedOutput, type OutputOptions, openOutput } from './open-output.js';
import { type Input, readBytes } from './open-source.js';
import { startProgress } from './progress.js';
import type { Kept } from './resume.js';
import { summaryText } from './summary.js';
import { emptyTally, type Tally } from './tally.js';
import { writeAnswers } from './write-answers.js';

export interface NdjsonOptions extends OutputOptions {
  readonly history?: true;
  readonly compact?: true;
  /** MiB that a line may be long */
  readonly maxLine?: number;
  readonly progress?: true;
  /** threads; 0 and 1: none besides the one that reads */
  readonly workers?: number;
}

/** 0: all decided; 3: some lines could not be read; 130: interrupted, what was decided is written. */
export type NdjsonStatus = 0 | 3 | 130;

const MOST_MIB = 16;
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

function statusOf(isWhole: boolean, bad: number): NdjsonStatus {
  if (!isWhole) return 130;
  return bad > 0 ? 3 : 0;
}

/** The output, in the format asked for. */
async function inFormat(output: OpenedOutput, { options, opened }: NdjsonRequest): Promise<OpenedOutput> {
  const { format = 'ndjson' } = options;
  if (format === 'ndjson') return output;
  return { ...output, sink: await openTableSink(format, output.sink, opened.packs) };
}

async function answerInto(output: OpenedOutput, request: NdjsonRequest, session: Session): Promise<NdjsonStatus> {
  const { input, opened, options } = request;
  const started = session.now();
  const decide = {
    history: options.history === true,
    compact: options.compact === true,
    mostMiB: options.maxLine ?? MOST_MIB,
  };
  const decider = makeDecider(opened, decide, {
    workers: options.workers,
    setup: options,
    cwd: session.cwd,
    size: input.size,
  });
  const progress = await startProgress({ size: input.size, isForced: options.progress === true }, session);
  const interrupt = new AbortController();
  const ignore = session.onInterrupt?.(() => interrupt.abort());
  const source = readBytes(input, interrupt.signal, session);
  const tally = emptyTally();
  try {
    const run = { packs: opened.packs, options: decide, decider, source, output, progress, tally };
    return statusOf(await writeAnswers(run, session), tally.bad + output.kept.bad);
  } finally {
    report(tally, output.kept, started, request, session);
    decider.close();
    ignore?.();
  }
}

/**
 * Answers each line of NDJSON with a line, in order; memory holds a few batches, however long the input is.
 * @throws InputError for what cannot be read or written; what was decided before that is written
 */
export async function answerLines(request: NdjsonRequest, session: Session): Promise<NdjsonStatus> {
  const { input, options } = request;
  try {
    const output = await openOutput(options, session);
    if (output !== null) return await answerInto(await inFormat(output, request), request, session);
    reportNote(say(session, 'nothing-to-do', { file: options.out ?? '' }), session);
    return 0;
  } finally {
    input.stream.destroy();
  }
}
