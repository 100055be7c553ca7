import { describe, expect, it } from 'vitest';
import * as yijia from '../src/index.js';
import { CONSTRUCTS, outcomeOf, trialsOf } from './construct-cases.js';

describe.each(CONSTRUCTS.map((file) => [file.construct, file] as const))('%s', (_construct, file) => {
  it.each(trialsOf(file).map((trial) => [trial.title, trial] as const))('%s', (_title, trial) => {
    expect(outcomeOf(trial, yijia)).toEqual(trial.expect);
  });

  it('each flip comes to something else than its case', () => {
    const same = file.cases.flatMap(({ name, expect: own, flips = [] }) =>
      flips.filter((flip) => JSON.stringify(flip.expect) === JSON.stringify(own)).map(({ change }) => [name, change]),
    );
    expect(same).toEqual([]);
  });

  it('says which faults it notices', () => {
    expect(file.faults).not.toEqual([]);
  });
});
