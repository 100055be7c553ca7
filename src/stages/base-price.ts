import { holds } from '../ground/day.js';
import { type Decimal, decimal, ONE, ZERO } from '../ground/money.js';
import { remembered } from '../ground/remembered.js';
import type { Case } from '../line/case.js';
import { basePricing, type Pricing, wholeLine } from '../line/pricing.js';
import type { Witness } from '../line/witness.js';
import type { ClassPrice } from '../model/price-class.js';
import type { Bilingual, Citation } from '../model/primitives.js';
import { type BookedPrice, priceOf } from '../packs/booked-price.js';
import type { OverlaidPrice } from '../packs/catalogue.js';
import { chooseByClass } from '../packs/facility-class.js';
import { percentOf } from '../packs/printed-prices.js';
import type { ItemVersion } from '../packs/versions.js';
import { OF_CLASS, OF_FACILITY, OF_PROVINCE, ofLevel, ofWords, PRINTED } from '../words/labels.js';
import { versionInForce } from './resolving.js';

/** The facility whose price is looked up, with the price book and the packs. */
export type Place = Pick<Case, 'jurisdiction' | 'facility' | 'facilityKey' | 'priceBook' | 'catalogue'>;

/** What a code costs on a day at a facility, by all that is stated. */
export interface BasePrice {
  /** the lowest of what it may be; null if no price is known */
  readonly pricing: Pricing | null;
  /** the other prices that it may be, if what decides is not stated */
  readonly others: readonly Pricing[];
  /** the facts that would decide: "facility.level", or a detail's name */
  readonly missing: readonly string[];
  /** the facility's own price, if the document prints one too: it lowers the price of a rule as well */
  readonly own: Pricing | null;
}

/** What the price is looked up for: an item, or a line that charges it. */
export interface Asked {
  readonly code: string;
  readonly version: ItemVersion | null;
  readonly date: string;
  /** absent: the item, whatever a line may state */
  readonly line?: Pick<Witness, 'details' | 'claimed' | 'unknownWords'>;
}

const NONE: readonly never[] = [];
const UNKNOWN: BasePrice = { pricing: null, others: NONE, missing: NONE, own: null };

function known(pricing: Pricing | null): BasePrice {
  return pricing === null ? UNKNOWN : { pricing, others: NONE, missing: NONE, own: null };
}

/** The lowest price counts until what decides is stated. */
function undecided(prices: readonly Pricing[], missing: readonly string[]): BasePrice {
  const different = prices.filter((price, i) => prices.findIndex(({ base }) => base.eq(price.base)) === i);
  const [pricing = null, ...others] = different.sort((a, b) => (a.base.lt(b.base) ? -1 : a.base.gt(b.base) ? 1 : 0));
  return { pricing, others, missing, own: null };
}

/** The one printed price of a version; null if the document prints none, or several by class. */
const printed: (version: ItemVersion) => BasePrice = /* @__PURE__ */ remembered(({ item, source }) => {
  const { price = null } = item;
  return known(price === null ? null : basePricing(decimal(price), PRINTED, { ...source, quote: price }));
});

/** Whom a price of the book is for, and where it is from. */
export function bookedLabel({ terms: { source, facility, level, attributes } }: BookedPrice): Bilingual {
  const ofOthers = level !== null ? ofLevel(level) : attributes !== null ? OF_CLASS : OF_PROVINCE;
  const whose = facility !== null ? OF_FACILITY : ofOthers;
  return source === null ? whose : { zh: `${whose.zh} (${source})`, en: `${whose.en} (${source})` };
}

const booked: (own: BookedPrice) => Pricing = /* @__PURE__ */ remembered((own) =>
  basePricing(priceOf(own), bookedLabel(own), null),
);

/** A price for each word of a detail, compared in the words of its vocabulary. */
function byWord(price: Readonly<Record<string, string>>, by: string, { catalogue }: Place): Map<string, string> {
  const words = catalogue.words.get(by);
  return new Map(Object.keys(price).map((word) => [words?.termOf(word) ?? word, word]));
}

/** The sum over the words that a line states, once for the line. */
function sumOverWords(entry: ClassPrice, cited: Citation, asked: Asked, of: Place): BasePrice {
  const { by = '', price } = entry;
  if (typeof price === 'string' || asked.line === undefined) return UNKNOWN;
  const { details, claimed, unknownWords } = asked.line;
  const stated = details[by];
  const named = byWord(price, by, of);
  const list = Array.isArray(stated) ? stated : [stated];
  const words = list.flatMap((word) => (typeof word === 'string' ? (named.get(word) ?? []) : []));
  if (words.length === 0 || words.length < list.length) {
    const single = Object.keys(price).map((word) => ofWord(price, [word], cited));
    return undecided(words.length === 0 ? single : [ofWord(price, words, cited)], [by]);
  }
  const sum = ofWord(price, words, cited);
  if (claimed.eq(ONE)) return known(sum);
  const once = wholeLine(sum);
  // words that nobody knows are asked about by themselves
  const unknown = unknownWords?.get(by)?.length ?? 0;
  return claimed.eq(decimal(words.length + unknown)) ? known(once) : { ...known(once), missing: ['quantity'] };
}

