import { describe, expect, it } from 'vitest';
import { createAdjudicator } from '../../src/index.js';
import { jiangxi } from '../../src/packs/jiangxi.js';
import { type BillOptions, billColumns, readBills, readTable, TableError } from '../../src/tables/index.js';
import { type Cells, csvBytes, xlsxBytes } from './write-bytes.js';

const JX: BillOptions = { jurisdiction: 'CN-JX', facility: { name: '示范医院', level: 3, ownership: 'public' } };

function bills(rows: Cells, options: BillOptions = JX) {
  return readBills({ rows }, options);
}

/** The one line that a table of one row makes, or why there is none. */
function lineOf(row: Readonly<Record<string, string | number | null>>) {
  const whole = { 费用发生时间: '2025-10-08 08:15:00', 项目编码: '310905022', ...row };
  const { claims, left } = bills([Object.keys(whole), Object.values(whole)]);
  return claims[0]?.lines[0] ?? left[0];
}

const EXPORT: Cells = [
  ['某医院住院费用明细清单', null, null],
  ['打印时间：2025-10-20', null, null],
  [
    '住院号',
    '姓名',
    '性别',
    '出生日期',
    '入院日期',
    '出院日期',
    '费用明细流水号',
    '费用类别',
    '费用发生时间',
    '医保编码',
    '项目名称',
    '规格',
    '数量',
    '单价',
    '金额',
    '执行科室',
    '医嘱号',
    '部位',
    '退费标志',
    '原流水号',
  ],
  [
    'Z001',
    '张某',
    '女',
    '1960-05-01',
    '2025-10-06',
    '2025-10-12',
    'F1',
    '治疗费',
    '2025-10-08 09:30:00',
    '003109050220000',
    '经内镜胆管内支架置入术',
    null,
    1,
    '1,500.00',
    '1,500.00',
    '消化内科',
    'D1',
    null,
    '否',
    null,
  ],
  [
    'Z001',
    '张某',
    '女',
    '1960-05-01',
    '2025-10-06',
    '2025-10-12',
    'F2',
    '材料费',
    '2025-10-08 09:30:00',
    'C0101010001000100001',
    '胆道支架',
    '10mm',
    1,
    2000,
    2000,
    '消化内科',
    null,
    null,
    '否',
    null,
  ],
  [
    'Z001',
    '张某',
    '女',
    '1960-05-01',
    '2025-10-06',
    '2025-10-12',
    'F3',
    '西药费',
    '2025-10-08 09:40:00',
    'XN01AXB045B002010100',
    '丙泊酚',
    '20ml',
    2,
    30,
    60,
    '麻醉科',
    null,
    null,
    '否',
    null,
  ],
  [
    'Z002',
    '李某',
    '男',
    '19881231',
    null,
    null,
    'F4',
    '化验费',
    '2025/10/9 7:05',
    '250102012',
    '尿酮体定性试验',
    null,
    3,
    2.5,
    7.5,
    '检验科',
    null,
    null,
    '0',
    null,
  ],
  [
    'Z002',
    '李某',
    '男',
    '19881231',
    null,
    null,
    'F5',
    '化验费',
    '2025/10/9 17:05',
    '250102012',
    '尿酮体定性试验',
    null,
    1,
    2.5,
    2.5,
    '检验科',
    null,
    null,
    '1',
    'F4',
  ],
  [
    'Z002',
    '李某',
    '男',
    '19881231',
    null,
    null,
    'F6',
    '西药费',
    '2025/10/9',
    null,
    '退药',
    null,
    -1,
    30,
    -30,
    '药房',
    null,
    null,
    null,
    null,
  ],
  ['合计', null, null, null, null, null, null, null, null, null, null, null, null, null, '3,000.00'],
];

