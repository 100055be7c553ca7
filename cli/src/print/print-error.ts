import pc from 'picocolors';
import { InputError, type InputFault } from '../input-error.js';
import { hasColours, say, type Terminal, warn } from '../terminal.js';

/** Faults with their places, a line for each. */
export function faultLines(faults: readonly InputFault[], terminal: Terminal): string[] {
  return faults.map((fault) => say(terminal, 'fault', { ...fault }));
}

/**
 * Prints what went wrong to standard error, without a stack trace.
 * @returns the exit status: 2 for a mistake of the user, 1 for one of ours
 */
export function printError(error: unknown, terminal: Terminal): 1 | 2 {
  const { red } = pc.createColors(hasColours(terminal.stderr, terminal));
  if (error instanceof InputError) {
    warn(terminal, red(say(terminal, 'error', { message: error.text })));
    for (const line of faultLines(error.faults, terminal)) warn(terminal, line);
    return 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  warn(terminal, red(say(terminal, 'internal', { message })));
  return 1;
}

/** Prints a note on standard error: nothing is wrong, but the user may want to know. */
export function printNote(message: string, terminal: Terminal): void {
  const { yellow } = pc.createColors(hasColours(terminal.stderr, terminal));
  warn(terminal, yellow(say(terminal, 'warning', { message })));
}
