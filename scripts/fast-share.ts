import { relative, sep } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { leftOut, testFiles } from './fast-run.js';

/** The least part of all tests that the fast run must have. */
export const LEAST_SHARE = 0.8;

/** How many tests each file has. */
export type Counts = ReadonlyMap<string, number>;

export function countsOf(modules: readonly TestModule[]): Counts {
  const counts = modules.map(({ moduleId, children }): [string, number] => [
    relative(process.cwd(), moduleId).replaceAll(sep, '/'),
    [...children.allTests()].length,
  ]);
  return new Map(counts);
}

/** The part of all tests, from 0 to 1, that stands in files that are not left out; null if not every file was run. */
export function fastShare(counts: Counts, files: readonly string[], out: ReadonlySet<string>): number | null {
  if (!files.every((file) => counts.has(file))) return null;
  const sum = (some: readonly string[]): number => some.reduce((total, file) => total + (counts.get(file) ?? 0), 0);
  return sum(files.filter((file) => !out.has(file))) / sum(files);
}

/** Fails a run of all tests if the fast run would have too few of them. */
export class FastShare implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const share = fastShare(countsOf(modules), testFiles(), new Set(leftOut().keys()));
    if (share === null) return;
    const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
    console.log(`npm run test:fast has ${percent(share)} of these tests; it must have ${percent(LEAST_SHARE)}`);
    if (share < LEAST_SHARE) process.exitCode = 1;
  }
}

/** Says what the fast run left out, and why. */
export class LeftOut implements Reporter {
  onTestRunEnd(): void {
    console.log('Left out here; npm test runs them too:');
    for (const [file, reasons] of leftOut()) console.log(`  ${file}: ${reasons.join(', ')}`);
  }
}
