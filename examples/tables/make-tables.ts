import { writeFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';

/**
 * Writes the tables of this folder: charges of twenty encounters and a price list, as a hospital exports them. Patients,
 * charges and prices are invented.
 */
type Cell = string | number | null;
type Row = readonly Cell[];

/** Days of October 2025, code or null, name, quantity, price; more is the category and the original of a refund. */
type Charge = readonly [
  time: string,
  code: string | null,
  name: string,
  quantity: number,
  price: number,
  category: string,
  original?: number,
];

interface Encounter {
  readonly patient: readonly [name: string, sex: string, birth: string];
  /** first and last day of a stay; absent: an outpatient */
  readonly stay?: readonly [admitted: string, discharged: string];
  readonly department: string;
  readonly charges: readonly Charge[];
}

const ward = (first: number, last: number): Charge[] =>
  Array.from({ length: last - first }, (_, i) => `${first + i}`).flatMap((day): Charge[] => [
    [`${day} 23:59`, '110900001', '普通病房床位费', 1, 45, '床位费'],
    [`${day} 23:59`, '120100003', 'Ⅰ级护理', 1, 30, '护理费'],
    [`${day} 23:59`, '110200005', '住院诊查费', 1, 15, '诊察费'],
  ]);
const anaesthesia = (day: number): Charge[] => [
  [`${day} 08:40`, '330100005', '全身麻醉', 1, 980, '手术费'],
  [`${day} 08:40`, '330100015', '麻醉中监测', 1, 120, '手术费'],
  [`${day} 08:40`, 'XN01AXB045B002010100', '丙泊酚中/长链脂肪乳注射液', 3, 38.5, '西药费'],
];
const laboratory = (time: string): Charge[] => [
  [time, '250101015', '血细胞分析', 1, 18, '化验费'],
  [time, '250307002', '肌酐测定', 1, 6, '化验费'],
  [time, '250304001', '钾测定', 1, 5, '化验费'],
];

const STAYS: readonly Encounter[] = [
  {
    patient: ['李某一', '女', '1961-04-02'],
    stay: ['9', '14'],
    department: '脊柱外科',
    charges: [
      ...ward(9, 14),
      ...laboratory('9 10:12'),
      ['10 09:10', 'QYLS00158', '颈后路椎弓根螺钉复位内固定术', 1, 4623.81, '手术费'],
      ['10 09:10', 'QYLS00159', '颈后路椎弓根螺钉复位内固定术加收(每增加1椎体)', 2, 2311.92, '手术费'],
      ...anaesthesia(10),
      ['10 09:10', 'C0303010001000100001', '颈椎后路内固定系统', 1, 6820, '材料费'],
    ],
  },
  {
    patient: ['王某二', '男', '2024-01-15'],
    stay: ['8', '12'],
    department: '小儿外科',
    charges: [
      ...ward(8, 12),
      ['9 09:00', 'QYLS00147', '骶尾部畸胎瘤切除术', 1, 5800, '手术费'],
      ...anaesthesia(9),
      ['9 11:30', '270300005', '手术标本检查与诊断', 1, 135, '检查费'],
    ],
  },
  {
    patient: ['张某三', '女', '2023-11-20'],
    stay: ['13', '17'],
    department: '小儿外科',
    charges: [...ward(13, 17), ['14 09:00', 'QYLS00152', '骶尾部畸胎瘤切除术', 1, 3119, '手术费'], ...anaesthesia(14)],
  },
  {
    patient: ['赵某四', '男', '1952-07-30'],
    stay: ['10', '15'],
    department: '消化内科',
    charges: [
      ...ward(10, 15),
      ['11 14:20', '310905022', '胆道支架置入术', 1, 1280, '治疗费'],
      ['11 14:20', 'C0101020001000200002', '胆道支架', 1, 3900, '材料费'],
      ['11 15:00', '310905022', '胆道支架置入术', 1, 1280, '治疗费'],
      ['12 08:30', '310905022', '胆道支架置入术', -1, 1280, '治疗费', 3],
    ],
  },
  {
    patient: ['陈某五', '女', '1949-02-11'],
    stay: ['8', '18'],
    department: '心脏外科',
    charges: [
      ...ward(8, 18),
      ['10 09:00', '330801003', '二尖瓣替换术', 1, 6850, '手术费'],
      ...anaesthesia(10),
      ['10 09:00', '330801009', '主动脉瓣置换术', 1, 6620, '手术费'],
    ],
  },
  {
    patient: ['杨某六', '男', '1975-09-09'],
    stay: ['14', '17'],
    department: '神经外科',
    charges: [
      ...ward(14, 17),
      ['15 10:05', 'QYLS00166', '外周神经电刺激系统测试术', 1, 1073, '手术费'],
      ['15 10:05', null, '膳食', 3, 28, '膳食费'],
    ],
  },
  {
    patient: ['黄某七', '男', '1968-12-24'],
    stay: ['9', '12'],
    department: '普外科',
    charges: [
      ...ward(9, 12),
      ['10 09:30', '331006002', '胆囊切除术', 1, 1800, '手术费'],
      ['10 09:30', '331703010', '腹腔镜辅助操作', 1, 800, '手术费'],
      ...anaesthesia(10),
      ['11 09:00', 'XJ01DDT058B001010178', '注射用头孢曲松钠', 4, 12.6, '西药费'],
      ['12 09:00', 'XJ01DDT058B001010178', '注射用头孢曲松钠', -2, 12.6, '西药费'],
    ],
  },
  {
    patient: ['周某八', '女', '1990-03-03'],
    stay: ['11', '13'],
    department: '内分泌科',
    charges: [
      ...ward(11, 13),
      ['11 09:00', '250102012', '尿酮体定性试验', 1, 2.5, '化验费'],
      ['12 09:00', '250302003', '糖化血红蛋白测定', 1, 40, '化验费'],
      ['13 09:00', '250302001', '葡萄糖测定', -1, 5, '化验费'],
    ],
  },
];

type Visit = readonly [
  name: string,
  sex: string,
  birth: string,
  department: string,
  charge: readonly [string, string, number, number],
];
const SHORT: readonly Visit[] = [
  ['吴某九', '男', '1983-06-18', '口腔科', ['310511001', '简单充填术', 1, 60]],
  ['徐某十', '女', '1997-01-09', '皮肤科', ['110200001', '普通门诊诊查费', 1, 8]],
  ['孙某甲', '男', '1958-08-08', '消化内科', ['310902005', '纤维胃十二指肠镜检查', 1, 190]],
  ['胡某乙', '女', '1971-05-27', '检验科', ['250101015', '血细胞分析', 1, 18]],
  ['朱某丙', '男', '2001-10-01', '放射科', ['210300001', 'X线计算机体层(CT)平扫', 1, 230]],
  ['高某丁', '女', '1965-11-11', '呼吸内科', ['310601001', '肺通气功能检查', 1, 88]],
  ['林某戊', '男', '1944-04-14', '康复科', ['340200020', '运动疗法', 2, 45]],
  ['何某己', '女', '1988-02-29', '超声科', ['220301001', '彩色多普勒超声常规检查', 1, 110]],
  ['郭某庚', '男', '1979-07-07', '急诊科', ['110200003', '急诊诊查费', 1, 12]],
  ['马某辛', '女', '1993-09-19', '检验科', ['250101015', '血细胞分析', 1, 25]],
  ['罗某壬', '男', '1967-03-21', '针灸科', ['430000001', '普通针刺', 1, 30]],
  ['梁某癸', '女', '2010-12-12', '眼科', ['310300001', '普通视力检查', 1, 5]],
];
const VISITS = SHORT.map(([name, sex, birth, department, [code, item, quantity, price]], i): Encounter => {
  const time = `${8 + i} 09:${10 + i}`;
  const charge: Charge = [time, code, item, quantity, price, code < '25' || code > '3103' ? '治疗费' : '检查费'];
  const more: Charge[] = i === 3 ? [charge] : i % 3 === 0 ? laboratory(time) : [];
  return { patient: [name, sex, birth], department, charges: [charge, ...more] };
});

const HEADER = [
  ...['就诊流水号', '就诊类型', '姓名', '性别', '出生日期', '入院日期', '出院日期', '费用明细流水号', '费用类别'],
  ...['费用发生时间', '医保编码', '项目名称', '规格', '数量', '单价', '金额', '执行科室', '原明细流水号'],
];

function day(of: string | undefined): string | null {
  return of === undefined ? null : `2025-10-${of.padStart(2, '0')}`;
}

function rowsOf({ patient, stay, department, charges }: Encounter, number: number): Row[] {
  const visit = `${stay === undefined ? 'M' : 'Z'}2025${String(1000 + number)}`;
  const idOf = (place: number): string => `${visit}-${String(place + 1).padStart(3, '0')}`;
  const first = charges.findIndex(([, code]) => code === '310905022');
  return charges.map(([time, code, name, quantity, price, category, original], i) => {
    const [date, clock] = time.split(' ');
    return [
      ...[visit, stay === undefined ? '门诊' : '住院', ...patient, day(stay?.[0]), day(stay?.[1]), idOf(i), category],
      ...[`${day(date)} ${clock}:00`, code, name, null, quantity, price, Math.round(quantity * price * 100) / 100],
      ...[department, original === undefined ? null : idOf(first)],
    ];
  });
}

const charged = [...STAYS, ...VISITS].flatMap(rowsOf);
const sum = charged.reduce((total, row) => total + Number(row[15]), 0);
export const BILLS: readonly Row[] = [
  ['南方医院赣州医院费用明细清单'],
  [
    '统计期间：2025年10月8日至2025年10月31日',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    '打印时间：2025-11-01 08:00',
  ],
  HEADER,
  ...charged,
  ['合计', ...Array(14).fill(null), Math.round(sum * 100) / 100],
];

const LISTED: readonly (readonly [code: string, name: string, unit: string, prices: readonly Cell[]])[] = [
  ['110200001', '普通门诊诊查费', '次', [8, 6, 5]],
  ['110200003', '急诊诊查费', '次', [12, 10, 8]],
  ['110200005', '住院诊查费', '日', [15, 12, 10]],
  ['110900001', '普通病房床位费', '日', [45, 32, 25]],
  ['120100003', 'Ⅰ级护理', '日', [30, 26, 22]],
  ['210300001', 'X线计算机体层(CT)平扫', '部位', ['230.00', '200.00', '180.00']],
  ['220301001', '彩色多普勒超声常规检查', '部位', [110, 100, 90]],
  ['250101015', '血细胞分析', '次', [18, 16, 15]],
  ['250102012', '尿酮体定性试验', '项', ['￥2.50', '￥2.50', '￥2.00']],
  ['250302001', '葡萄糖测定', '项', [5, 5, 4]],
  ['250302003', '糖化血红蛋白测定', '项', [40, 36, 32]],
  ['250304001', '钾测定', '项', [5, 5, 4]],
  ['250307002', '肌酐测定', '项', [6, 6, 5]],
  ['270300005', '手术标本检查与诊断', '例', [135, 120, 110]],
  ['310300001', '普通视力检查', '次', [5, 4, 3]],
  ['310511001', '简单充填术', '每洞', [60, 54, 48]],
  ['310601001', '肺通气功能检查', '次', [88, 80, 70]],
  ['310902005', '纤维胃十二指肠镜检查', '次', [190, 170, 150]],
  ['310905022', '胆道支架置入术', '次', ['1,280.00', '1,150.00', '—']],
  ['330100005', '全身麻醉', '2小时', [980, 880, 780]],
  ['330100015', '麻醉中监测', '次', [120, 110, 100]],
  ['330801003', '二尖瓣替换术', '次', ['6,850.00', '6,200.00', '—']],
  ['330801009', '主动脉瓣置换术', '次', ['6,620.00', '6,000.00', '—']],
  ['331006002', '胆囊切除术', '次', ['1,800.00', '1,620.00', '1,450.00']],
  ['331703010', '腹腔镜辅助操作', '次', [800, 720, 640]],
  ['340200020', '运动疗法', '45分钟/次', [45, 40, 36]],
  ['430000001', '普通针刺', '五个穴位', [30, 27, 24]],
  ['111000002', '远程会诊', '次', ['自主定价', '自主定价', '自主定价']],
];

const CHAPTERS: Readonly<Record<string, readonly [code: string, name: string]>> = {
  '110200001': ['11', '一般医疗服务'],
  '210300001': ['21', '医学影像'],
  '250101015': ['25', '检验'],
  '310300001': ['31', '临床诊疗'],
  '330100005': ['33', '手术治疗'],
};

export const PRICES: readonly Row[] = [
  ['医疗服务价格公示表（示例价格，非官方）'],
  ['执行日期：2025年10月1日', null, null, '单位：元'],
  ['项目编码', '项目名称', '计价单位', '价格', null, null, '备注'],
  [null, null, null, '三级', '二级', '一级', null],
  ...LISTED.flatMap(([code, name, unit, prices]): Row[] => {
    const chapter = CHAPTERS[code];
    const row: Row = [code, name, unit, ...prices, null];
    return chapter === undefined ? [row] : [[...chapter], row];
  }),
  ['注：未列项目按省级文件执行。'],
  ['填表人：　　　　审核人：'],
];

/** Rows as a workbook with one sheet. */
function workbook(rows: readonly Row[], name: string, merges: readonly string[]): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  const book = utils.book_new();
  book.Props = { CreatedDate: new Date('2025-11-01T00:00:00Z') };
  utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function csv(rows: readonly Row[]): string {
  return `\uFEFF${rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\r\n')}\r\n`;
}

if (process.argv[1] === import.meta.filename) {
  const file = (name: string): URL => new URL(name, import.meta.url);
  writeFileSync(file('bills.xlsx'), workbook(BILLS, '费用明细', ['A1:R1']));
  writeFileSync(file('bills.csv'), csv(BILLS));
  writeFileSync(file('prices.xlsx'), workbook(PRICES, '价格', ['A1:G1', 'D3:F3', 'A3:A4', 'B3:B4', 'C3:C4', 'G3:G4']));
}
