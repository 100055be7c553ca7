import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { InputError } from '../src/input-error.js';
import { COLUMN_NAMES, COLUMNS, type ColumnKind, type ResultRow } from '../src/rows/columns.js';
import type { ErrorRecord, ResultRecord } from '../src/rows/result-record.js';
import { ROW_FORMATS, type RowFormat, type RowWriter } from '../src/rows/row-writer.js';
import { makeRowsOf } from '../src/rows/rows-of.js';
import { openTableSink } from '../src/rows/table-sink.js';
import { unscaled } from '../src/rows/unscaled.js';
import { openXlsxWriter } from '../src/rows/xlsx-writer.js';
import { badLine, HOSTILE, recordOf, spreadRecords } from './result-records.js';
import { SHIPPED } from './shipped.js';
import { writeRows } from './write-rows.js';

const records = spreadRecords([0, 30]);
const rowsOf = makeRowsOf(SHIPPED);
const rows = records.flatMap(rowsOf);

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

async function written(given: readonly (ResultRecord | ErrorRecord)[], format: RowFormat): Promise<Buffer> {
  const sink = new PassThrough();
  const all = buffer(sink);
  await writeRows(each(given), format, sink, SHIPPED);
  sink.end();
  return all;
}

/** The workbook that rows are written to. */
async function workbook(given: readonly ResultRow[], most: number): Promise<Buffer> {
  const sink = new PassThrough();
  const all = buffer(sink);
  const writer: RowWriter = await openXlsxWriter(sink, most);
  await writer.write(given);
  await writer.end();
  sink.end();
  return all;
}

const SURGERY = recordOf({
  id: 'C1',
  jurisdiction: 'CN-JX',
  facility: { name: '南方医院赣州医院' },
  lines: [
    { id: '1', code: 'QYLS00158', date: '2025-10-08', details: { vertebrae: 3 } },
    { id: '2', code: 'QYLS00159', date: '2025-10-09', quantity: '2.5', details: { vertebrae: 3 } },
    { id: '3', name: '午餐', kind: 'other', date: '2025-10-08' },
  ],
});

describe('rows of results', () => {
  it('are one for each line, with the words of findings and provisions', () => {
    const [first, second, third] = rowsOf(SURGERY);
    expect(first).toMatchObject({
      claim_id: 'C1',
      line_id: '1',
      date: '2025-10-08',
      decision: 'allow',
      amount: '4623.81',
    });
    expect(first?.citations_zh).toContain('赣医保字〔2025〕37号 附表2序号14：');
    expect(first?.citations_en).toContain('赣医保字〔2025〕37号 annex 2 row 14: ');
    expect(second).toMatchObject({ date: '2025-10-09', quantity_claimed: '2.5', jurisdiction: 'CN-JX' });
    expect(second?.finding_codes?.split('; ')).toHaveLength(second?.finding_effects?.split('; ').length ?? 0);
    expect(third).toMatchObject({ decision: 'unlisted', code: null, amount: null, finding_codes: null });
  });

  it('say what auditors call the findings, and what these stand on', () => {
    const record = recordOf({
      id: 'C1',
      jurisdiction: 'CN-JX',
      facility: { name: '南方医院赣州医院' },
      lines: [{ id: '1', code: 'QYLS00159', date: '2025-10-08', quantity: 4, details: { vertebrae: 3 } }],
    });
    const [row] = rowsOf(record);
    expect(row?.violations_zh).toBe('超标准收费：明确违规; 加收缺主项：明确违规');
    expect(row?.law).toBe('《医疗保障基金使用监督管理条例》第三十八条第三项');
    expect(row?.evidence_zh).toContain('椎体数 3');
    expect(row?.evidence_en).toContain('number of vertebrae: 3');
  });

  it('say what is due under the item to use instead', () => {
    const record = recordOf({
      id: 'C1',
      jurisdiction: 'CN-GD',
      facility: { name: '某医院' },
      lines: [{ id: '1', code: '230400011N', date: '2025-10-08', quantity: 2, details: { bodyParts: ['头', '胸'] } }],
    });
    const [row] = rowsOf(record);
    expect(row).toMatchObject({ violations_zh: '分解收费：明确违规', suggested_codes: '230400011-1N' });
    const priced = JSON.stringify(record).replace('"amount":null}', '"amount":"7000.00"}');
    expect(rowsOf(JSON.parse(priced) as ResultRecord)[0]?.suggested_amount).toBe('7000.00');
    expect(row?.suggested_amount).toBeNull();
  });

  it('have one for a claim that could not be read, with its line and every fault', () => {
    expect(rowsOf(badLine(7))).toEqual([
      expect.objectContaining({
        decision: 'error',
        input_line: '7',
        error_code: 'invalid-claim',
        error_zh: '清单无法读取; lines[0].date: 不是日期',
        error_en: 'the claim cannot be read; lines[0].date: is no date',
        claim_id: null,
      }),
    ]);
  });

  it('have no line break in any cell', () => {
    const broken = { ...SURGERY, lines: SURGERY.lines.map((line) => ({ ...line, findings: [] })) };
    expect(rows.length).toBeGreaterThan(400);
    for (const row of [...rows, ...rowsOf(broken)]) {
      for (const value of Object.values(row)) expect(value ?? '').not.toMatch(/[\r\n]/);
    }
  });
});

