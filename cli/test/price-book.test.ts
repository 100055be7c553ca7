import { describe, expect, it } from 'vitest';
import { jiangxi } from 'yijia/packs/jiangxi';
import { claim, json, runCli } from './run-cli.js';

const priced = json(claim({ lines: [{ id: 'a', date: '2025-10-08', code: '310905022' }] }));

async function adjudicate(name: string, content: string | Uint8Array, options: readonly string[] = []) {
  return runCli(['adjudicate', '--json', '--price-book', name, ...options], {
    stdin: priced,
    files: { [name]: content },
  });
}

function amount({ out }: { readonly out: string }): unknown {
  return JSON.parse(out).lines[0].amount;
}

describe('a price list in CSV', () => {
  it('may have columns in any order, blank lines, quoted cells and Windows line ends', async () => {
    const rows = ['price,name,jurisdiction,code', '', '1500.5,"胆道支架,\r\n置入",CN-JX, 310905022 ', ',,,', ''];
    expect(amount(await adjudicate('p.csv', rows.join('\r\n')))).toBe('1500.50');
  });

  it('may begin with a byte order mark, and its name may be in capitals', async () => {
    const ran = await adjudicate('P.CSV', '\uFEFFjurisdiction,code,price\nCN-JX,310905022,1500\n');
    expect(amount(ran)).toBe('1500.00');
  });

  it('may be one of a hospital, in GBK, with titles, chapters and notes', async () => {
    // 项目编码 价格 and 注 in GB18030
    const gbk = [
      [0xcf, 0xee, 0xc4, 0xbf, 0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xbc, 0xdb, 0xb8, 0xf1],
      [0xd7, 0xa2],
    ];
    const [header = [], note = []] = gbk.map((bytes) => Buffer.from(bytes));
    const lines = [header, '31,', '310905022,1500', Buffer.concat([Buffer.from(note), Buffer.from(':x,')])];
    const bytes = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\r\n')]));
    const ran = await adjudicate('p.csv', Uint8Array.from(bytes), ['--jurisdiction', 'CN-JX']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(amount(ran)).toBe('1500.00');
  });

  it('takes the jurisdiction of its rows from --jurisdiction if it states none', async () => {
    const content = 'code,price,facility,level,effectiveFrom,effectiveTo,source\n310905022,1500,,,2025-01-01,,备案表\n';
    expect(amount(await adjudicate('p.csv', content, ['--jurisdiction', 'CN-JX']))).toBe('1500.00');
    expect(await adjudicate('p.csv', content)).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('表中没有省份一列'),
    });
  });

  const PARTLY = [
    'jurisdiction,code,price,level,effectiveFrom,effectiveTo,name',
    'CN-JX,310905022,1500,,,,',
    'CN-JX,310905023,12.5x,,,,"two',
    'lines"',
    '',
    'JX,331007001,6000,,,,',
    'CN-JX,331007001,6000,,2025-02-30,,',
    'CN-JX,331007002,自主定价,,,,',
    'CN-JX,3.10905E+08,6000,,,,',
  ].join('\n');

  it('is used as far as it can be; how much is left out is said', async () => {
    const ran = await adjudicate('p.csv', PARTLY, ['--lang', 'en']);
    expect(amount(ran)).toBe('1500.00');
    expect(ran.err).toBe(
      'note: price list p.csv: 1 prices used, 1 items priced by the hospital itself, 4 left out; yijia prices check says why\n',
    );
  });

  it('with --strict is refused, each row with its place and reason', async () => {
    const { status, out, err } = await adjudicate('p.csv', PARTLY, ['--lang', 'en', '--strict']);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.trimEnd().split('\n')).toEqual([
      'error: the price book p.csv cannot be used; faults: 4',
      expect.stringMatching(/^ {2}row 3 \(C3\): "12.5x" is no price/),
      expect.stringMatching(/^ {2}row 5 \(A5\): the row is of "JX"/),
      expect.stringMatching(/^ {2}row 6 \(E6\): "2025-02-30" is no day/),
      expect.stringMatching(/^ {2}row 8 \(B8\): the code "3.10905E\+08" was changed by a spreadsheet/),
    ]);
  });

  it('is refused if nothing is left', async () => {
    const { status, err } = await adjudicate('p.csv', 'jurisdiction,code,price\nCN-JX,310905022,—\n');
    expect(status).toBe(2);
    expect(err).toBe('错误：价格表 p.csv 中没有可用的价格；未采用 1 处：\n  第 2 行（C2）：“—”表示没有价格\n');
  });

  it('leaves out what the packs do not allow', async () => {
    const content = 'jurisdiction,code,price,facility\nCN-JX,QYLS00144,3380.01,某医院\nCN-JX,310905022,5,\n';
    const ran = await adjudicate('p.csv', content);
    expect(amount(ran)).toBe('5.00');
    expect(ran.err).toContain('未采用 1 处');
  });

  it.each([
    ['no header', 'a,b\n1,2', '找不到表头'],
    ['nothing in it', '\n\n', '表中没有任何内容'],
    ['a quote never closed', 'code,price\n1,"2\n3,4\n', '引号未闭合'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), '另存为“Excel 工作簿（*.xlsx）”'],
  ])('with %s is refused', async (_title, content, said) => {
    const { status, err } = await adjudicate('p.csv', content, ['--jurisdiction', 'CN-JX']);
    expect(status).toBe(2);
    expect(err).toContain(`错误：价格表 p.csv：`);
    expect(err).toContain(said);
  });
});

