#!/usr/bin/env node
import { run } from './run.js';

// `yijia … | head` closes the pipe early: that is the reader's choice, not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`yijia: ${error.message}\n`);
  process.exitCode = 1;
});

// Not process.exit: it would cut off what a pipe has not taken yet.
const status = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date(),
});
process.exitCode ??= status;
