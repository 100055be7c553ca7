import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Terminal } from '../terminal.js';
import { cannotRead } from './read-text.js';

/**
 * Reads a file whole.
 * @throws InputError if it is missing, a directory or not readable
 */
export async function readBytes(path: string, { cwd }: Pick<Terminal, 'cwd'>): Promise<Uint8Array> {
  return readFile(resolve(cwd, path)).catch((error: unknown) => {
    throw cannotRead(error, { zh: path, en: path }, cwd);
  });
}
