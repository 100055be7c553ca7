import { ReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { addAbortSignal, Readable } from 'node:stream';
import type { Bilingual } from 'yijia';
import { InputError } from '../input-error.js';
import { cannotRead, type Source } from '../read/read-text.js';
import { say, type Terminal, warn } from '../terminal.js';
import { text } from '../words/texts.js';
import { compressionCode, TRAILING_BYTES } from './compression-fault.js';
import { decompressed } from './decompress.js';
import { type PAUSE, withPauses } from './pauses.js';

/** What claims are read from. */
export interface Input {
  readonly file: Bilingual;
  readonly stream: Readable;
  /** bytes of the file; null where that is not known */
  readonly size: number | null;
  /** the file that it comes from: its path, or the number it is open by; null where there is none */
  readonly origin: string | number | null;
  /** whether somebody may write it at their own pace, and wait for the answers */
  readonly isPaced: boolean;
}

/** Opens a file. @throws InputError where it cannot be read */
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
      origin: path,
      isPaced: !stats.isFile(),
    };
  } catch (error) {
    throw cannotRead(error, file, cwd);
  }
}

/**
 * Opens what claims are read from: a file, or standard input where its name is "-" or absent.
 * @throws InputError where it cannot be read
 */
export async function openInput(path: string | undefined, terminal: Terminal): Promise<Input> {
  if (path !== undefined && path !== '-') return openFile(path, terminal);
  const { stdin } = terminal;
  if (stdin.isTTY === true) warn(terminal, say(terminal, 'reading-stdin'));
  return {
    file: text('standard-input'),
    stream: stdin instanceof Readable ? stdin : Readable.from(stdin),
    size: null,
    origin: 'fd' in stdin && typeof stdin.fd === 'number' ? stdin.fd : null,
    isPaced: !(stdin instanceof ReadStream),
  };
}

/** What was read already, as an input. */
export function inputOf({ file, text: content }: Source): Input {
  return { file, stream: Readable.from([Buffer.from(content)]), size: null, origin: null, isPaced: false };
}

/** What is wrong with an input. @param answered lines that were decided all the same */
export type SourceFault = (answered: number) => InputError;

/** Bytes that end also where reading fails: what came before is decided all the same. */
export interface ByteSource {
  readonly chunks: AsyncIterable<Uint8Array | typeof PAUSE>;
  /** bytes read so far, as they lie in the file */
  taken(): number;
  /** what ended the bytes before the input did; null where nothing has */
  fault(): SourceFault | 'interrupted' | null;
}

function faultOf(error: unknown, file: Bilingual, cwd: string): SourceFault {
  if (error instanceof InputError) return () => error;
  const code = compressionCode(error);
  if (code === null) return () => cannotRead(error, file, cwd);
  const key = code === TRAILING_BYTES ? 'trailing-bytes' : 'broken-compression';
  return (answered) => new InputError(text(key, { file, code, answered }));
}

/** The bytes of an input, decompressed. @param interrupt ends them */
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
