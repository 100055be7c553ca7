import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { InputError } from '../input-error.js';
import { cannotRead } from '../read/read-text.js';
import type { Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import { isReadInFolders } from './file-kinds.js';

/** Files of claims, each once, and what was named but cannot be read. */
export interface FoundFiles {
  /** as the user would name them */
  readonly files: readonly string[];
  readonly faults: readonly { readonly file: string; readonly error: InputError }[];
  /** files of folders that are of no kind that is read */
  readonly skipped: readonly string[];
  /** files that were named more than once */
  readonly repeated: readonly string[];
}

type Cwd = Pick<Terminal, 'cwd'>;

/** What a path stands for: files, or a reason why there are none. */
interface Expanded {
  readonly files: readonly string[];
  /** true if the user named the file itself, so that it is read whatever its name */
  readonly isNamed: boolean;
}

async function statsOf(path: string, { cwd }: Cwd): Promise<BigIntStats | null> {
  return stat(resolve(cwd, path), { bigint: true }).catch(() => null);
}

/** Whether a path is a pattern: if it is a file too, it is that file. */
async function isPattern(path: string, terminal: Cwd): Promise<boolean> {
  return isDynamicPattern(path) && (await statsOf(path, terminal)) === null;
}

async function expand(path: string, terminal: Cwd): Promise<Expanded> {
  const { cwd } = terminal;
  if (await isPattern(path, terminal)) {
    const pattern = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
    const files = await glob(pattern, { cwd, expandDirectories: false });
    if (files.length === 0) throw new InputError(text('no-match', { pattern: path, cwd }));
    return { files: files.sort(), isNamed: false };
  }
  const stats = await stat(resolve(cwd, path)).catch((error: unknown) => {
    throw cannotRead(error, { zh: path, en: path }, cwd);
  });
  if (!stats.isDirectory()) return { files: [path], isNamed: true };
  const within = await glob('**/*', { cwd: resolve(cwd, path), expandDirectories: false });
  if (!within.some(isReadInFolders)) throw new InputError(text('empty-folder', { folder: path }));
  return { files: within.sort().map((file) => join(path, file)), isNamed: false };
}

/** What the file system calls a file, whatever path leads to it. */
function keyOf(stats: BigIntStats | null, path: string): string {
  return stats === null ? path : `${stats.dev} ${stats.ino}`;
}

/** True if there may be more than one file of claims, or one that is a table. */
export async function isOfFiles(paths: readonly string[], terminal: Cwd): Promise<boolean> {
  const [path, second] = paths;
  if (path === undefined || path === '-') return second !== undefined;
  if (second !== undefined || (await isPattern(path, terminal))) return true;
  return (await statsOf(path, terminal))?.isDirectory() === true;
}

/**
 * Finds the files that paths, folders and patterns stand for.
 * @param used files that the run reads or writes as something else: those are left out of folders
 */
export async function findFiles(paths: readonly string[], used: readonly string[], terminal: Cwd): Promise<FoundFiles> {
  const others = new Set(await Promise.all(used.map(async (path) => keyOf(await statsOf(path, terminal), path))));
  const met = new Set<string>();
  const found = { files: [] as string[], faults: [] as { file: string; error: InputError }[] };
  const aside = { skipped: [] as string[], repeated: [] as string[] };
  const add = async (file: string, isNamed: boolean): Promise<void> => {
    const key = keyOf(await statsOf(file, terminal), file);
    if (!isNamed && others.has(key)) return;
    if (!isNamed && !isReadInFolders(file)) aside.skipped.push(file);
    else if (met.has(key)) aside.repeated.push(file);
    else {
      met.add(key);
      found.files.push(file);
    }
  };
  for (const path of paths) {
    try {
      const { files, isNamed } = await expand(path, terminal);
      for (const file of files) await add(file, isNamed);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      found.faults.push({ file: path, error });
    }
  }
  return { ...found, ...aside };
}
