import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { item, pack, rule } from '../../test/make-pack.js';
import { claim, runCli } from './run-cli.js';

const asking = (comparison: object) =>
  pack({ items: [item('X1')], rules: [rule('a', 'X1', { all: [comparison] } as never)] });
const LEAF = { fact: 'line', path: '$.side', operator: 'equal', value: 'left' };

const check = (given: unknown, options: readonly string[] = [], more: Record<string, string> = {}) =>
  runCli(['check', 'p.json', ...options], { files: { 'p.json': JSON.stringify(given), ...more } });

describe('check', () => {
  it('prints what a sound pack holds, in both languages', async () => {
    const sound = pack({ items: [item('X1')], rules: [rule('a', 'X1')] });
    expect(await check(sound)).toEqual({
      status: 0,
      err: '',
      out: '规则包 made@1.0.0 没有问题：项目 1、对接 0、服务组 0、规则 1\n',
    });
    const { out } = await check(sound, ['--lang', 'en']);
    expect(out).toBe('The pack made@1.0.0 is sound: items 1, crosswalk rows 0, groups 0, rules 1\n');
  });

  it('lists every fault with its JSON pointer and what to do', async () => {
    const condition = { all: [{ fact: 'line', path: '$.detail.x', operator: 'equal', value: 1 }] };
    const faulty = {
      ...pack({ items: [item('X1', { price: '-1' })], rules: [rule('a', 'X1', condition)] }),
      'a/b~c': 1,
    };
    const { status, out, err } = await check(faulty, ['--lang', 'en']);
    expect([status, out]).toEqual([2, '']);
    expect(err.split('\n')).toEqual([
      'error: the pack p.json cannot be used; faults: 2',
      '  /items/0/price: must not be negative',
      '  /a~1b~0c: unknown key "a/b~c"; check the spelling or remove it',
      '',
    ]);
    const misspelt = await check(pack({ items: [item('X1')], rules: [rule('a', 'X1', condition)] }), ['--lang', 'en']);
    expect(misspelt.err).toContain(
      '/rules/0/conditions/all/0/path: the fact "line" has no "detail", so this never fires; did you mean "details"?',
    );
  });

  it('with --json prints the faults as data', async () => {
    const { status, out } = await check(pack({ version: 'x' }), ['--json']);
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject([{ pointer: '/version', code: 'not-a-version' }]);
    expect((await check(pack(), ['--json'])).out).toBe('[]\n');
  });

  it('finds the codes of other packs in those given with --pack', async () => {
    const items = [item('CITY1')];
    const overlay = pack({ id: 'city', jurisdiction: 'CN-ZJ', items, rules: [rule('c', 'X1')] });
    const province = JSON.stringify(pack({ items: [item('X1')] }));
    const alone = await check(overlay, ['--lang', 'en']);
    expect([alone.status, alone.err]).toEqual([
      2,
      expect.stringContaining('/rules/0/appliesTo/codes/0: neither a pack given'),
    ]);
    expect((await check(overlay, ['--pack', 'province.json'], { 'province.json': province })).status).toBe(0);
  });

  it('finds the shipped packs sound', async () => {
    const document = JSON.parse(readFileSync('catalog/guangdong-trial-list/document.json', 'utf8')) as unknown;
    const { status } = await check(pack({ id: 'g', jurisdiction: 'CN-GD', documents: document as never, items: [] }));
    expect(status).toBe(0);
  });

  it('points to conditions that no engine can read, without a stack trace', async () => {
    const outer = JSON.stringify(asking({ all: 'here' }));
    const deep = outer.replace(
      '{"all":"here"}',
      `${'{"all":['.repeat(50_000)}${JSON.stringify(LEAF)}${']}'.repeat(50_000)}`,
    );
    const files = {
      'fact.json': JSON.stringify(asking({ ...LEAF, fact: 'constructor' })),
      'deep.json': deep,
      'decorated.json': JSON.stringify(asking({ ...LEAF, operator: `${'not:'.repeat(20_000)}equal` })),
    };
    for (const name of Object.keys(files)) {
      const { status, out, err } = await runCli(['check', name, '--lang', 'en'], { files });
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/\n {2}\/rules\/0\/conditions/);
      expect(err).not.toMatch(/internal|at .*:\d+:\d+/);
    }
  });
});

describe('adjudicate --explain', () => {
  const files = { 'c.json': JSON.stringify(claim()) };

  it('prints each line in sentences', async () => {
    const { status, out } = await runCli(['adjudicate', 'c.json', '--explain', '--lang', 'en'], { files });
    expect(status).toBe(0);
    expect(out.split('\n')).toEqual([
      'Claim C1  广东省人民医院赣州医院  CN-JX',
      '',
      'a  QYLS00144 1-3级肝管切开+肝胆管盆式内引流术 can be charged: 3380.00 yuan.',
      '  - Base price 3380 yuan per 次: price printed in the document [赣医保字〔2025〕37号 annex 2 row 1: “3380”].',
      '  - 3380 yuan × 1 = 3380.00 yuan.',
      '',
      'Totals (yuan): charged not stated  allowed 3380.00  under review 0.00  refused 0.00  unlisted 0.00',
      'Note: Lines of trial items (1): A temporary policy, on trial until the national pricing guides for such items are put into practice; those apply from then on (lines a)',
      '',
    ]);
  });

  it('is refused beside --json', async () => {
    const { status, err } = await runCli(['adjudicate', 'c.json', '--explain', '--json'], { files });
    expect([status, err]).toEqual([2, '错误：--json 与 --explain 只能用一个\n']);
  });
});
