#!/usr/bin/env node
import { detectLanguage } from './language.js';
import { cannotWrite } from './ndjson/cannot-write.js';
import { printError } from './print/print-error.js';
import { run } from './run.js';
import type { Host, Signal } from './terminal.js';
import { text } from './words/texts.js';

const SIGNALS: readonly Signal[] = ['SIGINT', 'SIGTERM'];
const argv = process.argv.slice(2);

const host: Host = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date(),
  onInterrupt(stop) {
    const ignore = (): void => {
      for (const signal of SIGNALS) process.off(signal, hear);
    };
    const hear = (signal: Signal): void => {
      ignore(); // a second signal ends the process at once
      stop(signal);
    };
    for (const signal of SIGNALS) process.on(signal, hear);
    return ignore;
  },
};

// If output cannot be delivered, the run ends. A closed pipe is no fault: `yijia … | head` closes it early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  const language = detectLanguage(argv);
  process.exit(printError(cannotWrite(error, text('standard-output')), { ...host, language }));
});

// process.exit would cut off what a pipe has not taken yet
process.exitCode = await run(argv, host);
