import { once } from 'node:events';
import { type FileHandle, open, rename } from 'node:fs/promises';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Bilingual } from '../../index.js';
import { InputError } from '../input-error.js';
import { text } from '../texts.js';
import { makeZstd } from './decompress.js';
import type { Sink } from './open-sink.js';

/** Why something cannot be written, as a mistake of the user. */
export function cannotWrite(error: unknown, file: string | Bilingual): InputError {
  if (error instanceof InputError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new InputError(text(code === 'ENOSPC' ? 'disk-full' : 'cannot-write', { file, code }));
}

/** Whether a file of this name is written compressed. */
export function isCompressed(path: string): boolean {
  return /\.(?:gz|zst)$/i.test(path);
}

function plain(handle: FileHandle): Omit<Sink, 'keep'> {
  return {
    write: (bytes) => handle.writeFile(bytes),
    async finish() {
      await handle.sync().finally(() => handle.close());
    },
  };
}

function compressed(handle: FileHandle, compressor: Transform): Omit<Sink, 'keep'> {
  const done = pipeline(compressor, handle.createWriteStream({ flush: true }));
  done.catch(() => {}); // told by the next write, or at the end
  return {
    async write(bytes) {
      if (compressor.destroyed) await done;
      if (!compressor.write(bytes)) await once(compressor, 'drain');
    },
    async finish() {
      compressor.end();
      await done;
    },
  };
}

function writerOf(path: string, handle: FileHandle): Omit<Sink, 'keep'> {
  if (!isCompressed(path)) return plain(handle);
  return compressed(handle, /gz$/i.test(path) ? createGzip() : makeZstd('createZstdCompress'));
}

/** Where answers stand until all are there. */
export function partialOf(path: string): string {
  return `${path}.partial`;
}

/**
 * Answers to a file: to `FILE.partial` beside it, which bears the name when all is written.
 * @param flags "w", or "a" to go on where an earlier run stopped
 */
export async function openFileSink(path: string, flags: 'w' | 'a'): Promise<Sink> {
  const partial = partialOf(path);
  const telling = <A extends unknown[]>(act: (...given: A) => Promise<void>) => {
    return (...given: A): Promise<void> =>
      act(...given).catch((error: unknown) => {
        throw cannotWrite(error, partial);
      });
  };
  const handle = await open(partial, flags).catch((error: unknown) => {
    throw cannotWrite(error, partial);
  });
  const writer = writerOf(path, handle);
  return {
    write: telling(writer.write),
    keep: telling(writer.finish),
    finish: telling(async () => {
      await writer.finish();
      await rename(partial, path);
    }),
  };
}
