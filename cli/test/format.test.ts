import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { badClaim, claim, directoryWith, json, runCli } from './run-cli.js';

const CLAIMS = `${json(claim())}\n${json(badClaim())}\n${json(claim({ id: 'C3' }))}\n`;

describe('adjudicate --ndjson --format', () => {
  it('csv has a row for each line, and bad claims in their place', async () => {
    const { status, out } = await runCli(['adjudicate', '--ndjson', '--format', 'csv'], { stdin: CLAIMS });
    expect(status).toBe(3);
    const rows = parse(out, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map((row) => [row['claim_id'], row['decision'], row['amount'], row['input_line']])).toEqual([
      ['C1', 'allow', '3380.00', ''],
      ['', 'error', '', '2'],
      ['C3', 'allow', '3380.00', ''],
    ]);
  });

  it('xlsx goes to a file that has its name only if it is complete', async () => {
    const cwd = directoryWith({ 'claims.ndjson': CLAIMS });
    const argv = ['adjudicate', 'claims.ndjson', '--ndjson', '--format', 'xlsx', '--out', 'results.xlsx'];
    expect((await runCli(argv, { cwd })).status).toBe(3);
    expect(readdirSync(cwd).sort()).toEqual(['claims.ndjson', 'results.xlsx']);
    expect(await readSheet(readFileSync(join(cwd, 'results.xlsx')))).toHaveLength(4);
  });

  it.each([
    [
      ['--ndjson', '--format', 'csv', '--resume', '--out', 'r.csv'],
      /--resume 只能续写 NDJSON，不能与 --format csv 同用/,
    ],
    [['--ndjson', '--format', 'pdf'], /不能取“pdf”，可用：ndjson, csv, xlsx, parquet/],
  ])('%j is refused', async (options, message) => {
    const { status, err } = await runCli(['adjudicate', ...options], { stdin: CLAIMS });
    expect([status, err]).toEqual([2, expect.stringMatching(message)]);
  });

  it.each(['xlsx', 'parquet'])('%s is not shown on a terminal', async (format) => {
    const { status, err } = await runCli(['adjudicate', '--ndjson', '--format', format], {
      stdin: CLAIMS,
      isTTY: true,
    });
    expect([status, err]).toEqual([2, expect.stringContaining('不能显示在终端上，请用 --out 写入文件')]);
  });
});
