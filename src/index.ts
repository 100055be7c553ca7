export { type Adjudicator, createAdjudicator } from './adjudicator.js';
export type { Facts } from './conditions/compile.js';
export type { Condition, ConditionNode } from './conditions/condition.js';
export { evidence } from './explain/evidence.js';
export { explain } from './explain.js';
export { ClaimError, type Issue, PackError, PriceBookError, pathText, UsageError } from './ground/errors.js';
export type {
  Adjudication,
  Basis,
  ClaimedName,
  Decision,
  LineAdjudication,
  LineItem,
  PackVersion,
  PriceComponent,
  Quantities,
  Totals,
} from './model/adjudication.js';
export type {
  Charge,
  Claim,
  ClaimLine,
  Encounter,
  Facility,
  Patient,
  QuotedLine,
  QuoteRequest,
} from './model/claim.js';
export type { AnyCode, ClaimOf, CodeOf, PackOf, QuoteRequestOf } from './model/coded.js';
export type { ImpliedDetails, LineDetails } from './model/details.js';
export type { Article, Forwarding, PolicyDocument } from './model/document.js';
export type { RuleEvent, Steps } from './model/events.js';
export type { FactUsed, Finding, FindingCode, FindingParams, Suggestion } from './model/finding.js';
export type { BillingUnit, CrosswalkEntry, SeparatelyCharged, ServiceItem } from './model/item.js';
export type {
  AllowedConsumable,
  AllowedLine,
  DeniedLine,
  ReducedConsumable,
  ReducedLine,
  ReviewedLine,
  UnlistedLine,
} from './model/line-decisions.js';
export type { Ending, PolicyPack } from './model/pack.js';
export type { EntryPeriod, PriceEntry } from './model/price-book.js';
export type {
  Bilingual,
  Citation,
  DecimalString,
  Jurisdiction,
  LocalDate,
  PackCitation,
  Period,
} from './model/primitives.js';
export type { AppliesTo, BillingRule, GroupExtension, ServiceGroup } from './model/rule.js';
export type {
  CrosswalkHit,
  Field,
  FieldWord,
  ItemHit,
  Provision,
  ProvisionsAnswer,
  SearchHit,
} from './model/types.generated.js';
export type { AdjudicatorOptions } from './options.js';
export { definePack } from './packs/define-pack.js';
export { packWarnings } from './packs/pack-warnings.js';
export { packsOfBasis } from './packs-of-basis.js';
export { parsePriceBook } from './parse-price-book.js';
export type { JurisdictionPrices, MisnamedPrice, PriceBookReport, UnmatchedPrice } from './price-book-report.js';
export type { Provisions } from './queries.js';
export type { BilledCharge, BilledLine } from './reversals/billed-line.js';
export { netReversals } from './reversals/net-reversals.js';
export { parseClaim } from './stages/parse.js';
export { ENGINE } from './version.js';
export { type Violation, violationOf } from './violations/violation-of.js';
export { type NationalRule, VIOLATION_TERMS, type ViolationTerm } from './violations/violation-terms.js';
export { type CompactAdjudication, compact, isCompact } from './wire/compact.js';
export { expand } from './wire/expand.js';
export type { LineContext, ResultContext } from './wire/result-context.js';
