import { cannotWrite } from './cannot-write.js';
import type { Lock } from './lock.js';
import type { Reached, Sink } from './open-sink.js';
import type { Packer } from './packer.js';
import { type PartialFile, partialOf } from './partial-file.js';
import { writeRecord } from './run-record.js';
import type { RunSettings } from './run-settings.js';

/** A file that is being written. */
export interface OpenedFile {
  /** the path that it has when it is complete */
  readonly path: string;
  readonly partial: PartialFile;
  readonly packer: Packer;
  readonly lock: Lock;
  /** null if a later run cannot go on with it: with a table */
  readonly settings: RunSettings | null;
}

/** The bytes that are written at once. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly reached: Reached | undefined;
}

/**
 * Writes answers to `FILE.partial`, which gets the name FILE when all is written. After each piece, a record says which
 * part of the input is answered. If the process is killed before that, a later run cuts the piece off.
 */
class FileSink implements Sink {
  readonly #file: OpenedFile;
  #parts: Uint8Array[] = [];
  #size = 0;
  #reached: Reached | undefined;
  /** the piece that is packed and written while the next is decided */
  #writing: Promise<void> = Promise.resolve();

  constructor(file: OpenedFile) {
    this.#file = file;
  }

  async write(bytes: Uint8Array, reached?: Reached): Promise<void> {
    this.#parts.push(bytes);
    this.#size += bytes.length;
    this.#reached = reached;
    if (this.#size >= this.#file.packer.least) await this.#next(true);
  }

  async finish(): Promise<void> {
    const { partial, path } = this.#file;
    await this.#end(true);
    await this.#telling(partial.complete(path));
    await this.#file.lock.release();
  }

  /**
   * Keeps what was written. A last piece that is shorter than others is not recorded: a run that goes on writes it anew
   * together with what follows, so that the bytes are the same as without the interruption.
   */
  async keep(): Promise<void> {
    await this.#end(this.#file.packer.least === 1).finally(() => this.#file.lock.release());
  }

  async #end(isRecorded: boolean): Promise<void> {
    try {
      await this.#next(isRecorded);
      await this.#writing;
    } finally {
      await this.#telling(this.#file.partial.close());
    }
  }

  /** Waits until the piece before is written, and begins to write what there is. */
  async #next(isRecorded: boolean): Promise<void> {
    await this.#writing;
    if (this.#size === 0) return;
    const [first = new Uint8Array(), ...others] = this.#parts;
    const bytes = others.length === 0 ? first : Buffer.concat(this.#parts);
    const piece = { bytes, reached: isRecorded ? this.#reached : undefined };
    this.#parts = [];
    this.#size = 0;
    this.#writing = this.#telling(this.#store(piece));
    this.#writing.catch(() => {}); // the next write throws it, or the end does
  }

  async #store({ bytes, reached }: Piece): Promise<void> {
    const { path, partial, packer, settings } = this.#file;
    const written = await partial.append(await packer.pack(bytes));
    if (settings === null || reached === undefined) return;
    const { input, answers, bad } = reached;
    await writeRecord(partialOf(path), { form: 1, settings, input, output: { ...written, answers, bad } });
  }

  #telling(done: Promise<void>): Promise<void> {
    return done.catch((error: unknown) => {
      throw cannotWrite(error, partialOf(this.#file.path));
    });
  }
}

export function fileSink(file: OpenedFile): Sink {
  return new FileSink(file);
}
