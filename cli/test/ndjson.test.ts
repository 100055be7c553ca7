import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Adjudicator, type Claim, createAdjudicator, parseClaim } from 'yijia';
import { withHistory } from 'yijia/stream';
import { decideBatch } from '../src/ndjson/decide-batch.js';
import { resultLine } from '../src/ndjson/result-line.js';
import { answered, badClaim, claim, directoryWith, json, runCli } from './run-cli.js';
import { SHIPPED } from './shipped.js';

const library = createAdjudicator({ packs: SHIPPED });
const ids = ['C1', 'C2', 'C3'];
const three = ids.map((id) => `${json(claim({ id }))}\n`).join('');
const answers = ids.map((id) => answered(library.adjudicate(claim({ id })))).join('');

interface Answer {
  readonly claimId?: string;
  readonly line?: number;
  readonly error?: { readonly code: string; readonly message: string; readonly zh: string };
}

function parsed(out: string): Answer[] {
  const lines = out.split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line));
}

/** The claim ids of answers, and the numbers and codes of bad lines. */
function told(out: string): string[] {
  return parsed(out).map(({ claimId, line, error }) => claimId ?? `${line} ${error?.code}`);
}

function ndjson(stdin: string | Readable, ...argv: readonly string[]) {
  return runCli(['adjudicate', '--ndjson', ...argv], { stdin });
}

