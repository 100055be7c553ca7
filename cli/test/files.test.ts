import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { type Cells, csvBytes, xlsxBytes } from '../../test/tables/write-bytes.js';
import { claim, directoryWith, json, runCli } from './run-cli.js';

const WHO = ['--jurisdiction', 'CN-JX', '--facility', '示范医院', '--lang', 'en'];

const BILL: Cells = [
  ['住院费用明细', null, null, null, null, null, null],
  ['住院号', '姓名', '费用发生时间', '项目编码', '数量', '单价', '金额'],
  ['Z1', '甲', '2025-10-08 09:00', '330801003', 1, 100, 100],
  ['Z2', '乙', '2025/10/8', '330801003', 2, 100, 200],
  ['Z2', '乙', '20251009', '330801003', -1, 100, -100],
  ['Z1', '甲', '昨天', '330801003', 1, 100, 100],
  ['Z2', '乙', '2025-10-09', '330801004', -1, 7, -7],
  ['合计', null, null, null, null, null, 293],
];

interface Shown {
  readonly claimId?: string;
  readonly line?: number;
  readonly file?: string;
  readonly error?: { readonly code: string };
  readonly context?: { readonly file?: string; readonly rows?: readonly number[] };
}

function records(out: string): Shown[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** What records say of their places: id, file and rows of a claim; file, line and code of a fault. */
function places(out: string): unknown[] {
  return records(out).map(({ claimId, context, file, line, error }) =>
    error === undefined ? [claimId, context?.file, context?.rows] : [file, line, error.code],
  );
}

const OF_BILL = (file: string): unknown[] => [
  ['Z1', file, [3]],
  ['Z2', file, [4]],
  [file, 6, 'date'],
  [file, 7, 'reversal'],
];

describe('adjudicate of a table of charges', () => {
  it.each([
    ['b.csv', csvBytes(BILL)],
    ['gb.csv', csvBytes(BILL, 'gb18030')],
    ['B.XLSX', xlsxBytes(BILL)],
    ['tab.tsv', csvBytes(BILL, 'utf-16le', '\t')],
  ])('%s: claims, and rows that are in none', async (file, bytes) => {
    const { status, out, err } = await runCli(['adjudicate', file, ...WHO, '--format', 'ndjson'], {
      files: { [file]: bytes },
    });
    expect(status).toBe(3);
    expect(places(out)).toEqual(OF_BILL(file));
    expect(err).toContain('claims 2, lines 2; rows netted with their refunds 1, titles, sums and blank rows 2');
    expect(err).toContain('C 费用发生时间 → date');
  });

  it('prints text that names file and row', async () => {
    const rows = BILL.map((row, i) => [...row, i === 1 ? '明细号' : `F${i}`]);
    const files = { 'b.csv': csvBytes(rows) };
    const { out } = await runCli(['adjudicate', 'b.csv', ...WHO], { files });
    expect(out).toContain('Claim Z1  示范医院  CN-JX (b.csv)');
    expect(out).toMatch(/│ F2 +│[^\n]*\n│ row 3 +│/);
    expect(out).toContain('error: b.csv: row 6 (C6): "昨天" is no day');
    const explained = await runCli(['adjudicate', 'b.csv', ...WHO, '--explain'], { files });
    expect(explained.out).toContain('[row 3]');
  });

  it('is as wide as COLUMNS says if output is no terminal', async () => {
    const { out } = await runCli(['adjudicate', 'b.csv', ...WHO], {
      files: { 'b.csv': csvBytes(BILL) },
      env: { COLUMNS: '90' },
    });
    expect(out.split('\n').filter((line) => line.startsWith('┌'))[0]?.length).toBeLessThanOrEqual(90);
  });

  it('as JSON is an array of the records that NDJSON has', async () => {
    const files = { 'b.csv': csvBytes(BILL) };
    const lines = await runCli(['adjudicate', 'b.csv', ...WHO, '--ndjson'], { files });
    for (const options of [['--json'], ['--json', '--compact']]) {
      const { out } = await runCli(['adjudicate', 'b.csv', ...WHO, ...options], { files });
      const whole: unknown[] = JSON.parse(out);
      expect(whole).toHaveLength(4);
      if (options.length === 1) {
        expect(out).toBe(`${JSON.stringify(records(lines.out), null, 2)}\n`);
      }
    }
  });

  it('as a sheet has the file and the row of each line', async () => {
    const cwd = directoryWith({ 'b.csv': csvBytes(BILL) });
    const { status } = await runCli(['adjudicate', 'b.csv', ...WHO, '--out', 'r.xlsx'], { cwd });
    expect(status).toBe(3);
    const [head = [], ...rows] = await readSheet(join(cwd, 'r.xlsx'));
    const column = (name: string): unknown[] => rows.map((row) => row[head.indexOf(name)]);
    expect(column('file')).toEqual(['b.csv', 'b.csv', 'b.csv', 'b.csv']);
    expect(column('file_row')).toEqual([3, 4, null, null]);
    expect(column('input_line')).toEqual([null, null, 6, 7]);
  });

  it('leaves out a line that no claim may have, and decides the others', async () => {
    const rows: Cells = [
      ['住院号', '出生日期', '收费日期', '结束日期', '编码'],
      ['Z1', '2025-10-05', '2025-10-04', '2027-10-04', '330801003'],
      ['Z1', '2025-10-05', '2025-10-04', null, '330801003'],
    ];
    const { status, out, err } = await runCli(['adjudicate', 'b.csv', ...WHO, '--ndjson'], {
      files: { 'b.csv': csvBytes(rows) },
    });
    expect(status).toBe(3);
    expect(places(out)).toEqual([
      ['Z1', 'b.csv', [3]],
      ['b.csv', 2, 'invalid-claim'],
    ]);
    expect(err).toContain('note: b.csv row 2: birthDate is after the date of a line (2025-10-04); it is not used');
  });

  it('reads the sheet that is asked for, and names the others', async () => {
    const { status, err } = await runCli(['adjudicate', 'b.xlsx', ...WHO, '--sheet', '十月'], {
      files: { 'b.xlsx': xlsxBytes(BILL) },
    });
    expect(status).toBe(2);
    expect(err).toContain('there is no sheet "十月"; there are: 价格');
  });

  it('with --history puts the claims of a patient together', async () => {
    const rows: Cells = [
      ['住院号', '姓名', '收费日期', '编码'],
      ['Z1', '甲', '2025-10-04', '330801003'],
      ['Z2', '乙', '2025-10-05', '330801003'],
      ['Z3', '甲', '2025-10-06', '330801003'],
    ];
    const { status, out } = await runCli(['adjudicate', 'b.csv', ...WHO, '--ndjson', '--history'], {
      files: { 'b.csv': csvBytes(rows) },
    });
    expect(status).toBe(0);
    expect(records(out).map(({ claimId }) => claimId)).toEqual(['Z1', 'Z3', 'Z2']);
  });

  it.each([
    [['--facility', '甲医院'], /need --jurisdiction/],
    [['--jurisdiction', 'CN-JX'], /b\.csv names no facility/],
    [['--jurisdiction', 'CN-JX', '--facility', '{"name":"甲","levl":3}'], /facility\.levl: unknown key "levl"/],
    [['--jurisdiction', 'CN-JX', '--facility', '{"name":'], /what --facility holds is not valid JSON/],
  ])('%j cannot be used', async (options, said) => {
    const { status, err } = await runCli(['adjudicate', 'b.csv', '--lang', 'en', ...options], {
      files: { 'b.csv': csvBytes(BILL) },
    });
    expect({ status, err }).toEqual({ status: 2, err: expect.stringMatching(said) });
  });

  it.each([
    ['示范医院', ['--level', '3', '--ownership', 'public']],
    ['{"name":"示范医院","level":3,"ownership":"public"}', []],
    ['who.json', []],
  ])('takes the facility from %s', async (facility, options) => {
    const files = {
      'b.csv': csvBytes([
        ['住院号', '收费日期', '编码', '金额'],
        ['Z1', '2025-10-08', '250102012', 5],
      ]),
      'p.csv': 'code,三级,二级\n250102012,5,4\n',
      'who.json': '{"name":"示范医院","level":3,"ownership":"public"}',
    };
    const argv = ['adjudicate', 'b.csv', '--jurisdiction', 'CN-JX', '--facility', facility, ...options];
    const { status, out } = await runCli([...argv, '--price-book', 'p.csv', '--json'], { files });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ totals: { allowed: '5.00' }, context: { facility: '示范医院' } }]);
  });

  it('needs no jurisdiction if packs are of one only', async () => {
    const { out } = await runCli(
      ['adjudicate', 'b.csv', '--pack', 'jiangxi', '--facility', '示范医院', '--format', 'ndjson'],
      { files: { 'b.csv': csvBytes(BILL) } },
    );
    expect(out).toContain('"jurisdiction":"CN-JX"');
  });

  it('says how claims were told apart if no column of encounters does', async () => {
    const of = async (rows: Cells): Promise<string> =>
      (await runCli(['adjudicate', 'b.csv', ...WHO], { files: { 'b.csv': csvBytes(rows) } })).err;
    const patients: Cells = [
      ['姓名', '收费日期', '编码'],
      ['甲', '2025-10-08', '330801003'],
    ];
    expect(await of(patients)).toContain('each day of one who was not admitted, is a claim');
    expect(await of(patients.map((row) => row.slice(1)))).toContain('all of it is one claim');
  });
});

