import { ByteCursor } from './byte-cursor.js';
import { CompressionFault, cutOff, TRAILING_BYTES } from './compression-fault.js';
import { GZIP, gzipMember } from './gzip-member.js';
import { ZSTD, zstdFrame } from './zstd-frame.js';

/** A compressed form: its first bytes, and the reader of one member. */
interface Form {
  readonly magic: Uint8Array;
  readonly member: (cursor: ByteCursor) => AsyncIterable<Uint8Array>;
}

const FORMS: readonly Form[] = [
  { magic: GZIP, member: gzipMember },
  { magic: ZSTD, member: zstdFrame },
];

/** True if the input begins with these bytes. It is asked for no more bytes than are needed to tell. */
async function beginsWith(cursor: ByteCursor, magic: Uint8Array): Promise<boolean> {
  for (let length = 1; length <= magic.length; length++) {
    const head = await cursor.peek(length);
    if (head.length < length || head[length - 1] !== magic[length - 1]) return false;
  }
  return true;
}

/** True if another member follows. Zero bytes in between are skipped: they fill up blocks. */
async function hasAnother(cursor: ByteCursor, { magic }: Form): Promise<boolean> {
  while ((await cursor.peek(1))[0] === 0) cursor.skip(1);
  if ((await cursor.peek(1)).length === 0) return false;
  if (await beginsWith(cursor, magic)) return true;
  const rest = await cursor.peek(magic.length);
  if (rest.length < magic.length && rest.every((byte, i) => byte === magic[i])) throw cutOff();
  throw new CompressionFault(TRAILING_BYTES, 'bytes after the compressed data are none');
}

async function* asTheyAre(cursor: ByteCursor): AsyncGenerator<Uint8Array, void, undefined> {
  for (;;) {
    const piece = await cursor.piece(Number.POSITIVE_INFINITY);
    if (piece.length === 0) return;
    cursor.skip(piece.length);
    yield piece;
  }
}

/**
 * Decompresses bytes that are gzip or zstd by their first bytes, member after member. Other bytes are left as they are.
 * @throws the fault of the compressed data, after all that could be read
 */
export async function* decompressed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const cursor = new ByteCursor(chunks);
  for (const form of FORMS) {
    if (!(await beginsWith(cursor, form.magic))) continue;
    do yield* form.member(cursor);
    while (await hasAnother(cursor, form));
    return;
  }
  yield* asTheyAre(cursor);
}