describe('a table of charges', () => {
  it('is a claim for each encounter, refunds netted', () => {
    const { claims, left, netted, aside } = bills(EXPORT);
    expect(left).toEqual([]);
    expect({ netted, aside }).toEqual({ netted: 1, aside: 3 });
    expect(claims).toEqual([
      {
        id: 'Z001',
        jurisdiction: 'CN-JX',
        facility: JX.facility,
        patient: { id: '张某', sex: 'female', birthDate: '1960-05-01' },
        encounter: { type: 'inpatient', admitted: '2025-10-06', discharged: '2025-10-12' },
        lines: [
          {
            id: 'F1',
            code: '003109050220000',
            name: '经内镜胆管内支架置入术',
            date: '2025-10-08',
            order: 'D1',
            department: '消化内科',
            quantity: '1',
            charged: { unitPrice: '1500.00', amount: '1500.00' },
          },
          {
            id: 'F2',
            kind: 'consumable',
            code: 'C0101010001000100001',
            name: '胆道支架',
            date: '2025-10-08',
            department: '消化内科',
            quantity: '1',
            charged: { unitPrice: '2000', amount: '2000' },
          },
          {
            id: 'F3',
            kind: 'drug',
            code: 'XN01AXB045B002010100',
            name: '丙泊酚',
            date: '2025-10-08',
            department: '麻醉科',
            quantity: '2',
            charged: { unitPrice: '30', amount: '60' },
          },
        ],
      },
      {
        id: 'Z002',
        jurisdiction: 'CN-JX',
        facility: JX.facility,
        patient: { id: '李某', sex: 'male', birthDate: '1988-12-31' },
        encounter: { type: 'inpatient' },
        lines: [
          {
            id: 'F4',
            code: '250102012',
            name: '尿酮体定性试验',
            date: '2025-10-09',
            department: '检验科',
            quantity: '2',
            charged: { unitPrice: '2.5', amount: '5.00' },
          },
          {
            id: 'F6',
            kind: 'drug',
            name: '退药',
            date: '2025-10-09',
            department: '药房',
            quantity: '-1',
            charged: { unitPrice: '30', amount: '-30' },
          },
        ],
      },
    ]);
  });

  it('comes out the same from CSV and from a workbook, and can be decided', () => {
    const expected = bills(EXPORT).claims;
    for (const bytes of [csvBytes(EXPORT, 'gb18030'), xlsxBytes(EXPORT)]) {
      const { claims } = readBills(readTable(bytes), JX);
      expect(claims).toEqual(expected);
      const { adjudicate } = createAdjudicator({ packs: [jiangxi] });
      expect(claims.map((claim) => adjudicate(claim).lines.length)).toEqual([3, 2]);
    }
  });

  it('has the columns of the national platform', () => {
    const rows: Cells = [
      [
        'mdtrt_id',
        'psn_no',
        'gend',
        'fee_ocur_time',
        'med_list_codg',
        'hilist_name',
        'cnt',
        'pric',
        'det_item_fee_sumamt',
      ],
      ['M1', 'P1', '2', '2025-10-08 00:00:00', '003109050220000', '支架', '1.0000', '1500.0000', '1500.0000'],
    ];
    expect(bills(rows).claims).toMatchObject([
      {
        id: 'M1',
        patient: { id: 'P1', sex: 'female' },
        lines: [{ id: '2', code: '003109050220000', quantity: '1.0000' }],
      },
    ]);
  });

  it('of several that mean one, the column that says it best is read', () => {
    const rows: Cells = [
      ['病案号', '就诊流水号', '院内编码', '国家编码', '开单科室', '执行科室', '收费时间', '费用发生时间', '项目名称'],
      ['B1', 'V1', 'H9', '310905022', '外科', '内镜室', '2025-10-10', '2025-10-08', '支架'],
    ];
    const { claims, columns } = bills(rows);
    expect(claims).toMatchObject([
      { id: 'V1', lines: [{ code: '310905022', department: '内镜室', date: '2025-10-08' }] },
    ]);
    expect(columns.filter(({ field }) => field === null).map(({ heading }) => heading)).toEqual([
      '病案号',
      '院内编码',
      '开单科室',
      '收费时间',
    ]);
  });

  it('a mapping says what headings do not', () => {
    const rows: Cells = [
      ['计费项', '计费日', '钱', '备注'],
      ['支架', '2025-10-08', 5, '2025-10-09'],
    ];
    expect(() => bills(rows)).toThrow(TableError);
    const mapping = { 计费项: 'name', 计费日: 'date', 钱: 'amount', 备注: null } as const;
    expect(bills(rows, { ...JX, mapping }).claims[0]?.lines).toEqual([
      { id: '2', name: '支架', date: '2025-10-08', charged: { amount: '5' } },
    ]);
  });

  it('a mapping whose words are no fields is refused, each heading by name', () => {
    const rows: Cells = [
      ['就诊号', '收费日期', '编码'],
      ['1', '2025-10-08', 'A00001'],
    ];
    const mapping = { 编码: 'code', 就诊号: 'visit', 收费日期: 1 } as never;
    for (const read of [() => bills(rows, { ...JX, mapping }), () => billColumns({ rows }, mapping)])
      expect(read).toThrow(
        expect.objectContaining({
          code: 'invalid-usage',
          issues: ['就诊号', '收费日期'].map((heading) =>
            expect.objectContaining({ path: ['mapping', heading], code: 'not-allowed' }),
          ),
        }),
      );
    expect(() => bills(rows, { ...JX, mapping: ['code'] as never })).toThrow('mapping: is of the wrong type');
  });

  it('names the hospital in a column, or in the options', () => {
    const rows: Cells = [
      ['医疗机构名称', '住院号', '收费日期', '编码'],
      ['甲医院', 'Z1', '2025-10-08', 'A00001'],
      ['乙医院', 'Z1', '2025-10-08', 'A00001'],
      [null, 'Z1', '2025-10-08', 'A00001'],
    ];
    expect(bills(rows).claims.map(({ facility }) => facility.name)).toEqual(['甲医院', '乙医院', '示范医院']);
    expect(bills(rows, { jurisdiction: 'CN-JX' }).left).toMatchObject([{ row: 4, reason: 'no-facility' }]);
  });

  it('without an encounter is a claim for each patient and day, without a patient one', () => {
    const rows: Cells = [
      ['姓名', '收费日期', '编码'],
      ['甲', '2025-10-08', 'A00001'],
      ['乙', '2025-10-08', 'A00001'],
    ];
    expect(bills(rows).claims.map(({ id }) => id)).toEqual(['甲', '乙']);
    const [, ...bare] = rows.map(([, date, code]) => [date ?? null, code ?? null]);
    expect(bills([['收费日期', '编码'], ...bare]).claims).toMatchObject([
      { id: '1', lines: [{ id: '2' }, { id: '3' }] },
    ]);
  });

  it('ids that repeat are told apart by their rows', () => {
    const rows: Cells = [
      ['序号', '收费日期', '编码'],
      ['1', '2025-10-08', 'A00001'],
      ['1', '2025-10-08', 'A00002'],
    ];
    expect(bills(rows).claims[0]?.lines.map(({ id }) => id)).toEqual(['1', '1#3']);
  });

  it('a reversal that takes back nothing is named on its row', () => {
    const rows: Cells = [
      ['收费日期', '编码', '名称', '数量', '单价', '金额'],
      ['2025-10-08', '310905022', '支架置入', 1, 1500, 1500],
      ['2025-10-09', '310905023', '取石', -1, 20, -20],
      ['2025-10-09', null, '取管', -2, 15, null],
      ['2025-10-09', 'A1', null, -1, null, null],
    ];
    const { claims, left } = bills(rows);
    expect(claims[0]?.lines).toHaveLength(1);
    expect(left.map(({ row, reason }) => [row, reason])).toEqual([3, 4, 5].map((row) => [row, 'reversal']));
    const [whole, byPrice, bare] = left;
    expect(whole?.zh).toMatch(/^310905023 取石（数量 -1，金额 -20 元）未能相抵.*：冲销行“3”找不到所冲销的行/);
    expect(whole?.message).toMatch(/^310905023 取石 \(quantity -1, -20 yuan\) could not be netted/);
    expect(byPrice?.zh).toMatch(/^取管（数量 -2，金额 -30 元）未能相抵/);
    expect(bare?.zh).toMatch(/^A1（数量 -1，金额 – 元）未能相抵/);
  });
});

