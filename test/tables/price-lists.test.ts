import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { createAdjudicator } from '../../src/index.js';
import { jiangxi } from '../../src/packs/jiangxi.js';
import { type PriceListOptions, readPriceList, readTable, TableError } from '../../src/tables/index.js';
import { type Cells, csvBytes, ENCODINGS, xlsxBytes } from './write-bytes.js';

const JX: PriceListOptions = { jurisdiction: 'CN-JX' };

function list(rows: Cells, options: PriceListOptions = JX) {
  return readPriceList({ rows }, options);
}

/** What a list of one price says of its cell: the price, or why there is none. */
function priceOf(cell: string | number | null, options: PriceListOptions = JX) {
  const { entries, left, market } = list(
    [
      ['code', 'price'],
      ['310905022', cell],
    ],
    options,
  );
  return entries[0]?.price ?? left[0]?.reason ?? (market.length > 0 ? 'market' : 'nothing');
}

function codeOf(cell: string | number | null) {
  const { entries, left, aside } = list([
    ['编码', '价格'],
    [cell, '20'],
  ]);
  return entries[0]?.code ?? left[0]?.reason ?? (aside.notes > 0 ? 'note' : 'nothing');
}

function errorOf(read: () => unknown): TableError | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof TableError) return error;
    throw error;
  }
}

describe('a price', () => {
  it.each([
    ['1500', '1500'],
    ['1,500.00', '1500'],
    ['12,345,678.9', '12345678.9'],
    ['￥2.50', '2.5'],
    ['¥2.50', '2.5'],
    ['１２．００', '12'],
    ['１，５００', '1500'],
    ['20元', '20'],
    ['20元/次', '20'],
    ['人民币20元', '20'],
    [' 18 ', '18'],
    ['007', '7'],
    [1500, '1500'],
    [0.1 + 0.2, '0.3'],
    ['自主定价', 'market'],
    ['市场调节价', 'market'],
    ['医疗机构自主定价', 'market'],
    ['市定价', 'no-price'],
    ['免费', '0'],
    ['暂不收费', '0'],
    ['0', 'zero'],
    [0, 'zero'],
    ['0.00', 'zero'],
    ['1500-2000', 'range'],
    ['1500～2000元', 'range'],
    ['1500至2000', 'range'],
    ['—', 'dash'],
    ['-', 'dash'],
    ['/', 'dash'],
    ['-5', 'no-price'],
    [-5, 'no-price'],
    ['=15+3', 'no-price'],
    ['18%', 'no-price'],
    ['1.5E+03', 'no-price'],
    ['1,50', 'no-price'],
    ['1.2345678', 'no-price'],
    ['', 'no-price'],
    [null, 'no-price'],
    ['见附件', 'no-price'],
  ])('%j is %s', (cell, said) => {
    expect(priceOf(cell)).toBe(said);
  });

  it('of 0 is one if zero is free', () => {
    expect(priceOf('0', { ...JX, zeroIsFree: true })).toBe('0');
  });

  it('of a spreadsheet has the digits that it shows', () => {
    const { entries } = readPriceList(
      readTable(
        xlsxBytes([
          ['code', 'price'],
          [310905022, 0.1 + 0.2],
        ]),
      ),
      JX,
    );
    expect(entries).toEqual([{ jurisdiction: 'CN-JX', code: '310905022', price: '0.3' }]);
  });

  it('that is free by a word is said', () => {
    expect(
      list([
        ['code', 'price'],
        ['310905022', '免费'],
      ]),
    ).toMatchObject({ free: ['310905022'], left: [] });
  });
});

describe('a code', () => {
  it.each([
    ['310905022', '310905022'],
    [310905022, '310905022'],
    ['３１０９０５０２２', '310905022'],
    [' 310905022\u200b', '310905022'],
    ['003109050220000', '003109050220000'],
    ['QYLS00144', 'QYLS00144'],
    ['331523003-1N', '331523003-1N'],
    ['3.10905E+08', 'mangled-code'],
    ['="250102012"', 'mangled-code'],
    ["'430000013", 'mangled-code'],
    ['=310905022', 'mangled-code'],
    ['310905022.0', 'mangled-code'],
    ['310905022 310905023', 'mangled-code'],
    ['3109050220000', 'mangled-code'],
    [3109050220000, 'mangled-code'],
    ['合计', 'note'],
    ['', 'no-code'],
    ['31', 'no-code'],
    ['手术', 'no-code'],
  ])('%j is %s', (cell, said) => {
    expect(codeOf(cell)).toBe(said);
  });
});

