import type { PricingDraft } from '../effects/effect.js';
import type { Course } from '../line/course.js';
import { makeFinding } from '../line/finding.js';
import { OF_FACILITY, OF_PROVINCE, ofLevel, PRINTED } from '../line/labels.js';
import { basePricing } from '../line/pricing.js';
import { type LineState, type Pricing, report } from '../line/state.js';
import type { ServiceItem } from '../model/item.js';
import { type Decimal, decimal } from '../money.js';
import type { BookedPrice } from '../packs/price-book.js';
import type { Lookup } from './context.js';

/** Items are frozen: their printed price is read once. */
const printedPrices = new WeakMap<ServiceItem, Pricing>();

function printed(item: ServiceItem, price: string): Pricing {
  const known = printedPrices.get(item);
  if (known !== undefined) return known;
  const pricing = basePricing(decimal(price), PRINTED, { ...item.source, quote: price });
  printedPrices.set(item, pricing);
  return pricing;
}

/** Entries of a price book are made once and do not change either. */
const bookedPrices = new WeakMap<BookedPrice, Pricing>();

function booked(own: BookedPrice): Pricing {
  const known = bookedPrices.get(own);
  if (known !== undefined) return known;
  const { entry, price, facility, level } = own;
  const whose = facility !== null ? OF_FACILITY : level !== null ? ofLevel(level) : OF_PROVINCE;
  const { source } = entry;
  const label = source === undefined ? whose : { zh: `${whose.zh} (${source})`, en: `${whose.en} (${source})` };
  const pricing = basePricing(price, label, null);
  bookedPrices.set(own, pricing);
  return pricing;
}

/**
 * The base price of a code on a day: the printed one, or the facility's own below it; else the price book:
 * the facility's, its level's, the jurisdiction's; null where there is none.
 */
export function basePrice(code: string, item: ServiceItem | null, date: string, lookup: Lookup): Pricing | null {
  const { jurisdiction, facility, setup } = lookup;
  const own = setup.priceBook.ofFacility(jurisdiction, code, facility.key, date);
  if (own !== null) return booked(own);
  if (item !== null && item.price !== null) return printed(item, item.price);
  const schedule = setup.priceBook.ofSchedule(jurisdiction, code, facility.facility.level, date);
  return schedule === null ? null : booked(schedule);
}

/** Its price as a number, for lists and suggestions. */
export function priceOn(code: string, item: ServiceItem | null, date: string, lookup: Lookup): Decimal | null {
  return basePrice(code, item, date, lookup)?.base ?? null;
}

function reportNoPrice(state: LineState): void {
  const { item } = state;
  const code = item?.priceBasis === 'facility-filing' ? 'price-not-filed' : 'price-unknown';
  const params = { code: item?.code ?? state.code ?? '', date: state.line.date };
  const quote = item?.remark === undefined ? {} : { quote: item.remark };
  report(state, makeFinding(code, 'review', item === null ? null : { ...item.source, ...quote }, params));
}

/** Prices a line: base, then what rules add to it or take from it. */
export function applyPrices(state: LineState, lookup: Lookup, course: Course): void {
  const draft: PricingDraft = {
    pricing: state.code === null ? null : basePrice(state.code, state.item, state.line.date, lookup),
    later: [],
  };
  for (const stage of ['base', 'price'] as const) {
    for (const rule of state.active) {
      if (rule.effect.stage === stage) rule.effect.apply(draft, state, rule, course);
    }
  }
  const { pricing } = draft;
  state.pricing = pricing;
  if (pricing === null) reportNoPrice(state);
  for (const make of draft.later) {
    const { finding, readings } = make(pricing);
    report(state, finding, readings);
  }
}
