import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
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

it('a share of what is below nought has its sign once', () => {
  expect([shareText(-1n, 8n), shareText(1n, -8n), shareText(-1n, -8n), shareText(0n, -8n), shareText(1n, 8n)]).toEqual([
    '-12.5%',
    '-12.5%',
    '12.5%',
    '0.0%',
    '12.5%',
  ]);
});
