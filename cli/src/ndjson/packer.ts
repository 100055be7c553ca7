import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { zstdOf } from './zstd-frame.js';

/** How pieces of output are written: each by itself, so that a file may end after any of them and be gone on with. */
export interface Packer {
  /** bytes that a piece has at least, before it is packed, but for the last */
  readonly least: number;
  pack(bytes: Uint8Array): Promise<Uint8Array>;
}

/** Long enough that pieces of their own are hardly longer than one, short enough to lose little. */
const PIECE_BYTES = 1024 * 1024;

const PLAIN: Packer = { least: 1, pack: async (bytes) => bytes };

/** How a file is written, by its name. @throws InputError for .zst if this Node has no zstd */
export function packerOf(path: string): Packer {
  if (/\.gz$/i.test(path)) return { least: PIECE_BYTES, pack: promisify<Uint8Array, Buffer>(gzip) };
  if (/\.zst$/i.test(path)) return { least: PIECE_BYTES, pack: promisify(zstdOf('zstdCompress')) };
  return PLAIN;
}
