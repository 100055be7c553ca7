import { rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from './input-error.js';
import type { Terminal } from './terminal.js';
import { text } from './texts.js';

/**
 * Writes a file so that its name never stands for half of it: beside its place first, then renamed.
 * @throws InputError where the file system does not let it
 */
export async function writeWhole(path: string, content: string, { cwd }: Pick<Terminal, 'cwd'>): Promise<void> {
  const target = resolve(cwd, path);
  const unfinished = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new InputError(text('not-writable', { file: path, code: String(error.code) }));
  }
}
