import { once } from 'node:events';
import type { Output, Terminal } from '../terminal.js';
import type { InputMark } from './consumed.js';

/** How far a run has come when its present piece is written. */
export interface Reached {
  readonly input: InputMark;
  /** number of answers so far, with those of an earlier run */
  readonly answers: number;
  readonly bad: number;
}

/** What answers are written to. */
export interface Sink {
  /** Resolves when more may be written. @throws InputError if the bytes cannot be written */
  write(bytes: Uint8Array, reached?: Reached): Promise<void>;
  /** Ends the output: all is written. */
  finish(): Promise<void>;
  /** Stops, and keeps what was written. */
  keep(): Promise<void>;
}

/** Resolves when an output that has had enough takes more. */
export async function drained(output: Output): Promise<void> {
  if ('once' in output) await once(output as NodeJS.WritableStream, 'drain');
}

async function writeOut(output: Output, bytes: Uint8Array): Promise<void> {
  if (output.write(bytes) === false) await drained(output);
}

/** The sink of standard output. An error of standard output ends the process, see main.ts. */
export function standardOutput({ stdout }: Terminal): Sink {
  return { write: (bytes) => writeOut(stdout, bytes), finish: async () => {}, keep: async () => {} };
}