describe('columns', () => {
  it.each([
    ['项目编码', '价格（元）'],
    ['国家编码', '单价'],
    ['医保编码', '收费标准'],
    ['医疗服务价格项目编码', '现行价格'],
    ['项目代码', '最高限价(元)'],
    ['编码', '金额'],
    ['Code', ' PRICE '],
    ['收费编码', '本院价格'],
    ['编 码', '价　格'],
  ])('%j and %j', (code, price) => {
    expect(
      list([
        [code, price],
        ['310905022', '1500'],
      ]).entries,
    ).toHaveLength(1);
  });

  it('the code of the province or the nation goes before the hospital’s own, a unit is no hospital', () => {
    const { entries, columns } = list([
      ['院内编码', '编码', '单位', '儿童加收', '价格'],
      ['A1', '310905022', '次', '20%', 7],
    ]);
    expect(entries).toEqual([{ jurisdiction: 'CN-JX', code: '310905022', price: '7' }]);
    expect(columns.filter(({ field }) => field === null).map(({ heading }) => heading)).toEqual([
      '院内编码',
      '单位',
      '儿童加收',
    ]);
  });

  it('the price after a change goes before the price now, also below a heading of two rows', () => {
    const one = list([
      ['编码', '现行价格', '调整后价格', '执行日期'],
      ['310905022', 4, 5, '2025-10-01'],
    ]);
    expect(one.entries).toMatchObject([{ price: '5', effective: { from: '2025-10-01' } }]);
    const two = list([
      ['编码', '调整前价格', null, '调整后价格', null],
      [null, '三级', '二级', '三级', '二级'],
      ['310905022', 1, 2, 3, 4],
    ]);
    expect(two.entries.map(({ level, price }) => [level, price])).toEqual([
      [3, '3'],
      [2, '4'],
    ]);
  });

  it('what is charged now goes before a ceiling, and a ceiling before what is of no known meaning', () => {
    const rows: Cells = [
      ['编码', '调整前价格', '最高限价', '现行价格', '金额'],
      ['310905022', 9, 8, 7, 6],
    ];
    expect(list(rows).entries[0]?.price).toBe('7');
  });

  it('levels, grades, tiers and classes side by side', () => {
    const [rows]: [Cells] = [
      [
        ['编码', '三级', '二级医院', '一级价格（元）', '三甲', '省级', '县级', '一类', '三类医院'],
        ['310905022', 8, 7, 6, 9, 5, 4, 3, 2],
      ],
    ];
    expect(list(rows).entries.map(({ level, attributes, price }) => [level ?? attributes, price])).toEqual([
      [3, '8'],
      [2, '7'],
      [1, '6'],
      [{ grade: '三级甲等' }, '9'],
      [{ tier: '省级' }, '5'],
      [{ tier: '县级' }, '4'],
      [{ class: '一类' }, '3'],
      [{ class: '三类' }, '2'],
    ]);
  });

  it('a header of two rows, as CSV leaves it and as a workbook merges it', () => {
    const rows: Cells = [
      ['项目编码', '项目名称', '价格（元）', null, null, null],
      [null, null, '三级', null, '二级', null],
      ['310905022', '支架', 9, null, 8, null],
    ];
    const expected = [
      { jurisdiction: 'CN-JX', code: '310905022', level: 3, name: '支架', price: '9' },
      { jurisdiction: 'CN-JX', code: '310905022', level: 2, name: '支架', price: '8' },
    ];
    expect(list(rows).entries).toEqual(expected);
    const merges = [
      [0, 0, 1, 0],
      [0, 1, 1, 1],
      [0, 2, 0, 5],
    ] as const;
    expect(readPriceList(readTable(xlsxBytes(rows, merges)), JX).entries).toEqual(expected);
  });

  it('甲 and 乙 under a level are its grades', () => {
    const rows: Cells = [
      ['编码', '三级', null, '二级', null],
      [null, '甲等', '乙等', '甲', '乙'],
      ['310905022', 9, 8, 7, 6],
    ];
    expect(list(rows).entries.map(({ attributes }) => attributes)).toEqual(
      ['三级甲等', '三级乙等', '二级甲等', '二级乙等'].map((grade) => ({ grade })),
    );
  });

  it('a row of units below the header is no data', () => {
    expect(
      list([
        ['编码', '名称', '价格'],
        ['', '', '（元）'],
        ['310905022', 'x', 5],
      ]),
    ).toMatchObject({
      entries: [{ price: '5' }],
      left: [],
    });
  });

  it.each(['三级', '三级医院', '3级', '3', '03', 'Ⅲ', 3])('level %j is 3', (level) => {
    expect(
      list([
        ['编码', '价格', '医院等级'],
        ['310905022', 5, level],
      ]).entries[0]?.level,
    ).toBe(3);
  });

  it('三甲 in a column of levels is a grade, 四级 is none', () => {
    const { entries, left } = list([
      ['编码', '价格', '级别'],
      ['310905022', 5, '三甲'],
      ['310905023', 5, '四级'],
    ]);
    expect(entries).toEqual([
      { jurisdiction: 'CN-JX', code: '310905022', attributes: { grade: '三级甲等' }, price: '5' },
    ]);
    expect(left).toMatchObject([{ row: 3, cell: 'C3', reason: 'level' }]);
  });

  it.each(['2025-09-30', '2025/9/30', '2025.9.30', '20250930', '2025年9月30日', '45930', 45930, '2025-09-30 00:00:00'])(
    'day %j',
    (day) => {
      const { entries } = list([
        ['编码', '价格', '执行日期', '截止日期'],
        ['310905022', 5, day, ''],
      ]);
      expect(entries[0]?.effective).toEqual({ from: '2025-09-30' });
    },
  );

  it.each(['2025-02-30', '即日起', '2025'])('day %j is none', (day) => {
    expect(
      list([
        ['编码', '价格', '生效日期'],
        ['310905022', 5, day],
      ]).left,
    ).toMatchObject([{ cell: 'C2', reason: 'date' }]);
  });

  it('an end before the beginning', () => {
    const { left } = list([
      ['编码', '价格', '执行日期', '截止日期'],
      ['310905022', 5, '2025-09-30', '2025-09-29'],
    ]);
    expect(left).toMatchObject([{ cell: 'D2', reason: 'date' }]);
  });

  it('provinces by name, by code, and another one', () => {
    const rows: Cells = [
      ['省份', '编码', '价格'],
      ['江西省', 'A00001', 1],
      ['360000', 'A00002', 2],
      ['广东', 'A00003', 3],
    ];
    expect(list(rows)).toMatchObject({
      entries: [{ code: 'A00001' }, { code: 'A00002' }],
      left: [{ row: 4, cell: 'A4', reason: 'other-province' }],
    });
    expect(list(rows, {}).entries.map(({ jurisdiction }) => jurisdiction)).toEqual(['CN-JX', 'CN-JX', 'CN-GD']);
  });
});

