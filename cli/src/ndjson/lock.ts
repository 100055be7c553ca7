import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import type * as z from 'zod/mini';
import { InputError } from '../input-error.js';
import { text } from '../words/texts.js';
import { cannotWrite } from './cannot-write.js';
import { runLock } from './run-files.js';

/** A lock on a file that a run writes. */
export interface Lock {
  release(): Promise<void>;
}

type Holder = z.infer<typeof runLock>;

/** The locks of this process. A lock with its number may also be of an earlier process, in another container. */
const held = new Set<string>();

function holderIn(content: string): Holder | null {
  try {
    return runLock.parse(JSON.parse(content));
  } catch {
    return null;
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** True if a lock was left by a process that has ended. Of a lock of another machine this cannot be known. */
function isLeft(path: string, holder: Holder | null): boolean {
  if (holder === null || holder.host !== hostname()) return false;
  return holder.pid === process.pid ? !held.has(path) : !runs(holder.pid);
}

/** The path of the lock of a file. */
export function lockOf(file: string): string {
  return `${file}.partial.lock`;
}

async function make(path: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx');
    await handle.writeFile(JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder));
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw cannotWrite(error, path);
  }
}

/**
 * Removes a lock that was left. It is renamed first: another process may have removed it meanwhile and made its own.
 */
async function clear(path: string, content: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) !== content) await writeFile(path, await readFile(aside), { flag: 'wx' });
    await rm(aside, { force: true });
  } catch {
    // the lock is gone, or another process has it: `make` finds out
  }
}

/**
 * Takes the lock of a file that is to be written.
 * @throws InputError if another run has it
 */
export async function takeLock(file: string): Promise<Lock> {
  const path = lockOf(file);
  const left = await readFile(path, 'utf8').catch(() => '');
  if (isLeft(path, holderIn(left))) await clear(path, left);
  if (!(await make(path))) {
    const { pid = '?', host = '?' } = holderIn(await readFile(path, 'utf8').catch(() => '')) ?? {};
    throw new InputError(text('out-busy', { file, pid, host, lock: path }));
  }
  held.add(path);
  return {
    async release() {
      held.delete(path);
      await rm(path, { force: true });
    },
  };
}
