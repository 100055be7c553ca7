import type { Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { InputError } from '../input-error.js';
import { text } from '../texts.js';

const GZIP = Buffer.from([0x1f, 0x8b]);
const ZSTD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
/** What is handed over at once: the little that it may expand to is all that memory holds. */
const PIECE = 16 * 1024;

/** Node has zstd from 22.15; its types here are older. */
interface Zstd {
  readonly createZstdDecompress?: () => Transform;
  readonly createZstdCompress?: () => Transform;
}

/** The code of an error of zlib or zstd (Z_BUF_ERROR, ZSTD_error_…); null for any other. */
export function compressionCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(?:Z_|ZSTD_)/.test(code) ? code : null;
}

/** Makes the stream that zstd needs. @throws InputError where this Node has none */
export function makeZstd(what: keyof Zstd): Transform {
  const make = (zlib as Zstd)[what];
  if (make === undefined) throw new InputError(text('no-zstd', { node: process.version }));
  return make();
}

/** Runs bytes through a decompressor; what came out before a fault comes before the fault. */
async function* through(
  transform: Transform,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let out: Uint8Array[] = [];
  let fault: Error | null = null;
  let proceed = (): void => {};
  const done = (act: (finished: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      proceed = resolve;
      if (fault === null) act(resolve);
      else resolve();
    });
  transform.on('data', (piece: Uint8Array) => out.push(piece));
  transform.on('error', (error) => {
    fault = error;
    proceed();
  });
  const taken = function* (): Generator<Uint8Array, void, undefined> {
    yield* out;
    out = [];
    if (fault !== null) throw fault;
  };
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += PIECE) {
        await done((finished) => transform.write(chunk.subarray(at, at + PIECE), () => finished()));
        yield* taken();
      }
    }
    await done((finished) => transform.on('end', finished).end());
    yield* taken();
  } finally {
    transform.destroy();
  }
}

/** The chunks again, the first of them long enough to be told by its first bytes. */
async function* withLongHead(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let head: Uint8Array | null = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < ZSTD.length) continue;
    yield head;
    head = null;
  }
  if (head !== null) yield head;
}

function startsWith(bytes: Uint8Array, magic: Uint8Array): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** The bytes themselves, or what they are compressed from: gzip and zstd, told by how they begin. */
export async function* decompressed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const whole = withLongHead(chunks);
  const first = await whole.next();
  if (first.done) return;
  const again = (async function* () {
    yield first.value;
    yield* whole;
  })();
  if (startsWith(first.value, GZIP)) yield* through(zlib.createGunzip(), again);
  else if (startsWith(first.value, ZSTD)) yield* through(makeZstd('createZstdDecompress'), again);
  else yield* again;
}