describe('rows', () => {
  const LIST: Cells = [
    ['某医院医疗服务价格公示表', null, null],
    [],
    ['编码', '名称', '价格'],
    ['31', '（三）临床诊疗类', null],
    [null, '9.消化系统', null],
    ['310905022', '支架', '1500'],
    ['编码', '名称', '价格'],
    ['310905023', '支架', '1500'],
    ['310905022', '支架', '1500'],
    ['310905024', '甲', '5'],
    ['310905024', '乙', '6'],
    ['合计', null, '3000'],
    ['注：最高限价', null, null],
    ['制表人：某', null, '2025'],
  ];

  it('that are none are counted, those that cannot be used are named', () => {
    const { entries, rows, left, aside } = list(LIST);
    expect(entries.map(({ code }) => code)).toEqual(['310905022', '310905023']);
    expect(rows).toEqual([6, 8]);
    expect(left.map(({ row, reason }) => [row, reason])).toEqual([
      [9, 'duplicate'],
      [10, 'conflict'],
      [11, 'conflict'],
    ]);
    expect(aside).toEqual({ titles: 2, chapters: 2, notes: 3, blank: 1 });
  });

  it('each is in one place: used, market, left or aside', () => {
    const { rows, left, aside } = list(LIST);
    const { titles, chapters, notes, blank } = aside;
    expect(new Set([...rows, ...left.map(({ row }) => row)]).size + titles + chapters + notes + blank + 1).toBe(
      LIST.length,
    );
  });

  it('of one code on following days do not contradict each other', () => {
    const rows: Cells = [
      ['编码', '价格', '执行日期', '截止日期'],
      ['310905022', 5, '2024-01-01', '2024-12-31'],
      ['310905022', 6, '2025-01-01', ''],
    ];
    expect(list(rows)).toMatchObject({ entries: [{ price: '5' }, { price: '6' }], left: [] });
    const overlapping: Cells = [...rows, ['310905022', 7, '2024-06-01', '2024-07-01']];
    expect(list(overlapping).left.map(({ row }) => row)).toEqual([2, 4]);
  });

  it('with blanks in some classes have the others, a dash is said', () => {
    const { entries, left } = list([
      ['编码', '三级', '二级', '一级'],
      ['310905022', 9, '', '—'],
    ]);
    expect(entries).toMatchObject([{ level: 3 }]);
    expect(left).toMatchObject([{ row: 2, cell: 'D2', reason: 'dash' }]);
  });

  it('are a hospital’s own if one is named', () => {
    expect(
      list(
        [
          ['编码', '价格'],
          ['310905022', 5],
        ],
        { ...JX, facility: '某医院' },
      ).entries[0]?.facility,
    ).toBe('某医院');
  });
});

