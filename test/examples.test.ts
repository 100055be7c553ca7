import { describe, expect, it } from 'vitest';
import { type AdjudicatorOptions, type Claim, createAdjudicator } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import examples from './contract/examples.json' with { type: 'json' };

type Options = Omit<AdjudicatorOptions, 'packs'>;
interface ExpectedLine {
  readonly lineId: string;
  readonly findings?: readonly string[];
  readonly [key: string]: unknown;
}
interface Example extends Options {
  readonly name: string;
  readonly claim: Claim;
  readonly expect: {
    readonly lines: readonly ExpectedLine[];
    readonly totals?: Readonly<Record<string, string | null>>;
  };
}

function decide({ name: _name, claim, expect: _expect, ...options }: Example) {
  return createAdjudicator({ packs: [jiangxi, guangdong], ...options }).adjudicate(claim);
}

describe('worked cases', () => {
  it.each((examples as unknown as Example[]).map((example) => [example.name, example] as const))(
    '%s',
    (_name, example) => {
      const result = decide(example);
      for (const { findings = [], ...expected } of example.expect.lines) {
        const line = result.lines.find(({ lineId }) => lineId === expected.lineId);
        const seen: Record<string, unknown> = {
          ...line,
          item: line?.item?.code,
          itemName: line?.item?.name,
          allowed: line?.quantity.allowed,
          suggestion: line?.findings.find(({ suggestion }) => suggestion)?.suggestion?.code,
        };
        expect(Object.fromEntries(Object.keys(expected).map((key) => [key, seen[key]]))).toEqual(expected);
        expect(line?.findings.map(({ code }) => code)).toEqual(expect.arrayContaining([...findings]));
      }
      expect(result.totals).toMatchObject(example.expect.totals ?? {});
    },
  );
});
