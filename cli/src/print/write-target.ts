import type { BigIntStats } from 'node:fs';
import { constants, fstat } from 'node:fs';
import { access, lstat, readlink, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Bilingual } from 'yijia';
import { InputError } from '../input-error.js';
import type { Terminal } from '../terminal.js';
import { text } from '../words/texts.js';

/** A file that a command reads: its name for messages, and its path or the number of an open file. */
export interface ReadFile {
  readonly name: string | Bilingual;
  readonly file: string | number;
}

const MOST_LINKS = 40;
const fstatOf = promisify(fstat);

async function statsOf(file: string | number): Promise<BigIntStats | null> {
  const asked = typeof file === 'string' ? stat(file, { bigint: true }) : fstatOf(file, { bigint: true });
  return asked.catch(() => null);
}

/** Follows links to the file that they stand for. The file need not exist. */
async function behindLinks(path: string, left: number = MOST_LINKS): Promise<string> {
  const stats = await lstat(path).catch(() => null);
  if (stats === null || !stats.isSymbolicLink() || left === 0) return path;
  return behindLinks(resolve(await realpath(dirname(path)), await readlink(path)), left - 1);
}

/** Refuses a path that is no file, that may not be written, or that no file can be made at. */
async function checkPlace(given: string, path: string): Promise<void> {
  const there = await statsOf(path);
  if (there?.isDirectory() || /[\\/]$/.test(given)) throw new InputError(text('target-is-directory', { file: given }));
  if (there !== null && !there.isFile()) throw new InputError(text('target-is-device', { file: given }));
  const directory = dirname(path);
  if (!(await statsOf(directory))?.isDirectory())
    throw new InputError(text('target-nowhere', { file: given, directory }));
  try {
    if (there !== null) await access(path, constants.W_OK);
    await access(directory, constants.W_OK);
  } catch {
    throw new InputError(text('target-not-permitted', { file: given, directory }));
  }
}

/**
 * Refuses to write over a file that is read, whatever path or link names it.
 * @param paths paths of all files that would be written
 */
export async function checkNotRead(
  paths: readonly string[],
  reads: readonly ReadFile[],
  { cwd }: Pick<Terminal, 'cwd'>,
): Promise<void> {
  const written = await Promise.all(paths.map(async (path) => ({ path, stats: await statsOf(path) })));
  for (const { name, file } of reads) {
    const read = await statsOf(typeof file === 'string' ? resolve(cwd, file) : file);
    if (read === null || !read.isFile()) continue; // whoever reads it says what is wrong with it
    const same = written.find(({ stats }) => stats !== null && stats.dev === read.dev && stats.ino === read.ino);
    if (same !== undefined) throw new InputError(text('target-is-input', { file: same.path, input: name }));
  }
}

/**
 * Checks that a file can be written, before there is anything to write. Links are followed, and stay.
 *
 * @param given the path as the user named it
 * @returns the absolute path of the file
 * @throws InputError if it is a directory or a device, or if its folder does not exist or may not be written to
 */
export async function writeTarget(given: string, { cwd }: Pick<Terminal, 'cwd'>): Promise<string> {
  const named = resolve(cwd, given);
  const path = await behindLinks(named).catch(() => named);
  await checkPlace(given, path);
  return path;
}
