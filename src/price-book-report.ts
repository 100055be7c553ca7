import { grouped } from './ground/grouped.js';
import { nameKey } from './ground/name.js';
import { type Jurisdiction, NATIONAL } from './model/primitives.js';
import type { BookedPrice } from './packs/booked-price.js';
import type { Catalogue, Catalogues } from './packs/catalogue.js';
import { codeOrName } from './packs/item-key.js';
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

/** An entry of the price book whose name is another item's than that of its code. A line that is named so is not asked about.
 * @zh 价格表中名称与编码不符的一条：名称属于另一项目。清单按此填写的收费行不再提示名称不符。 */
export interface MisnamedPrice {
  /** As the entry has it, before aliases.
   * @zh 该条所写的编码，未经别名转换。 */
  readonly code: string;
  /** Place in the option `priceBook`, from 0.
   * @zh 在选项 priceBook 中的位置，自 0 起。 */
  readonly row: number;
  /** What the entry calls it: "胆道支架置入术".
   * @zh 该条所写的名称，如“胆道支架置入术”。 */
  readonly name: string;
  /** Code of the item of the packs that is called so; its name if the document prints no code.
   * @zh 该名称所属项目的编码；文件未印编码的为其名称。 */
  readonly belongsTo: string;
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
  /** Those whose name is another item's, in the order of the rows. They are used all the same.
   * @zh 名称属于另一项目的各条，按行排列；价格照常采用。 */
  readonly names: readonly MisnamedPrice[];
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

/** The catalogues in which an entry counts: that of its province, or of each province for a price that counts everywhere. */
function cataloguesOf({ terms: { jurisdiction } }: BookedPrice, catalogues: Catalogues): Catalogue[] {
  const provinces = jurisdiction === NATIONAL ? catalogues.packs.map((pack) => pack.jurisdiction) : [jurisdiction];
  return [...new Set(provinces)].map((province) => catalogues.of(province));
}

/** Whether some pack has an item of the entry's code. */
function hasItem(own: BookedPrice, catalogues: Catalogues): boolean {
  return cataloguesOf(own, catalogues).some(({ versions }) => versions.has(own.code));
}

/** The item that an entry is called after, if it is another than its code's. */
function misnamed(own: BookedPrice, catalogues: Catalogues): MisnamedPrice[] {
  const { name, code, given, row } = own;
  if (name === null) return [];
  const named = cataloguesOf(own, catalogues).flatMap(({ byName }) => byName.get(nameKey(name)) ?? []);
  const [other] = named;
  if (other === undefined || named.some(([first]) => first?.code === code)) return [];
  return other.slice(0, 1).map(({ item }) => ({ code: given, row, name, belongsTo: codeOrName(item) }));
}

function pricesOf(jurisdiction: string, prices: readonly BookedPrice[], catalogues: Catalogues): JurisdictionPrices {
  const unmatched = prices
    .filter((own) => !hasItem(own, catalogues))
    .map(({ given, row }): UnmatchedPrice => ({ code: given, row }));
  const names = prices.flatMap((own) => misnamed(own, catalogues));
  return { jurisdiction, entries: prices.length, matched: prices.length - unmatched.length, unmatched, names };
}

/** How the price book of an adjudicator fits its packs. */
export function priceBookReport({ priceBook: { entries }, catalogues }: Setup): PriceBookReport {
  const jurisdictions = [...grouped(entries, ({ terms }) => [terms.jurisdiction])]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([jurisdiction, prices]) => pricesOf(jurisdiction, prices, catalogues));
  const matched = jurisdictions.reduce((sum, own) => sum + own.matched, 0);
  return { entries: entries.length, matched, jurisdictions };
}
