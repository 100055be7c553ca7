import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { InputError } from '../input-error.js';
import { text } from '../words/texts.js';
import { type RunRecord, removeRecord } from './run-record.js';

/** The path of a file until all its answers are written. */
export function partialOf(path: string): string {
  return `${path}.partial`;
}

const PIECE = 256 * 1024;

async function hashed(handle: FileHandle, length: number): Promise<Hash | null> {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE);
  for (let at = 0; at < length; ) {
    const { bytesRead } = await handle.read(piece, 0, Math.min(PIECE, length - at), at);
    if (bytesRead === 0) return null;
    hash.update(piece.subarray(0, bytesRead));
    at += bytesRead;
  }
  return hash;
}

/** A file that grows at its end, and the digest of its bytes. */
export class PartialFile {
  readonly #handle: FileHandle;
  readonly #path: string;
  readonly #hash: Hash;
  #length: number;

  private constructor(handle: FileHandle, path: string, hash: Hash, length: number) {
    this.#handle = handle;
    this.#path = path;
    this.#hash = hash;
    this.#length = length;
  }

  /** Makes a new file. @throws an error of the file system, EEXIST if there is one */
  static async create(path: string): Promise<PartialFile> {
    return new PartialFile(await open(path, 'wx'), path, createHash('sha256'), 0);
  }

  /**
   * Opens the file that a run left, and cuts off what is not recorded.
   * @throws InputError if it does not hold what is recorded
   */
  static async reopen(path: string, { bytes, sha256 }: RunRecord['output']): Promise<PartialFile> {
    const handle = await open(path, 'r+');
    try {
      const hash = await hashed(handle, bytes);
      if (hash?.copy().digest('hex') !== sha256) throw new InputError(text('resume-damaged', { partial: path }));
      await handle.truncate(bytes);
      return new PartialFile(handle, path, hash, bytes);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Writes all bytes, or fails. @returns the length of the file now, and the digest of all its bytes */
  async append(bytes: Uint8Array): Promise<Pick<RunRecord['output'], 'bytes' | 'sha256'>> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done, this.#length + done);
      done += bytesWritten;
    }
    this.#length += bytes.length;
    this.#hash.update(bytes);
    return { bytes: this.#length, sha256: this.#hash.copy().digest('hex') };
  }

  async close(): Promise<void> {
    await this.#handle.sync().finally(() => this.#handle.close());
  }

  /** Gives the file the name that it has when it is complete. */
  async complete(path: string): Promise<void> {
    await rename(this.#path, path);
    await removeRecord(this.#path);
  }
}