describe('what stands beside the charges', () => {
  const HEAD: Cells[number] = ['日期', '项目编码', '项目名称', '数量', '金额'];
  const CHARGE: Cells[number] = ['2025-10-08', '310905022', '胆道支架置入术', 1, 1500];

  it('counts for the rows below it, of another number for another claim', () => {
    const { claims, apart, stated, aside, left } = bills([
      ['示范医院住院费用清单'],
      ['姓名：张某   性别：女  住院号: Z1 第1页', null, '入院日期：', '2025-10-06 10:00', '年龄：65岁'],
      HEAD,
      CHARGE,
      ['合计', null, null, null, 1500],
      ['姓名：李某', '住院号：Z2'],
      HEAD,
      CHARGE,
      CHARGE,
    ]);
    expect(left).toEqual([]);
    expect([apart, aside]).toEqual(['encounter', 5]);
    expect(claims.map(({ id, patient, encounter, lines }) => [id, patient, encounter, lines.length])).toEqual([
      ['Z1', { id: '张某', sex: 'female' }, { type: 'inpatient', admitted: '2025-10-06' }, 1],
      ['Z2', { id: '李某' }, { type: 'inpatient' }, 2],
    ]);
    expect(stated).toContainEqual({ row: 6, field: 'encounter', value: 'Z2' });
  });

  it('names the hospital, if no column does', () => {
    const rows: Cells = [['医疗机构名称：示范医院 医院等级：三级甲等'], HEAD, CHARGE];
    expect(bills(rows, { jurisdiction: 'CN-JX' }).claims[0]?.facility).toMatchObject({ name: '示范医院', level: 3 });
  });

  it('counts less than a column, and is none of a line', () => {
    const { claims, stated } = bills([
      ['住院号：Z9', '科室：骨科', '项目名称：某'],
      ['住院号', ...HEAD],
      ['Z1', ...CHARGE],
    ]);
    expect(claims.map(({ id }) => id)).toEqual(['Z1']);
    expect(claims[0]?.lines[0]?.department).toBeUndefined();
    expect(new Set(stated.map(({ field }) => field))).toEqual(new Set(['encounter', 'encounterType']));
  });

  it('says that another patient begins, without numbers', () => {
    const { claims, apart } = bills([['患者：甲某'], HEAD, CHARGE, ['患者：乙某', '性别：男'], CHARGE]);
    expect(apart).toBe('patient');
    expect(claims.map(({ patient }) => patient)).toEqual([{ id: '甲某' }, { id: '乙某', sex: 'male' }]);
  });
});

