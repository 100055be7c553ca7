import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createAdjudicator } from 'yijia';
import { jiangxi } from 'yijia/packs/jiangxi';
import { shareText } from '../src/print/fen.js';
import { claim, runCli } from './run-cli.js';

const NONE = { session: null, name: null, department: null, parent: null, endDate: null };
const line = { id: '1', code: 'QYLS00163', date: '2025-10-08', quantity: 1 };

describe('null on the claims of a file', () => {
  const bare = claim({ patient: {}, lines: [line] });
  const nulls = { ...bare, patient: { id: null }, encounter: null, lines: [{ ...line, kind: null, ...NONE }] };
  it.each([['--json'], ['--ndjson'], ['--ndjson', '--compact'], ['--ndjson', '--format', 'csv'], ['--explain'], []])(
    'is nothing at all in what %s %s %s prints',
    async (...options) => {
      const printed = async (given: unknown) =>
        runCli(['adjudicate', ...options], { stdin: `${JSON.stringify(given)}\n` });
      const wanted = await printed(bare);
      expect(wanted.status).toBe(0);
      expect(await printed(nulls)).toEqual(wanted);
    },
  );
});

describe('lines of drugs that are taken back', () => {
  const drug = { id: '2', kind: 'drug' as const, name: '氯化钠注射液', date: '2025-10-08' };
  const lines = [
    { ...drug, quantity: 1, charged: { amount: '3.80' } },
    { ...drug, id: '3', quantity: -3, charged: { amount: '-11.40' } },
  ];
  const stdin = `${JSON.stringify(claim({ lines }))}\n`;

  it('add up in rows and at the end', async () => {
    const { out, err } = await runCli(['adjudicate', '--ndjson', '--format', 'csv', '--lang', 'en'], { stdin });
    const rows = parse(out, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map((row) => [row['quantity_claimed'], row['charged'], row['unlisted']])).toEqual([
      ['1', '3.80', '3.80'],
      ['-3', '-11.40', '-11.40'],
    ]);
    expect(err).toContain('unlisted -7.60');
  });

  it('are read by the report', async () => {
    const { out: results } = await runCli(['adjudicate', '--ndjson'], { stdin });
    const report = ['report', 'results.ndjson', '--html', 'page.html', '--lang', 'en'];
    expect(await runCli(report, { files: { 'results.ndjson': results } })).toMatchObject({ status: 0 });
  });
});

describe('a line of a service that takes back', () => {
  const taken = claim({ lines: [{ ...line, quantity: -1 }] });
  const { id: _, lines: _lines, ...visit } = taken;
  const given = {
    'a.json': JSON.stringify(taken),
    'b.json': JSON.stringify([taken]),
    'a.ndjson': `${JSON.stringify(taken)}\n`,
    'quote.json': JSON.stringify({ ...visit, line: { code: line.code, date: line.date, quantity: -1 } }),
  };
  const request = JSON.stringify({ id: 1, method: 'adjudicate', params: taken });

  it.each([
    ['adjudicate', 'a.json'],
    ['adjudicate', 'b.json'],
    ['adjudicate', 'a.json', '--json'],
    ['adjudicate', 'a.ndjson', '--ndjson'],
    ['adjudicate', 'a.ndjson', '--ndjson', '--format', 'csv'],
    ['adjudicate', 'a.json', 'a.ndjson'],
    ['quote', 'quote.json'],
    ['serve', '--stdio'],
  ])('is refused by %s %s %s %s in words of the command line', async (...argv) => {
    for (const lang of ['zh', 'en']) {
      const { out, err } = await runCli([...argv, '--lang', lang], { files: given, stdin: request });
      expect(out + err).toMatch(/自动相抵|is netted as it is read/);
      expect(out + err).not.toContain('netReversals');
    }
  });

  it('is refused by the library with the function that nets it', () => {
    const read = createAdjudicator({ packs: [jiangxi] }).safeAdjudicate(taken);
    expect(read.success ? [] : read.error.issues).toMatchObject([{ message: expect.stringContaining('netReversals') }]);
  });
});

it('a share of what is below nought has its sign once', () => {
  expect([shareText(-1n, 8n), shareText(1n, -8n), shareText(-1n, -8n), shareText(0n, -8n), shareText(1n, 8n)]).toEqual([
    '-12.5%',
    '-12.5%',
    '12.5%',
    '0.0%',
    '12.5%',
  ]);
});
