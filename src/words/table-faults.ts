import type { Bilingual } from '../model/primitives.js';

/** Why a file cannot be read as a table, and how to save it anew. */
export const TABLE_FAULTS = {
  'old-excel': {
    zh: '这是旧版 Excel 文件（.xls），不能读取；请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再用',
    en: 'this is a file of old Excel (.xls), which is not read; open it in Excel or WPS and save it as "Excel Workbook (*.xlsx)"',
  },
  damaged: {
    zh: '文件不完整或已损坏，不能作为 XLSX 读取；请用 Excel 或 WPS 打开，重新另存为 .xlsx',
    en: 'the file is damaged or not an XLSX workbook; open it in Excel or WPS and save it as .xlsx again',
  },
  'locked-excel': {
    zh: '工作簿已加密；请在 Excel 或 WPS 中取消打开密码后另存为 .xlsx',
    en: 'the workbook is encrypted; take its password off in Excel or WPS and save it as .xlsx',
  },
  encoding: {
    zh: '文件不是文本，或编码不是 UTF-8、UTF-16、GB18030（GBK）；请另存为“CSV UTF-8（逗号分隔）”或 .xlsx',
    en: 'the file is no text, or neither in UTF-8, UTF-16 nor GB18030 (GBK); save it as "CSV UTF-8 (comma delimited)" or as .xlsx',
  },
  'open-quote': {
    zh: '第 {row} 行有一个引号未闭合，其后的内容全部被并入一格；请补上或删去该引号',
    en: 'a quote that opens in row {row} is never closed, so that all that follows is one cell; close it or take it out',
  },
  'web-page': {
    zh: '这是以 .xls 等名称保存的网页或 XML（系统导出常见），不是表格文件；请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再用',
    en: 'this is a web page or XML under the name of a spreadsheet, as some systems export; open it in Excel or WPS and save it as "Excel Workbook (*.xlsx)"',
  },
  empty: { zh: '表中没有任何内容', en: 'there is nothing in the table' },
  'no-sheet': {
    zh: '没有名为“{sheet}”的工作表；有：{sheets}',
    en: 'there is no sheet "{sheet}"; there are: {sheets}',
  },
  'no-header': {
    zh: '前 {rows} 行中找不到表头：须有一列编码（项目编码、国家编码、code …）和至少一列价格（价格、单价、收费标准、三级、price …）。看到的列：{seen}',
    en: 'no header was found in the first {rows} rows: there must be a column of codes (项目编码, 国家编码, code …) and at least one of prices (价格, 单价, 收费标准, 三级, price …). Columns seen: {seen}',
  },
  'no-bill-header': {
    zh: '找不到表头：须有一列日期（费用发生时间、收费日期 …）和一列项目编码或名称。看到的列：{seen}',
    en: 'no header was found: there must be a column of days (费用发生时间, 收费日期 …) and one of codes or names. Columns seen: {seen}',
  },
  'no-jurisdiction': {
    zh: '表中没有省份一列，须用 jurisdiction 指明所属省份，如“CN-JX”',
    en: 'the table has no column of provinces: say with "jurisdiction" which one it is of, such as "CN-JX"',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a row of a price list is left out, and what to do. */
export const LEFT_REASONS = {
  'mangled-code': {
    zh: '编码“{value}”已被电子表格改写（科学计数、小数点、丢失前导 0、引号等）或不是一个编码；请将该列设为“文本”格式后从系统重新导出',
    en: 'the code "{value}" was changed by a spreadsheet (exponent, point, leading zeros lost, quotes) or is not one code; export the list again with this column as text',
  },
  'no-code': { zh: '有价格而没有编码', en: 'there is a price but no code' },
  'no-price': {
    zh: '“{value}”不是价格；请以元为单位填写，如 1500 或 1500.00',
    en: '"{value}" is no price; give yuan, such as 1500 or 1500.00',
  },
  zero: {
    zh: '价格为 0，按未定价处理；确为免费的，请写“免费”，或加 zeroIsFree（命令行 --zero-is-free）',
    en: 'the price is 0, which is taken for "not set"; if it is free of charge, write 免费 or give zeroIsFree (--zero-is-free on the command line)',
  },
  range: {
    zh: '“{value}”是价格区间，不能确定所收价格；请填写本院执行的价格',
    en: '"{value}" is a range, not a price; give the price that is charged',
  },
  dash: { zh: '“{value}”表示没有价格', en: '"{value}" stands for no price' },
  date: {
    zh: '“{value}”不是日期；请写作 2025-09-30、2025/9/30、20250930 或 2025年9月30日',
    en: '"{value}" is no day; write 2025-09-30, 2025/9/30, 20250930 or 2025年9月30日',
  },
  level: {
    zh: '“{value}”不是医院等级；请写作三级、二级、一级，可带等次，如三级甲等',
    en: '"{value}" is no level of a hospital; write 三级, 二级, 一级 or 三级甲等',
  },
  duplicate: { zh: '与第 {other} 行完全相同，只用一次', en: 'it equals row {other}; it is used once' },
  conflict: {
    zh: '与第 {other} 行为同一编码、同一对象而价格或执行期冲突，两行均未采用；请删去其一，或填写执行期',
    en: 'it contradicts row {other}: same code, same facilities, another price or overlapping days; neither is used. Delete one, or give their days',
  },
  'above-printed': {
    zh: '价格高于文件所印价格，未采用；请核对',
    en: 'the price is above the one that the document prints; it is not used. Check it',
  },
  'other-province': {
    zh: '该行属“{value}”，不是 {jurisdiction}',
    en: 'the row is of "{value}", not of {jurisdiction}',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a row of a table of charges is in no claim, and what to do. */
export const BILL_REASONS = {
  'no-date': { zh: '没有费用发生日期', en: 'there is no day of the charge' },
  date: {
    zh: '“{value}”不是日期；请写作 2025-09-30、2025/9/30 或 2025-09-30 08:15',
    en: '"{value}" is no day; write 2025-09-30, 2025/9/30 or 2025-09-30 08:15',
  },
  'no-item': { zh: '有金额而没有项目编码和名称', en: 'there is a charge but neither code nor name' },
  'no-encounter': {
    zh: '“{heading}”为空，不知属于哪份清单；合并的单元格存为 CSV 后只有首行有值，请改存为 .xlsx，或逐行填写',
    en: '"{heading}" is blank, so the row belongs to no claim; of merged cells a CSV file keeps the first row alone: save it as .xlsx, or fill in each row',
  },
  'no-facility': { zh: '没有医疗机构名称', en: 'no facility is named' },
  quantity: {
    zh: '数量“{value}”不能使用；请填写不为 0、至多 4 位小数的数',
    en: 'the quantity "{value}" cannot be used; give a number other than 0 with at most 4 decimals',
  },
  money: {
    zh: '金额“{value}”不能使用；请以元为单位填写，至多 6 位小数',
    en: 'the amount "{value}" cannot be used; give yuan with at most 6 decimals',
  },
  'mangled-code': {
    zh: '编码“{value}”已被电子表格改写（科学计数、小数点、丢失前导 0、引号等）；请将该列设为“文本”格式后从系统重新导出',
    en: 'the code "{value}" was changed by a spreadsheet (exponent, point, leading zeros lost, quotes); export again with this column as text',
  },
  word: {
    zh: '“{value}”不能识别（{heading}）；请改写，或在列对照中不读取该列',
    en: '"{value}" is not understood ({heading}); write it otherwise, or leave the column out of the mapping',
  },
  product: {
    zh: '金额 {value} 与数量 × 单价（{product}）不符，以金额为准',
    en: 'the amount {value} is not quantity × unit price ({product}); the amount counts',
  },
  reversal: {
    zh: '{item}（数量 {quantity}，金额 {amount} 元）未能相抵（表中以“原明细号”一列指明原收费行）：{zh}',
    en: '{item} (quantity {quantity}, {amount} yuan) could not be netted (a column of the ids of original rows names what it takes back): {en}',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