describe('rows of one encounter', () => {
  const rows: Cells = [
    ['姓名', '收费日期', '编码', '数量', '金额'],
    ['甲', '2025-10-08', '310905022', 2, 3000],
    ['甲', '2025-10-09', '310905023', 1, 20],
    ['甲', '2025-10-09', '310905022', -1, -1500],
  ];

  it('of a patient without a number are those of a day, once refunds of later days are netted', () => {
    const read = bills(rows);
    expect(read.apart).toBe('patient');
    expect(read.claims).toMatchObject([
      { id: '甲 2025-10-08', lines: [{ quantity: '1' }] },
      { id: '甲 2025-10-09', lines: [{ code: '310905023' }] },
    ]);
    expect(read.rows).toEqual([[2], [3]]);
  });

  it('of an inpatient without a number are those of the stay', () => {
    const stays = rows.map((row, i) => [...row, i === 0 ? '入院日期' : '2025-10-07']);
    expect(bills(stays).claims).toMatchObject([{ id: '甲', lines: [{}, {}] }]);
  });

  it('of one number and two days of admission are two', () => {
    const { claims } = bills([
      ['住院号', '入院日期', '收费日期', '编码'],
      ['Z1', '2025-10-01', '2025-10-02', 'A00001'],
      ['Z1', '2025-10-20', '2025-10-21', 'A00001'],
      ['Z1', '2025-10-01', '2025-10-03', 'A00001'],
    ]);
    expect(claims.map(({ id, lines }) => [id, lines.length])).toEqual([
      ['Z1 2025-10-01', 2],
      ['Z1 2025-10-20', 1],
    ]);
  });

  it('name the row of each line', () => {
    const { claims, rows: places } = bills(EXPORT);
    expect(claims.map(({ lines }, i) => lines.map(({ id }, j) => [id, places[i]?.[j]]))).toEqual([
      [
        ['F1', 4],
        ['F2', 5],
        ['F3', 6],
      ],
      [
        ['F4', 7],
        ['F6', 9],
      ],
    ]);
  });
});

