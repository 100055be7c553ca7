import type { Bilingual } from '../../index.js';

/**
 * What a column holds. `text`: words; `day`: YYYY-MM-DD; `count`: a whole number; `quantity`: a decimal of at most four
 * places; `yuan`: one of two; `price`: an exact decimal of any number of places.
 */
export type ColumnKind = 'text' | 'day' | 'count' | 'quantity' | 'yuan' | 'price';

interface ColumnText extends Bilingual {
  readonly kind: ColumnKind;
  /** how wide a sheet shows it, in characters */
  readonly width: number;
}

/** The columns of flattened results, in order. Names are for programs and stay as they are; the rest is for people. */
export const COLUMNS = {
  claim_id: { kind: 'text', width: 20, zh: '单据号', en: 'claim' },
  jurisdiction: { kind: 'text', width: 12, zh: '地区（ISO 3166-2）', en: 'jurisdiction (ISO 3166-2)' },
  facility: { kind: 'text', width: 28, zh: '医疗机构名称', en: 'facility' },
  date: { kind: 'day', width: 12, zh: '收费日期', en: 'day of the line' },
  line_id: { kind: 'text', width: 10, zh: '收费行号', en: 'line of the claim' },
  decision: {
    kind: 'text',
    width: 10,
    zh: '决定：allow 允许、reduce 核减、deny 拒付、review 待审、unlisted 目录外；error 整份单据无法读取',
    en: 'decision: allow, reduce, deny, review, unlisted; error: the whole claim could not be read',
  },
  code: { kind: 'text', width: 16, zh: '项目编码', en: 'code of the item' },
  item: { kind: 'text', width: 30, zh: '项目名称', en: 'name of the item' },
  unit: { kind: 'text', width: 10, zh: '计价单位', en: 'unit that is counted' },
  quantity_claimed: { kind: 'quantity', width: 10, zh: '申报数量', en: 'quantity claimed' },
  quantity_allowed: { kind: 'quantity', width: 10, zh: '可计数量', en: 'quantity that can be charged' },
  unit_price: {
    kind: 'price',
    width: 12,
    zh: '单价（元，精确值）；空为未知',
    en: 'unit price, yuan, exact; empty: not known',
  },
  amount: {
    kind: 'yuan',
    width: 14,
    zh: '应付金额（元）；拒付为 0.00，空为未知',
    en: 'payable amount, yuan; 0.00 where denied, empty where not known',
  },
  finding_codes: { kind: 'text', width: 24, zh: '各项认定的代码', en: 'codes of the findings' },
  finding_effects: {
    kind: 'text',
    width: 14,
    zh: '各项认定的作用，与代码一一对应',
    en: 'what each finding does, one for each code',
  },
  findings_zh: { kind: 'text', width: 50, zh: '各项认定的说明（中文）', en: 'what the findings say, in Chinese' },
  findings_en: { kind: 'text', width: 50, zh: '各项认定的说明（英文）', en: 'what the findings say, in English' },
  alternatives: {
    kind: 'text',
    width: 18,
    zh: '规定有不同理解时，按其他理解的行金额（元）',
    en: 'amounts of the line under other readings of a provision, yuan',
  },
  suggested_codes: { kind: 'text', width: 16, zh: '建议改用的项目编码', en: 'codes to use instead' },
  price_zh: { kind: 'text', width: 36, zh: '价格构成（中文）', en: 'how the price is made up, in Chinese' },
  price_en: { kind: 'text', width: 36, zh: '价格构成（英文）', en: 'how the price is made up, in English' },
  citations_zh: {
    kind: 'text',
    width: 60,
    zh: '认定和价格所依据的文件、位置和原文',
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
    zh: '无法读取的单据在输入文件中的行号',
    en: 'line of the input where the claim could not be read',
  },
  error_code: { kind: 'text', width: 16, zh: '无法读取的原因代码', en: 'code of what was wrong with it' },
  error_zh: { kind: 'text', width: 50, zh: '无法读取的原因（中文）', en: 'what was wrong with it, in Chinese' },
  error_en: { kind: 'text', width: 50, zh: '无法读取的原因（英文）', en: 'what was wrong with it, in English' },
} as const satisfies Readonly<Record<string, ColumnText>>;

export type ColumnName = keyof typeof COLUMNS;

/** The names of the columns, in order. */
export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly ColumnName[];

/** One line of a claim, or one claim that could not be read. Numbers are decimal texts; null = nothing to say. */
export type ResultRow = Readonly<Record<ColumnName, string | null>>;