describe('files', () => {
  const ROWS: Cells = [
    ['项目编码', '项目名称', '价格'],
    ['310905022', '经内镜胆管内支架置入术', '1,500.00'],
  ];
  const ENTRY = { jurisdiction: 'CN-JX', code: '310905022', name: '经内镜胆管内支架置入术', price: '1500' };

  it.each(ENCODINGS.flatMap((encoding) => [',', ';', '\t'].map((separator) => ({ encoding, separator }))))(
    '$encoding, separated by "$separator"',
    ({ encoding, separator }) => {
      const table = readTable(csvBytes(ROWS, encoding, separator));
      expect(table).toMatchObject({ format: 'csv', encoding: encoding.replace(' with mark', ''), sheet: null });
      expect(readPriceList(table, JX).entries).toEqual([ENTRY]);
    },
  );

  it('a workbook: dates, merged codes, hidden sheets', () => {
    const rows: Cells = [
      ['项目编码', '医院等级', '价格', '执行日期'],
      [310905022, '三级', 1500, 45930],
      [null, '二级', 1350, 45930],
    ];
    const bytes = xlsxBytes(rows, [[1, 0, 2, 0]], { D2: 'yyyy/m/d', D3: 'yyyy"年"m"月"d"日"' });
    const table = readTable(bytes);
    expect(table).toMatchObject({ format: 'xlsx', encoding: null, sheet: '价格' });
    expect(
      readPriceList(table, JX).entries.map(({ level, price, effective }) => [level, price, effective?.from]),
    ).toEqual([
      [3, '1500', '2025-09-30'],
      [2, '1350', '2025-09-30'],
    ]);
    const book = utils.book_new();
    for (const name of ['旧', '新'])
      utils.book_append_sheet(
        book,
        utils.aoa_to_sheet([
          ['编码', '价格'],
          [name === '旧' ? 111111111 : 222222222, 1],
        ]),
        name,
      );
    book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
    const hidden = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    expect(readTable(hidden).sheet).toBe('新');
    expect(readTable(hidden, { sheet: '旧' }).rows[1]?.[0]).toBe(111111111);
    expect(errorOf(() => readTable(hidden, { sheet: '无' }))).toMatchObject({
      code: 'no-sheet',
      zh: expect.stringContaining('旧、新'),
    });
  });

  it.each([
    ['old-excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['damaged', xlsxBytes(ROWS).subarray(0, 300)],
    ['encoding', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0xff, 0xff, 0, 0])],
    ['web-page', new TextEncoder().encode('\n<html><table><tr><td>编码</td></tr></table></html>')],
    ['open-quote', new TextEncoder().encode('code,price\n"310905022,5\n310905023,6\n')],
  ])('that are no table: %s', (code, bytes) => {
    const error = errorOf(() => readTable(bytes));
    expect(error).toMatchObject({ name: 'TableError', code });
    expect(error?.zh).toMatch(/\p{Script=Han}.*。?$/u);
    expect(error?.message).not.toContain('{');
  });

  it('without a header, or without a province', () => {
    expect(errorOf(() => list([[' ', null], []]))).toMatchObject({ code: 'empty' });
    expect(errorOf(() => list([]))).toMatchObject({ code: 'empty' });
    expect(
      errorOf(() =>
        list([
          ['甲', '乙'],
          ['1', '2'],
        ]),
      ),
    ).toMatchObject({
      code: 'no-header',
      message: expect.stringContaining('甲 | 乙'),
    });
    expect(errorOf(() => list(ROWS, {}))).toMatchObject({ code: 'no-jurisdiction' });
  });

  it('go into an adjudicator as they are', () => {
    const { entries } = readPriceList(readTable(csvBytes(ROWS)), JX);
    expect(createAdjudicator({ priceBook: entries, packs: [jiangxi] }).priceBookReport().entries).toBe(1);
  });
});
