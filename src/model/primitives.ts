import * as z from 'zod/mini';
import { isDay } from '../ground/day.js';

/** A type and all that it holds, not to be written to: packs are frozen, results are shared. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export type { DecimalString, Jurisdiction, LocalDate } from './scalars.js';
export type {
  Bilingual,
  Citation,
  ItemReference,
  OneOrMore,
  PackCitation,
  Period,
  RowReference,
} from './types.generated.js';

export const text = z.string().check(z.minLength(1));

/** A day with a time of day after it, as programs write it: "2025-10-08 09:27:21", "2025/10/8 9:27", "20251008092721". */
const DATES_AND_TIMES = [
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[T\s]+(?:上午|下午)?\d{1,2}(?:[:时点]|$)/,
  /^(\d{4})(\d{2})(\d{2})[T\s]*\d{2}:?\d{2}/,
];

function isDateAndTime(value: string): boolean {
  return DATES_AND_TIMES.some((form) => {
    const [, year = '', month = '', day = ''] = form.exec(value.normalize('NFKC').trim()) ?? [];
    return isDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  });
}

/** What is wrong with a text that should be a day, or null. */
export function dayFault(value: string): 'not-a-date' | 'date-and-time' | null {
  if (isDay(value)) return null;
  return isDateAndTime(value) ? 'date-and-time' : 'not-a-date';
}

/** A text of which `faultOf` names what is wrong with it; null: nothing. */
function checkedText(faultOf: (value: string) => string | null, params: Readonly<Record<string, unknown>> = {}) {
  return z.string().check(
    z.superRefine((value, context) => {
      const fault = faultOf(value);
      if (fault !== null) context.addIssue({ code: 'custom', params: { fault, ...params } });
    }),
  );
}

export const day = checkedText(dayFault);

/** Whether a text is a province's code of ISO 3166-2. */
export function isJurisdiction(value: string): boolean {
  return /^CN-[A-Z]{2}$/.test(value);
}

export const jurisdiction = z.string().check(z.refine(isJurisdiction, { params: { fault: 'not-a-jurisdiction' } }));

/** The jurisdiction of packs and prices that count in every province. */
export const NATIONAL = 'CN';

/** A province, or `CN` for the whole country. */
export const issuingJurisdiction = z
  .string()
  .check(z.refine((value) => value === NATIONAL || isJurisdiction(value), { params: { fault: 'not-a-jurisdiction' } }));

/** Most decimals are short: nothing is wrong with them whatever is asked. */
const SHORT_DECIMAL = /^\d{1,12}(?:\.\d{1,4})?$/;
const PLAIN_DECIMAL = /^[+-]?\d+(?:\.\d+)?$/;

/** What is wrong with a decimal's text, or null; it may be negative. Leading and trailing zeros do not count as digits. */
export function signedDecimalFault(value: string, decimals: number): string | null {
  if (decimals >= 4 && SHORT_DECIMAL.test(value)) return null;
  if (!PLAIN_DECIMAL.test(value)) return 'not-a-decimal';
  const [whole = '', fraction = ''] = value.replace(/^[+-]?0*/, '').split('.');
  if (whole.length > 12) return 'too-many-digits';
  return fraction.replace(/0+$/, '').length > decimals ? 'too-many-decimals' : null;
}

/** Whether the text of a decimal is of a number below 0; "-0.00" is not. */
export function isNegative(value: string): boolean {
  return value.startsWith('-') && /[1-9]/.test(value);
}

/** What is wrong with the text of a decimal that must not be negative, or null. */
export function decimalFault(value: string, decimals: number): string | null {
  return signedDecimalFault(value, decimals) ?? (isNegative(value) ? 'negative' : null);
}

/** Non-negative decimal text with at most 12 digits before the point and `decimals` after it. */
export function decimalString(decimals: number) {
  return checkedText((value) => decimalFault(value, decimals), { decimals });
}

/** A decimal: non-negative, at most 12 digits before the point and 6 after it. */
export const sixDecimals = decimalString(6);
/** Yuan, as any other decimal. */
export const money = sixDecimals;
/** The text of a decimal that is a text already or a number: without exponent, as far as numbers of this size have one. */
export function decimalOf(value: number | string): string {
  if (typeof value === 'string') return value;
  return Math.abs(value) < 1e-6 && value !== 0 ? value.toFixed(20) : String(value);
}

/** What is wrong with what was charged, or null. It may be negative: reversals of drugs, reductions. */
export function chargeFault(value: number | string): string | null {
  return signedDecimalFault(decimalOf(value), 6);
}

/** What was charged, as text: `chargedYuan` checks it. */
export const chargedText = z.string();
/** Yuan that were charged, as text or as number: at most 6 decimals, counted as JSON writes the number.
 * @zh 收取的金额（元），文本或数字均可，至多 6 位小数；数字按 JSON 写法计位数。 */
