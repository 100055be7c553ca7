import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { InputError } from '../input-error.js';
import { text } from '../words/texts.js';
import { runSettings } from './run-settings.js';

const count = z.number().check(z.int(), z.gte(0));
const piece = { bytes: count, sha256: z.string() };

/**
 * The record of an unfinished run: its settings, and how many bytes of its output answer how many bytes of its input.
 */
const runRecord = z.strictObject({
  form: z.literal(1),
  settings: runSettings,
  /** decompressed, without a byte order mark; a line longer than `--max-line` counts as its digest */
  input: z.strictObject({ ...piece, lines: count }),
  /** as the file has it */
  output: z.strictObject({ ...piece, answers: count, bad: count }),
});

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
