import { ReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { addAbortSignal, Readable } from 'node:stream';
import type { Bilingual } from 'yijia';
import { InputError } from '../input-error.js';
import type { ReadFile } from '../print/write-target.js';
import { cannotRead, type Source } from '../read/read-text.js';
import { say, type Terminal, warn } from '../terminal.js';
import { text } from '../words/texts.js';
import { compressionCode, TRAILING_BYTES } from './compression-fault.js';
import { decompressed } from './decompress.js';
import { type PAUSE, withPauses } from './pauses.js';

/** An input of claims. */
export interface Input {
  readonly file: Bilingual;
  readonly stream: Readable;
  /** bytes of the file; null if that is not known */
  readonly size: number | null;
  /** the files that it comes from */
  readonly reads: readonly ReadFile[];
  /** true if each line begins with the head that says where it comes from */
  readonly isHeaded: boolean;
  /** true if a program may write it line by line, and wait for each answer */
  readonly isPaced: boolean;
}

/** Opens a file. @throws InputError if it cannot be read */
async function openFile(path: string, { cwd }: Terminal): Promise<Input> {
  const file = { zh: path, en: path };
  try {
    const stats = await stat(resolve(cwd, path));
    if (stats.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
    const handle = await open(resolve(cwd, path));
    return {
      file,
      stream: handle.createReadStream({ highWaterMark: 256 * 1024 }),
      size: stats.isFile() ? stats.size : null,
      reads: [{ name: path, file: path }],
      isHeaded: false,
      isPaced: !stats.isFile(),
    };
  } catch (error) {
    throw cannotRead(error, file, cwd);
  }
}

/**
 * Opens the input of claims: a file, or standard input if its name is "-" or absent.
 * @throws InputError if it cannot be read
 */
export async function openInput(path: string | undefined, terminal: Terminal): Promise<Input> {
  if (path !== undefined && path !== '-') return openFile(path, terminal);
  const { stdin } = terminal;
  if (stdin.isTTY === true) warn(terminal, say(terminal, 'reading-stdin'));
  const file = text('standard-input');
  return {
    file,
    stream: stdin instanceof Readable ? stdin : Readable.from(stdin),
    size: null,
    reads: 'fd' in stdin && typeof stdin.fd === 'number' ? [{ name: file, file: stdin.fd }] : [],
    isHeaded: false,
    isPaced: !(stdin instanceof ReadStream),
  };
}

/** Makes an input of a text that was read. */
export function inputOf({ file, text: content }: Source): Input {
  const stream = Readable.from([Buffer.from(content)]);
  return { file, stream, size: null, reads: [], isHeaded: false, isPaced: false };
}

/** Makes the error of an input. @param answered number of lines that were decided before the fault */
export type SourceFault = (answered: number) => InputError;

/** The bytes of an input. They end at a fault too: what came before it is decided. */
export interface ByteSource {
  readonly chunks: AsyncIterable<Uint8Array | typeof PAUSE>;
  /** number of bytes read so far, before decompression */
  taken(): number;
  /** why the bytes ended before the input did; null if they did not */
  fault(): SourceFault | 'interrupted' | null;
}

function faultOf(error: unknown, file: Bilingual, cwd: string): SourceFault {
  if (error instanceof InputError) return () => error;
  const code = compressionCode(error);
  if (code === null) return () => cannotRead(error, file, cwd);
  const key = code === TRAILING_BYTES ? 'trailing-bytes' : 'broken-compression';
  return (answered) => new InputError(text(key, { file, code, answered }));
}

/** Reads the bytes of an input, decompressed. @param interrupt ends them */
export function readBytes({ stream, file, isPaced }: Input, interrupt: AbortSignal, { cwd }: Terminal): ByteSource {
  let taken = 0;
  let fault: SourceFault | 'interrupted' | null = null;
  async function* counted(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of addAbortSignal(interrupt, stream)) {
      const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      taken += bytes.length;
      yield bytes;
    }
  }
  async function* guarded(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield* decompressed(counted());
    } catch (error) {
      fault = interrupt.aborted ? 'interrupted' : faultOf(error, file, cwd);
    }
  }
  return { chunks: isPaced ? withPauses(guarded()) : guarded(), taken: () => taken, fault: () => fault };
}