describe('csv', () => {
  it('reads back as it was written', async () => {
    const bytes = await written(records, 'csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString().split('\r\n')).toHaveLength(rows.length + 2);
    const read = parse(bytes, { bom: true, columns: true }) as Record<string, string>[];
    expect(read).toEqual(rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, v ?? '']))));
  });

  it.each(['=1+1', '+86', '-5', '@SUM(A1)', '\tx', '＝1'])(
    'has an apostrophe before the name %j, and before no number',
    async (name) => {
      const [line] = SURGERY.lines;
      if (line === undefined) throw new Error('no line');
      const given: ResultRecord = {
        ...SURGERY,
        claimId: name,
        lines: [{ ...line, decision: 'review', unitPrice: '-5', quantity: { claimed: '1', allowed: '1' } }],
      };
      const [read] = parse(await written([given], 'csv'), { bom: true, columns: true }) as Record<string, string>[];
      expect(read).toMatchObject({ claim_id: `'${name}`, unit_price: '-5', quantity_claimed: '1' });
    },
  );

  it('is only a header if there are no results', async () => {
    expect((await written([], 'csv')).toString()).toBe(`\uFEFF${COLUMN_NAMES.join(',')}\r\n`);
  });
});

describe('xlsx', () => {
  it('has numbers, days, and words as they were', async () => {
    const [head, ...read] = await readSheet(await written(records, 'xlsx'), '结果 Results');
    expect(head).toEqual(COLUMN_NAMES);
    expect(read).toHaveLength(rows.length);
    for (const [i, row] of rows.entries()) {
      const wanted = COLUMN_NAMES.map((name) => {
        const { kind } = COLUMNS[name];
        const value = row[name];
        if (value === null || kind === 'text') return value;
        return kind === 'day' ? new Date(value) : Number(value);
      });
      expect(read[i]).toEqual(wanted);
    }
  });

  it('explains each column in both languages', async () => {
    const [, ...legend] = await readSheet(await written([], 'xlsx'), '列说明 Columns');
    expect(legend).toEqual(COLUMN_NAMES.map((name) => [name, COLUMNS[name].zh, COLUMNS[name].en]));
  });

  it('goes on in a further sheet if one is full', async () => {
    const some = rows.slice(0, 9);
    const bytes = await workbook(some, 5);
    const sheets = await Promise.all(
      ['结果 Results', '结果 Results 2', '结果 Results 3'].map((n) => readSheet(bytes, n)),
    );
    expect(sheets.map((sheet) => sheet.length)).toEqual([5, 5, 2]);
    const lineId = COLUMN_NAMES.indexOf('line_id');
    expect(sheets.flatMap((sheet) => sheet.slice(1).map((row) => row[lineId]))).toEqual(some.map((r) => r.line_id));
  });

  it('has a number of too many digits as text, and words that look like escapes as they were', async () => {
    const [row] = rows;
    if (row === undefined) throw new Error('no row');
    const odd = { ...row, unit_price: '1234567890123.456', item: '_x0041_ \u0001 <b>', facility: HOSTILE };
    const [, read] = await readSheet(await workbook([odd], 10), '结果 Results');
    const at = (name: (typeof COLUMN_NAMES)[number]) => read?.[COLUMN_NAMES.indexOf(name)];
    expect(at('unit_price')).toBe('1234567890123.456');
    expect(at('facility')).toBe(HOSTILE);
    expect(String(at('item'))).toMatch(/ \ufffd <b>$/);
  });

  it('has a mark where words longer than a cell are cut', async () => {
    const [row] = rows;
    if (row === undefined) throw new Error('no row');
    const [, read] = await readSheet(
      await workbook([{ ...row, findings_zh: '长'.repeat(40_000) }], 10),
      '结果 Results',
    );
    const cell = String(read?.[COLUMN_NAMES.indexOf('findings_zh')]);
    expect([cell.length, cell.slice(-8)]).toEqual([32_767, '长 …[cut]']);
  });

  it('is the same file for the same results', async () => {
    expect(await written(records, 'xlsx')).toEqual(await written(records, 'xlsx'));
  });
});

