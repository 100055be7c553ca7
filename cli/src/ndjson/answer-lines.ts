import { printNote } from '../print/print-error.js';
import type { ReadFile } from '../print/write-target.js';
import type { Opened, SetupOptions } from '../read/open-adjudicator.js';
import { openTableSink } from '../rows/table-sink.js';
import { type Signal, say, type Terminal, warn } from '../terminal.js';
import type { DecideOptions } from './decide-batch.js';
import { makeDecider } from './make-decider.js';
import { type Kept, type OpenedOutput, type OutputOptions, openOutput } from './open-output.js';
import { type Input, readBytes } from './open-source.js';
import { startProgress } from './progress.js';
import { settingsOf } from './run-settings.js';
import { summaryText } from './summary.js';
import { emptyTally, type Tally } from './tally.js';
import { writeAnswers } from './write-answers.js';

export interface NdjsonOptions extends OutputOptions {
  readonly history?: true;
  readonly compact?: true;
  /** the most MiB of a line */
  readonly maxLine?: number;
  readonly progress?: true;
  /** number of threads; 0 and 1: none beside the one that reads */
  readonly workers?: number;
}

/** 0: all is decided. 3: some lines could not be read; 2: none of the files could. 130, 143: it was asked to end; what is decided is written. */
export type NdjsonStatus = 0 | 2 | 3 | 130 | 143;

/** The exit status for a signal, as shells give it. */
const STATUS: Readonly<Record<Signal, NdjsonStatus>> = { SIGINT: 130, SIGTERM: 143 };

/** The most MiB of a line, if nothing else is asked for. */
export const MOST_MIB = 16;

/** The input of a run over many lines, and its options. */
export interface NdjsonRequest {
  readonly input: Input;
  readonly opened: Opened;
  readonly options: NdjsonOptions & SetupOptions;
  /** true to print a summary at the end; false to print only how many lines are bad */
  readonly isSummed: boolean;
}

function printSummary(
  tally: Tally,
  kept: Kept,
  started: Date,
  { input, isSummed }: NdjsonRequest,
  terminal: Terminal,
): void {
  const bad = tally.bad + kept.bad;
  const total = tally.claims + tally.bad + kept.answers;
  const seconds = (terminal.now().getTime() - started.getTime()) / 1000;
  if (isSummed)
    warn(terminal, summaryText({ tally: { ...tally, bad }, kept: kept.answers, seconds })[terminal.language]);
  else if (bad > 0) printNote(say(terminal, 'bad-lines', { file: input.file, bad, total }), terminal);
}

function statusOf(ended: Signal | null, bad: number, isNothing: boolean): NdjsonStatus {
  if (ended !== null) return STATUS[ended];
  if (bad === 0) return 0;
  return isNothing ? 2 : 3;
}

function decideOptions({ history, compact, maxLine }: NdjsonOptions): DecideOptions {
  return { history: history === true, compact: compact === true, mostMiB: maxLine ?? MOST_MIB };
}

const READ_BY = ['priceBook', 'facilityAliases', 'codeAliases'] as const;

/** All files that a run reads. The name of a built-in pack is among them, and is found to be no file. */
function readsOf({ input, options }: NdjsonRequest): ReadFile[] {
  const named = [...READ_BY.map((option) => options[option]), ...(options.pack ?? [])];
  const files = named.flatMap((file) => (file === undefined ? [] : [{ name: file, file }]));
  return [...input.reads, ...files];
}

/** The output in the format asked for. */
async function inFormat(output: OpenedOutput, { options, opened }: NdjsonRequest): Promise<OpenedOutput> {
  const { format = 'ndjson' } = options;
  if (format === 'ndjson') return output;
  return { ...output, sink: await openTableSink(format, output.sink, opened.packs) };
}

async function answerInto(output: OpenedOutput, request: NdjsonRequest, terminal: Terminal): Promise<NdjsonStatus> {
  const { input, opened, options } = request;
  const started = terminal.now();
  const decide = decideOptions(options);
  const decider = makeDecider(opened, decide, {
    workers: options.workers,
    setup: options,
    cwd: terminal.cwd,
    size: input.size,
  });
  const progress = await startProgress({ size: input.size, isForced: options.progress === true }, terminal);
  const interrupt = new AbortController();
  let ended: Signal | null = null;
  const ignore = terminal.onInterrupt?.((signal) => {
    ended = signal;
    interrupt.abort();
  });
  const source = readBytes(input, interrupt.signal, terminal);
  const tally = emptyTally();
  try {
    const { isHeaded } = input;
    const run = { packs: opened.packs, options: decide, decider, source, isHeaded, output, progress, tally };
    const isWhole = await writeAnswers(run, terminal);
    const [bad, all] = [tally.bad + output.kept.bad, tally.claims + tally.bad + output.kept.answers];
    return statusOf(isWhole ? null : ended, bad, isHeaded && bad === all);
  } finally {
    printSummary(tally, output.kept, started, request, terminal);
    decider.close();
    ignore?.();
  }
}

/**
 * Answers each line of NDJSON with a line, in order. Memory holds a few batches, however long the input is.
 * @throws InputError if something cannot be read or written. What was decided before is written
 */
export async function answerLines(request: NdjsonRequest, terminal: Terminal): Promise<NdjsonStatus> {
  const { input, opened, options } = request;
  try {
    const settings = () => settingsOf(opened, decideOptions(options), options);
    const output = await openOutput({ options, settings, reads: readsOf(request) }, terminal);
    if (output !== null) return await answerInto(await inFormat(output, request), request, terminal);
    printNote(say(terminal, 'nothing-to-do', { file: options.out ?? '' }), terminal);
    return 0;
  } finally {
    input.stream.destroy();
  }
}