describe('adjudicate of several files', () => {
  const files = {
    'a.json': json([claim({ id: 'A1' }), claim({ id: 'A2' })]),
    'b.csv': csvBytes(BILL),
    'c.ndjson': `${json(claim({ id: 'C1' }))}\n{bad\n\n${json(claim({ id: 'C2' }))}\n`,
    'd.ndjson.gz': gzipSync(`${json(claim({ id: 'D1' }))}\n`),
    'e.xls': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'note.txt': 'no claims',
    '~$b.xlsx': 'no workbook',
  };
  const EXPECTED = (under: string): unknown[] => [
    ['A1', `${under}a.json`, undefined],
    ['A2', `${under}a.json`, undefined],
    ...OF_BILL(`${under}b.csv`),
    ['C1', `${under}c.ndjson`, undefined],
    [`${under}c.ndjson`, 2, 'not-json'],
    ['C2', `${under}c.ndjson`, undefined],
    ['D1', `${under}d.ndjson.gz`, undefined],
    [`${under}e.xls`, 1, 'unreadable-file'],
  ];

  it('decides what can be read of a folder, in the order of names, and names the rest', async () => {
    const cwd = directoryWith({});
    mkdirSync(join(cwd, 'in/deep'), { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, 'in', name), content);
    writeFileSync(join(cwd, 'in/deep/f.json'), json(claim({ id: 'F1' })));
    const { status, out, err } = await runCli(['adjudicate', 'in', ...WHO, '--ndjson'], { cwd });
    expect(status).toBe(3);
    expect(new Set(places(out).map((place) => JSON.stringify(place)))).toEqual(
      new Set([...EXPECTED('in/'), ['F1', 'in/deep/f.json', undefined]].map((place) => JSON.stringify(place))),
    );
    expect(err).toMatch(/not read, for they are neither claims nor tables: in\/note\.txt, in\/~\$b\.xlsx/);
  });

  it('takes paths and patterns, each file once, and says what was named in vain', async () => {
    const cwd = directoryWith(files);
    symlinkSync(join(cwd, 'a.json'), join(cwd, 'a2.json'));
    const argv = ['adjudicate', 'a2.json', '*.json', 'none*.csv', 'nix.json', 'c.ndjson', ...WHO];
    const { status, out, err } = await runCli([...argv, '--ndjson'], { cwd });
    expect(status).toBe(3);
    expect(places(out)).toEqual([
      ['A1', 'a2.json', undefined],
      ['A2', 'a2.json', undefined],
      ['C1', 'c.ndjson', undefined],
      ['c.ndjson', 2, 'not-json'],
      ['C2', 'c.ndjson', undefined],
      ['none*.csv', 1, 'unreadable-file'],
      ['nix.json', 1, 'unreadable-file'],
    ]);
    expect(err).toContain('read once, although named again: a.json');
  });

  it('leaves prices, mappings and earlier results of a folder alone', async () => {
    const cwd = directoryWith({
      'a.json': files['a.json'],
      'p.csv': 'code,price\n330801003,5\n',
      'm.json': '{"钱": "amount"}',
      'r.ndjson': 'results of last time\n',
    });
    const beside = ['--price-book', 'p.csv', '--mapping', 'm.json', '--out', 'r.ndjson'];
    const { status } = await runCli(['adjudicate', '.', ...WHO, ...beside], { cwd });
    expect(status).toBe(0);
    expect(places(readFileSync(join(cwd, 'r.ndjson'), 'utf8'))).toEqual([
      ['A1', 'a.json', undefined],
      ['A2', 'a.json', undefined],
    ]);
  });

  it.each([
    ['JSON', ['a.json', 'b.json'], 'A1 (a.json, b.json)'],
    ['NDJSON', ['a.ndjson', 'b.ndjson'], 'A2 (a.ndjson), A1 (a.ndjson, b.ndjson)'],
    ['NDJSON and JSON', ['a.json', 'b.ndjson'], 'A1 (a.json, b.ndjson)'],
    ['a folder', ['.'], 'A1 (a.json, a.ndjson), A2 (a.ndjson)'],
  ])('notes claims of one id, of %s', async (_what, paths, ids) => {
    const lines = (...named: readonly string[]): string => named.map((id) => `${json(claim({ id }))}\n`).join('');
    const files = {
      'a.json': json(claim({ id: 'A1' })),
      'b.json': json(claim({ id: 'A1' })),
      'a.ndjson': lines('A2', 'A1', 'A2'),
      'b.ndjson': lines('B1', 'A1'),
    };
    for (const form of [[], ['--format', 'ndjson']]) {
      const { status, err, out } = await runCli(['adjudicate', ...paths, ...form, '--lang', 'en'], { files });
      expect(status).toBe(0);
      expect(out).toContain('A1');
      expect(err).toContain(`claims of one id, each decided by itself; see whether one was exported twice: ${ids}\n`);
    }
  });

  it('notes no ids if each comes once', async () => {
    const files = { 'a.json': json(claim({ id: 'A1' })), 'b.ndjson': `${json(claim({ id: 'A2' }))}\n` };
    const { err } = await runCli(['adjudicate', 'a.json', 'b.ndjson', '--lang', 'en'], { files });
    expect(err).not.toContain('of one id');
  });

  it.each([
    [['e.xls'], /this is a file of old Excel \(\.xls\).*save it as "Excel Workbook/],
    [['none/*.csv'], /no file matches none\/\*\.csv/],
    [['nix.csv', 'nix.json'], /there is no file to read; faults: 2\n {2}nix\.csv: .*\n {2}nix\.json: /],
    [['empty'], /the folder empty has no file that is read/],
  ])('%j: nothing to decide is a mistake', async (argv, said) => {
    const cwd = directoryWith(files);
    mkdirSync(join(cwd, 'empty'));
    for (const out of [[], ['--out', 'r.ndjson']]) {
      const { status, err } = await runCli(['adjudicate', ...argv, ...WHO, ...out], { cwd });
      expect({ status, err }).toEqual({ status: 2, err: expect.stringMatching(said) });
    }
  });

  it('of which none can be read ends with status 2, whatever the form', async () => {
    const cwd = directoryWith(files);
    for (const form of [[], ['--ndjson']]) {
      expect((await runCli(['adjudicate', 'e.xls', 'nix.json', ...WHO, ...form], { cwd })).status).toBe(2);
    }
  });

  it('gives the same bytes with threads, and goes on with --resume', async () => {
    const cwd = directoryWith(files);
    const argv = ['adjudicate', 'a.json', 'b.csv', 'c.ndjson', ...WHO, '--out'];
    await runCli([...argv, 'one.ndjson'], { cwd });
    await runCli([...argv, 'two.ndjson', '--resume'], { cwd });
    expect(readFileSync(join(cwd, 'two.ndjson'), 'utf8')).toBe(readFileSync(join(cwd, 'one.ndjson'), 'utf8'));
  });
});

describe('the format of answers', () => {
  const files = { 'c.json': json([claim()]), 'c.ndjson': `${json(claim())}\n` };

  it.each(['c.json', 'c.ndjson', '-'])('is what --format says, without --ndjson: %s', async (path) => {
    const { status, out } = await runCli(['adjudicate', path, '--format', 'csv'], { files, stdin: files['c.json'] });
    expect(status).toBe(0);
    expect(out).toMatch(/^\uFEFF?claim_id,/);
  });

  it.each(['r.ndjson', 'r.csv', 'r.xlsx', 'r.parquet'])('is told by the name %s', async (name) => {
    const cwd = directoryWith(files);
    const { status } = await runCli(['adjudicate', 'c.json', '--out', name], { cwd });
    expect(status).toBe(0);
    const start = readFileSync(join(cwd, name)).subarray(0, 4).toString('latin1');
    expect({ 'r.ndjson': '{"cl', 'r.csv': 'ï»¿c', 'r.xlsx': 'PK\u0003\u0004', 'r.parquet': 'PAR1' }[name]).toBe(start);
  });

  it.each([
    [['--out', 'r.txt'], /the name r\.txt tells no format/],
    [['--out', 'r.csv', '--json'], /use --out or --json/],
    [['--history'], /--history: only with --ndjson, --format or --out/],
    [['--format', 'csv', '--explain'], /use --explain or one of --ndjson and --format/],
  ])('%j is refused', async (options, said) => {
    const { status, err } = await runCli(['adjudicate', 'c.json', '--lang', 'en', ...options], { files });
    expect({ status, err }).toEqual({ status: 2, err: expect.stringMatching(said) });
  });
});

describe('a mapping', () => {
  const TABLE: Cells = [
    ['明细', null, null, null, null],
    ['计费单', '计费日', '计费项', '钱', '备注'],
    ['Z1', '2025-10-08', '支架', 5, 'x'],
  ];

  it.each(['zh', 'en'])('is written for the user to correct, and read again: %s', async (lang) => {
    const cwd = directoryWith({ 'b.xlsx': xlsxBytes(TABLE) });
    const who = [...WHO.slice(0, 4), '--lang', lang];
    const first = await runCli(['adjudicate', 'b.xlsx', ...who], { cwd });
    expect({ status: first.status, err: first.err }).toEqual({
      status: 2,
      err: expect.stringContaining('--write-mapping'),
    });
    const wrote = await runCli(['adjudicate', 'b.xlsx', '--write-mapping', 'm.json', '--lang', lang], { cwd });
    expect({ status: wrote.status, out: wrote.out }).toEqual({ status: 0, out: '' });
    const file = JSON.parse(readFileSync(join(cwd, 'm.json'), 'utf8'));
    const columns = lang === 'zh' ? file.列 : file.columns;
    expect(columns).toEqual({ 计费单: null, 计费日: null, 计费项: null, 钱: null, 备注: null });
    Object.assign(
      columns,
      lang === 'zh'
        ? { 计费单: '就诊号', 计费日: '发生日期', 计费项: '项目名称', 钱: '金额' }
        : { 计费单: 'encounter', 计费日: 'date', 计费项: 'name', 钱: 'amount' },
    );
    writeFileSync(join(cwd, 'm.json'), JSON.stringify(file));
    const { status, out } = await runCli(['adjudicate', 'b.xlsx', ...who, '--mapping', 'm.json', '--json'], { cwd });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ claimId: 'Z1', totals: { charged: '5.00' }, context: { rows: [3] } }]);
    const again = await runCli(['adjudicate', 'b.xlsx', '--write-mapping', 'm.json'], { cwd });
    expect({ status: again.status, err: again.err }).toEqual({ status: 2, err: expect.stringContaining('已存在') });
  });

  it('names words that are none, a word for two columns, and columns that no table has', async () => {
    const run = (mapping: string) =>
      runCli(['adjudicate', 'b.csv', ...WHO, '--mapping', 'm.json'], {
        files: { 'b.csv': csvBytes(BILL), 'm.json': mapping },
      });
    const bad = await run('{"住院号": "encountr", "姓名": "code", "金额": "code"}');
    expect(bad.status).toBe(2);
    expect(bad.err).toMatch(/住院号: "encountr" is no word/);
    expect(bad.err).toMatch(/金额: another column is "code" already/);
    expect((await run('[]')).err).toMatch(/the mapping m\.json cannot be used/);
    expect((await run('{"钱数": "amount"}')).err).toContain('columns of the mapping that no table has: 钱数');
  });

  it('needs a table', async () => {
    const { status, err } = await runCli(['adjudicate', 'c.json', '--write-mapping', 'm.json', '--lang', 'en'], {
      files: { 'c.json': json(claim()) },
    });
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('needs a table of charges') });
  });
});
