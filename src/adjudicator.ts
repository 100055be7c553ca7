import * as z from 'zod/mini';
import { adjudicateClaim } from './adjudicate.js';
import type { Facts } from './conditions/compile.js';
import { ClaimError, PackError, PriceBookError } from './errors.js';
import type { Adjudication, LineAdjudication } from './model/adjudication.js';
import type { Claim, Facility, QuoteRequest } from './model/claim.js';
import { toIssues, typeIssue } from './model/issues.js';
import type { ServiceItem } from './model/item.js';
import type { PolicyPack } from './model/pack.js';
import type { PriceEntry } from './model/price-book.js';
import type { Citation, DecimalString, Jurisdiction, LocalDate } from './model/primitives.js';
import { QUOTED } from './model/quoted.js';
import { type BillingRule, type GroupExtension, groupExtension } from './model/rule.js';
import { codeKey, nameKey } from './name.js';
import { makeCatalogues } from './packs/catalogue.js';
import { checkCodes } from './packs/check-codes.js';
import { canonicalNames, makePriceBook } from './packs/price-book.js';
import { billable, itemOn, provisions } from './queries.js';
import type { Setup } from './stages/context.js';
import { factsOf } from './stages/facts-of.js';
import { parseClaim, parseQuote } from './stages/parse.js';

export interface AdjudicatorOptions {
  readonly packs: readonly PolicyPack[];
  /** prices that the documents do not print; see `parsePriceBook` for rows of CSV or XLSX */
  readonly priceBook?: readonly PriceEntry[];
  /** other names or ids of a facility -> the name that the documents use */
  readonly facilityAliases?: Readonly<Record<string, string>>;
  /** national 15-digit or house codes -> provincial item code */
  readonly codeAliases?: Readonly<Record<string, string>>;
  /** a started but incomplete unit or step: left to a person (default), or counted as one */
  readonly partialUnits?: 'review' | 'count';
  /** local codes and names for groups of the packs: services that a document names without a code */
  readonly groupExtensions?: readonly GroupExtension[];
}

/** Decides and prices claims. Pure, synchronous, deterministic; holds no state between calls. */
export interface Adjudicator {
  /** Decides every line of a claim. Amounts have two decimals. @throws ClaimError on what is no claim */
  adjudicate(claim: Claim): Adjudication;
  /** As `adjudicate`, but never throws, whatever it is given. */
  safeAdjudicate(claim: unknown): { success: true; data: Adjudication } | { success: false; error: ClaimError };
  /** One line before it is charged, beside what is already on the bill. Its lineId is "quote". @throws ClaimError */
  quote(request: QuoteRequest): LineAdjudication;
  /** What binds an item on a day: its rules in order, each with the details of a line that it reads. */
  provisions(
    code: string,
    query: { jurisdiction: Jurisdiction; date: LocalDate },
  ): { rule: BillingRule; details: string[] }[];
  /** The items that a facility may charge on a day, by code, with its prices. */
  billable(query: {
    jurisdiction: Jurisdiction;
    facility: Facility;
    date: LocalDate;
  }): { item: ServiceItem; price: DecimalString | null; citation: Citation }[];
  /** The version of an item in force on a day. */
  item(code: string, query: { jurisdiction: Jurisdiction; date: LocalDate }): ServiceItem | undefined;
  /** What the conditions of rules see of each line of a claim, in its order: facts for json-rules-engine. @throws ClaimError */
  facts(claim: Claim): Facts[];
}

/** Options come from JavaScript too: what is of another type is named, not stumbled over. */
function checkOptions({
  packs,
  priceBook = [],
  facilityAliases = {},
  codeAliases = {},
  partialUnits = 'review',
  groupExtensions = [],
}: AdjudicatorOptions): void {
  if (!Array.isArray(packs)) throw new PackError([typeIssue(['packs'], 'array')]);
  if (!Array.isArray(priceBook)) throw new PriceBookError([typeIssue(['priceBook'], 'array')]);
  const extensions = z.array(groupExtension).safeParse(groupExtensions, { reportInput: true });
  if (!extensions.success) throw new PackError(extensions.error.issues.flatMap(toIssues));
  for (const [name, given] of Object.entries({ facilityAliases, codeAliases })) {
    const isTexts = typeof given === 'object' && Object.values(given).every((value) => typeof value === 'string');
    if (!isTexts) throw new TypeError(`options.${name} must be an object whose values are texts`);
  }
  if (partialUnits !== 'review' && partialUnits !== 'count') {
    throw new TypeError('options.partialUnits must be "review" or "count"');
  }
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

/** What no claim should bring about is still said, not thrown. */
function unexpected(error: unknown): ClaimError {
  const what = error instanceof Error ? error.message : String(error);
  const message = `the claim could not be decided (${what}); please report it with the claim`;
  return new ClaimError([
    { path: [], code: 'unexpected', message, zh: `未能审核该单据（${what}），请连同单据报告此问题` },
  ]);
}

/**
 * Compiles packs and price book once.
 *
 * @throws PackError where packs are faulty, alone or together
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
    provisions: (code, query) => provisions(code, query, setup),
    billable: (query) => billable(query, setup),
    item: (code, query) => itemOn(code, query, setup),
    facts: (claim) => factsOf(parseClaim(claim), setup),
  };
}
