#!/usr/bin/env node
import { run } from './run.js';

// Output that cannot be delivered ends the run. `yijia … | head` closes the pipe early: the reader's choice, no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`yijia: ${error.message}\n`);
  process.exit(1);
});

// Not process.exit: it would cut off what a pipe has not taken yet.
process.exitCode = await run(process.argv.slice(2), {
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
});
