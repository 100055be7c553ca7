import { type Decimal, decimal, decimalText, greater, lesser, roundYuan, yuan, ZERO } from '../ground/money.js';
import { computedAmount, takenByCaps } from '../line/amount.js';
import type { Case } from '../line/case.js';
import { changed, makeFinding } from '../line/finding.js';
import { addFinding, type Draft, hasEffect, type Judged, type Reading } from '../line/judged.js';
import { placesNamed } from '../line/measured.js';
import { componentsOf, type Pricing, unitPriceOf } from '../line/pricing.js';
import type { Decision, LineAdjudication, PriceComponent } from '../model/adjudication.js';
import type { Finding, FindingParams } from '../model/finding.js';
import { type LineResult, narrowed } from '../model/narrowed.js';
import { AS_CHARGED, ofConsumable } from '../words/labels.js';
import { componentWithFacts, type FindRule, rulesOn, withFacts } from './finding-facts.js';

const CENT = /* @__PURE__ */ decimal('0.01');

/** A decided line, with the amounts for the totals. */
export interface SettledLine {
  readonly result: LineAdjudication;
  readonly charged: Decimal | null;
  readonly amount: Decimal | null;
}

/** The amount charged, or else unit price × quantity; rounded to 0.01. Null if neither is stated. */
function chargedOn({ charged, claimed }: Judged): Decimal | null {
  if (charged.amount !== null) return roundYuan(charged.amount);
  return charged.unitPrice === null ? null : roundYuan(charged.unitPrice.mul(claimed));
}

function checkConsistent(state: Judged): void {
  const { unitPrice, amount } = state.charged;
  const isOnUnlisted = state.kind === 'service' && !state.known;
  if (unitPrice === null || amount === null || isOnUnlisted) return;
  const product = roundYuan(unitPrice.mul(state.claimed));
  if (product.minus(roundYuan(amount)).abs().lte(CENT)) return;
  const params = { product: yuan(product), charged: yuan(amount) };
  addFinding(state, makeFinding({ code: 'charge-inconsistent', effect: 'review', params }, null));
}

/** The lower of computed and charged; what takes off from another line never takes off more than that comes to. */
function payable(computed: Decimal | null, charged: Decimal | null, { floor }: Judged): Decimal | null {
  const amount = computed === null || charged === null ? computed : lesser(computed, charged);
  return amount === null || floor === null ? amount : greater(amount, floor);
}

/** Why a charge is above the amount, if its price may be right. */
type WhyAbove = Pick<FindingParams<'overcharged'>, 'because' | 'places'>;

/** Another reading allows the charge, only units were cut, or the line names more places than it charges units. */
function whyAbove(state: Judged, charged: Decimal): WhyAbove {
  const allows = (reading: Reading): boolean => computedAmount(state, charged, reading)?.gte(charged) ?? false;
  if (state.drafts.some((draft) => draft.readings.some((one) => allows(capped(one, draft, state)))))
    return { because: 'reading' };
  if (state.allowed.lt(state.claimed)) return allows({ quantity: state.claimed }) ? { because: 'quantity' } : {};
  const places = decimal(placesNamed(state));
  return places.gt(state.claimed) && allows({ quantity: places })
    ? { because: 'places', places: decimalText(places) }
    : {};
}

function checkCharged(
  state: Judged,
  computed: Decimal | null,
  charged: Decimal | null,
  components: readonly PriceComponent[],
): void {
  if (computed === null || charged === null || charged.lte(computed)) return;
  const params = { charged: yuan(charged), amount: yuan(computed), ...whyAbove(state, charged) };
  // what a consumable cites lets it be charged; its price is the book's
  const cited = state.kind === 'consumable' ? undefined : components.find((part) => part.citation !== null);
  const citation = cited?.citation ?? null;
  addFinding(state, makeFinding({ code: 'overcharged', effect: 'reduce', params }, citation));
}

/** The strongest wins: denial, review, unlisted, reduction. */
function decisionOf(state: Judged): Decision {
  if (hasEffect(state, 'deny')) return 'deny';
  if (hasEffect(state, 'review')) return 'review';
  if (state.unlisted || (state.kind === 'service' && !state.known)) return 'unlisted';
  return hasEffect(state, 'reduce') ? 'reduce' : 'allow';
}

/** A reading of one bound, kept within the other bounds of the line. */
function capped(reading: Reading, draft: Draft, state: Judged): Reading {
  if (reading.quantity === undefined) return reading;
  let quantity = lesser(reading.quantity, state.claimed);
  for (const other of state.drafts) {
    if (other !== draft && other.allowed !== undefined) quantity = lesser(quantity, other.allowed);
  }
  return { ...reading, quantity };
}

/** A finding with the amounts of its line under other readings. */
function withAlternatives(draft: Draft, state: Judged, charged: Decimal | null): Finding {
  const { finding, readings } = draft;
  if (readings.length === 0) return finding;
  const alternatives: string[] = [];
  for (const reading of readings) {
    const amount = payable(computedAmount(state, charged, capped(reading, draft, state)), charged, state);
    if (amount !== null) alternatives.push(yuan(amount));
  }
  return alternatives.length === 0 ? finding : changed(finding, { alternatives });
}

