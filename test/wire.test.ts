import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Adjudication,
  type Claim,
  compact,
  createAdjudicator,
  expand,
  type Finding,
  PackError,
} from '../src/index.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { messageOf, TEMPLATES } from '../src/words/messages.js';
import { PACKS } from './case-claims.js';
import { claims, pricesFor } from './generate-claims.js';
import { runs } from './runs.js';

const RUNS = { numRuns: runs(500) };
/** Every pack but the one that these results need. */
const OTHERS = PACKS.filter((pack) => pack !== jiangxi);
const yijia = createAdjudicator({ packs: PACKS, priceBook: pricesFor(PACKS) });

const EXAMPLES = readFileSync('examples/claims.ndjson', 'utf8')
  .trim()
  .split('\n')
  .map((line) => yijia.adjudicate(JSON.parse(line) as Claim));
const [EXAMPLE] = EXAMPLES as [Adjudication];

function sent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

describe('a result on the wire', () => {
  it('is the same after compact and expand', () => {
    const property = fc.property(fc.oneof(...PACKS.map((pack) => claims(pack))), (claim) => {
      const result = yijia.adjudicate(claim);
      expect(expand(sent(compact(result)), PACKS)).toStrictEqual(result);
    });
    void fc.assert(property, RUNS);
  });

  it('is less than half as long', () => {
    const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
    const whole = EXAMPLES.reduce((sum, result) => sum + bytes(result), 0);
    const short = EXAMPLES.reduce((sum, result) => sum + bytes(compact(result)), 0);
    expect(short).toBeLessThan(whole / 2);
  });

  it('keeps a message that no template makes, and a result read from JSON is as good as a fresh one', () => {
    const [line] = sent(EXAMPLE).lines;
    const said = { zh: '另有说明', en: 'said otherwise' };
    const params = { charged: '2.00', amount: '1.00' };
    const seen = { code: 'overcharged', effect: 'reduce', class: 'violation' } as const;
    const findings = [{ ...seen, message: said, citation: null, params } as const];
    const own: Adjudication = { ...EXAMPLE, lines: line === undefined ? [] : [{ ...line, findings }] };
    expect(expand(sent(compact(own)), PACKS)).toEqual(own);
    expect(compact(sent(EXAMPLE))).toEqual(compact(EXAMPLE));
  });

  it('is not expanded with other packs than it was made with', () => {
    const newer = { ...jiangxi, version: '9.0.0' };
    for (const packs of [[], [newer, ...OTHERS]]) {
      expect(() => expand(compact(EXAMPLE), packs)).toThrow(PackError);
    }
    try {
      expand(compact(EXAMPLE), [newer, ...OTHERS]);
    } catch (error) {
      const [issue] = (error as PackError).issues;
      expect(issue?.path).toEqual(['packs', 'jiangxi-2025-37']);
      expect(issue?.message).toContain('9.0.0');
    }
  });

  it('is not expanded if a rule is unknown, or says something else', () => {
    const bare = { ...jiangxi, rules: [] };
    const title = { zh: '氩气刀', en: 'Argon knife' };
    const other = { ...jiangxi, rules: jiangxi.rules.map((rule) => ({ ...rule, title })) };
    const surcharged = yijia.adjudicate({
      id: 'c',
      jurisdiction: 'CN-JX',
      facility: { name: '南方医院赣州医院' },
      lines: [{ id: 'l', code: '330801003', date: '2025-10-08', details: { techniques: ['argon-knife'] } }],
    });
    expect(() => expand(compact(surcharged), [bare, ...OTHERS])).toThrow(/has the rule/);
    expect(() => expand(compact(surcharged), [other, ...OTHERS])).toThrow(/do not say what/);
  });

  it('is not expanded by other words than it was made with, if it has left any of them out', () => {
    const words: Record<string, { zh: string; en: string }> = TEMPLATES;
    const short = sent(compact(EXAMPLE));
    const said = [...EXAMPLE.lines.flatMap(({ findings }) => findings), ...EXAMPLE.notes];
    const isChanged = ({ code, params, effect, message }: Finding) => messageOf(code, params, effect).zh !== message.zh;
    let used = 0;
    for (const [code, template] of Object.entries(words)) {
      words[code] = { ...template, zh: `${template.zh}！` };
      try {
        if (said.some(isChanged)) used++;
        if (said.some(isChanged)) expect(() => expand(short, PACKS), code).toThrow(/set phrases do not say what/);
        else expect(expand(short, PACKS)).toEqual(EXAMPLE);
      } finally {
        words[code] = template;
      }
    }
    expect(used).toBeGreaterThan(0);
    expect(expand(short, PACKS)).toEqual(EXAMPLE);
  });

  it.each([
    ['no object', null],
    ['a result that is not compact', { ...EXAMPLE }],
    ['another form', { format: 'yijia-compact@0' }],
    ['a number for a text', { ...sent(compact(EXAMPLE)), claimId: 1 }],
    ['a member that nobody knows', { ...sent(compact(EXAMPLE)), more: 1 }],
    ['a citation that is not there', { ...sent(compact(EXAMPLE)), citations: [] }],
  ])('%s is refused', (_what, value) => {
    expect(() => expand(value as never, PACKS)).toThrow(TypeError);
  });

  it('is refused by the place of what is wrong with it', () => {
    const { lines, ...rest } = sent(compact(EXAMPLE)) as { lines: object[] };
    const broken = { ...rest, lines: [{ ...lines[0], quantity: ['2', '1e3'] }, ...lines.slice(1)] };
    expect(() => expand(broken, PACKS)).toThrow(
      'the compact result is not whole: lines[0].quantity is not as compact writes it',
    );
  });

  it('is expanded from a line of the command line, whose context is let pass', () => {
    expect(expand({ ...sent(compact(EXAMPLE)), context: { jurisdiction: 'CN-JX' } }, PACKS)).toEqual(EXAMPLE);
  });
});