describe('rows that are no charges', () => {
  const header = ['姓名', '收费日期', '项目名称', '数量', '金额'];

  it.each([
    [['甲', null, '小计', null, 3]],
    [['甲', '2025-10-08', '日小计', null, 3]],
    [['合计', null, null, null, 3]],
    [['制表人：乙', null, '审核：丙', null, null]],
    [['姓名', '收费日期', '项目名称', '数量', '金额']],
    [[null, null, null, null, null]],
  ])('%j is left aside', (row) => {
    const { claims, left, aside } = bills([header, ['甲', '2025-10-08', '支架', 1, 3], row]);
    expect({ left, aside, lines: claims.map(({ lines }) => lines.length) }).toEqual({ left: [], aside: 1, lines: [1] });
  });

  it('but an item whose name begins as a note does is charged', () => {
    const { claims, aside } = bills([
      ['项目名称', '收费日期', '金额'],
      ['注射', '2025-10-08', 3],
      ['单位心理治疗', '2025-10-08', 3],
    ]);
    expect({ aside, lines: claims[0]?.lines.map(({ name }) => name) }).toEqual({
      aside: 0,
      lines: ['注射', '单位心理治疗'],
    });
  });
});

describe('a header', () => {
  it('may have two rows', () => {
    const { claims } = bills([
      ['病人', '费用', null, null, null],
      [null, '收费日期', '项目名称', '数量', '金额'],
      ['甲', '2025-10-08', '支架', 2, 3],
    ]);
    expect(claims).toMatchObject([
      { id: '甲', lines: [{ name: '支架', quantity: '2', date: '2025-10-08', charged: { amount: '3' } }] },
    ]);
  });

  it('that is not understood is the row with most words', () => {
    const rows: Cells = [
      ['某医院收费明细', null, null],
      ['计费项', '计费日', '备注'],
      ['支架', '2025-10-08', null],
    ];
    expect(billColumns({ rows })).toEqual([
      { column: 'A', heading: '计费项', field: null },
      { column: 'B', heading: '计费日', field: null },
      { column: 'C', heading: '备注', field: null },
    ]);
  });
});

describe('refunds', () => {
  const table = (...rows: Cells) =>
    bills([['项目名称', '收费日期', '数量', '单价', '金额', '退费标志', '费用类别'], ...rows]);

  it('may be told by the sign of the amount alone', () => {
    const { claims, left } = table(
      ['支架', '2025-10-08', 1, 5, 5, null, null],
      ['支架', '2025-10-08', 1, 5, -5, null, null],
    );
    expect({ lines: claims[0]?.lines, left }).toEqual({ lines: [], left: [] });
  });

  it('may be told by the sign of the quantity alone', () => {
    const { claims, left } = table(
      ['支架', '2025-10-08', 2, 5, 10, null, null],
      ['支架', '2025-10-08', -1, 5, 5, null, null],
    );
    expect(left).toEqual([]);
    expect(claims[0]?.lines).toMatchObject([{ quantity: '1', charged: { amount: '5.00' } }]);
  });

  it('that have signs and marks are netted by their signs: a mark may stand on the charge, too', () => {
    const { claims, left } = table(
      ['支架', '2025-10-08', 1, 5, 5, '已退费', null],
      ['支架', '2025-10-08', -1, 5, -5, '退费', null],
      ['导管', '2025-10-08', 1, 6, 6, '正常', null],
    );
    expect({ left, names: claims[0]?.lines.map(({ name }) => name) }).toEqual({ left: [], names: ['导管'] });
  });

  it('of drugs and of meals pass as they are', () => {
    const { claims, left } = table(
      ['丙泊酚', '2025-10-08', -1, 5, -5, null, '09'],
      ['午餐', '2025-10-08', -1, 5, -5, null, '膳食费'],
    );
    expect(left).toEqual([]);
    expect(claims[0]?.lines).toMatchObject([
      { kind: 'drug', quantity: '-1' },
      { kind: 'other', quantity: '-1' },
    ]);
  });
});

