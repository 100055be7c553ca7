import { once } from 'node:events';
import type { Output, Terminal } from '../terminal.js';
import type { InputMark } from './consumed.js';

/** How far a run has come with what it writes now. */
export interface Reached {
  readonly input: InputMark;
  /** answers so far, those of an earlier run among them */
  readonly answers: number;
  readonly bad: number;
}

/** Where answers go. */
export interface Sink {
  /** resolves when more may come. @throws InputError where it cannot be written */
  write(bytes: Uint8Array, reached?: Reached): Promise<void>;
  /** all is written */
  finish(): Promise<void>;
  /** stops here and keeps what was written */
  keep(): Promise<void>;
}

async function writeOut(output: Output, bytes: Uint8Array): Promise<void> {
  const isReady = output.write(bytes);
  if (isReady === false && 'once' in output) await once(output as NodeJS.WritableStream, 'drain');
}

/** Answers to standard output. What goes wrong there ends the process, see main.ts. */
export function standardOutput({ stdout }: Terminal): Sink {
  return { write: (bytes) => writeOut(stdout, bytes), finish: async () => {}, keep: async () => {} };
}
