import type { Language } from './language.js';
import { type Params, type TextKey, text } from './words/texts.js';

/** A stream that text goes to. Only a terminal has `isTTY` and `columns`. */
export interface Output {
  /** returns false if no more is to be written before the event "drain" */
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** How a process is asked to end: by its user (Ctrl-C), or by what started it. */
export type Signal = 'SIGINT' | 'SIGTERM';

/** All that a command sees of the process that it runs in. A test gives one of its own. */
export interface Host {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** the clock; the library has none */
  now(): Date;
  /** calls `stop` if the process is asked to end, instead of ending at once; returns a function that undoes this */
  readonly onInterrupt?: (stop: (signal: Signal) => void) => () => void;
}

/** A host with the language that its user reads. */
export interface Terminal extends Host {
  readonly language: Language;
}

/** Writes to standard output and ends the line. */
export function print(terminal: Terminal, line: string): void {
  terminal.stdout.write(`${line}\n`);
}

/** Writes to standard error, where results do not go. */
export function warn(terminal: Terminal, line: string): void {
  terminal.stderr.write(`${line}\n`);
}

/** A text of the command line, in the language of its user. */
export function say(terminal: Terminal, key: TextKey, params: Params = {}): string {
  return text(key, params)[terminal.language];
}

/** True if an output shows colours: if it is a terminal that does not refuse them. @see https://no-color.org */
export function hasColours(output: Output, { env }: Host): boolean {
  return output.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

/** Columns for tables: those of the terminal, else those that `COLUMNS` says, from 80 to 200; 120 if nothing says how many. */
export function tableWidth({ stdout, env }: Host): number {
  return Math.min(Math.max(stdout.columns ?? (Number(env['COLUMNS']) || 120), 80), 200);
}
