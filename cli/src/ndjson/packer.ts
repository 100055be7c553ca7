import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { zstdOf } from './zstd-frame.js';

/** Compresses pieces of output, each by itself: a run may end after any piece, and a later one goes on after it. */
export interface Packer {
  /** the least bytes of a piece before it is packed; the last may have fewer */
  readonly least: number;
  pack(bytes: Uint8Array): Promise<Uint8Array>;
}

/** So long that pieces compress nearly as well as the whole, and so short that a lost piece is little work. */
const PIECE_BYTES = 1024 * 1024;

const PLAIN: Packer = { least: 1, pack: async (bytes) => bytes };

/** The packer of a file, by its name. @throws InputError for .zst if this Node has no zstd */
export function packerOf(path: string): Packer {
  if (/\.gz$/i.test(path)) return { least: PIECE_BYTES, pack: promisify<Uint8Array, Buffer>(gzip) };
  if (/\.zst$/i.test(path)) return { least: PIECE_BYTES, pack: promisify(zstdOf('zstdCompress')) };
  return PLAIN;
}