describe('yijia prices check', () => {
  const LIST = '某医院价格表,,\n项目编码,三级,二级（元）\n310905022,1500,1350\n310905022,1500,\n1,5,\n注：x,,\n';
  const check = (options: readonly string[], content: string = LIST) =>
    runCli(['prices', 'check', 'p.csv', '--jurisdiction', 'CN-JX', ...options], { files: { 'p.csv': content } });

  it('says in JSON what is used and what is not', async () => {
    const { status, out } = await check(['--json']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      entries: [
        { jurisdiction: 'CN-JX', code: '310905022', price: '1500', level: 3 },
        { jurisdiction: 'CN-JX', code: '310905022', price: '1350', level: 2 },
      ],
      market: [],
      left: [
        { row: 4, cell: 'B4', reason: 'duplicate' },
        { row: 5, reason: 'no-code' },
      ],
      unmatched: 0,
      aside: { titles: 1, chapters: 0, notes: 1, blank: 0 },
    });
  });

  it('says it in words', async () => {
    const { out } = await check([]);
    expect(out).toContain('采用 2 条价格');
    expect(out).toContain('A 项目编码 → 编码 · B 三级 → 三级医院的价格 · C 二级（元） → 二级医院的价格');
    expect(out).toContain('与第 3 行完全相同，只用一次');
  });

  it('names the rows whose name is another item’s, and uses them', async () => {
    const printed = jiangxi.items.find(({ code }) => code === '310905022')?.name ?? '';
    const rows = [
      ['编码', '名称', '三级', '二级'],
      ['310905022', printed, '1500', '1350'],
      ['QYLS00158', '本院叫法', '9', '8'],
      ['330801003', printed, '9', '8'],
      ['A1', printed, '1', ''],
    ];
    const list = rows.map((row) => `${row.join(',')}\n`).join('');
    const { out } = await check(['--json'], list);
    const names = ['330801003', 'A1'].map((code, i) => ({ row: 4 + i, code, name: printed, belongsTo: '310905022' }));
    expect(JSON.parse(out)).toMatchObject({ names, left: [], unmatched: 1 });
    expect((await check([], list)).out).toMatch(
      /名称与编码不符：2 行.*│ 名称所属项目 │.*│ {2}4 │ 330801003 │[^│]*│ 310905022 {4}│/s,
    );
    expect((await check(['--lang', 'en'], list)).out).toContain('names of other items: 2. These prices are used');
    expect((await check([])).out).not.toContain('名称与编码不符');
  });

  it('takes what a hospital charges itself as its own', async () => {
    const own = await check(['--json', '--price-facility', '某医院'], 'code,price\n310905022,0\n310905023,7\n');
    expect(JSON.parse(own.out)).toMatchObject({
      entries: [{ facility: '某医院', price: '7' }],
      left: [{ reason: 'zero' }],
      unmatched: 1,
    });
    const free = await check(['--json', '--zero-is-free'], 'code,price\n310905022,0\n');
    expect(JSON.parse(free.out).entries).toMatchObject([{ price: '0' }]);
  });

  it('of a list in JSON says that it is none', async () => {
    const { status, err } = await runCli(['prices', 'check', 'p.json'], { files: { 'p.json': '[]' } });
    expect(status).toBe(2);
    expect(err).toContain('p.json 是 JSON');
  });
});

describe('a price book in JSON', () => {
  it('is an array of entries', async () => {
    const entries = [{ jurisdiction: 'CN-JX', code: '310905022', price: '1500', effective: { from: '2025-01-01' } }];
    expect(amount(await adjudicate('p.json', json(entries)))).toBe('1500.00');
  });

  it('is refused if entries are bad; each is listed by its index', async () => {
    const entries = [
      { code: '310905022', price: '1500', effective: { from: '2025-02-30' } },
      { code: '1', price: '5' },
      { code: '1', price: '6' },
      7,
    ];
    const { status, err } = await adjudicate('p.json', json(entries), ['--jurisdiction', 'CN-JX', '--lang', 'en']);
    expect(status).toBe(2);
    expect(err.split('\n')).toEqual([
      'error: the price book p.json cannot be used; faults: 4',
      '  [0].effective.from: is not a valid date; write it as YYYY-MM-DD',
      expect.stringMatching(/^ {2}\[1\]\.effective: overlaps another price .*6, … – …/),
      expect.stringMatching(/^ {2}\[2\]\.effective: overlaps another price .*5, … – …/),
      expect.stringMatching(/^ {2}\[3\]: is of the wrong type/),
      '',
    ]);
  });

  it('is refused if it is no array', async () => {
    const { status, err } = await adjudicate('p.json', '{}', ['--lang', 'en']);
    expect(status).toBe(2);
    expect(err).toBe('error: the price book p.json must be a JSON array with one price each\n');
  });
});
