import { adjudicateClaim } from './adjudicate.js';
import type { Facts } from './conditions/compile.js';
import { ClaimError } from './ground/errors.js';
import { codeKey, nameKey } from './ground/name.js';
import type { Adjudication, LineAdjudication } from './model/adjudication.js';
import type { Facility } from './model/claim.js';
import type { AnyCode, ClaimOf, CodeOf, QuoteRequestOf } from './model/coded.js';
import type { ServiceItem } from './model/item.js';
import type { PolicyPack } from './model/pack.js';
import type { PriceEntry } from './model/price-book.js';
import type { Citation, DecimalString, Jurisdiction, LocalDate } from './model/primitives.js';
import { QUOTED } from './model/quoted.js';
import type { SearchHit } from './model/types.generated.js';
import {
  type AdjudicatorOptions,
  checkPriceBook,
  checkQuery,
  readFacilityQuery,
  readOptions,
  readSearchQuery,
} from './options.js';
import { type Canonical, canonicalNames } from './packs/book-entries.js';
import { makeCatalogues } from './packs/catalogue.js';
import { checkCodes } from './packs/check-codes.js';
import { makePriceBook } from './packs/price-book.js';
import { type PriceBookReport, priceBookReport } from './price-book-report.js';
import { billable, itemOn, type Provisions, provisions } from './queries.js';
import { search } from './search.js';
import { factsOf } from './stages/facts.js';
import { makeLines } from './stages/lines.js';
import { openCase, type Setup } from './stages/open-case.js';
import { parseQuote, readClaim } from './stages/parse.js';
import { makeIssue } from './words/issues.js';

/** Decides and prices claims. Pure, synchronous, deterministic; holds no state between calls.
 * @zh 审核程序：审核清单并计价。无副作用、同步、结果确定，两次调用之间不保留状态。 */
export interface Adjudicator<Code extends string = string> {
  /** Decides every line of a claim. Amounts have two decimals. Throws ClaimError for what is no claim.
   * @throws ClaimError on what is no claim
   * @zh 逐行审核清单；金额为两位小数。不合格式的清单抛出 ClaimError。 */
  adjudicate(claim: ClaimOf<Code>): Adjudication;
  /** As `adjudicate`, but never throws, whatever it is given: what is no claim comes back with its ClaimError.
   * @zh 同 adjudicate，但无论给出什么都不抛出错误：不合格式的清单返回其 ClaimError。 */
  safeAdjudicate(claim: unknown): { success: true; data: Adjudication } | { success: false; error: ClaimError };
  /** One line before it is charged, beside what is already on the bill. Its lineId is "quote". Throws ClaimError for a
   * request that does not fit.
   * @throws ClaimError on what is no request
   * @zh 收费前的单行试算，可附已在清单上的收费行；结果的 lineId 为“quote”；不合格式的试算抛出 ClaimError。 */
  quote(request: QuoteRequestOf<Code>): LineAdjudication;
  /** What binds an item on a day: its rules in order, each with what it reads; `fields` of the list is what a form has to ask.
   * Throws UsageError for a query that does not fit.
   * @throws UsageError naming what of the query is absent or of another type
   * @zh 某项目某日适用的规则，按顺序，各附其读取的内容；列表的 fields 为录入时应询问的字段；查询有误则抛出 UsageError。 */
  provisions(code: AnyCode<Code>, query: { jurisdiction: Jurisdiction; date: LocalDate }): Provisions;
  /** The items that a facility may charge on a day, by code, with its prices in yuan (null: none known) and the words
   * behind each. Throws UsageError for a query that does not fit.
   * @throws UsageError naming what of the query is absent or of another type
   * @zh 某机构某日可收的项目，按编码排列，附价格（元，未知为 null）和依据；查询有误则抛出 UsageError。 */
  billable(query: {
    jurisdiction: Jurisdiction;
    facility: Facility;
    date: LocalDate;
  }): { item: ServiceItem; price: DecimalString | null; citation: Citation }[];
  /** The version of an item in force on a day, frozen; undefined if there is none. Throws UsageError for a query that
   * does not fit.
   * @throws UsageError if the day is none
   * @zh 某项目某日执行的版本（只读）；没有则为 undefined；查询有误则抛出 UsageError。 */
  item(code: AnyCode<Code>, query: { jurisdiction: Jurisdiction; date: LocalDate }): ServiceItem | undefined;
  /** Items and rows of the crosswalk that a text may mean, the best first: part of a name, a former or a declared name, the
   * beginning of a code, or first letters in pinyin where the platform knows their order. 20 at most unless `limit` says
   * otherwise; without `jurisdiction` of every province, without `date` of any day. Prices are those that every facility
   * has, or those of `facility`. Throws UsageError for a query that does not fit.
   * @throws UsageError naming what of the query is of another type
   * @zh 按名称的一部分、曾用名、申报名称、编码开头或拼音首字母（须运行环境支持拼音排序）查找项目和对接表的行，最相符的在前；
   * 默认至多 20 条；不填 jurisdiction 为各省，不填 date 为不限日期；价格为各机构通用者，填 facility 的为该机构的价格；查询有误则抛出 UsageError。 */
  search(
    text: string,
    query?: { jurisdiction?: Jurisdiction; date?: LocalDate; limit?: number; facility?: Facility },
  ): SearchHit[];
  /** What the conditions of rules see of each line of a claim, in its order: facts for json-rules-engine.
   * Throws ClaimError for what is no claim.
   * @throws ClaimError on what is no claim
   * @zh 规则条件所看到的各行事实，按清单顺序，可供 json-rules-engine 使用；不合格式的清单抛出 ClaimError。 */
  facts(claim: ClaimOf<Code>): Facts[];
  /** How many entries of the price book match an item of the packs, and which do not: worth a look before the first claim.
   * @zh 价格表中有多少条与规则包的项目相符、哪些不符；宜在审核前查看。 */
  priceBookReport(): PriceBookReport;
  /** The same adjudicator with other prices in the place of its own, as for each hospital of a region. Packs, aliases and
   * all else are shared, so that it takes the memory and the time of the prices alone; this one stays as it is.
   * @throws PriceBookError listing every bad row
   * @throws PackError if a pack refers to a code that only the former prices had
   * @zh 其余不变、另换一份价格表的审核程序，如区域内每家医院各一个。规则包、别名等均共用，只占价格本身的内存和时间；
   * 原审核程序不变。 */
  withPriceBook(priceBook: readonly PriceEntry[]): Adjudicator<Code>;
}

