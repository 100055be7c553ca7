/** Decimal number as text, e.g. "5578.56". Money is yuan (CNY). Floats are never used for money. */
export type DecimalString = string;
/** Calendar date in China Standard Time, "YYYY-MM-DD". */
export type LocalDate = string;
/** Province of the care in ISO 3166-2: "CN-JX" Jiangxi, "CN-GD" Guangdong; only its packs and prices count.
 * @zh 诊疗发生的省份，用 ISO 3166-2 代码，如“CN-JX”（江西）、“CN-GD”（广东）；只适用该省的规则包和价格。 */
export type Jurisdiction = string;
