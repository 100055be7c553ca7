import type { PricingDraft } from '../effects/effect.js';
import { lineEffectOf } from '../effects/index.js';
import { type Decimal, decimal } from '../ground/money.js';
import { remembered } from '../ground/remembered.js';
import type { Case } from '../line/case.js';
import { makeFinding } from '../line/finding.js';
import { addFinding, type Judged } from '../line/judged.js';
import { basePricing, type Pricing } from '../line/pricing.js';
import type { BookedPrice } from '../packs/price-book.js';
import type { ItemVersion } from '../packs/versions.js';
import { OF_FACILITY, OF_PROVINCE, ofLevel, PRINTED } from '../words/labels.js';

/** The facility whose price is looked up, and the price book. */
type Place = Pick<Case, 'jurisdiction' | 'facility' | 'facilityKey' | 'priceBook'>;

/** The printed price of a version; null if the document prints none. */
const printed: (version: ItemVersion) => Pricing | null = /* @__PURE__ */ remembered(({ item, source }) => {
  const { price = null } = item;
  return price === null ? null : basePricing(decimal(price), PRINTED, { ...source, quote: price });
});

const booked: (own: BookedPrice) => Pricing = /* @__PURE__ */ remembered(({ entry, price, facility, level }) => {
  const whose = facility !== null ? OF_FACILITY : level !== null ? ofLevel(level) : OF_PROVINCE;
  const { source } = entry;
  const label = source === undefined ? whose : { zh: `${whose.zh} (${source})`, en: `${whose.en} (${source})` };
  return basePricing(price, label, null);
});

/**
 * The base price of a code on a day. In this order: the facility's own price, the printed price, and in the price book
 * the price for the facility's level, then for the jurisdiction. Null if there is none.
 */
export function basePrice(code: string, version: ItemVersion | null, date: string, of: Place): Pricing | null {
  const { jurisdiction, facility, facilityKey, priceBook } = of;
  const own = priceBook.ofFacility(jurisdiction, code, facilityKey, date);
  if (own !== null) return booked(own);
  const price = version === null ? null : printed(version);
  if (price !== null) return price;
  const schedule = priceBook.ofSchedule(jurisdiction, code, facility.level, date);
  return schedule === null ? null : booked(schedule);
}

/** The base price as a number, for lists and suggestions. */
export function priceOn(code: string, version: ItemVersion | null, date: string, of: Place): Decimal | null {
  return basePrice(code, version, date, of)?.base ?? null;
}

function reportNoPrice(state: Judged): void {
  const { item, version } = state;
  const code = item?.priceBasis === 'facility-filing' ? 'price-not-filed' : 'price-unknown';
  const params = { code: item?.code ?? state.code ?? '', date: state.line.date };
  const quote = item?.remark === undefined ? {} : { quote: item.remark };
  addFinding(
    state,
    makeFinding({ code, effect: 'review', params }, version === null ? null : { ...version.source, ...quote }),
  );
}

/** Prices a line: the base, then the rules that change it. */
function priceLine(state: Judged, of: Case): void {
  const draft: PricingDraft = {
    pricing: state.code === null ? null : basePrice(state.code, state.version, state.line.date, of),
    later: [],
  };
  for (const stage of ['base', 'price'] as const) {
    for (const rule of state.active) {
      if (rule.stage !== stage) continue;
      const effect = lineEffectOf(rule);
      if (effect?.stage === stage) effect.apply(draft, state, of);
    }
  }
  const { pricing } = draft;
  state.pricing = pricing;
  if (pricing === null) reportNoPrice(state);
  for (const make of draft.later) {
    const { finding, readings } = make(pricing);
    addFinding(state, finding, readings);
  }
}

/** Prices each service line that is still open. */
export function applyPrices(states: readonly Judged[], of: Case): void {
  for (const state of states) if (state.kind === 'service' && state.known && state.open) priceLine(state, of);
}