function ofWord(price: Readonly<Record<string, string>>, words: readonly string[], cited: Citation): Pricing {
  const parts = words.map((word): [string, string] => [word, price[word] ?? '0']);
  const sum = parts.reduce((total, [, amount]) => total.plus(decimal(amount)), ZERO);
  return basePricing(sum, ofWords(parts), cited);
}

function ofEntry(entry: ClassPrice, asked: Asked, source: Citation, of: Place): BasePrice {
  if (typeof entry.price !== 'string') return sumOverWords(entry, source, asked, of);
  return known(basePricing(decimal(entry.price), PRINTED, { ...source, quote: entry.price }));
}

/** All that several prices may be together. */
function joined(prices: readonly BasePrice[], missing: readonly string[]): BasePrice {
  const [only] = prices;
  if (only !== undefined && prices.length === 1 && missing.length === 0) return only;
  const all = prices.flatMap(({ pricing, others }) => (pricing === null ? [] : [pricing, ...others]));
  return undecided(all, [...new Set([...missing, ...prices.flatMap((price) => price.missing)])]);
}

/** The printed price for the facility's class. */
function byClass(version: ItemVersion, asked: Asked, of: Place): BasePrice {
  const { prices } = version.item;
  if (prices === undefined) return printed(version);
  const { entries, missing } = chooseByClass(prices, of.facility);
  return joined(
    entries.map((entry) => ofEntry(entry, asked, version.source, of)),
    missing,
  );
}

function laidOver({ overlay, source }: OverlaidPrice, below: BasePrice): BasePrice {
  const { price, percent } = overlay;
  if (price !== undefined)
    return known(basePricing(decimal(price), PRINTED, { ...source, quote: source.quote ?? price }));
  const part = ({ base }: Pricing): Pricing => basePricing(percentOf(base, percent ?? '100'), PRINTED, source);
  return { ...below, pricing: below.pricing === null ? null : part(below.pricing), others: below.others.map(part) };
}

/** The printed price with what other packs lay over it. */
function printedPrice(version: ItemVersion, asked: Asked, of: Place): BasePrice {
  const below = byClass(version, asked, of);
  const laid = of.catalogue.overlays.get(asked.code)?.filter(({ overlay }) => holds(overlay.effective, asked.date));
  if (laid === undefined || laid.length === 0) return below;
  const { entries, missing } = chooseByClass(laid, of.facility);
  const over = entries.map((entry) => laidOver(entry, below));
  return joined(missing.length === 0 && over.length > 0 ? over : [...over, below], missing);
}

/** A facility's own price, which may be lower than what is printed and never counts as more. */
function withOwn(price: BasePrice, own: Pricing): BasePrice {
  if (price.pricing === null) return known(own);
  const capped = (other: Pricing): Pricing => (own.base.lt(other.base) ? own : other);
  const all = [price.pricing, ...price.others].map(capped);
  const decided = undecided(all, price.missing);
  return { ...(decided.others.length === 0 ? { ...decided, missing: NONE } : decided), own };
}

/** What is asked for, of an extension its main item. */
function ofMain(asked: Asked, { catalogue }: Place): Asked {
  const { version, date } = asked;
  const [code] = version?.item.role === 'extension' ? version.mains : [];
  const main = code === undefined ? undefined : versionInForce(catalogue.versions.get(code) ?? [], date);
  return main === undefined ? asked : { ...asked, code: main.code, version: main };
}

/**
 * The base price of a code on a day. In this order: the printed price, for the facility's class and with what packs lay
 * over it, or the facility's own price if that is lower; in the price book the price for the facility's attributes, for
 * its level, for everybody.
 */
export function basePrice(given: Asked, of: Place): BasePrice {
  const asked = ofMain(given, of);
  const { jurisdiction, facility, facilityKey, priceBook } = of;
  const { code, version, date } = asked;
  const price = version === null ? UNKNOWN : printedPrice(version, asked, of);
  const own = priceBook.ofFacility(jurisdiction, code, facilityKey, date);
  if (own !== null) return withOwn(price, booked(own));
  if (price.pricing !== null || price.missing.length > 0) return price;
  const schedule = priceBook.ofSchedule(jurisdiction, code, facility, date);
  return schedule === null ? UNKNOWN : known(booked(schedule));
}

/** The base price as a number, for lists and suggestions; of several that it may be the lowest. */
export function priceOn(asked: Asked, of: Place): Decimal | null {
  return basePrice(asked, of).pricing?.base ?? null;
}
