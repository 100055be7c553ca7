import { grouped } from './ground/grouped.js';
import { type Jurisdiction, NATIONAL } from './model/primitives.js';
import type { BookedPrice } from './packs/booked-price.js';
import type { Catalogues } from './packs/catalogue.js';
import type { Setup } from './stages/open-case.js';

/** An entry of the price book whose code is no item's of the packs.
 * @zh 价格表中编码不属于规则包任何项目的一条。 */
export interface UnmatchedPrice {
  /** As the entry has it, before aliases.
   * @zh 该条所写的编码，未经别名转换。 */
  readonly code: string;
  /** Place in the option `priceBook`, from 0, as in the paths of a PriceBookError.
   * @zh 在选项 priceBook 中的位置，自 0 起，与 PriceBookError 的位置一致。 */
  readonly row: number;
}

/** The entries of one province, or of the whole country ("CN").
 * @zh 一个省份（或全国“CN”）的价格。 */
export interface JurisdictionPrices {
  /** As the entries have it: "CN-JX", or "CN" for every province.
   * @zh 省份代码，如“CN-JX”；“CN”为各省。 */
  readonly jurisdiction: Jurisdiction;
  /** How many there are, repeated ones too.
   * @zh 条数，重复者亦计。 */
  readonly entries: number;
  /** How many have the code of an item of the packs, after aliases and whatever the day.
   * @zh 编码（经别名转换、不论执行期）属于规则包项目的条数。 */
  readonly matched: number;
  /** The others, in the order of the rows. Most of a whole schedule is among them: packs have only what their notices name.
   * @zh 其余各条，按行排列；整份价格表的多数均在此列，因规则包只含文件所载项目。 */
  readonly unmatched: readonly UnmatchedPrice[];
}

/** How a price book fits the packs beside it.
 * @zh 价格表与规则包的对应情况。 */
export interface PriceBookReport {
  /** How many entries the book has in all.
   * @zh 价格表的总条数。 */
  readonly entries: number;
  /** How many of them have the code of an item of the packs.
   * @zh 编码属于规则包项目的条数。 */
  readonly matched: number;
  /** The same by province, sorted by its code; one without entries is not listed.
   * @zh 按省份分列，依代码排序；没有价格的不列。 */
  readonly jurisdictions: readonly JurisdictionPrices[];
}

/** Whether some pack has an item of the entry's code: of its province, or of any for a price that counts everywhere. */
function hasItem({ code, terms: { jurisdiction } }: BookedPrice, catalogues: Catalogues): boolean {
  if (jurisdiction !== NATIONAL) return catalogues.of(jurisdiction).versions.has(code);
  return catalogues.packs.some((pack) => catalogues.of(pack.jurisdiction).versions.has(code));
}

function pricesOf(jurisdiction: string, prices: readonly BookedPrice[], catalogues: Catalogues): JurisdictionPrices {
  const unmatched = prices
    .filter((own) => !hasItem(own, catalogues))
    .map(({ given, row }): UnmatchedPrice => ({ code: given, row }));
  return { jurisdiction, entries: prices.length, matched: prices.length - unmatched.length, unmatched };
}

/** How the price book of an adjudicator fits its packs. */
export function priceBookReport({ priceBook: { entries }, catalogues }: Setup): PriceBookReport {
  const jurisdictions = [...grouped(entries, ({ terms }) => [terms.jurisdiction])]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([jurisdiction, prices]) => pricesOf(jurisdiction, prices, catalogues));
  const matched = jurisdictions.reduce((sum, own) => sum + own.matched, 0);
  return { entries: entries.length, matched, jurisdictions };
}
