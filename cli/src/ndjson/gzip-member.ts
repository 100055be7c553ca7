import { crc32, createInflateRaw } from 'node:zlib';
import type { ByteCursor } from './byte-cursor.js';
import { CompressionFault, cutOff } from './compression-fault.js';
import { Decompressor } from './decompressor.js';

/** The first bytes of gzip. */
export const GZIP: Uint8Array = Uint8Array.of(0x1f, 0x8b);

/** Bits of the fourth byte. Each says that the header has a further part after its ten bytes. */
const HAS = { headerCrc: 2, extra: 4, name: 8, comment: 16 } as const;
const UNKNOWN = 0xe0;
const DEFLATE = 8;

function wrongSum(): CompressionFault {
  return new CompressionFault('Z_DATA_ERROR', 'the check sum is another');
}

async function take(cursor: ByteCursor, length: number): Promise<Buffer> {
  const bytes = await cursor.take(length);
  if (bytes === null) throw cutOff();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Skips the header of a member. @see RFC 1952, 2.3 */
async function skipHeader(cursor: ByteCursor): Promise<void> {
  let sum = 0;
  const skip = async (length: number): Promise<Buffer> => {
    const bytes = await take(cursor, length);
    sum = crc32(bytes, sum);
    return bytes;
  };
  const skipText = async (): Promise<void> => {
    while ((await skip(1))[0] !== 0);
  };
  const [, , method, flags = 0] = await skip(10);
  if (method !== DEFLATE || flags & UNKNOWN) throw new CompressionFault('Z_DATA_ERROR', 'unknown form of gzip');
  if (flags & HAS.extra) await skip((await skip(2)).readUInt16LE());
  if (flags & HAS.name) await skipText();
  if (flags & HAS.comment) await skipText();
  const expected = sum & 0xffff;
  if (flags & HAS.headerCrc && (await take(cursor, 2)).readUInt16LE() !== expected) throw wrongSum();
}

async function* inflated(cursor: ByteCursor): AsyncGenerator<Uint8Array, void, undefined> {
  const inflater = new Decompressor(createInflateRaw());
  try {
    while (!inflater.isOver) {
      const piece = await cursor.piece();
      if (piece.length === 0) await inflater.finish();
      else cursor.skip(await inflater.feed(piece));
      yield* inflater.taken();
    }
  } finally {
    inflater.close();
  }
}

/**
 * Reads one member of gzip. The reader of Node reads on after the member; if no gzip follows, it loses the last bytes
 * of the member. This one stops at the end.
 * @throws CompressionFault, or an error of zlib, after all that could be read
 */
export async function* gzipMember(cursor: ByteCursor): AsyncGenerator<Uint8Array, void, undefined> {
  await skipHeader(cursor);
  let sum = 0;
  let size = 0;
  for await (const piece of inflated(cursor)) {
    sum = crc32(piece, sum);
    size = (size + piece.length) >>> 0;
    yield piece;
  }
  const trailer = await take(cursor, 8);
  const isSound = trailer.readUInt32LE(0) === sum && trailer.readUInt32LE(4) === size;
  if (!isSound) throw wrongSum();
}
