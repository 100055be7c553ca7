import { describe, expect, it } from 'vitest';
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

describe('a price book in CSV', () => {
  it('may have columns in any order, blank lines, quoted cells and Windows line ends', async () => {
    const rows = ['price,name,jurisdiction,code', '', '1500.5,"胆道支架,\r\n置入",CN-JX, 310905022 ', ',,,', ''];
    expect(amount(await adjudicate('p.csv', rows.join('\r\n')))).toBe('1500.50');
  });

  it('may begin with a byte order mark, and its name may be in capitals', async () => {
    const ran = await adjudicate('P.CSV', '\uFEFFjurisdiction,code,price\nCN-JX,310905022,1500\n');
    expect(amount(ran)).toBe('1500.00');
  });

  it('takes the jurisdiction of its rows from --jurisdiction if it states none', async () => {
    const content = 'code,price,facility,level,effectiveFrom,effectiveTo,source\n310905022,1500,,,2025-01-01,,备案表\n';
    expect(amount(await adjudicate('p.csv', content, ['--jurisdiction', 'CN-JX']))).toBe('1500.00');
    const without = await adjudicate('p.csv', content);
    expect(without.status).toBe(2);
    expect(without.out).toBe('');
    expect(without.err).toMatch(
      /^错误：价格表 p\.csv 有 1 处问题，请改正后重试\n {2}第 2 行 jurisdiction 列：缺少此项，必须填写/,
    );
  });

  it('is refused if rows are bad; each is listed by the line on which it begins', async () => {
    const content = [
      'jurisdiction,code,price,level,effectiveFrom,effectiveTo,name',
      'CN-JX,310905022,1500,,,2025-06-30,',
      'CN-JX,310905022,12.5x,,,,"two',
      'lines"',
      '',
      'JX,331007001,6000,,2025-02-30,,',
      'CN-JX,331007001,6000,,2025-07-01,2025-06-30,',
      'CN-JX,310905022,1600,,2025-06-01,,',
    ].join('\n');
    const { status, out, err } = await adjudicate('p.csv', content, ['--lang', 'en']);
    expect(status).toBe(2);
    expect(out).toBe('');
    const lines = err.trimEnd().split('\n');
    expect(lines[0]).toBe('error: the price book p.csv cannot be used; faults: 6');
    expect(lines[1]).toMatch(/^ {2}line 2, column effectiveFrom: overlaps another price .*1600, 2025-06-01 – …/);
    expect(lines[2]).toBe('  line 3, column price: is not a decimal number; write it like "12.50"');
    expect(lines[3]).toMatch(/^ {2}line 6, column jurisdiction: /);
    expect(lines[4]).toBe('  line 6, column effectiveFrom: is not a date that exists; write it as YYYY-MM-DD');
    expect(lines[5]).toBe('  line 7, column effectiveTo: ends before it begins');
    expect(lines[6]).toMatch(/^ {2}line 8, column effectiveFrom: overlaps another price .*1500, … – 2025-06-30/);
    expect(lines).toHaveLength(7);
  });

  it('is refused by line if only the adjudicator finds faults', async () => {
    const content = 'jurisdiction,code,price,facility\n\nCN-JX,QYLS00144,3380.01,某医院\nCN-JX,1,5,\nCN-JX,1,6,\n';
    const { status, err } = await adjudicate('p.csv', content);
    expect(status).toBe(2);
    expect(err.split('\n')).toEqual([
      '错误：价格表 p.csv 有 3 处问题，请改正后重试',
      expect.stringMatching(/^ {2}第 3 行 price 列：3380\.01 高于文件公布的价格 3380/),
      expect.stringMatching(
        /^ {2}第 4 行 effectiveFrom 列：与同一编码、同一机构或级别的另一价格（6, … – …）有效期重叠/,
      ),
      expect.stringMatching(
        /^ {2}第 5 行 effectiveFrom 列：与同一编码、同一机构或级别的另一价格（5, … – …）有效期重叠/,
      ),
      '',
    ]);
  });

  it.each([
    [
      'an unknown column',
      'code,price,prcie\n1,2,3',
      ['line 1, column "prcie": is no column of a price book; use jurisdiction, code, price'],
    ],
    ['a missing column', 'code,name\n1,2', ['line 1, column price: is missing; add it to the header']],
    ['a column twice', 'code,price,code\n1,2,3', ['line 1, column code: is there twice; keep one']],
    [
      'semicolons',
      'code;price\n1;2',
      [
        'line 1, column "code;price": is no column',
        'line 1, column code: is missing',
        'line 1, column price: is missing',
      ],
    ],
    [
      'rows longer and shorter than the header',
      'code,price\n1,2\n3,1,200\n4',
      ['line 3: has 3 cells where the header has 2', 'line 4: has 1 cells where the header has 2'],
    ],
    ['nothing in it', '\n\n', ['line 1: has no header; the first line must name the columns: jurisdiction,code,price']],
    ['a quote never closed', 'code,price\n1,"2\n3,4\n', ['line 3: has a stray or unclosed quote']],
    ['a quote within a cell', 'code,price\n1,2\n1,2"3\n', ['line 3: has a stray or unclosed quote']],
  ])('with %s is refused', async (_title, content, faults) => {
    const { status, err } = await adjudicate('p.csv', content, ['--lang', 'en', '--jurisdiction', 'CN-JX']);
    expect(status).toBe(2);
    const [heading, ...listed] = err.trimEnd().split('\n');
    expect(heading).toBe(`error: the price book p.csv cannot be used; faults: ${faults.length}`);
    expect(listed).toEqual(faults.map((fault) => expect.stringContaining(`  ${fault}`)));
  });

  it('is refused with what to do if Excel saved it in GBK', async () => {
    const gbk = Uint8Array.from([...Buffer.from('code,price,name\n1,2,'), 0xb5, 0xa8, 0xb5, 0xc0]);
    expect(await adjudicate('p.csv', gbk)).toEqual({
      status: 2,
      out: '',
      err: '错误：p.csv 不是 UTF-8 编码，请另存为 UTF-8（Excel 中选“CSV UTF-8”）\n',
    });
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
      '  [0].effective.from: is not a date that exists; write it as YYYY-MM-DD',
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

it('a price book in another format is refused', async () => {
  const { status, err } = await adjudicate('p.xlsx', 'PK');
  expect(status).toBe(2);
  expect(err).toBe('错误：价格表 p.xlsx 须为 .csv 或 .json 文件（Excel 请另存为“CSV UTF-8”）\n');
});
