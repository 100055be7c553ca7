import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Bilingual } from '../../index.js';
import { InputError } from '../input-error.js';
import type { RowFormat } from '../rows/row-writer.js';
import type { Session } from '../terminal.js';
import { text } from '../texts.js';
import { isCompressed, openFileSink, partialOf } from './file-sink.js';
import { type Sink, standardOutput } from './open-sink.js';
import { cutAfterWholeLines, type Kept } from './resume.js';

export interface OutputOptions {
  /** absent = ndjson */
  readonly format?: 'ndjson' | RowFormat;
  readonly out?: string;
  readonly resume?: true;
}

/** Where answers go, and what an earlier run left there. */
export interface OpenedOutput {
  readonly sink: Sink;
  readonly kept: Kept;
  /** what to say where the run stops before its end */
  readonly onKeep: Bilingual | null;
}

function checkTerminal({ out, format = 'ndjson' }: OutputOptions, { stdout }: Session): void {
  const isBinary = format === 'xlsx' || format === 'parquet';
  if (isBinary && out === undefined && stdout.isTTY) throw new InputError(text('table-to-terminal', { format }));
}

const NOTHING: Kept = { answers: 0, bad: 0 };

function isTable({ format }: OutputOptions): boolean {
  return format !== undefined && format !== 'ndjson';
}

function checkResume(options: OutputOptions): void {
  const { out, resume, format } = options;
  if (!resume) return;
  if (isTable(options)) throw new InputError(text('resume-table', { format: format ?? '' }));
  if (out === undefined) throw new InputError(text('resume-needs-out'));
  if (isCompressed(out)) throw new InputError(text('resume-compressed', { file: out }));
}

/**
 * Opens what answers are written to.
 * @returns null where an earlier run has written all of it
 * @throws InputError for options that do not go together, and where the file cannot be written
 */
export async function openOutput(options: OutputOptions, session: Session): Promise<OpenedOutput | null> {
  checkResume(options);
  checkTerminal(options, session);
  const { out, resume } = options;
  if (out === undefined) return { sink: standardOutput(session), kept: NOTHING, onKeep: null };
  const path = resolve(session.cwd, out);
  const onKeep = text(isCompressed(out) || isTable(options) ? 'kept-partial' : 'kept-resumable', {
    file: partialOf(out),
  });
  const kept = resume ? await cutAfterWholeLines(partialOf(path)) : null;
  if (resume && kept === null && existsSync(path)) return null;
  return { sink: await openFileSink(path, kept === null ? 'w' : 'a'), kept: kept ?? NOTHING, onKeep };
}
