import type { PricingDraft } from '../effects/effect.js';
import { type Decimal, lesser, quotient } from '../ground/money.js';
import type { Case } from '../line/case.js';
import { makeFinding, why } from '../line/finding.js';
import { addFinding, type Judged, type Undecided } from '../line/judged.js';
import { amountOf, basePricing, type Pricing, takenOff } from '../line/pricing.js';
import type { BookedPrice } from '../packs/booked-price.js';
import { SERVICE_AS_CHARGED } from '../words/labels.js';
import { BY_CLASS, BY_WORDS } from '../words/reasons.js';
import { type BasePrice, basePrice } from './base-price.js';
import { applyPriceRules } from './price-rules.js';
import { askForUnstated } from './unstated-price.js';

/** Whom and when a price of the book is for, as a message says it. */
function bookedText({ price, terms }: BookedPrice): string {
  const {
    facilityName,
    level,
    attributes,
    period: { from, to },
  } = terms;
  const of = facilityName ?? (attributes === null ? (level ?? '') : Object.values(attributes).flat().join(' '));
  const days = from || to ? `${from ?? ''}…${to ?? ''}` : '';
  return [price, of, days].filter((part) => part !== '').join(' ');
}

/** The most prices of the book that a message names. */
const MOST_NAMED = 5;

/** Says that no price is known for a line, and what the book has for its code. */
export function reportNoPrice(state: Judged, bookCode: string | null, of: Case): void {
  const { item, version, line, date } = state;
  const code = item?.priceBasis === 'facility-filing' ? 'price-not-filed' : 'price-unknown';
  const has = bookCode === null ? [] : of.priceBook.all(of.jurisdiction, bookCode).map(bookedText);
  const said = { code: item?.code ?? item?.name ?? bookCode ?? line.name ?? '', date };
  const params = has.length === 0 ? said : { ...said, has: has.slice(0, MOST_NAMED).join('; ') };
  const quote = item?.remark === undefined ? {} : { quote: item.remark };
  addFinding(
    state,
    makeFinding({ code, effect: 'review', params }, version === null ? null : { ...version.source, ...quote }),
  );
}

/** The price depends on a fact that is not stated: the lowest counts, the others are other readings. */
function askForClass(state: Judged, { pricing, others, missing }: BasePrice, draft: PricingDraft): void {
  const [first = ''] = missing;
  const reason = first.startsWith('facility.') ? BY_CLASS : BY_WORDS;
  const params = { missing: missing.join(', '), ...why(reason) };
  const finding = makeFinding({ code: 'missing-detail', effect: 'review', params }, state.version?.source ?? null);
  const strict = draft.pricing;
  const readings =
    pricing === null || strict === null
      ? []
      : others.map(({ base, baseComponent }) => ({ pricing: { ...strict, base, baseComponent } }));
  addFinding(state, finding, readings);
}

function chargedOn({ charged: { amount, unitPrice }, claimed }: Judged): Decimal | null {
  return amount ?? unitPrice?.mul(claimed) ?? null;
}

/** True if the hospital sets the price itself, or nothing says any price. */
function isPricedByCharge({ item, code }: Judged, of: Case): boolean {
  if (item?.priceBasis === 'market') return true;
  return item?.priceBasis === 'not-stated' && code !== null && of.priceBook.all(of.jurisdiction, code).length === 0;
}

/** What was charged stands as the price: of a unit, if the quotient ends. */
function standAsCharged(state: Judged, charged: Decimal): void {
  state.isAsCharged = true;
  const unit = quotient(charged, state.claimed);
  const source = state.version?.source ?? null;
  if (unit.mul(state.claimed).eq(charged)) state.pricing = basePricing(unit, SERVICE_AS_CHARGED, source);
}

function isOfPrice({ rule: { stage } }: Undecided): boolean {
  return stage === 'base' || stage === 'price';
}

/** Of the prices without the rules that are open, and with each of them alone, the lowest counts. */
function strictest(draft: PricingDraft, base: BasePrice | null, state: Judged, of: Case): Pricing | null {
  const without = draft.pricing;
  if (without === null || state.undecided.length === 0) return without;
  const open = state.undecided.filter(isOfPrice);
  if (open.length === 0) return without;
  const prices = [without];
  for (const { rule } of open) {
    const own: PricingDraft = { pricing: base?.pricing ?? null, own: base?.own ?? null, later: [] };
    applyPriceRules(
      own,
      [...state.active, rule].sort((a, b) => a.ordinal - b.ordinal),
      state,
      of,
    );
    if (own.pricing !== null) prices.push(own.pricing);
  }
  const sums = prices.map((pricing) => amountOf(pricing, state.claimed, null));
  const lowest = sums.reduce(lesser);
  const strict = prices[sums.findIndex((sum) => sum.eq(lowest))] ?? without;
  const others = prices.filter(
    (pricing, i) => pricing !== strict && sums.findIndex((sum) => sum.eq(sums[i] ?? sum)) === i,
  );
  open[0]?.readings.push(...others.map((pricing) => ({ pricing })));
  return strict;
}

/** Adds the findings about a price. */
function sayPrice(state: Judged, price: BasePrice | null, draft: PricingDraft, of: Case): void {
  const { pricing } = draft;
  const isOfRule = pricing?.baseComponent.rule !== undefined;
  if (price !== null && price.missing.length > 0 && !isOfRule) askForClass(state, price, draft);
  else if (pricing === null && !state.isAsCharged) reportNoPrice(state, state.code, of);
  for (const make of draft.later) {
    const { finding, readings } = make(pricing);
    addFinding(state, finding, readings);
  }
}

/** Prices a line: the base, then the rules that change it. @returns what adds its findings, if there are any */
function priceLine(state: Judged, of: Case): (() => void) | null {
  const { code, version, date } = state;
  const price = code === null ? null : basePrice({ code, version, date, line: state }, of);
  const draft: PricingDraft = { pricing: price?.pricing ?? null, own: price?.own ?? null, later: [] };
  applyPriceRules(draft, state.active, state, of);
  draft.pricing = strictest(draft, price, state, of);
  askForUnstated(draft, price?.pricing ?? null, state, of);
  if (state.item?.role === 'reduction' && draft.pricing !== null) draft.pricing = takenOff(draft.pricing);
  state.pricing = draft.pricing;
  const charged = draft.pricing === null && isPricedByCharge(state, of) ? chargedOn(state) : null;
  if (charged !== null) standAsCharged(state, charged);
  const isSilent = draft.pricing !== null && draft.later.length === 0 && (price === null || price.missing.length === 0);
  return isSilent ? null : sayPrice.bind(null, state, price, draft, of);
}

/**
 * Prices each service line that is still open.
 * @returns what adds the findings: quantities, which may depend on prices, have theirs before
 */
export function applyPrices(states: readonly Judged[], of: Case): () => void {
  const said: (() => void)[] = [];
  for (const state of states) {
    const say = state.kind === 'service' && state.known && state.open ? priceLine(state, of) : null;
    if (say !== null) said.push(say);
  }
  return () => {
    for (const say of said) say();
  };
}
