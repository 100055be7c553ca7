import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Bilingual } from 'yijia';
import { InputError } from '../input-error.js';
import { checkNotRead, type ReadFile, writeTarget } from '../print/write-target.js';
import type { RowFormat } from '../rows/row-writer.js';
import type { Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import { cannotWrite } from './cannot-write.js';
import { fileSink } from './file-sink.js';
import { type Lock, lockOf, takeLock } from './lock.js';
import { type Sink, standardOutput } from './open-sink.js';
import { type Packer, packerOf } from './packer.js';
import { PartialFile, partialOf } from './partial-file.js';
import { NOTHING, type RunRecord, readRecord, recordOf, writeRecord } from './run-record.js';
import { differences, type RunSettings } from './run-settings.js';

export interface OutputOptions {
  /** ndjson if absent */
  readonly format?: 'ndjson' | RowFormat;
  readonly out?: string;
  readonly resume?: true;
}

/** What is to be written, and by which options. */
export interface OutputRequest {
  readonly options: OutputOptions;
  /** called only if they are recorded: digests of packs take time */
  readonly settings: () => RunSettings;
  /** all files that the run reads */
  readonly reads: readonly ReadFile[];
}

/** An open output, and what an earlier run left there. */
export interface OpenedOutput {
  readonly sink: Sink;
  readonly kept: Kept;
  /** the note if the run stops before its end */
  readonly onKeep: Bilingual | null;
}

/** The part of the input that an earlier run answered, and the number of its answers. */
export type Kept = Pick<RunRecord['output'], 'answers' | 'bad'> & Pick<RunRecord, 'input'>;

function keptOf({ input, output: { answers, bad } }: Omit<RunRecord, 'settings'>): Kept {
  return { input, answers, bad };
}

function checkTerminal({ out, format = 'ndjson' }: OutputOptions, { stdout }: Terminal): void {
  const isBinary = format === 'xlsx' || format === 'parquet';
  if (isBinary && out === undefined && stdout.isTTY) throw new InputError(text('table-to-terminal', { format }));
}

function isTable({ format }: OutputOptions): boolean {
  return format !== undefined && format !== 'ndjson';
}

function checkResume(options: OutputOptions): void {
  const { out, resume, format } = options;
  if (!resume) return;
  if (isTable(options)) throw new InputError(text('resume-table', { format: format ?? '' }));
  if (out === undefined) throw new InputError(text('resume-needs-out'));
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A file that this run has locked. */
interface Locked {
  readonly path: string;
  readonly packer: Packer;
  readonly lock: Lock;
}

/** Goes on with what an earlier run left. @throws InputError if that had other settings, or if the file is damaged */
async function goOn({ path, ...own }: Locked, settings: RunSettings): Promise<Omit<OpenedOutput, 'onKeep'>> {
  const partial = partialOf(path);
  const record = await readRecord(partial);
  const faults = differences(record.settings, settings);
  if (faults.length > 0) throw new InputError(text('resume-differs', { partial, count: faults.length }), faults);
  const file = await PartialFile.reopen(partial, record.output);
  return { sink: fileSink({ ...own, path, partial: file, settings }), kept: keptOf(record) };
}

/** Begins a file. Its record is written first: no run can go on with a file that has none. */
async function begin({ path, ...own }: Locked, request: OutputRequest): Promise<Omit<OpenedOutput, 'onKeep'>> {
  const partial = partialOf(path);
  const settings = isTable(request.options) ? null : request.settings();
  if (settings !== null) await writeRecord(partial, { ...NOTHING, settings });
  return {
    sink: fileSink({ ...own, path, partial: await PartialFile.create(partial), settings }),
    kept: keptOf(NOTHING),
  };
}

async function openLocked(locked: Locked, request: OutputRequest): Promise<Omit<OpenedOutput, 'onKeep'> | null> {
  const { options, settings } = request;
  const partial = partialOf(locked.path);
  const isLeft = await exists(partial);
  if (options.resume) {
    if (isLeft) return goOn(locked, settings());
    return (await exists(locked.path)) ? null : begin(locked, request);
  }
  if (isLeft) throw new InputError(text(isTable(options) ? 'partial-left-table' : 'partial-left', { partial }));
  return begin(locked, request);
}

/**
 * Opens the output of answers.
 * @returns null if an earlier run has written all of it
 * @throws InputError if options exclude each other, or if the file cannot be written or gone on with
 */
export async function openOutput(request: OutputRequest, terminal: Terminal): Promise<OpenedOutput | null> {
  const { options, reads } = request;
  checkResume(options);
  checkTerminal(options, terminal);
  const { out } = options;
  if (out === undefined) {
    return { sink: standardOutput(terminal), kept: keptOf(NOTHING), onKeep: null };
  }
  const packer = packerOf(out);
  const path = await writeTarget(out, terminal);
  const partial = partialOf(path);
  await checkNotRead([path, partial, recordOf(partial), lockOf(path)], reads, terminal);
  const lock = await takeLock(path);
  try {
    const opened = await openLocked({ path, packer, lock }, request);
    if (opened === null) await lock.release();
    const file = path === resolve(terminal.cwd, out) ? partialOf(out) : partial;
    const onKeep = text(isTable(options) ? 'kept-partial' : 'kept-resumable', { file });
    return opened === null ? null : { ...opened, onKeep };
  } catch (error) {
    await lock.release();
    throw cannotWrite(error, partial);
  }
}
