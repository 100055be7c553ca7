import { basename, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import yijia from './package.json' with { type: 'json' };
import { entry } from './scripts/entries.js';
import { FastShare } from './scripts/fast-share.js';

const SOURCES: Readonly<Record<string, string>> = entry;

/** The sources of what `yijia` exports: tests of the command line need no build, unless they start a process. */
export const alias = Object.entries(yijia.exports).flatMap(([subpath, target]) => {
  if (typeof target === 'string') return []; // raw JSON lies where it says
  const source = SOURCES[basename(target.import.default, '.js')];
  if (source === undefined) throw new Error(`package.json exports ${subpath}, which scripts/entries.ts does not have`);
  return [{ find: new RegExp(`^yijia${subpath.slice(1)}$`), replacement: resolve(source) }];
});

/** Of several faults in one run the json-rules-engine package leaves all but one unhandled; its own only are let pass. */
export function onUnhandledError(error: { readonly stack?: string | undefined }): boolean {
  return !error.stack?.includes('node_modules/json-rules-engine/dist/');
}

const isFull = 'PROPERTY_RUNS' in process.env || 'RULE_SETS' in process.env;

/** Only to end a run that hangs: no test depends on time, however busy the machine is. */
export const LONGEST = (isFull ? 360 : 10) * 60_000;

export default defineConfig({
  test: {
    reporters: ['default', new FastShare()],
    testTimeout: LONGEST,
    hookTimeout: LONGEST,
    onUnhandledError,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'] } },
      { extends: true, resolve: { alias }, test: { name: 'cli', include: ['cli/test/**/*.test.ts'] } },
      // a downstream project's tests: they import the built package by its name
      { extends: true, test: { name: 'examples', include: ['examples/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['test/**/*.test-d.ts'],
            checker: 'tsc',
            tsconfig: './tsconfig.json',
          },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'cli/src/**/*.ts'],
      exclude: ['src/**/*.generated.ts', 'cli/src/ndjson/worker.ts'], // a worker runs from dist
      reporter: ['text', 'json-summary'],
      thresholds: { lines: 95, statements: 94, functions: 95, branches: 88 },
    },
  },
});
