import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Claim } from 'yijia';
import { fenOf, yuanOf } from '../src/print/fen.js';
import type { ErrorRecord, ResultRecord } from '../src/rows/result-record.js';
import type { RowFormat } from '../src/rows/row-writer.js';
import { GENERATED_PRICES, generatedLines } from './generated-lines.js';
import { directoryWith, runCli } from './run-cli.js';

type Cells = Readonly<Record<string, unknown>>;

const LINES = generatedLines(2_000, 150);
const cwd = directoryWith({ 'claims.ndjson': LINES.join('\n'), 'prices.csv': GENERATED_PRICES });
const COMMAND = ['adjudicate', 'claims.ndjson', '--ndjson', '--price-book', 'prices.csv', '--lang', 'en'];

const READERS: Readonly<Record<RowFormat, (path: string) => Promise<Cells[]>>> = {
  csv: async (path) => parse(readFileSync(path), { bom: true, columns: true }) as Cells[],
  async xlsx(path) {
    const [head = [], ...body] = await readSheet(readFileSync(path), '结果 Results');
    return body.map((cells) => Object.fromEntries(head.map((name, i) => [String(name), cells[i]])));
  },
  async parquet(path) {
    const { buffer } = new Uint8Array(readFileSync(path));
    return parquetReadObjects({ file: buffer });
  },
};

/** The fen of a cell. Readers give texts or the nearest float; an empty cell is 0. */
function fenIn(cell: unknown): bigint {
  return cell === null || cell === undefined || cell === '' ? 0n : fenOf(Number(cell).toFixed(2));
}

function sumOf(rows: readonly Cells[], column: string): string {
  return yuanOf(rows.reduce((sum, row) => sum + fenIn(row[column]), 0n));
}

function isResult(record: ResultRecord | ErrorRecord): record is ResultRecord {
  return 'claimId' in record;
}

const plain = await runCli(COMMAND, { cwd });
const records = plain.out
  .trimEnd()
  .split('\n')
  .map((line): ResultRecord | ErrorRecord => JSON.parse(line));
const results = records.filter(isResult);
/** The totals that a run prints at its end, by name. */
const footer = Object.fromEntries(
  [...(plain.err.match(/totals.*/)?.[0] ?? '').matchAll(/(allowed|under review|refused|unlisted) ([\d.]+)/g)].map(
    ([, name = '', sum]) => [name.replace(' ', '_'), sum],
  ),
);
const charged = results.reduce((sum, { totals }) => sum + fenOf(totals.charged ?? '0.00'), 0n);

function formOf(cell: unknown): string | null {
  return cell === null || cell === undefined || cell === '' ? null : String(cell);
}

describe.each(Object.entries(READERS))('the rows of %s', (format, read) => {
  const run = async (): Promise<Cells[]> => {
    const { status } = await runCli([...COMMAND, '--format', format, '--out', `r.${format}`], { cwd });
    expect(status).toBe(3);
    return read(join(cwd, `r.${format}`));
  };

  it('add up, column by column, to the totals that the run prints', async () => {
    const rows = await run();
    expect(Object.keys(footer)).toEqual(['allowed', 'under_review', 'refused', 'unlisted']);
    expect(Object.fromEntries(Object.keys(footer).map((name) => [name, sumOf(rows, name)]))).toEqual(footer);
    expect(sumOf(rows, 'charged')).toBe(yuanOf(charged));
    expect(rows.filter(({ decision }) => decision === 'unlisted').length).toBeGreaterThan(100);
    for (const sum of Object.values(footer)) expect(sum).not.toBe('0.00');
  });

  it('add up, claim by claim, to the totals of its result', async () => {
    const rows = (await run()).filter(({ decision }) => decision !== 'error');
    let at = 0;
    for (const { lines, totals, claimId } of results) {
      const own = rows.slice(at, at + lines.length);
      at += lines.length;
      expect(own.every((row) => row['claim_id'] === claimId)).toBe(true);
      const { underReview: under_review, charged: stated, allowed, refused, unlisted } = totals;
      const same = { allowed, refused, unlisted };
      const sums = Object.fromEntries(Object.keys({ ...same, under_review }).map((name) => [name, sumOf(own, name)]));
      expect(sums).toEqual({ ...same, under_review });
      expect(sumOf(own, 'charged')).toBe(stated ?? '0.00');
      for (const row of own.filter((cells) => formOf(cells['charged']) !== null)) {
        const parts = ['allowed', 'under_review', 'refused', 'unlisted'].map((name) => fenIn(row[name]));
        expect(parts.reduce((sum, part) => sum + part)).toBe(fenIn(row['charged']));
      }
    }
    expect(at).toBe(rows.length);
  });

  it('name each line as its claim does, whatever the decision', async () => {
    const rows = (await run()).filter(({ decision }) => decision !== 'error');
    const decided = new Set(results.map(({ claimId }) => claimId));
    const claimed = LINES.flatMap((text, i): Claim[] =>
      isResult(records[i] as ResultRecord) ? [JSON.parse(text)] : [],
    );
    expect(claimed.every(({ id }) => decided.has(id))).toBe(true);
    const wanted = claimed.flatMap(({ patient, lines }) =>
      lines.map((line) => [
        line.id,
        line.code ?? null,
        line.name ?? null,
        line.kind ?? 'service',
        patient?.id ?? null,
        line.session ?? null,
        line.department ?? null,
        line.parent ?? null,
      ]),
    );
    const names = [
      'line_id',
      'claimed_code',
      'claimed_name',
      'kind',
      'patient_id',
      'session',
      'department',
      'parent_line',
    ];
    expect(rows.map((row) => names.map((name) => formOf(row[name])))).toEqual(wanted);
  });
});
