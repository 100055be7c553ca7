import pc from 'picocolors';
import { InputError, type InputFault } from '../input-error.js';
import { hasColours, type Session, say, warn } from '../terminal.js';

/** Faults, one a line, each with its place. */
export function faultLines(faults: readonly InputFault[], session: Session): string[] {
  return faults.map((fault) => say(session, 'fault', { ...fault }));
}

/**
 * Prints what went wrong to standard error, without a stack trace.
 * @returns the exit status: 2 for a mistake of the user, 1 for one of ours
 */
export function reportError(error: unknown, session: Session): 1 | 2 {
  const { red } = pc.createColors(hasColours(session.stderr, session));
  if (error instanceof InputError) {
    warn(session, red(say(session, 'error', { message: error.text })));
    for (const line of faultLines(error.faults, session)) warn(session, line);
    return 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  warn(session, red(say(session, 'internal', { message })));
  return 1;
}

/** Prints what the user should know though nothing is wrong. */
export function reportNote(message: string, session: Session): void {
  const { yellow } = pc.createColors(hasColours(session.stderr, session));
  warn(session, yellow(say(session, 'warning', { message })));
}
