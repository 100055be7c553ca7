import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { countText, fenOf, shareText, yuanText } from '../src/print/fen.js';
import { periodsOf } from '../src/report/periods.js';
import type { ErrorRecord, ResultRecord } from '../src/rows/result-record.js';
import { findingTitle } from '../src/words/finding-titles.js';
import { badLine, HOSTILE, recordOf, spreadRecords } from './result-records.js';
import { directoryWith, runCli } from './run-cli.js';

const RECORD = recordOf({
  id: 'C1',
  jurisdiction: 'CN-JX',
  facility: { name: '南方医院赣州医院' },
  lines: [
    { id: '1', code: 'QYLS00158', date: '2025-10-08', details: { vertebrae: 3 }, charged: { amount: '5000' } },
    { id: '2', code: 'QYLS00152', date: '2025-10-31', charged: { amount: '100' } },
  ],
});

function ndjson(records: readonly (ResultRecord | ErrorRecord)[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** Runs `yijia report r.ndjson --html page.html` on a file of the given content. */
async function report(content: string | Uint8Array, ...more: readonly string[]) {
  const cwd = directoryWith({ 'r.ndjson': content });
  const ran = await runCli(['report', 'r.ndjson', '--html', 'page.html', ...more], { cwd });
  const path = join(cwd, 'page.html');
  return { ...ran, page: existsSync(path) ? readFileSync(path, 'utf8') : null, files: readdirSync(cwd).sort() };
}

async function pageOf(records: readonly (ResultRecord | ErrorRecord)[], ...more: readonly string[]): Promise<string> {
  const { status, page, err } = await report(ndjson(records), ...more);
  if (status !== 0 || page === null) throw new Error(err);
  return page;
}

describe('yijia report', () => {
  it('writes the page and nothing else, and prints what it read', async () => {
    const { status, out, err, files } = await report(ndjson([RECORD, badLine(2)]));
    expect({ status, out, err }).toEqual({
      status: 0,
      out: '',
      err: '已写出 page.html：清单 1，收费行 2，无法读取 1\n',
    });
    expect(files).toEqual(['page.html', 'r.ndjson']);
  });

  it('writes a page of both languages that opens in the one asked for', async () => {
    const [zh, en] = [await pageOf([RECORD]), await pageOf([RECORD], '--lang', 'en')];
    expect(zh).toContain('<html lang="zh-CN"');
    expect(zh).toContain('<title>医疗服务收费审核汇总</title>');
    expect(en).toContain('<html lang="en"');
    for (const page of [zh, en]) {
      expect(page).toContain('<span lang="zh-CN">按机构</span><span lang="en">By facility</span>');
    }
  });

  it('reads gzip by any name, a byte order mark, blank lines, and a last line without an end', async () => {
    const plain = await pageOf([RECORD, RECORD]);
    const odd = `\uFEFF${JSON.stringify(RECORD)}\r\n\n${JSON.stringify(RECORD)}`;
    expect((await report(gzipSync(odd))).page).toBe(plain);
    expect((await report(odd)).page).toBe(plain);
  });

  it('reads standard input', async () => {
    const cwd = directoryWith({});
    const { status } = await runCli(['report', '-', '--html', 'page.html'], { cwd, stdin: ndjson([RECORD]) });
    expect(status).toBe(0);
    expect(readFileSync(join(cwd, 'page.html'), 'utf8')).toContain('标准输入');
  });

  it('keeps a line separator of Unicode within a name', async () => {
    const context = { ...RECORD.context, facility: 'A\u2028B' };
    expect(await pageOf([{ ...RECORD, context }])).toContain('A\u2028B');
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['nothing', '', /r\.ndjson 里没有结果；请先用 yijia adjudicate --ndjson/],
    ['blank lines', '\n \n', /没有结果/],
    ['text', `${JSON.stringify(RECORD)}\nclaim,amount\n`, /第 2 行不是完整的 JSON/],
    ['half a line at its end', ndjson([RECORD, RECORD]).slice(0, -20), /第 2 行不是完整的 JSON.*--resume/],
    ['claims', JSON.stringify({ id: 'c', lines: [] }), /第 1 行不是审核结果（claimId 处缺少或有误）/],
    ['results without context', JSON.stringify({ ...RECORD, context: undefined }), /（context 处.*--ndjson 的结果/],
    [
      'an amount that is none',
      JSON.stringify(RECORD).replace(/"allowed":"\d+\.\d\d"/, '"allowed":"1e3"'),
      /第 1 行不是审核结果/,
    ],
    ['a list', '[]', /第 1 行不是审核结果/],
    ['gzip that breaks off', gzipSync(ndjson(spreadRecords([0]))).subarray(0, 5000), /压缩数据不完整或已损坏/],
    ['another encoding', new Uint8Array([0x7b, 0xd2, 0xbd, 0xff, 0x7d]), /不是 UTF-8 编码/],
  ])('refuses a file of %s, and leaves no page', async (_, content, message) => {
    const { status, err, files } = await report(content);
    expect(status).toBe(2);
    expect(err).toMatch(message);
    expect(files).toEqual(['r.ndjson']);
  });

  it('prints faults in English too', async () => {
    const { err } = await report('x', '--lang', 'en');
    expect(err).toMatch(/^error: r\.ndjson, line 1: no whole JSON value; give it results of yijia adjudicate --ndjson/);
  });

  it('refuses a missing file, a missing --html and a page that cannot be written', async () => {
    const cwd = directoryWith({ 'r.ndjson': ndjson([RECORD]) });
    const missing = await runCli(['report', 'none.ndjson', '--html', 'page.html'], { cwd });
    expect(missing.err).toMatch(/^错误：找不到文件 none\.ndjson/);
    const nowhere = await runCli(['report', 'r.ndjson'], { cwd });
    expect(nowhere.err).toMatch(/缺少必填选项 --html <file>/);
    const closed = await runCli(['report', 'r.ndjson', '--html', 'no/such/page.html'], { cwd });
    expect(closed.err).toMatch(/无法写入 no\/such\/page\.html：没有目录 .*no\/such；/);
    expect([missing.status, nowhere.status, closed.status]).toEqual([2, 2, 2]);
    expect(readdirSync(cwd)).toEqual(['r.ndjson']);
  });
});

describe('the page', () => {
  it('takes no name of a claim for markup', async () => {
    const finding = RECORD.lines[1]?.findings[0];
    if (finding === undefined) throw new Error('no finding');
    const lines = RECORD.lines.map((line) => ({
      ...line,
      decision: 'review' as const,
      item: { code: HOSTILE, name: HOSTILE },
      findings: [{ ...finding, message: { zh: HOSTILE, en: HOSTILE } }],
    }));
    const context = { ...RECORD.context, jurisdiction: HOSTILE, facility: HOSTILE };
    const bad = badLine(2);
    const page = await pageOf([
      { ...RECORD, lines, context },
      { ...bad, error: { ...bad.error, message: HOSTILE, zh: HOSTILE } },
    ]);
    expect(page).not.toContain('<script>alert');
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp; 医院');
  });

  it('allows only its own style and script by their hashes, and refers to nothing outside', async () => {
    const page = await pageOf(spreadRecords([0]));
    for (const tag of ['style', 'script']) {
      const content = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(page)?.[1] ?? '';
      const hash = createHash('sha256').update(content).digest('base64');
      expect(page).toContain(`${tag}-src 'sha256-${hash}'`);
    }
    expect(page).toContain(`content="default-src 'none'; `);
    expect(page).not.toMatch(/ style="|<link|<img|<iframe|@import|url\(|\ssrc=| on\w+="/);
    expect(page.match(/href="[^#]/)).toBeNull();
  });

  it('warns if different engines or packs decided', async () => {
    const other = { ...RECORD, basis: { ...RECORD.basis, engine: 'yijia@0.0.9' } };
    expect(await pageOf([RECORD, other])).toContain('由不同版本的程序或规则包审核');
    expect(await pageOf([RECORD, RECORD])).not.toContain('由不同版本的程序或规则包审核');
  });

  it('warns if the parts do not add up to what was charged', async () => {
    const unstated = recordOf({
      id: 'C2',
      jurisdiction: 'CN-JX',
      facility: { name: '南方医院赣州医院' },
      lines: [{ id: '1', code: 'QYLS00158', date: '2025-10-08' }],
    });
    expect(await pageOf([unstated])).toContain('（其中 1 份清单整份未填）');
    expect(await pageOf([RECORD])).not.toContain('没有填写收取金额');
  });

  it('cites article 3 and shows the items of the notice if results are of its province', async () => {
    const page = await pageOf([RECORD]);
    expect(page).toContain('各设区市医疗保障部门要跟踪监测评估国家区域医疗中心医疗服务价格项目落地执行情况。');
    expect(page).toMatch(/试行的 27 个项目中，这些结果里收取了 2 个/);
    const context = { ...RECORD.context, jurisdiction: 'CN-GD' };
    expect(await pageOf([{ ...RECORD, context }])).not.toContain('跟踪监测评估');
  });

  it('shows a thousand rows of a table and the number of the others', async () => {
    const many = Array.from({ length: 1203 }, (_, i) => {
      const context = { ...RECORD.context, facility: `机构${i}` };
      return { ...RECORD, context };
    });
    const page = await pageOf(many);
    const table = /<table[^>]*id="table-facility".*?<\/table>/s.exec(page)?.[0] ?? '';
    expect(table.match(/<tr>/g)).toHaveLength(1001);
    expect(page).toContain('最前面的 1,000 行，另有 203 行未列出');
  });

  it('is complete if all lines are bad', async () => {
    const page = await pageOf([badLine(1), badLine(2)]);
    expect(page).toContain('共 2 份，列出最前面的 2 份');
    expect(page).toContain('<code>lines[0].date</code>');
  });
});

describe('numbers of the page', () => {
  it.each([
    [0n, '0.00'],
    [5n, '0.05'],
    [-12345n, '-123.45'],
    [123456789n, '1,234,567.89'],
    [10n ** 20n, '1,000,000,000,000,000,000.00'],
  ])('%s fen is %s yuan', (fen, text) => expect(yuanText(fen)).toBe(text));

  it('are exact: no float stands between them and the text', () => {
    expect(fenOf('9007199254740993.07')).toBe(900719925474099307n);
    expect(countText(1234567)).toBe('1,234,567');
    expect([shareText(1, 3), shareText(2n, 3n), shareText(0, 0), shareText(1, 1)]).toEqual([
      '33.3%',
      '66.7%',
      '–',
      '100.0%',
    ]);
  });

  it('are by day for up to 92 days, else by month, without gaps', () => {
    const sums = { allowed: 1n, underReview: 2n };
    const short = periodsOf(
      new Map([
        ['2025-10-01', sums],
        ['2025-12-31', sums],
      ]),
    );
    expect([short.kind, short.periods.length]).toEqual(['day', 92]);
    expect(short.periods[1]).toEqual({ name: '2025-10-02', sums: { allowed: 0n, underReview: 0n } });
    const long = periodsOf(
      new Map([
        ['2025-10-01', sums],
        ['2025-10-02', sums],
        ['2026-01-01', sums],
      ]),
    );
    expect(long).toEqual({
      kind: 'month',
      periods: [
        { name: '2025-10', sums: { allowed: 2n, underReview: 4n } },
        { name: '2025-11', sums: { allowed: 0n, underReview: 0n } },
        { name: '2025-12', sums: { allowed: 0n, underReview: 0n } },
        { name: '2026-01', sums },
      ],
    });
    expect(periodsOf(new Map()).periods).toEqual([]);
  });

  it('of a finding that this version does not know are under its code', () => {
    expect(findingTitle('overcharged').zh).toBe('实收高于可收');
    expect(findingTitle('of-later')).toEqual({ zh: 'of-later', en: 'of-later' });
  });
});
