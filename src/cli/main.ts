#!/usr/bin/env node
import { detectLanguage } from './language.js';
import { cannotWrite } from './ndjson/file-sink.js';
import { reportError } from './report-error.js';
import { run } from './run.js';
import type { Terminal } from './terminal.js';
import { text } from './texts.js';

const argv = process.argv.slice(2);

const terminal: Terminal = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date(),
  onInterrupt(stop) {
    process.once('SIGINT', stop); // once: a second one ends at once
    return () => process.off('SIGINT', stop);
  },
};

// Output that cannot be delivered ends the run. `yijia … | head` closes the pipe early: the reader's choice, no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  const language = detectLanguage(argv);
  process.exit(reportError(cannotWrite(error, text('standard-output')), { ...terminal, language }));
});

// Not process.exit: it would cut off what a pipe has not taken yet.
process.exitCode = await run(argv, terminal);
