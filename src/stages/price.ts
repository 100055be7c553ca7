import type { PricingDraft } from '../effects/effect.js';
import { lineEffectOf } from '../effects/index.js';
import { type Decimal, quotient } from '../ground/money.js';
import type { Case } from '../line/case.js';
import { makeFinding, why } from '../line/finding.js';
import { addFinding, type Judged } from '../line/judged.js';
import { basePricing, takenOff } from '../line/pricing.js';
import type { BookedPrice } from '../packs/price-book.js';
import { SERVICE_AS_CHARGED } from '../words/labels.js';
import { BY_CLASS, BY_WORDS } from '../words/reasons.js';
import { type BasePrice, basePrice } from './base-price.js';

/** Whom and when a price of the book is for, as a message says it. */
function bookedText({ entry }: BookedPrice): string {
  const { price, facility, level, attributes, effective: { from, to } = {} } = entry;
  const of = facility ?? (attributes === undefined ? (level ?? '') : Object.values(attributes).flat().join(' '));
  const days = from || to ? `${from ?? ''}…${to ?? ''}` : '';
  return [price, of, days].filter((part) => part !== '').join(' ');
}

/** The most prices of the book that a message names. */
const MOST_NAMED = 5;

function reportNoPrice(state: Judged, of: Case): void {
  const { item, version } = state;
  const code = item?.priceBasis === 'facility-filing' ? 'price-not-filed' : 'price-unknown';
  const has = state.code === null ? [] : of.priceBook.all(of.jurisdiction, state.code).map(bookedText);
  const said = { code: item?.code ?? item?.name ?? state.code ?? '', date: state.line.date };
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
  const finding = makeFinding({ code: 'missing-detail', effect: 'review', params }, state.version?.source ?? null, {
    missing: first,
  });
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

function applyRules(draft: PricingDraft, state: Judged, of: Case): void {
  for (const stage of ['base', 'price'] as const) {
    for (const rule of state.active) {
      if (rule.stage !== stage) continue;
      const effect = lineEffectOf(rule);
      if (effect?.stage === stage) effect.apply(draft, state, of);
    }
  }
}

/** Prices a line: the base, then the rules that change it. */
function priceLine(state: Judged, of: Case): void {
  const { code, version, line } = state;
  const price = code === null ? null : basePrice({ code, version, date: line.date, line: state }, of);
  const draft: PricingDraft = { pricing: price?.pricing ?? null, own: price?.own ?? null, later: [] };
  applyRules(draft, state, of);
  if (state.item?.role === 'reduction' && draft.pricing !== null) draft.pricing = takenOff(draft.pricing);
  const { pricing } = draft;
  state.pricing = pricing;
  const isOfRule = pricing?.baseComponent.rule !== undefined;
  if (price !== null && price.missing.length > 0 && !isOfRule) askForClass(state, price, draft);
  else if (pricing === null) {
    const charged = isPricedByCharge(state, of) ? chargedOn(state) : null;
    if (charged === null) reportNoPrice(state, of);
    else standAsCharged(state, charged);
  }
  for (const make of draft.later) {
    const { finding, readings } = make(pricing);
    addFinding(state, finding, readings);
  }
}

/** Prices each service line that is still open. */
export function applyPrices(states: readonly Judged[], of: Case): void {
  for (const state of states) if (state.kind === 'service' && state.known && state.open) priceLine(state, of);
}
