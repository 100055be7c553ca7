import type { PriceEntry } from '../model/price-book.js';
import type { Jurisdiction } from '../model/primitives.js';
import type { FacilityClass } from './facility-class-words.js';
import type { LeftRow } from './left-row.js';

/** How a price list is read.
 * @zh 价格表的读取方式。 */
export interface PriceListOptions {
  /** Province of the list: "CN-JX"; rows that name another are left out. Needed unless the list has a column of provinces.
   * @zh 价格表所属省份，如“CN-JX”；写有他省的行不采用。表中没有省份列时必填。 */
  readonly jurisdiction?: Jurisdiction | 'CN';
  /** The hospital whose own prices these are; absent: prices of the province, unless a column names facilities.
   * @zh 本表为某医院自行执行的价格时填其名称；不填视为全省价格（表中有机构列的除外）。 */
  readonly facility?: string;
  /** true: a price of 0 is a price; otherwise it is left out as "not set".
   * @zh true 时价格 0 视为有效价格；否则视为未定价，不采用。 */
  readonly zeroIsFree?: boolean;
}

/** Rows that are no prices and are not expected to be.
 * @zh 本不是价格的行数。 */
export interface AsideRows {
  /** Rows above the header, and headers repeated on further pages.
   * @zh 表头以上的行，以及各页重复的表头。 */
  readonly titles: number;
  /** Rows of chapters and groups, with a short number or a name alone.
   * @zh 章节、分类行。 */
  readonly chapters: number;
  /** Rows below or between the data that say something: 注, 说明, 制表人, 合计, page numbers.
   * @zh 数据间或表尾的文字行：注、说明、制表人、合计、页码等。 */
  readonly notes: number;
  /** Rows with nothing in them.
   * @zh 空行。 */
  readonly blank: number;
}

/** What columns of a price list can hold.
 * @zh 价格表的列可有的含义。 */
export type PriceListField =
  | 'code'
  | 'name'
  | 'price'
  | 'level'
  | 'facility'
  | 'jurisdiction'
  | 'from'
  | 'to'
  | 'source'
  | 'excludedAs';

/** A column of the list, and how it was understood.
 * @zh 价格表的列及其含义。 */
export interface PriceListColumn {
  /** Letter of the column, as a spreadsheet shows it: "C".
   * @zh 列号，如“C”。 */
  readonly column: string;
  /** Words of the file over it; of a header of two rows both, with a space between.
   * @zh 文件中的列名；表头为两行的，以空格相连。 */
  readonly heading: string;
  /** What it was read as: "code", "price", "name", "level", "from" …; null: it is not read.
   * @zh 所作含义：“code”“price”“name”“level”“from”等；null 为未读取。 */
  readonly field: PriceListField | null;
  /** Of a price for a class of facility: the level or the attributes.
   * @zh 按机构类别的价格：等级或属性。 */
  readonly for: FacilityClass | null;
}

/** What a price list holds.
 * @zh 价格表的读取结果。 */
export interface PriceList {
  /** The prices that can be used, in the order of the rows: for the option `priceBook` of `createAdjudicator`.
   * @zh 可用的价格，按行排列，可直接用作 createAdjudicator 的 priceBook。 */
  readonly entries: readonly PriceEntry[];
  /** For each entry its row in the file, from 1.
   * @zh 各条所在文件行号，自 1 起。 */
  readonly rows: readonly number[];
  /** Codes that the hospital prices itself (自主定价, 市场调节价): they need no entry.
   * @zh 自主定价、市场调节价的编码，无须价格。 */
  readonly market: readonly string[];
  /** Codes that cost nothing by the words 免费 or 暂不收费; their price is 0.
   * @zh 写明免费、暂不收费的编码，价格为 0。 */
  readonly free: readonly string[];
  /** Rows, or cells of rows, that are not used, and why.
   * @zh 未采用的行或单元格及原因。 */
  readonly left: readonly LeftRow[];
  /** How many rows are no prices at all.
   * @zh 非价格行的数量。 */
  readonly aside: AsideRows;
  /** Columns with a heading, those too that were not read.
   * @zh 有列名的各列，含未读取的列。 */
  readonly columns: readonly PriceListColumn[];
}