/** A value of Parquet as its row has it. The reader gives decimals as the nearest float. */
function asText(value: unknown, kind: ColumnKind): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (kind === 'yuan') return Number(value).toFixed(2);
  return kind === 'quantity' ? String(Number(Number(value).toFixed(4))) : String(value);
}

describe('parquet', () => {
  it('has exact decimals and days', async () => {
    const bytes = await written(records, 'parquet');
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const { schema } = parquetMetadata(file);
    expect(schema.find(({ name }) => name === 'amount')).toMatchObject({
      converted_type: 'DECIMAL',
      precision: 18,
      scale: 2,
    });
    const read = await parquetReadObjects({ file });
    expect(read).toHaveLength(rows.length);
    for (const [i, row] of rows.entries()) {
      for (const name of COLUMN_NAMES) expect(asText(read[i]?.[name], COLUMNS[name].kind)).toBe(row[name]);
    }
  });

  it('refuses a number that a column cannot hold exactly', () => {
    expect(unscaled('70.2', 2)).toBe(7020n);
    expect(unscaled('-0.5000', 2)).toBe(-50n);
    expect(unscaled('9999999999999999.99', 2)).toBe(999999999999999999n);
    for (const bad of ['10000000000000000.00', '0.001', '1e5', '']) expect(() => unscaled(bad, 2)).toThrow(InputError);
  });
});

describe.each(ROW_FORMATS)('%s', (format) => {
  it('throws the error of its sink', async () => {
    const sink = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) });
    sink.on('error', () => {});
    const many = Array.from({ length: 6 }, () => records).flat();
    await expect(writeRows(each(many), format, sink, SHIPPED)).rejects.toThrow('disk full');
  });

  it.each(['finish', 'keep'] as const)('is complete if lines of NDJSON were written and %s was called', async (end) => {
    const [chunks, called]: [Uint8Array[], string[]] = [[], []];
    const sink = await openTableSink(
      format,
      {
        write: async (bytes) => void chunks.push(bytes),
        finish: async () => void called.push('finish'),
        keep: async () => void called.push('keep'),
      },
      SHIPPED,
    );
    for (const record of records) await sink.write(Buffer.from(`${JSON.stringify(record)}\n`));
    await sink[end]();
    expect(called).toEqual([end]);
    expect(Buffer.concat(chunks)).toEqual(await written(records, format));
  });

  it('throws the error of the sink below, and lets that keep what it has', async () => {
    const called: string[] = [];
    const failing = { write: () => Promise.reject(new Error('disk full')), finish: async () => {} };
    const sink = await openTableSink(format, { ...failing, keep: async () => void called.push('keep') }, SHIPPED);
    await expect(sink.write(Buffer.from(`${JSON.stringify(SURGERY)}\n`)).then(() => sink.finish())).rejects.toThrow(
      'disk full',
    );
    await sink.keep().catch(() => {});
    expect(called).toEqual(['keep']);
  });

  it('waits for a slow sink and leaves it open', async () => {
    const sink = new PassThrough({ highWaterMark: 1024 });
    let size = 0;
    sink.on('data', (chunk: Buffer) => {
      size += chunk.length;
    });
    expect(await writeRows(each(records), format, sink, SHIPPED)).toBe(rows.length);
    expect(size).toBeGreaterThan(1000);
    expect(sink.writable).toBe(true);
  });
});
