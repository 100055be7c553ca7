import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // only to end a run that hangs: no test depends on time, however busy the machine is
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // of several faults in one run the json-rules-engine package leaves all but one unhandled; its own only are let pass
    onUnhandledError: (error) => !error.stack?.includes('node_modules/json-rules-engine/dist/'),
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'] } },
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
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.generated.ts', 'src/cli/ndjson/worker.ts'], // a worker runs from dist
      reporter: ['text', 'json-summary'],
      thresholds: { lines: 95, statements: 94, functions: 95, branches: 88 },
    },
  },
});
