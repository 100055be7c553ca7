import * as fc from 'fast-check';
import { JSONPath } from 'jsonpath-plus';
import { describe, expect, it } from 'vitest';
import { compilePath } from '../src/conditions/follow-path.js';
import { PathError } from '../src/conditions/path.js';
import { runs } from './runs.js';

const RUNS = runs(5000);

describe('paths', () => {
  const PLACE = {
    a: { b: [{ c: 1 }, { c: 2, d: [5, 6] }], 'x.y': 7, z: null, s: 'abc' },
    arr: [1, 2, 3, 4],
    top: 3,
    u: undefined,
    0: 'zero',
    nested: [[1, 2], [3]],
  };
  const STEPS = [
    '.a',
    '.b',
    '.c',
    '.arr',
    '.nested',
    '.s',
    '.length',
    '.u',
    '.z',
    '[0]',
    '[-1]',
    '[-1:]',
    '[1:3]',
    '[::2]',
    '[0:0]',
    '[0,1]',
    '[a,top]',
    '[1:2,3]',
    '.*',
    '[*]',
    '..c',
    '..[0]',
    '..*',
    '..b',
    '..length',
    "['x.y']",
  ];

  it('every path of three steps finds what JSONPath finds', () => {
    const paths = STEPS.flatMap((a) => [
      `$${a}`,
      ...STEPS.flatMap((b) => [`$${a}${b}`, ...STEPS.map((c) => `$${a}${b}${c}`)]),
    ]);
    for (const path of paths) {
      expect(compilePath(path)(PLACE), path).toEqual(JSONPath({ path, json: PLACE, wrap: false }));
    }
  });

  const PIECES = [
    ...STEPS,
    '$', '.', '..', 'a', '[a b]', '[ 0 ]', "['']", '["b"]', "['a^b']", '@type', '$ref', 'x:y', '-b', ',', ':', "'", '"', '^', '~', '`', '(', ')', '?(', '#0', '%@%', ';', ']', '[',
  ]; // biome-ignore format: one row
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...STEPS) },
    { weight: 1, arbitrary: fc.constantFrom(...PIECES) },
  );
  const anyPath = fc
    .tuple(fc.constantFrom('$', '$', '$', ''), fc.array(piece, { minLength: 1, maxLength: 4 }))
    .map(([root, pieces]) => [root, ...pieces]);
  it('any path that is accepted finds what JSONPath finds, and holds no code', () => {
    let found = 0;
    void fc.assert(
      fc.property(anyPath, (pieces) => {
        const path = pieces.join('');
        let read: (value: unknown) => unknown;
        try {
          read = compilePath(path);
        } catch (error) {
          expect(error, path).toBeInstanceOf(PathError);
          return;
        }
        let wanted: unknown;
        try {
          wanted = JSONPath({ path, json: PLACE, wrap: false, eval: false });
        } catch (error) {
          expect(String(error), path).toContain('Unknown value type'); // '@type', if nothing has that name
          return;
        }
        if (/a\^b|\['\d*:/.test(path)) return; // quoted: a name here, for JSONPath its own signs
        if (wanted !== undefined) found += 1;
        expect(read(PLACE), path).toEqual(wanted);
      }),
      { numRuns: RUNS },
    );
    expect(found / RUNS).toBeGreaterThan(0.1); // paths that find nothing would prove nothing
  });
});
