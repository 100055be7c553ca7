import { rename, rm, writeFile } from 'node:fs/promises';
import { InputError } from '../input-error.js';
import { text } from '../words/texts.js';

/**
 * Writes a file under another name, then renames it: its own name never stands for half of it.
 * @param target path that `writeTarget` returned
 * @throws InputError if the file system refuses
 */
export async function writeWhole(target: string, content: string): Promise<void> {
  const unfinished = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new InputError(text('not-writable', { file: target, code: String(error.code) }));
  }
}