/** What adjudicators share whatever their prices are. */
interface Shared extends Omit<Setup, 'priceBook'> {
  readonly canonical: Canonical;
}

function makeShared(options: AdjudicatorOptions): Shared {
  const catalogues = makeCatalogues(options.packs, options.groupExtensions);
  const facilityAliases = canonicalNames(options.facilityAliases ?? {});
  const codeAliases = new Map(
    Object.entries(options.codeAliases ?? {}).map(([own, code]) => [codeKey(own), codeKey(code)]),
  );
  return {
    catalogues,
    facilityAliases,
    aliased: new Set(facilityAliases.values()),
    codeAliases,
    partialUnits: options.partialUnits ?? 'review',
    canonical: {
      facility: (name) => facilityAliases.get(nameKey(name)) ?? nameKey(name),
      code: (code) => codeAliases.get(codeKey(code)) ?? codeKey(code),
    },
  };
}

function makeSetup(shared: Shared, entries: readonly PriceEntry[]): Setup {
  const { catalogues, canonical } = shared;
  const priceBook = makePriceBook(entries, canonical, catalogues);
  checkCodes(catalogues, priceBook);
  return { ...shared, priceBook };
}

/** The error of a fault in this package itself: `safeAdjudicate` returns it and does not throw it. */
function unexpected(error: unknown): ClaimError {
  const what = error instanceof Error ? error.message : String(error);
  return new ClaimError([makeIssue([], 'unexpected', { what })]);
}

function makeAdjudicator<Code extends string>(shared: Shared, priceBook: readonly PriceEntry[]): Adjudicator<Code> {
  const setup = makeSetup(shared, priceBook);
  const adjudicate = (claim: unknown): Adjudication => adjudicateClaim(readClaim(claim), setup);
  return {
    adjudicate,
    safeAdjudicate(claim) {
      try {
        return { success: true, data: adjudicate(claim) };
      } catch (error) {
        return { success: false, error: error instanceof ClaimError ? error : unexpected(error) };
      }
    },
    quote(request) {
      const { lines } = adjudicateClaim(parseQuote(request), setup);
      const [line] = lines.slice(-1);
      if (line?.lineId !== QUOTED) throw new Error('a quote always decides its own line last');
      return line;
    },
    provisions(code, query) {
      checkQuery('provisions', query, code);
      return provisions(code, query, setup);
    },
    billable(query) {
      return billable(readFacilityQuery(query), setup);
    },
    item(code, query) {
      checkQuery('item', query, code);
      return itemOn(code, query, setup);
    },
    search(text, query = {}) {
      return search(text, readSearchQuery(text, query), setup);
    },
    facts(given) {
      const claim = readClaim(given);
      const of = openCase(claim, setup);
      return factsOf(makeLines(claim, of).judged, of);
    },
    priceBookReport: () => priceBookReport(setup),
    withPriceBook(priceBook) {
      checkPriceBook(priceBook);
      return makeAdjudicator(shared, priceBook);
    },
  };
}

/**
 * Compiles packs and price book once; throws PackError, PriceBookError or UsageError.
 *
 * @zh 一次性编译规则包和价格表，得到审核程序；无法使用时抛出 PackError、PriceBookError 或 UsageError。
 * @throws UsageError naming options that are absent, misspelt or of another type
 * @throws PackError if packs are faulty, alone or together, or if there is none
 * @throws PriceBookError listing every bad row
 * @example
 * const yijia = createAdjudicator({ packs: [jiangxi] });
 * yijia.adjudicate(claim).lines[0].amount // "3380.00"
 */
export function createAdjudicator<const Packs extends readonly PolicyPack[]>(
  options: AdjudicatorOptions<Packs>,
): Adjudicator<CodeOf<Packs[number]>> {
  const read = readOptions(options);
  return makeAdjudicator(makeShared(read), read.priceBook ?? []);
}
