import type { Language } from './language.js';
import { type Params, type TextKey, text } from './words/texts.js';

/** Where text goes. The fields of a terminal are absent on pipes and files. */
export interface Output {
  /** false: write no more before the event "drain", where there are events */
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** How a process is asked to end: by its user (Ctrl-C), or by what started it. */
export type Signal = 'SIGINT' | 'SIGTERM';

/** All that a command sees of the process, so that it can run inside a test. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** the clock: the library has none, only `--date` defaults to it */
  now(): Date;
  /** calls a function when somebody asks the process to end, instead of ending at once; returns what takes that back */
  readonly onInterrupt?: (stop: (signal: Signal) => void) => () => void;
}

/** A terminal with the language its user reads. */
export interface Session extends Terminal {
  readonly language: Language;
}

/** Writes to standard output and ends the line. */
export function print(session: Session, line: string): void {
  session.stdout.write(`${line}\n`);
}

/** Writes to standard error, where results do not go. */
export function warn(session: Session, line: string): void {
  session.stderr.write(`${line}\n`);
}

/** One of the CLI's own texts, in the language of the session. */
export function say(session: Session, key: TextKey, params: Params = {}): string {
  return text(key, params)[session.language];
}

/** Whether an output shows colours: a terminal that does not refuse them. @see https://no-color.org */
export function hasColours(output: Output, { env }: Terminal): boolean {
  return output.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

/** Columns for tables: those of the terminal within reason, 120 where there is none. */
export function tableWidth({ stdout }: Terminal): number {
  return Math.min(Math.max(stdout.columns ?? 120, 80), 200);
}
