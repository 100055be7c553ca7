import * as z from 'zod/mini';
import { isDay } from '../ground/day.js';

/** A type and all that it holds, not to be written to: packs are frozen, results are shared. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** Decimal number as text, e.g. "5578.56". Money is yuan (CNY). Floats are never used for money. */
export type DecimalString = string;
/** Calendar date in China Standard Time, "YYYY-MM-DD". */
export type LocalDate = string;
/** ISO 3166-2:CN subdivision, e.g. "CN-JX" (Jiangxi), "CN-GD" (Guangdong). */
export type Jurisdiction = string;

export const text = z.string().check(z.minLength(1));

export const day = z.string().check(z.refine(isDay, { params: { fault: 'not-a-date' } }));

/** Whether a text is a province's code of ISO 3166-2. */
export function isJurisdiction(value: string): boolean {
  return /^CN-[A-Z]{2}$/.test(value);
}

export const jurisdiction = z.string().check(z.refine(isJurisdiction, { params: { fault: 'not-a-jurisdiction' } }));

/** Most decimals are short: nothing is wrong with them whatever is asked. */
const SHORT_DECIMAL = /^\d{1,12}(?:\.\d{1,4})?$/;
const PLAIN_DECIMAL = /^[+-]?\d+(?:\.\d+)?$/;

/** What is wrong with a decimal's text, or null. Leading and trailing zeros do not count as digits. */
export function decimalFault(value: string, decimals: number): string | null {
  if (decimals >= 4 && SHORT_DECIMAL.test(value)) return null;
  if (!PLAIN_DECIMAL.test(value)) return 'not-a-decimal';
  const [whole = '', fraction = ''] = value.replace(/^[+-]?0*/, '').split('.');
  if (whole.length > 12) return 'too-many-digits';
  if (fraction.replace(/0+$/, '').length > decimals) return 'too-many-decimals';
  return value.startsWith('-') && /[1-9]/.test(value) ? 'negative' : null;
}

/** Non-negative decimal text with at most 12 digits before the point and `decimals` after it. */
export function decimalString(decimals: number) {
  return z.string().check(
    z.superRefine((value, context) => {
      const fault = decimalFault(value, decimals);
      if (fault !== null) context.addIssue({ code: 'custom', params: { fault, decimals } });
    }),
  );
}

/** Yuan: non-negative, at most 12 digits before the point and 6 after it. */
export const money = decimalString(6);

export const bilingual = z.strictObject({ zh: text, en: text });
/** Text in both languages of the users. */
export type Bilingual = Frozen<z.infer<typeof bilingual>>;

export const period = z.strictObject({ from: z.nullable(day), to: z.nullable(day) }).check(
  z.refine((value) => value.from === null || value.to === null || value.from <= value.to, {
    path: ['to'],
    params: { fault: 'ends-before-it-begins' },
  }),
);
/** Both ends inclusive; null = open. */
export type Period = z.infer<typeof period>;

export const citation = z.strictObject({
  document: text,
  section: text,
  row: z.exactOptional(z.int().check(z.positive())),
  quote: z.exactOptional(text),
  /** true where the row itself prints no document and it is inferred from the order of the codes */
  documentInferred: z.exactOptional(z.literal(true)),
});
/** A citation as results have it: it says by itself which document people would name. */
export const citedPlace = z.strictObject({
  ...citation.shape,
  /** 文号 of the document, e.g. "赣医保字〔2025〕37号"; in results, if the document has one */
  number: z.exactOptional(text),
  /** title of the document; in results, if it has no number */
  title: z.exactOptional(text),
});
/** Where in which document something is said. */
export type Citation = Frozen<z.infer<typeof citedPlace>>;
