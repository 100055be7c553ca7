import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leftOut, reasonsAgainst, testFiles } from '../scripts/fast-run.js';
import { fastShare } from '../scripts/fast-share.js';

describe('the fast run', () => {
  it('knows every file of tests, of both packages and of the examples', () => {
    const files = testFiles();
    expect(files.every((file) => existsSync(file))).toBe(true);
    for (const folder of ['test/', 'test/stream/', 'cli/test/', 'examples/'])
      expect(files.some((file) => file.startsWith(folder) && !file.slice(folder.length).includes('/'))).toBe(true);
  });

  it.each([
    ['test/common-js.test.ts', ['reads what is built']],
    ['cli/test/process.test.ts', ['starts processes']],
    ['cli/test/ndjson-pipe.test.ts', ['reads what is built', 'starts processes']], // by a file that it imports
    ['cli/test/report-page.test.ts', ['draws in a browser', 'draws plots', 'reads whole tables of generated results']],
    ['test/types.test-d.ts', ['runs the TypeScript compiler']],
    ['test/rule-format.test.ts', ['tries as many inputs as one asks for', 'draws inputs at random']],
    ['test/generated-claims.test.ts', ['decides thousands of generated claims']],
    ['test/claims.test.ts', []],
    ['test/fast-run.test.ts', []],
    ['cli/test/table.test.ts', []],
  ])('of %s says: %j', (file, reasons) => {
    expect(reasonsAgainst(file)).toEqual(reasons);
    expect(leftOut().get(file)).toEqual(reasons.length === 0 ? undefined : reasons);
  });

  it('has the share of tests that stands in files it does not leave out, known once every file was run', () => {
    const files = ['a.test.ts', 'b.test.ts', 'c.test.ts'];
    const counts = new Map([['a.test.ts', 70], ['b.test.ts', 20], ['c.test.ts', 10]]); // biome-ignore format: one idea
    expect(fastShare(counts, files, new Set(['b.test.ts']))).toBe(0.8);
    expect(fastShare(counts, files, new Set())).toBe(1);
    counts.delete('c.test.ts');
    expect(fastShare(counts, files, new Set())).toBeNull();
  });
});
