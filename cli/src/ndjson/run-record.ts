import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type * as z from 'zod/mini';
import { InputError } from '../input-error.js';
import { text } from '../words/texts.js';
import { runRecord } from './run-files.js';

export type RunRecord = z.infer<typeof runRecord>;

const NO_BYTES = { bytes: 0, sha256: createHash('sha256').digest('hex') };

/** The record before anything is answered. */
export const NOTHING: Omit<RunRecord, 'settings'> = {
  form: 1,
  input: { ...NO_BYTES, lines: 0 },
  output: { ...NO_BYTES, answers: 0, bad: 0 },
};

/** The path of the record of a `.partial` file. */
export function recordOf(partial: string): string {
  return `${partial}.json`;
}

/** Writes a record under another name, then renames it: readers find the one before or this one. */
export async function writeRecord(partial: string, record: RunRecord): Promise<void> {
  const path = recordOf(partial);
  await writeFile(`${path}.tmp`, `${JSON.stringify(record)}\n`);
  await rename(`${path}.tmp`, path);
}

/** Reads the record of a `.partial` file. @throws InputError if there is none, or it is of another form */
export async function readRecord(partial: string): Promise<RunRecord> {
  const path = recordOf(partial);
  const content = await readFile(path, 'utf8').catch(() => null);
  if (content === null) throw new InputError(text('resume-no-record', { partial, record: path }));
  try {
    return runRecord.parse(JSON.parse(content));
  } catch {
    throw new InputError(text('resume-bad-record', { partial, record: path }));
  }
}

export async function removeRecord(partial: string): Promise<void> {
  await rm(recordOf(partial), { force: true });
  await rm(`${recordOf(partial)}.tmp`, { force: true });
}
