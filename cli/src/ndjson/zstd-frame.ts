import * as zlib from 'node:zlib';
import { InputError } from '../input-error.js';
import { text } from '../words/texts.js';
import type { ByteCursor } from './byte-cursor.js';
import { cutOff } from './compression-fault.js';
import { Decompressor, type Inflater } from './decompressor.js';

/** The first bytes of zstd. */
export const ZSTD: Uint8Array = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd);

/** The parts of zlib for zstd. Node has them from 22.15; its types here are older. */
interface Zstd {
  readonly createZstdDecompress?: () => Inflater;
  readonly zstdCompress?: (bytes: Uint8Array, done: (error: Error | null, packed: Buffer) => void) => void;
}

/** A part of zlib for zstd. @throws InputError if this Node has none */
export function zstdOf<K extends keyof Zstd>(what: K): NonNullable<Zstd[K]> {
  const found = (zlib as Zstd)[what];
  if (found === undefined) throw new InputError(text('no-zstd', { node: process.version }));
  return found;
}

const RLE = 1;

/** The bytes of the header after the first bytes and the descriptor. */
function headerRest(descriptor: number): number {
  const isSingle = (descriptor & 0x20) !== 0;
  const size = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3] ?? 0;
  return (isSingle ? 0 : 1) + dictionary + size;
}

/** The lengths of the parts of a frame: header, blocks, check sum. @see RFC 8878, 3.1.1 */
async function* parts(cursor: ByteCursor): AsyncGenerator<number, void, undefined> {
  const descriptor = (await peekWhole(cursor, 5))[4] ?? 0;
  yield 5 + headerRest(descriptor);
  for (let isLast = false; !isLast; ) {
    const block = (await peekWhole(cursor, 3)).readUIntLE(0, 3);
    isLast = (block & 1) === 1;
    yield 3 + (((block >> 1) & 3) === RLE ? 1 : block >> 3);
  }
  if (descriptor & 4) yield 4;
}

async function peekWhole(cursor: ByteCursor, length: number): Promise<Buffer> {
  const bytes = await cursor.peek(length);
  if (bytes.length < length) throw cutOff();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Reads one frame of zstd. The reader of Node takes a frame that is cut off for a complete one, and may leave out what
 * follows a frame. This one finds the end of the frame.
 * @throws CompressionFault, or an error of zstd, after all that could be read
 */
export async function* zstdFrame(cursor: ByteCursor): AsyncGenerator<Uint8Array, void, undefined> {
  const decompressor = new Decompressor(zstdOf('createZstdDecompress')());
  try {
    for await (const length of parts(cursor)) {
      for (let left = length; left > 0; ) {
        const piece = (await cursor.piece()).subarray(0, left);
        if (piece.length === 0) throw cutOff();
        await decompressor.feed(piece);
        yield* decompressor.taken();
        cursor.skip(piece.length);
        left -= piece.length;
      }
    }
    await decompressor.finish();
    yield* decompressor.taken();
  } finally {
    decompressor.close();
  }
}