function componentsOn(state: Judged, charged: Decimal | null, find: FindRule, of: Case): PriceComponent[] {
  const { pricing, procedure, allowed, caps, separate } = state;
  if (pricing !== null) {
    const parts = componentsOf(pricing, procedure, allowed);
    const components = parts.some(({ rule }) => rule !== undefined)
      ? parts.map((part) => componentWithFacts(part, state, find, of))
      : parts;
    return caps.length === 0 ? components : [...components, ...cappedComponents(state, pricing)];
  }
  if (state.kind !== 'consumable' || charged === null || state.unlisted) return [];
  const label = ofConsumable(AS_CHARGED, separate?.how ?? null);
  const citation = separate?.citation ?? null;
  return [{ type: 'base', basis: 'line', amount: decimalText(charged), label, citation }];
}

/** What caps take off a line, or give back of what was taken off. */
function cappedComponents(state: Judged, pricing: Pricing): PriceComponent[] {
  return takenByCaps(state, pricing).map(({ cap: { rule, of }, by }) => {
    const type = of === 'deductions' ? 'surcharge' : 'deduction';
    const amount = decimalText(of === 'deductions' ? by : by.negated());
    return { type, basis: 'line', amount, label: rule.rule.title, rule: rule.rule.id, citation: rule.citation };
  });
}

function itemOn(state: Judged): LineAdjudication['item'] {
  const { item, code, known, line } = state;
  if (item !== null) {
    const { code: printed, name, unit } = item;
    return unit === undefined ? { code: printed, name } : { code: printed, name, unit: unit.text };
  }
  return known && code !== null ? { code, name: line.name ?? code } : null;
}

/** Code and name on the claim, for a line without an item. */
function calledOn({ line: { code, name } }: Judged): NonNullable<LineAdjudication['claimed']> {
  if (code === undefined) return name === undefined ? {} : { name };
  return name === undefined ? { code } : { code, name };
}

/** The line with what the claim says of it: what was charged, if it is stated; how it is called, if there is no item. */
function stating(line: LineResult, charged: string | null, state: Judged): LineResult {
  const { resolvedFrom } = state;
  const stated = statingCharge(line, charged, state);
  return resolvedFrom === null ? stated : { ...stated, resolvedFrom };
}

function statingCharge(line: LineResult, charged: string | null, state: Judged): LineResult {
  // written out: engines make objects of a shape that they know much faster than copies
  const { lineId, decision, item, quantity, unitPrice, amount, components, findings } = line;
  if (item !== null) {
    if (charged === null) return line;
    return { lineId, decision, item, quantity, unitPrice, charged, amount, components, findings };
  }
  const claimed = calledOn(state);
  if (charged === null) return { lineId, decision, item, claimed, quantity, unitPrice, amount, components, findings };
  return { lineId, decision, item, claimed, quantity, unitPrice, charged, amount, components, findings };
}

function unlistedLine(state: Judged, charged: Decimal | null): SettledLine {
  const quantity = decimalText(state.claimed);
  const result: LineResult = {
    lineId: state.line.id,
    decision: 'unlisted',
    item: null,
    quantity: { claimed: quantity, allowed: quantity },
    unitPrice: null,
    amount: null,
    components: [],
    findings: [],
  };
  return { result: narrowed(stating(result, charged && yuan(charged), state)), charged, amount: null };
}

/** The price of a unit; null if none is known, or if the price is that of the whole line. */
function unitPriceOn({ pricing, procedure }: Judged): string | null {
  return pricing === null || pricing.isOfLine ? null : decimalText(unitPriceOf(pricing, procedure));
}

function decidedLine(state: Judged, charged: Decimal | null, of: Case): SettledLine {
  const denied = hasEffect(state, 'deny');
  checkConsistent(state);
  const computed = denied ? ZERO : computedAmount(state, charged);
  const find = rulesOn(state);
  const components = componentsOn(state, charged, find, of);
  if (!denied) checkCharged(state, computed, charged, components);
  const amount = payable(computed, charged, state);
  const paid = amount === null ? null : yuan(amount);
  const result: LineResult = {
    lineId: state.line.id,
    decision: decisionOf(state),
    item: itemOn(state),
    quantity: { claimed: decimalText(state.claimed), allowed: denied ? '0' : decimalText(state.allowed) },
    unitPrice: unitPriceOn(state),
    amount: paid,
    components,
    findings: state.drafts.map((draft) =>
      withFacts(denied ? draft.finding : withAlternatives(draft, state, charged), state, find, of),
    ),
  };
  // mostly the amount payable is the amount charged
  const said = charged !== null && amount?.eq(charged) ? paid : charged && yuan(charged);
  return { result: narrowed(stating(result, said, state)), charged, amount };
}

/** Settles charged against allowed: the lower is payable, a denied line is 0.00, an unlisted one keeps its charge. */
export function settle(state: Judged, of: Case): SettledLine {
  const charged = chargedOn(state);
  const isOutside = state.kind === 'drug' || state.kind === 'other' || decisionOf(state) === 'unlisted';
  return isOutside ? unlistedLine(state, charged) : decidedLine(state, charged, of);
}
