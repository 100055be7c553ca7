import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_NAMES, COLUMNS, type ResultRow } from '../src/rows/columns.js';
import { openCsvWriter } from '../src/rows/csv-writer.js';
import { claim, directoryWith, json, runCli } from './run-cli.js';

const PYTHON = 'python3';
/** A program of Python that reads CSV as the manual of its module says, and prints it as JSON. */
const READ = `import csv, json, sys
with open(sys.argv[1], newline='', encoding='utf-8-sig') as file:
    print(json.dumps(list(csv.reader(file, strict=True))))`;

const isAbsent = spawnSync(PYTHON, ['--version']).error !== undefined && process.env['CI'] === undefined;
if (isAbsent) console.warn(`${PYTHON} is not here: what it reads of the CSV is not checked`);

/** Texts that a spreadsheet may run if a cell begins with them. */
const RUNS = /^[\s\u200b]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|^\t/;
const BREAKS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;

const TEXT_COLUMNS = COLUMN_NAMES.filter((name) => COLUMNS[name].kind === 'text');
const NUMBER_COLUMNS = COLUMN_NAMES.filter((name) => ['yuan', 'price', 'quantity'].includes(COLUMNS[name].kind));

/** Texts that break CSV or run, with words in between. They have no apostrophes, so that those that guard are seen. */
const nasty = fc
  .array(
    fc.constantFrom(
      ...['\r', '\n', '\r\n', '\t', ' ', '\u3000', '\u00a0', '\u200b', '\v', '\f', '\u0085', '\u2028', '\u2029'],
      ...['"', '""', ',', ';', '|', '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹢', '−', '\ufeff'],
      ...['=HYPERLINK("x")', '=2+5', '肝', '床位费', 'a', '1', '-5', '𠮷'],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const EMPTY = Object.fromEntries(COLUMN_NAMES.map((name) => [name, null])) as ResultRow;
const row = fc.array(nasty, { minLength: TEXT_COLUMNS.length, maxLength: TEXT_COLUMNS.length }).map(
  (texts): ResultRow => ({
    ...EMPTY,
    ...Object.fromEntries(TEXT_COLUMNS.map((name, i) => [name, texts[i] ?? null])),
    ...Object.fromEntries(NUMBER_COLUMNS.map((name) => [name, '-12.5'])),
  }),
);

function readByPython(path: string): string[][] {
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', READ, path], { maxBuffer: 2 ** 28, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as string[][];
}

function mayRun(cell: string): boolean {
  return cell.split(BREAKS).some((part) => RUNS.test(part));
}

describe.skipIf(isAbsent)('the CSV as Python reads it', () => {
  it('has a record for each row, a field for each column, and every text unchanged', async () => {
    const rows = fc.sample(row, { numRuns: 2_000, seed: 20251008 });
    const path = join(directoryWith({}), 'rows.csv');
    const file = createWriteStream(path);
    const writer = openCsvWriter(file);
    await writer.write(rows);
    await writer.end();
    await new Promise((done) => file.end(done));

    const [head, ...records] = readByPython(path);
    expect(head).toEqual(COLUMN_NAMES);
    expect(records).toHaveLength(rows.length);
    for (const [i, record] of records.entries()) {
      expect(record).toHaveLength(COLUMN_NAMES.length);
      const read = record.map((cell) => cell.replaceAll("'", ''));
      expect(read).toEqual(COLUMN_NAMES.map((name) => rows[i]?.[name] ?? ''));
      for (const name of NUMBER_COLUMNS) expect(record[COLUMN_NAMES.indexOf(name)]).toBe('-12.5');
      for (const name of TEXT_COLUMNS) expect(mayRun(record[COLUMN_NAMES.indexOf(name)] ?? '')).toBe(false);
    }
  });

  it('has the ids of claims, whatever line breaks they hold', async () => {
    const names = ['x\r=2+5', '\r=HYPERLINK(1)', 'a\nb', '"q",\r\n\u2028=1', '＝1', ' \t@x'];
    const cwd = directoryWith({});
    const stdin = names.map((name) => json(claim({ id: name, facility: { name }, patient: { id: name } }))).join('\n');
    const { status } = await runCli(['adjudicate', '--ndjson', '--format', 'csv', '--out', 'r.csv'], { cwd, stdin });
    expect(status).toBe(0);
    const [head = [], ...records] = readByPython(join(cwd, 'r.csv'));
    expect(records.map((record) => record.length)).toEqual(names.map(() => COLUMN_NAMES.length));
    for (const column of ['claim_id', 'facility', 'patient_id']) {
      const cells = records.map((record) => record[head.indexOf(column)] ?? '');
      expect(cells.map((cell) => cell.replaceAll("'", ''))).toEqual(names);
      expect(cells.filter(mayRun)).toEqual([]);
    }
  });
});