describe('NDJSON', () => {
  it('is answered line by line, with a summary on standard error', async () => {
    const { status, out, err } = await ndjson(three, '--lang', 'en');
    expect(status).toBe(0);
    expect(out).toBe(answers);
    expect(err).toBe(
      [
        'claims 3, lines 3; lines of input not decided 0',
        'decisions: allow 3  reduce 0  deny 0  review 0  unlisted 0',
        'totals (yuan): allowed 10140.00  under review 0.00  refused 0.00  unlisted 0.00',
        '0.0 s: 3000 claims/s, 3000 lines/s',
        '',
      ].join('\n'),
    );
  });

  it('is summed up in Chinese by default', async () => {
    const { err } = await ndjson(`${three}{}\n`);
    expect(err).toContain('清单 3 份，收费行 3 行；无法审核 1 行\n');
  });

  it('comes from a file', async () => {
    const { out } = await runCli(['adjudicate', 'day.txt', '--ndjson'], { files: { 'day.txt': three } });
    expect(out).toBe(answers);
    const { status, err } = await runCli(['adjudicate', 'none.ndjson', '--ndjson', '--lang', 'en']);
    expect(status).toBe(2);
    expect(err).toMatch(/^error: there is no file none\.ndjson/);
  });

  it.each([
    ['with line ends of Windows', three.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${three}`],
    ['with blank lines', `\n \t\n${three.replaceAll('\n', '\n\r\n')}\n`],
    ['without a last line end', three.trimEnd()],
  ])('%s is answered alike', async (_title, input) => {
    expect(await ndjson(input)).toMatchObject({ status: 0, out: answers });
  });

  it('is answered alike in chunks of any size', async () => {
    const bytes = Buffer.from(`\uFEFF${three}`);
    const chunks = Array.from(bytes, (_byte, i) => bytes.subarray(i, i + 1));
    expect((await ndjson(Readable.from(chunks))).out).toBe(answers);
  });

  it('has no answer if it is empty', async () => {
    expect(await ndjson('')).toMatchObject({ status: 0, out: '' });
  });

  it('notes a jurisdiction that no pack is of, once', async () => {
    const { err } = await ndjson(`${json(claim({ jurisdiction: 'CN-SC' }))}\n`.repeat(2), '--lang', 'en');
    expect(err.match(/no pack given is of CN-SC/g)).toHaveLength(1);
  });

  it('is answered in order over many batches', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => `${json(claim({ id: `C${i}` }))}\n`);
    const { out } = await ndjson(Readable.from(many.map((line) => Buffer.from(line))), '--workers', '0');
    expect(parsed(out).map(({ claimId }) => claimId)).toEqual(many.map((_, i) => `C${i}`));
  });
});

describe('a bad line', () => {
  it('is answered in its place by its fault, with blank lines counted', async () => {
    const input = Buffer.concat([
      Buffer.from(`${json(claim())}\n\n{"id": 1,\n`),
      Buffer.from([0x7b, 0xc4, 0xcf, 0x7d, 0x0a]),
      Buffer.from(`${json(badClaim())}\n[]\n`),
      Buffer.from([0x00, 0x1f, 0x0a]),
      Buffer.from(`${json(claim({ id: 'C2' }))}\n{"half": `),
    ]);
    const { status, out, err } = await ndjson(Readable.from([input]), '--lang', 'en');
    expect(status).toBe(3);
    expect(told(out)).toEqual([
      'C1',
      '3 not-json',
      '4 not-utf8',
      '5 invalid-claim',
      '6 invalid-claim',
      '7 not-json',
      'C2',
      '9 not-json',
    ]);
    expect(err).toContain('lines of input not decided 6\n');
    const [, notJson, notUtf8] = parsed(out);
    expect(notJson?.error?.message).toMatch(/^line 3 is not valid JSON/);
    expect(notJson?.error?.zh).toMatch(/^第 3 行不是有效的 JSON/);
    expect(notUtf8?.error).toEqual({
      code: 'not-utf8',
      message: 'line 4 is not UTF-8 text; export it as UTF-8',
      zh: '第 4 行不是 UTF-8 编码，请以 UTF-8 重新导出',
      issues: [],
    });
  });

  it('may be one that is longer than the limit without its end', async () => {
    const short = json(claim({ id: 'L' }));
    const long = short + ' '.repeat(1024 * 1024 - Buffer.byteLength(short));
    const { status, out } = await ndjson(`${three}${long}\n${long} \n\n${three}`, '--max-line', '1', '--lang', 'en');
    expect(status).toBe(3);
    expect(told(out)).toEqual([...ids, 'L', '5 line-too-long', ...ids]);
    expect(parsed(out)[4]?.error?.message).toMatch(/^line 5 is longer than 1 MiB/);
    expect(told((await ndjson(`${long} `, '--max-line', '1')).out)).toEqual(['1 line-too-long']);
  });
});

describe('with --history', () => {
  const day = (id: string, patient: string | undefined, date: string): Claim => ({
    id,
    jurisdiction: 'CN-GD',
    facility: { name: '广州示范医院' },
    ...(patient === undefined ? {} : { patient: { id: patient } }),
    lines: [{ id: 'a', date, code: '311201083N', charged: { amount: '100' } }],
  });
  const decided = (given: readonly Claim[]) =>
    given.map((one) => `${resultLine(library.adjudicate(one), one, false)}\n`);
  const textOf = (given: readonly unknown[]) => given.map((one) => `${json(one)}\n`).join('');

  it('claims of a patient are decided as with withHistory', async () => {
    const given = [
      day('B', 'P', '2025-10-09'),
      day('A', 'P', '2025-10-09'),
      day('N', undefined, '2025-10-09'),
      day('D', 'Q', '2025-10-09'),
      day('C', 'Q', '2025-10-08'),
    ];
    const { status, out } = await ndjson(textOf(given), '--history');
    expect(status).toBe(0);
    expect(out).toBe(decided(withHistory(given)).join(''));
    expect(out).not.toBe(decided(given).join(''));
  });

  it('claims are checked once, not again when they are decided', () => {
    const decided: unknown[] = [];
    const safeAdjudicate: Adjudicator['safeAdjudicate'] = (one) => {
      decided.push(one);
      return library.safeAdjudicate(one);
    };
    const given = [day('B', 'P', '2025-10-09'), day('X', 'P', ''), day('A', 'P', '2025-10-09'), {}];
    const bytes = Buffer.from(textOf(given));
    const job = {
      bytes,
      firstLine: 1,
      records: 4,
      tooLong: [],
      isHeaded: false,
      tooLarge: null,
      answered: 0,
      again: new Set<bigint>(),
    };
    const { tally } = decideBatch(job, { ...library, safeAdjudicate }, { history: true, compact: false, mostMiB: 1 });
    expect([tally.claims, tally.bad]).toEqual([2, 2]);
    expect(decided).toHaveLength(2);
    for (const one of decided) expect(parseClaim(one)).toBe(one);
  });

  it('bad lines stay in their place and are no history', async () => {
    const invalid = { ...day('X', 'P', '2025-10-09'), lines: [{ id: 'a', date: '2025-10-09' }] };
    const given = [day('B', 'P', '2025-10-09'), day('A', 'P', '2025-10-09')];
    const input = `{"half\n${json(given[0])}\n${json(invalid)}\nnot JSON\n${json(given[1])}\n`;
    const { status, out } = await ndjson(input, '--history');
    expect(status).toBe(3);
    expect(told(out)).toEqual(['1 not-json', 'B', '3 invalid-claim', '4 not-json', 'A']);
    const good = out.split('\n').filter((line) => line.startsWith('{"claimId"'));
    expect(good.map((line) => `${line}\n`)).toEqual(decided(withHistory(given)));
  });

  it('a patient who comes again after others is an error, in the same batch and in a later one', async () => {
    const near = [day('A', 'P', '2025-10-08'), day('B', 'Q', '2025-10-08'), day('C', 'P', '2025-10-09')];
    const { status, out, err } = await ndjson(textOf(near), '--history', '--lang', 'en');
    expect(status).toBe(3);
    expect(told(out)).toEqual(['A', 'B', '3 patient-not-together']);
    expect(parsed(out)[2]?.error?.message).toMatch(/sort the input by patient/);
    expect(err).toContain('claims 2, lines 2; lines of input not decided 1\n');
    const others = Array.from({ length: 3000 }, (_, i) => day(`C${i}`, `Q${i}`, '2025-10-08'));
    const far = await ndjson(
      textOf([day('A', 'P', '2025-10-08'), ...others, day('Z', 'P', '2025-10-09')]),
      '--history',
    );
    expect(told(far.out).slice(-2)).toEqual(['C2999', '3002 patient-not-together']);
  });

  it('a patient whose claims are in several batches is decided together', async () => {
    const given = Array.from({ length: 100 }, (_, i) => {
      const { lines, ...rest } = day(`V${i}`, i < 2 || i > 90 ? `P${Math.min(i, 91)}` : 'P', '2025-10-08');
      return { ...rest, lines: lines.map((line) => ({ ...line, name: '某项目'.repeat(900) })) };
    });
    const { status, out } = await ndjson(textOf(given), '--history', '--workers', '0');
    expect(status).toBe(0);
    expect(out).toBe(decided(withHistory(given)).join(''));
  });

  it('lines that are too long are answered in their place, in any batch', async () => {
    const name = '某项目'.repeat(300);
    const given = Array.from({ length: 240 }, (_, i) => {
      const { lines, ...rest } = day(`V${i}`, `P${i >> 4}`, '2025-10-08');
      return { ...rest, lines: lines.map((line) => ({ ...line, name })) };
    });
    const long = `${'x'.repeat(1024 * 1024 + 1)}\n`;
    const input = given.map((one, i) => (i % 40 === 20 ? long : '') + textOf([one])).join('');
    const { status, out } = await ndjson(input, '--history', '--max-line', '1', '--workers', '0');
    expect(status).toBe(3);
    const lines = given.flatMap(({ id }, i) => (i % 40 === 20 ? [`${i + 1 + (i - 20) / 40} line-too-long`, id] : [id]));
    expect(told(out)).toEqual(lines);
    const good = out.split('\n').filter((line) => line.startsWith('{"claimId"'));
    expect(good.map((line) => `${line}\n`).join('')).toBe(decided(withHistory(given)).join(''));
  });

  it('a patient with too many lines is an error of all their claims', async () => {
    const lines = Array.from({ length: 50_001 }, (_, i) => ({ id: String(i), date: '2025-10-08', code: 'X' }));
    const given = [day('A', 'P', '2025-10-08'), { ...day('B', '0000', ''), lines }, { ...day('C', '0000', ''), lines }];
    const { status, out } = await ndjson(textOf([...given, day('D', 'Q', '2025-10-08')]), '--history');
    expect(status).toBe(3);
    expect(told(out)).toEqual(['A', '2 patient-too-large', '3 patient-too-large', 'D']);
  });
});

describe('--out', () => {
  const cwdWith = () => directoryWith({});

  it('has its name when all is written', async () => {
    const cwd = cwdWith();
    const path = join(cwd, 'out.ndjson');
    const { status, out } = await ndjson(three, '--out', path);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(readFileSync(path, 'utf8')).toBe(answers);
    expect(() => readFileSync(`${path}.partial`)).toThrow('ENOENT');
  });

  it('is compressed if its name ends in .gz', async () => {
    const path = join(cwdWith(), 'out.ndjson.gz');
    expect((await ndjson(three, '--out', path)).status).toBe(0);
    expect(zlib.gunzipSync(readFileSync(path)).toString()).toBe(answers);
  });

  it('is a fault if it cannot be written', async () => {
    const path = join(cwdWith(), 'no', 'out.ndjson');
    const { status, err } = await ndjson(three, '--out', path, '--lang', 'en');
    expect(status).toBe(2);
    expect(err).toBe(
      `error: ${path} cannot be written: there is no directory ${dirname(path)}; make it first, or correct the path\n`,
    );
  });
});

describe('options that exclude each other', () => {
  it.each([
    [['--history', '--max-line', '3'], '--history, --max-line: only with --ndjson, --format or --out'],
    [['--ndjson', '--explain'], 'use --explain or one of --ndjson and --format, not both'],
    [['--ndjson', '--resume'], '--resume needs --out, the file to go on with'],
    [['--ndjson', '--workers', 'two'], '--workers "two" must be a whole number of at least 0'],
    [['--ndjson', '--max-line', '0'], '--max-line "0" must be a whole number of at least 1'],
  ])('%j are refused', async (argv, message) => {
    const { status, out, err } = await runCli(['adjudicate', ...argv, '--lang', 'en'], { stdin: three });
    expect({ status, out, err }).toEqual({ status: 2, out: '', err: `error: ${message}\n` });
  });
});

describe('progress', () => {
  it('is shown on a terminal, and if it is asked for', async () => {
    const files = { 'day.ndjson': three };
    const forced = await runCli(['adjudicate', 'day.ndjson', '--ndjson', '--progress', '--lang', 'en'], { files });
    expect(forced.err).toMatch(/█{24} 100% {2}3 claims {2}\d+\/s {2}0s left\n/);
    const counted = await ndjson(three, '--progress');
    expect(counted.err).toMatch(/^3 份 {2}每秒 \d+ 份$/m);
    const shown = await runCli(['adjudicate', 'day.ndjson', '--ndjson'], { files, isTTY: true });
    expect(shown.err).toContain('░');
    expect((await runCli(['adjudicate', 'day.ndjson', '--ndjson'], { files })).err).not.toMatch(/[░█]/);
  });
});
