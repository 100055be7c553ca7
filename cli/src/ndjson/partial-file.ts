import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { InputError } from '../input-error.js';
import { text } from '../words/texts.js';
import { type RunRecord, removeRecord } from './run-record.js';

/** Where answers stand until all are there. */
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

/** Bytes that grow at their end, and their digest. */
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

  /** Makes a file that was not there. @throws what the file system says, EEXIST among it */
  static async create(path: string): Promise<PartialFile> {
    return new PartialFile(await open(path, 'wx'), path, createHash('sha256'), 0);
  }

  /**
   * Opens what a run left, and cuts off what it had not recorded yet.
   * @throws InputError if it does not hold what was recorded
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

  /** Writes all of it, or fails. @returns how long the file is now, and the digest of all of it */
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

  /** Gives it the name of what is complete. */
  async complete(path: string): Promise<void> {
    await rename(this.#path, path);
    await removeRecord(this.#path);
  }
}
