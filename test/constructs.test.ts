import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as yijia from '../src/index.js';
import { CONSTRUCTS, outcomeOf, trialsOf } from './construct-cases.js';
import { saidIn, sayable } from './pack-members.js';

describe.each(CONSTRUCTS.map((file) => [file.construct, file] as const))('%s', (_construct, file) => {
  it.each(trialsOf(file).map((trial) => [trial.title, trial] as const))('%s', (_title, trial) => {
    expect(outcomeOf(trial, yijia)).toEqual(trial.expect);
  });

  it('each case with flips has one that comes to something else', () => {
    const idle = file.cases.filter(
      ({ expect: own, flips = [] }) => flips.length > 0 && flips.every((flip) => isDeepStrictEqual(flip.expect, own)),
    );
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  it('says which faults it notices', () => {
    expect(file.faults).not.toEqual([]);
    for (const fault of file.faults)
      expect(readFileSync(fault.file, 'utf8').split(fault.find), fault.find).toHaveLength(2);
  });
});

describe('all fixtures', () => {
  it('use together everything that a pack can say', () => {
    const said = new Set(CONSTRUCTS.flatMap(({ packs }) => Object.values(packs).flatMap((pack) => [...saidIn(pack)])));
    expect([...sayable()].filter((one) => !said.has(one))).toEqual([]);
  });
});
