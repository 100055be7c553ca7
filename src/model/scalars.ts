/** Decimal number as text, e.g. "5578.56". Money is yuan (CNY). Floats are never used for money. */
export type DecimalString = string;
/** Calendar date in China Standard Time, "YYYY-MM-DD". */
export type LocalDate = string;
/** ISO 3166-2:CN subdivision, e.g. "CN-JX" (Jiangxi), "CN-GD" (Guangdong). */
export type Jurisdiction = string;
