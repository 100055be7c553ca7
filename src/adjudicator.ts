import { adjudicateClaim } from './adjudicate.js';
import type { Facts } from './conditions/compile.js';
import { ClaimError } from './ground/errors.js';
import { codeKey, nameKey } from './ground/name.js';
import type { Adjudication, LineAdjudication } from './model/adjudication.js';
import type { Claim, Facility, QuoteRequest } from './model/claim.js';
import type { ServiceItem } from './model/item.js';
import type { Citation, DecimalString, Jurisdiction, LocalDate } from './model/primitives.js';
import { QUOTED } from './model/quoted.js';
import type { BillingRule } from './model/rule.js';
import { type AdjudicatorOptions, checkOptions, checkQuery } from './options.js';
import { makeCatalogues } from './packs/catalogue.js';
import { checkCodes } from './packs/check-codes.js';
import { canonicalNames, makePriceBook } from './packs/price-book.js';
import { billable, itemOn, provisions } from './queries.js';
import { factsOf } from './stages/facts.js';
import { makeLines } from './stages/lines.js';
import { openCase, type Setup } from './stages/open-case.js';
import { parseClaim, parseQuote } from './stages/parse.js';
import { makeIssue } from './words/issues.js';

/** Decides and prices claims. Pure, synchronous, deterministic; holds no state between calls. */
export interface Adjudicator {
  /** Decides every line of a claim. Amounts have two decimals. @throws ClaimError if it is no claim */
  adjudicate(claim: Claim): Adjudication;
  /** As `adjudicate`, but it never throws, whatever it is given. */
  safeAdjudicate(claim: unknown): { success: true; data: Adjudication } | { success: false; error: ClaimError };
  /** Decides one line before it is charged, beside the lines already on the bill. Its lineId is "quote". @throws ClaimError */
  quote(request: QuoteRequest): LineAdjudication;
  /** The rules that bind an item on a day, in order, each with the details of a line that it reads. @throws UsageError */
  provisions(
    code: string,
    query: { jurisdiction: Jurisdiction; date: LocalDate },
  ): { rule: BillingRule; details: string[] }[];
  /** The items that a facility may charge on a day, by code, with its prices. @throws UsageError */
  billable(query: {
    jurisdiction: Jurisdiction;
    facility: Facility;
    date: LocalDate;
  }): { item: ServiceItem; price: DecimalString | null; citation: Citation }[];
  /** The version of an item in force on a day, frozen. @throws UsageError if the day is none */
  item(code: string, query: { jurisdiction: Jurisdiction; date: LocalDate }): ServiceItem | undefined;
  /** The facts of each line of a claim, in order, as conditions and json-rules-engine read them. @throws ClaimError */
  facts(claim: Claim): Facts[];
}

function makeSetup(options: AdjudicatorOptions): Setup {
  checkOptions(options);
  const catalogues = makeCatalogues(options.packs, options.groupExtensions);
  const facilityAliases = canonicalNames(options.facilityAliases ?? {});
  const canonical = (name: string): string => facilityAliases.get(nameKey(name)) ?? nameKey(name);
  const codeAliases = new Map(
    Object.entries(options.codeAliases ?? {}).map(([own, code]) => [codeKey(own), codeKey(code)]),
  );
  const provincial = (code: string): string => codeAliases.get(codeKey(code)) ?? codeKey(code);
  const priceBook = makePriceBook(options.priceBook ?? [], { facility: canonical, code: provincial }, catalogues);
  checkCodes(catalogues, priceBook);
  return { catalogues, priceBook, facilityAliases, codeAliases, partialUnits: options.partialUnits ?? 'review' };
}

/** The error of a fault in this package itself: `safeAdjudicate` returns it and does not throw it. */
function unexpected(error: unknown): ClaimError {
  const what = error instanceof Error ? error.message : String(error);
  return new ClaimError([makeIssue([], 'unexpected', { what })]);
}

/**
 * Compiles packs and price book once.
 *
 * @throws UsageError naming options that are absent, misspelt or of another type
 * @throws PackError if packs are faulty, alone or together, or if there is none
 * @throws PriceBookError listing every bad row
 * @example
 * const yijia = createAdjudicator({ packs: [jiangxi] });
 * yijia.adjudicate(claim).lines[0].amount // "3380.00"
 */
export function createAdjudicator(options: AdjudicatorOptions): Adjudicator {
  const setup = makeSetup(options);
  const adjudicate = (claim: unknown): Adjudication => adjudicateClaim(parseClaim(claim), setup);
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
      checkQuery('billable', query);
      return billable(query, setup);
    },
    item(code, query) {
      checkQuery('item', query, code);
      return itemOn(code, query, setup);
    },
    facts(given) {
      const claim = parseClaim(given);
      const of = openCase(claim, setup);
      return factsOf(makeLines(claim, of).judged, of);
    },
  };
}
