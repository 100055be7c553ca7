import { describe, expect, it } from 'vitest';
import { createAdjudicator } from 'yijia';
import { columnOf, json, runCli } from './run-cli.js';
import { SHIPPED } from './shipped.js';

const request = {
  jurisdiction: 'CN-JX',
  facility: { name: '广东省人民医院赣州医院' },
  line: { date: '2025-10-08', code: 'QYLS00144' },
};

describe('quote', () => {
  it('prints one line as a table', async () => {
    const { status, out } = await runCli(['quote', 'q.json'], { files: { 'q.json': json(request) } });
    expect(status).toBe(0);
    expect(out.split('\n')[0]).toBe('收费试算  广东省人民医院赣州医院  CN-JX');
    expect(columnOf(out, 0)).toBe('行号quote');
    expect(columnOf(out, 3)).toBe('金额3380.00');
    expect(out).not.toContain('合计');
  });

  it('prints the answer of the library with --json', async () => {
    const { status, out } = await runCli(['quote', '--json'], { stdin: json(request) });
    expect(status).toBe(0);
    const answer = createAdjudicator({ packs: SHIPPED }).quote(request);
    expect(out).toBe(`${JSON.stringify(answer, null, 2)}\n`);
  });

  it('regards lines on the bill, prices and aliases', async () => {
    const line = { date: '2025-10-08', code: 'QYLS00159', details: { vertebrae: 2 } };
    const facility = { name: '分院' };
    const argv = ['quote', '--lang', 'en', '--price-book', 'p.json', '--facility-aliases', 'f.json'];
    const files = {
      'p.json': json([{ jurisdiction: 'CN-JX', code: 'QYLS00159', price: '7', facility: '总院' }]),
      'f.json': json({ 分院: '南方医院赣州医院', 总院: '南方医院赣州医院' }),
    };
    const alone = await runCli(argv, { stdin: json({ ...request, facility, line }), files });
    expect(columnOf(alone.out, 3)).toBe('Amount0.00');
    expect(columnOf(alone.out, 4)).toContain('The main item is not charged');
    const beside = [{ id: 'x', date: '2025-10-08', code: 'QYLS00158' }];
    const both = await runCli(argv, { stdin: json({ ...request, facility, line, beside }), files });
    expect(columnOf(both.out, 2)).toBe('Decisionallow');
    expect(columnOf(both.out, 3)).toBe('Amount7.00');
    expect(columnOf(both.out, 4)).toBe('Whyprice book, for this facility: 7');
  });

  it('shows the name asked about if the item is unlisted, and notes a jurisdiction without packs', async () => {
    const stdin = json({ ...request, jurisdiction: 'CN-BJ', line: { date: '2025-10-08', name: '某项目' } });
    const { status, out, err } = await runCli(['quote'], { stdin });
    expect(status).toBe(0);
    expect(columnOf(out, 1)).toBe('项目某项目');
    expect(err).toMatch(/^提示：没有 CN-BJ 的规则包/);
  });

  it.each([
    [
      'part of a name',
      { name: '颈后路' },
      /^提示：“颈后路”未收录，可能是：QYLS00158 颈后路[^;]+; QYLS00159 [^;]+；更多见 yijia search\n$/,
    ],
    ['the beginning of a code', { code: 'QYLS0016' }, /^提示：“QYLS0016”未收录，可能是：QYLS00160 /],
    [
      'a code that nothing is like, and a part of a name',
      { code: '999', name: '水冷式' },
      /^提示：“水冷式”未收录，可能是：331501063 /,
    ],
    ['what nothing known is like', { name: '午餐' }, /^$/],
    ['a drug', { kind: 'drug', name: '颈后路' }, /^$/],
  ])('notes what an unlisted line may mean: %s', async (_title, line, note) => {
    const stdin = json({ ...request, line: { date: '2025-10-08', ...line } });
    const { out, err } = await runCli(['quote', '--json'], { stdin });
    expect(JSON.parse(out).decision).toBe('unlisted');
    expect(err).toMatch(note);
  });

  it('refuses a request with faults', async () => {
    const stdin = json({ ...request, line: { date: '2025-13-01', code: '' } });
    expect(await runCli(['quote', '-', '--lang', 'en'], { stdin })).toEqual({
      status: 2,
      out: '',
      err:
        'error: standard input: the request cannot be read; faults: 2\n  line.code: must not be empty\n' +
        '  line.date: is not a valid date; write it as YYYY-MM-DD\n',
    });
  });

  it('refuses an empty input and one that is no JSON', async () => {
    expect((await runCli(['quote'])).err).toBe('错误：标准输入 是空的，请给出 JSON 数据\n');
    const { status, err } = await runCli(['quote'], { stdin: '{"line":\n}' });
    expect(status).toBe(2);
    expect(err).toMatch(/^错误：标准输入 不是有效的 JSON/);
  });
});