export const chargedYuan = z.union([z.number(), chargedText]).check(
  z.superRefine((value, context) => {
    const fault = chargeFault(value);
    if (fault !== null) context.addIssue({ code: 'custom', params: { fault, decimals: 6 } });
  }),
);

/** One word, or several.
 * @zh 一个词或若干词。 */
export const oneOrMore = z.union([text, z.array(text).check(z.minLength(1))]);

/** Attributes of a facility by name, each a word: { tier: "省级" }. */
export const attributes = z.record(text, text);

/** What is wrong with a price, or null. */
export function priceFault(value: number | string): string | null {
  return decimalFault(decimalOf(value), 6);
}

/** A price as text: `priceYuan` checks it. */
export const priceText = z.string();
/** A price in yuan, as text or as number: at most 6 decimals, counted as JSON writes the number.
 * @zh 价格（元），文本或数字均可，至多 6 位小数；数字按 JSON 写法计位数。 */
export const priceYuan = z.union([z.number(), priceText]).check(
  z.superRefine((value, context) => {
    const fault = priceFault(value);
    if (fault !== null) context.addIssue({ code: 'custom', params: { fault, decimals: 6 } });
  }),
);

/** A text in both languages of the users.
 * @zh 中英文各一份的文字。 */
export const bilingual = z.strictObject({
  /** Simplified Chinese, as the field writes it: "已包含在收费行 3 中".
   * @zh 简体中文，用行业用语：“已包含在收费行 3 中”。 */
  zh: text,
  /** The same in English: "It is included in line 3 already".
   * @zh 同一内容的英文：“It is included in line 3 already”。 */
  en: text,
});

/** From the first to the last day on which something counts, both days included.
 * @zh 执行期：首日至末日，两端均含。 */
export const period = z
  .strictObject({
    /** First day, "2025-09-30". Null: since ever, or the document prints none (an item's effectiveBasis tells which).
     * @zh 首日，如“2025-09-30”；null 表示自始有效，或文件未载（项目的 effectiveBasis 会说明）。 */
    from: z.nullable(day),
    /** Last day, itself included. Null: no end is known.
     * @zh 末日，当日仍有效；null 表示尚无终止日期。 */
    to: z.nullable(day),
  })
  .check(
    z.refine((value) => value.from === null || value.to === null || value.from <= value.to, {
      path: ['to'],
      params: { fault: 'ends-before-it-begins' },
    }),
  );

const placeShape = {
  /** Id of a document of the pack, "cn-jx-2025-37". For people, print its number or title instead.
   * @zh 规则包内文件的标识，如“cn-jx-2025-37”；对外显示请用文号或标题。 */
  document: text,
  /** Part of the document: "annex-1", "article-2", or "list" for a document that is one table.
   * @zh 文件的章节：“annex-1”（附表1）、“article-2”（第二条）；整份文件为一张表时为“list”。 */
  section: text,
  /** Row number as printed, if the section is a table.
   * @zh 章节为表格时，所印的行号（序号）。 */
  row: z.exactOptional(z.int().check(z.positive())),
  /** The words relied on, verbatim but for white space; typing errors of the document stay.
   * @zh 所依据的原文，除空白外一字不改，原文的错字亦保留。 */
  quote: z.exactOptional(text),
  /** True if the row prints no document and the order of the codes says which one it is.
   * @zh 该行未印政策文件、由编码顺序推定时为 true。 */
  documentInferred: z.exactOptional(z.literal(true)),
};

/** Where a document says something, as a pack writes it.
 * @zh 规则包中的依据：出自哪份文件的何处。 */
export const packCitation = z.strictObject(placeShape);

/** A row of a document, for an item that has no code.
 * @zh 文件中的一行，用于指代没有编码的项目。 */
export const rowReference = z.strictObject({
  /** Id of a document of the pack.
   * @zh 规则包内文件的标识。 */
  document: text,
  /** Part of the document that has the row.
   * @zh 该行所在的章节。 */
  section: text,
  /** Row number as printed.
   * @zh 所印的行号（序号）。 */
  row: z.int().check(z.positive()),
});

/** An item as another record names it: by its code, or by its row if it has none.
 * @zh 其他记录对项目的指代：编码；没有编码时为所在行。 */
export const itemReference = z.union([text, rowReference]);

/** Where a document says something. In results it also carries what people call the document.
 * @zh 依据：出自哪份文件的何处；审核结果中另附文件的名称（文号或标题）。 */
export const citation = z.strictObject({
  ...placeShape,
  /** 文号 of the document, "赣医保字〔2025〕37号". Only in results, if the document has one.
   * @zh 文号，如“赣医保字〔2025〕37号”；仅见于审核结果，文件有文号时给出。 */
  number: z.exactOptional(text),
  /** Title of the document. Only in results, if it has no number.
   * @zh 文件标题；仅见于审核结果，文件无文号时给出。 */
  title: z.exactOptional(text),
});
