import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { InputError } from '../input-error.js';
import { text } from '../words/texts.js';
import { cannotWrite } from './cannot-write.js';

/** Says that a run is writing a file, for as long as it does. */
export interface Lock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** What this process holds: its own number in a lock may also be that of a process before it, in another container. */
const held = new Set<string>();

function holderIn(content: string): Holder | null {
  try {
    const { pid, host } = JSON.parse(content) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null;
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

/** Whether a lock was left by a process that has ended; what another machine left cannot be told. */
function isLeft(path: string, holder: Holder | null): boolean {
  if (holder === null || holder.host !== hostname()) return false;
  return holder.pid === process.pid ? !held.has(path) : !runs(holder.pid);
}

/** The lock of a file that is to be written. */
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

/** Takes away what an ended process left: aside first, since another may have done so, and made its own, in between. */
async function clear(path: string, content: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) !== content) await writeFile(path, await readFile(aside), { flag: 'wx' });
    await rm(aside, { force: true });
  } catch {
    // gone already, or there again: making the lock tells
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
