import type { Bilingual } from 'yijia';

/**
 * The kind of value in a column. `text`: words. `day`: YYYY-MM-DD. `count`: a whole number. `quantity`: at most four
 * decimals. `yuan`: two decimals. `price`: exact, with any number of decimals.
 */
export type ColumnKind = 'text' | 'day' | 'count' | 'quantity' | 'yuan' | 'price';

interface ColumnText extends Bilingual {
  readonly kind: ColumnKind;
  /** its width in a sheet, in characters */
  readonly width: number;
}

/** The columns of results as rows, in order. The names are for programs and never change. The rest is for people. */
export const COLUMNS = {
  claim_id: { kind: 'text', width: 20, zh: '费用清单号', en: 'claim' },
  jurisdiction: { kind: 'text', width: 12, zh: '地区（ISO 3166-2）', en: 'jurisdiction (ISO 3166-2)' },
  facility: { kind: 'text', width: 28, zh: '医疗机构名称', en: 'facility' },
  patient_id: { kind: 'text', width: 16, zh: '患者标识', en: 'id of the patient' },
  department: { kind: 'text', width: 14, zh: '科室', en: 'department' },
  session: { kind: 'text', width: 12, zh: '诊疗次', en: 'session' },
  date: { kind: 'day', width: 12, zh: '收费日期', en: 'day of the line' },
  line_id: { kind: 'text', width: 10, zh: '收费行号', en: 'line of the claim' },
  file: {
    kind: 'text',
    width: 20,
    zh: '收费行所在的文件',
    en: 'file of the line, if several were read, or of a table',
  },
  file_row: {
    kind: 'count',
    width: 10,
    zh: '收费行在表格文件中的行号',
    en: 'row of the line in its file, if that is a table',
  },
  parent_line: {
    kind: 'text',
    width: 10,
    zh: '耗材所属的收费行号',
    en: 'line that a consumable belongs to',
  },
  kind: {
    kind: 'text',
    width: 12,
    zh: '类别：service 医疗服务、consumable 耗材、drug 药品、other 其他',
    en: 'kind: service, consumable, drug, other',
  },
  claimed_code: { kind: 'text', width: 16, zh: '申报编码（清单原文）', en: 'code as the claim has it' },
  claimed_name: { kind: 'text', width: 30, zh: '申报名称（清单原文）', en: 'name as the claim has it' },
  decision: {
    kind: 'text',
    width: 10,
    zh: '审核结论：allow 合规、reduce 扣减、deny 不予收费、review 待核实、unlisted 未收录（未审核）；error 整份清单无法读取',
    en: 'decision: allow, reduce, deny, review, unlisted; error: the whole claim could not be read',
  },
  code: {
    kind: 'text',
    width: 16,
    zh: '对应的项目编码；空为没有对应项目',
    en: 'code of the item that was found; empty: none',
  },
  item: { kind: 'text', width: 30, zh: '对应的项目名称', en: 'name of the item that was found' },
  unit: { kind: 'text', width: 10, zh: '计价单位', en: 'unit that is counted' },
  quantity_claimed: { kind: 'quantity', width: 10, zh: '申报数量', en: 'quantity claimed' },
  quantity_allowed: { kind: 'quantity', width: 10, zh: '可计数量', en: 'quantity that can be charged' },
  unit_price: {
    kind: 'price',
    width: 12,
    zh: '单价（元，精确值）；空为未知',
    en: 'unit price, yuan, exact; empty: not known',
  },
  charged: {
    kind: 'yuan',
    width: 14,
    zh: '实收金额（元），四舍五入到分；空为清单未填。实收 = 可收 + 待核实 + 扣减及不予收费 + 未收录',
    en: 'amount charged, yuan, rounded to 0.01; empty: not stated. charged = allowed + under_review + refused + unlisted',
  },
  amount: {
    kind: 'yuan',
    width: 14,
    zh: '可收金额（元）；不予收费为 0.00，空为未知',
    en: 'payable amount, yuan; 0.00 if denied, empty if not known',
  },
  allowed: {
    kind: 'yuan',
    width: 14,
    zh: '计入“可收”的金额（元）；本列之和即合计中的可收',
    en: 'amount that counts as allowed, yuan; the column adds up to the total',
  },
  under_review: {
    kind: 'yuan',
    width: 14,
    zh: '计入“待核实”的金额（元），金额未知时为实收金额；本列之和即合计中的待核实',
    en: 'amount under review, yuan, what was charged if no amount is known; the column adds up to the total',
  },
  refused: {
    kind: 'yuan',
    width: 14,
    zh: '扣减及不予收费的金额（元）：实收减可收；空为清单未填实收金额；本列之和即合计中的扣减及不予收费',
    en: 'amount refused, yuan: charged less payable; empty: no charge is stated; the column adds up to the total',
  },
  unlisted: {
    kind: 'yuan',
    width: 14,
    zh: '未收录的行的实收金额（元）；本列之和即合计中的未收录',
    en: 'charged on a line that is in no document, yuan; the column adds up to the total',
  },
  finding_codes: { kind: 'text', width: 24, zh: '各项审核意见的代码', en: 'codes of the findings' },
  finding_effects: {
    kind: 'text',
    width: 14,
    zh: '各项审核意见的作用，与代码一一对应',
    en: 'what each finding does, one for each code',
  },
  findings_zh: { kind: 'text', width: 50, zh: '各项审核意见的说明（中文）', en: 'what the findings say, in Chinese' },
  findings_en: { kind: 'text', width: 50, zh: '各项审核意见的说明（英文）', en: 'what the findings say, in English' },
  violations_zh: {
    kind: 'text',
    width: 20,
    zh: '违规用语（条例），明确违规或可疑',
    en: 'what auditors call it, certain or suspected; in Chinese',
  },
  violations_en: { kind: 'text', width: 24, zh: '同上（英文）', en: 'the same in English' },
  national_rules: {
    kind: 'text',
    width: 36,
    zh: '对应的国家规则库规则（编码、名称）',
    en: 'rules of the national rule base: code and name',
  },
  law: {
    kind: 'text',
    width: 40,
    zh: '条例条款；仅适用于由医保基金结算的收费',
    en: 'article of the fund regulation; it binds only what was settled by the fund',
  },
  evidence_zh: {
    kind: 'text',
    width: 36,
    zh: '审核意见所据的事实、合并的行、名称匹配方式（中文）',
    en: 'facts that the findings stand on, lines taken together, how names matched; in Chinese',
  },
  evidence_en: {
    kind: 'text',
    width: 36,
    zh: '同上（英文）',
    en: 'the same in English',
  },
  alternatives: {
    kind: 'text',
    width: 18,
    zh: '文件规定存在歧义时，按另一种理解的本行金额（元）',
    en: 'amounts of the line under other readings of a provision, yuan',
  },
  suggested_codes: { kind: 'text', width: 16, zh: '应改收的项目编码', en: 'codes to use instead' },
  suggested_amount: {
    kind: 'yuan',
    width: 14,
    zh: '改按建议的项目收取时的应收金额（元）；多行被替换的列于第一行',
    en: 'amount due under the item to use instead, yuan; of several replaced lines on the first',
  },
  price_zh: { kind: 'text', width: 36, zh: '价格构成（中文）', en: 'how the price is made up, in Chinese' },
  price_en: { kind: 'text', width: 36, zh: '价格构成（英文）', en: 'how the price is made up, in English' },
  citations_zh: {
    kind: 'text',
    width: 60,
    zh: '审核意见和价格所依据的文件、位置和原文',
    en: 'documents, places and words behind findings and price; places in Chinese',
  },
  citations_en: {
    kind: 'text',
    width: 60,
    zh: '同上，位置用英文书写',
    en: 'the same, places in English',
  },
  rules: { kind: 'text', width: 30, zh: '所用规则的编号', en: 'ids of the rules at work' },
  engine: { kind: 'text', width: 16, zh: '程序版本', en: 'engine and version' },
  packs: { kind: 'text', width: 30, zh: '规则包及版本', en: 'rule packs and versions' },
  input_line: {
    kind: 'count',
    width: 10,
    zh: '无法读取的清单或收费行在输入文件中的行号',
    en: 'line of the input, or row of the table, that could not be read',
  },
  error_code: { kind: 'text', width: 16, zh: '无法读取的原因代码', en: 'code of what was wrong with it' },
  error_zh: { kind: 'text', width: 50, zh: '无法读取的原因（中文）', en: 'what was wrong with it, in Chinese' },
  error_en: { kind: 'text', width: 50, zh: '无法读取的原因（英文）', en: 'what was wrong with it, in English' },
} as const satisfies Readonly<Record<string, ColumnText>>;

export type ColumnName = keyof typeof COLUMNS;

/** The names of the columns, in order. */
export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly ColumnName[];

/** A line of a claim, or a claim that could not be read. Numbers are decimal texts; null if there is no value. */
export type ResultRow = Readonly<Record<ColumnName, string | null>>;
