import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CONSTRUCTS, type Engine, outcomeOf, type Trial, trialsOf } from './construct-cases.js';
import { faultyEngine } from './faulty-engine.js';

/** A fault may also make the engine throw. */
function isMet(trial: Trial, engine: Engine): boolean {
  try {
    return isDeepStrictEqual(outcomeOf(trial, engine), trial.expect);
  } catch {
    return false;
  }
}

describe.each(CONSTRUCTS.map((file) => [file.construct, file] as const))('%s', (_construct, file) => {
  it.each(file.faults.map((fault) => [fault.file, fault.put, fault] as const))(
    'a fault in %s is noticed: %s',
    async (_file, _put, fault) => {
      const engine = await faultyEngine(fault);
      const noticed = trialsOf(file).find((trial) => !isMet(trial, engine));
      expect(noticed?.title).toBeTypeOf('string');
    },
  );
});
