import { CommanderError } from 'commander';
import { argumentError, isHarmless } from './argument-error.js';
import { detectLanguage } from './language.js';
import { printError } from './print/print-error.js';
import { makeProgram } from './program.js';
import type { Host, Terminal } from './terminal.js';

/** The command that arguments name, for "see … --help". */
function commandIn(argv: readonly string[], names: readonly string[]): string {
  return ['yijia', ...argv.filter((argument) => names.includes(argument)).slice(0, 1)].join(' ');
}

/**
 * Runs `yijia` once, all of it inside the host given.
 *
 * @param argv without interpreter and script
 * @returns the exit status: 0 done, 1 internal error, 2 a mistake of the user, 3 some lines of NDJSON unreadable.
 * Never throws
 */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  const terminal: Terminal = { ...host, now: () => host.now(), language: detectLanguage(argv) };
  let status = 0;
  const program = makeProgram(terminal, (reached) => {
    status = reached;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (isHarmless(error)) return 0;
    if (!(error instanceof CommanderError)) return printError(error, terminal);
    return printError(
      argumentError(
        error,
        commandIn(
          argv,
          program.commands.map((command) => command.name()),
        ),
      ),
      terminal,
    );
  }
}
