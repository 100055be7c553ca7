import { CommanderError } from 'commander';
import { argumentError, isHarmless } from './argument-error.js';
import { detectLanguage } from './language.js';
import { reportError } from './print/report-error.js';
import { makeProgram } from './program.js';
import type { Session, Terminal } from './terminal.js';

/** The command that arguments name, for "see … --help". */
function commandIn(argv: readonly string[], names: readonly string[]): string {
  return ['yijia', ...argv.filter((argument) => names.includes(argument)).slice(0, 1)].join(' ');
}

/**
 * Runs `yijia` once, all of it inside the terminal given.
 *
 * @param argv without interpreter and script
 * @returns the exit status: 0 done, 1 internal error, 2 a mistake of the user, 3 some lines of NDJSON unreadable.
 * Never throws
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const session: Session = { ...terminal, now: () => terminal.now(), language: detectLanguage(argv) };
  let status = 0;
  const program = makeProgram(session, (reached) => {
    status = reached;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (isHarmless(error)) return 0;
    if (!(error instanceof CommanderError)) return reportError(error, session);
    return reportError(
      argumentError(
        error,
        commandIn(
          argv,
          program.commands.map((command) => command.name()),
        ),
      ),
      session,
    );
  }
}