describe('a cell', () => {
  it.each([
    [{ 数量: '1,000' }, { quantity: '1000' }],
    [
      { 金额: '￥-3.50', 费用类别: '西药费' },
      { kind: 'drug', charged: { amount: '-3.50' } },
    ],
    [{ 金额: '(3.50)', 费用类别: '西药费' }, { charged: { amount: '-3.50' } }],
    [{ 侧别: '双侧' }, { side: 'both' }],
    [{ 侧别: '左眼' }, { side: 'left' }],
    [{ 部位: '膝关节' }, { site: '膝关节', details: { bodyParts: ['膝关节'] } }],
    [{ 标本: '血清' }, { details: { specimen: '血清' } }],
    [{ 结束日期: '20251009' }, { endDate: '2025-10-09' }],
    [{ 费用类别: '药事服务费' }, { code: '310905022' }],
    [{ 费用类别: '卫生材料费' }, { kind: 'consumable' }],
    [{ 费用类别: '手术费' }, { code: '310905022' }],
    [{ 性别: '未知' }, { code: '310905022' }],
  ])('%j is %j', (row, line) => {
    expect(lineOf(row)).toMatchObject(line);
  });

  it.each([
    [{ 费用发生时间: null }, 'no-date'],
    [{ 费用发生时间: '昨天' }, 'date'],
    [{ 项目编码: '3.10905E+08' }, 'mangled-code'],
    [{ 项目编码: null, 金额: 5 }, 'no-item'],
    [{ 数量: 0 }, 'quantity'],
    [{ 数量: '一' }, 'quantity'],
    [{ 数量: '1.00001' }, 'quantity'],
    [{ 金额: 'x' }, 'money'],
    [{ 退费标志: '半' }, 'word'],
    [{ 结束日期: '2025-10-07' }, 'date'],
    [{ 住院号: null }, 'no-encounter'],
  ])('%j cannot be used: %s', (row, reason) => {
    expect(lineOf(row)).toMatchObject({ row: 2, reason });
  });

  it('that contradicts others is noted, and the amount counts', () => {
    const header = ['收费日期', '编码', '数量', '单价', '金额'];
    const { claims, notes } = bills([
      header,
      ['2025-10-08', 'A00001', 3, 5, 20],
      ['2025-10-08', 'A00002', 3, '1.005', '3.02'],
      ['2025-10-08', 'A00003', '3', '1.005', '3.01'],
    ]);
    expect(claims[0]?.lines[0]?.charged?.amount).toBe('20');
    expect(notes).toMatchObject([{ row: 2, cell: 'E2', reason: 'product', zh: expect.stringContaining('15') }]);
  });

  it.each([
    ['三级甲等', { level: 3, attributes: { grade: '三级甲等' } }],
    ['二级', { level: 2 }],
  ])('of levels says %s', (level, facility) => {
    const rows: Cells = [
      ['医院名称', '医院等级', '医院性质', '收费日期', '编码'],
      ['甲医院', level, '公立', '2025-10-08', 'A00001'],
    ];
    expect(bills(rows).claims[0]?.facility).toEqual({ name: '甲医院', ownership: 'public', ...facility });
  });

  it('that is not understood is noted, and its row stays', () => {
    const { claims, notes } = bills([
      ['收费日期', '编码', '侧别'],
      ['2025-10-08', 'A00001', '前'],
    ]);
    expect(claims[0]?.lines[0]).not.toHaveProperty('side');
    expect(notes).toMatchObject([
      { row: 2, cell: 'C2', reason: 'word', zh: expect.stringContaining('“前”不能识别（侧别）') },
    ]);
  });
});
