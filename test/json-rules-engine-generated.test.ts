import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAdjudicator } from '../src/index.js';
import { toEngine } from '../src/interop/json-rules-engine.js';
import { activeRules } from './active-rules.js';
import { PACKS } from './case-claims.js';
import { claims as claimsOf } from './generate-claims.js';
import { runs } from './runs.js';

it.each(PACKS.map((pack) => [pack.id, pack] as const))(
  '%s: on generated claims the json-rules-engine package and the line stage find the same rules',
  async (_id, pack) => {
    const engine = toEngine(pack);
    const yijia = createAdjudicator({ packs: PACKS });
    await fc.assert(
      fc.asyncProperty(claimsOf(pack, 3), async (claim) => {
        const active = activeRules(claim, PACKS);
        for (const [i, facts] of yijia.facts(claim).entries()) {
          const { results } = await engine.run(facts);
          expect(results.map(({ name }) => name).sort()).toEqual([...(active[i] ?? [])].sort());
        }
      }),
      { numRuns: runs(60) },
    );
  },
);
