import { defineConfig } from 'vitest/config';
import { leftOut, testFiles } from './scripts/fast-run.js';
import { LeftOut } from './scripts/fast-share.js';
import { alias, LONGEST, onUnhandledError } from './vitest.config.js';

const out = leftOut();

/** Most tests, on the sources: no build, no processes, one thread in which every module is loaded once. */
export default defineConfig({
  resolve: { alias },
  test: {
    include: testFiles().filter((file) => !out.has(file)),
    testTimeout: LONGEST,
    hookTimeout: LONGEST,
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    reporters: ['default', new LeftOut()],
    onUnhandledError,
  },
});
