import { freeze } from '../ground/freeze.js';
import { type Decimal, decimal, decimalText, lesser, ONE, ZERO } from '../ground/money.js';
import type { PriceComponent } from '../model/adjudication.js';
import type { Bilingual, Citation } from '../model/primitives.js';
import type { CompiledRule } from '../packs/rule-book.js';

/** A surcharge of a rule: for each unit or once for the line, so many times. */
export interface Surcharge {
  readonly rule: CompiledRule;
  readonly basis: 'unit' | 'line';
  /** percent of the base; null if `amount` is fixed */
  readonly percent: Decimal | null;
  readonly amount: Decimal | null;
  readonly times: Decimal;
  /** of one that is due in each of several sessions: how often in each, the least first; together `times` */
  readonly sessions?: readonly Decimal[];
}

/** The factor by which a rule multiplies a price: 0.5, say. */
interface Factor {
  readonly rule: CompiledRule;
  readonly by: Decimal;
}

/** What the units of a line count beside other procedures, after everything else. */
export interface Procedure {
  readonly rule: CompiledRule;
  /** the factor of each unit in turn; further units have that of the last */
  readonly factors: readonly Decimal[];
}

/** The parts of a price, before quantities. */
export interface Pricing {
  readonly base: Decimal;
  /** the base as a component, frozen: lines of one price share it */
  readonly baseComponent: PriceComponent;
  readonly factors: readonly Factor[];
  readonly surcharges: readonly Surcharge[];
  /** present if the price is that of the whole line, whatever its quantity */
  readonly isOfLine?: true;
}

const PERCENT = /* @__PURE__ */ decimal('0.01');

/** How often a surcharge is due: of several sessions in no more than there are units, if any are left. */
function timesDue({ times, sessions = [] }: Surcharge, quantity: Decimal): Decimal {
  if (quantity.isZero() || quantity.gte(decimal(sessions.length))) return times;
  return sessions.slice(0, Math.ceil(quantity.toNumber())).reduce((sum, each) => sum.plus(each), ZERO);
}

function surchargeAmount(base: Decimal, surcharge: Surcharge, quantity: Decimal): Decimal {
  const once = surcharge.percent === null ? (surcharge.amount ?? ZERO) : base.mul(surcharge.percent).mul(PERCENT);
  return once.mul(timesDue(surcharge, quantity));
}

function sumOf(pricing: Pricing, basis: 'unit' | 'line', quantity: Decimal): Decimal {
  let sum = ZERO;
  for (const surcharge of pricing.surcharges) {
    if (surcharge.basis === basis) sum = sum.plus(surchargeAmount(pricing.base, surcharge, quantity));
  }
  return sum;
}

/** The factor of all units, if they have the same; else null. */
function commonFactor({ factors }: Procedure): Decimal | null {
  const [first = ONE] = factors;
  return factors.every((factor) => factor.eq(first)) ? first : null;
}

/** What a quantity counts: the sum of the factors of its units. */
function countedUnits({ factors }: Procedure, quantity: Decimal): Decimal {
  const last = factors.at(-1) ?? ONE;
  let left = quantity;
  let sum = ZERO;
  for (const factor of factors) {
    const part = lesser(left, ONE);
    sum = sum.plus(factor.mul(part));
    left = left.minus(part);
    if (left.isZero()) return sum;
  }
  return sum.plus(last.mul(left));
}

/** `base × factors + surcharges per unit`, then the factor of all units beside other procedures. Exact. */
export function unitPriceOf(pricing: Pricing, procedure: Procedure | null): Decimal {
  let reduced = pricing.base;
  for (const { by } of pricing.factors) reduced = reduced.mul(by);
  const whole = pricing.surcharges.length === 0 ? reduced : reduced.plus(sumOf(pricing, 'unit', ONE));
  const common = procedure === null ? null : commonFactor(procedure);
  return common === null ? whole : whole.mul(common);
}

/** `unit price × quantity + surcharges per line`, not rounded; 0 if the quantity is 0. */
export function amountOf(pricing: Pricing, quantity: Decimal, procedure: Procedure | null): Decimal {
  if (quantity.isZero()) return ZERO;
  const isSplit = procedure !== null && commonFactor(procedure) === null;
  const counted = isSplit ? countedUnits(procedure, quantity) : quantity;
  const unit = unitPriceOf(pricing, procedure);
  const units = pricing.isOfLine ? unit : unit.mul(counted);
  return pricing.surcharges.length === 0 ? units : units.plus(sumOf(pricing, 'line', quantity));
}

/** The money of a line that a cap can bound, apart from its amount: what is added and what is taken off. Not rounded. */
export function partsOf(
  pricing: Pricing,
  quantity: Decimal,
  procedure: Procedure | null,
): { readonly surcharges: Decimal; readonly deductions: Decimal } {
  if (quantity.isZero()) return { surcharges: ZERO, deductions: ZERO };
  const units = pricing.isOfLine ? ONE : quantity;
  const counted = procedure === null ? units : countedUnits(procedure, units);
  const perUnit = sumOf(pricing, 'unit', ONE);
  const perLine = sumOf(pricing, 'line', quantity);
  const whole = pricing.base.mul(units).plus(perUnit.mul(units)).plus(perLine);
  return {
    surcharges: perUnit.mul(counted).plus(perLine),
    deductions: whole.minus(amountOf(pricing, quantity, procedure)),
  };
}

/** A price without surcharges and deductions. */
export function basePricing(base: Decimal, label: Bilingual, citation: Citation | null, rule?: string): Pricing {
  const priced = { type: 'base', basis: 'unit', amount: decimalText(base), label } as const;
  const baseComponent = freeze({ ...priced, ...(rule === undefined ? {} : { rule }), citation });
  return { base, baseComponent, factors: [], surcharges: [] };
}

/** A price that is taken off: below 0, shown as a deduction. */
export function takenOff(pricing: Pricing): Pricing {
  const base = pricing.base.negated();
  return {
    ...pricing,
    base,
    baseComponent: { ...pricing.baseComponent, type: 'deduction', amount: decimalText(base) },
  };
}

/** The same price, once for the whole line. */
export function wholeLine(pricing: Pricing): Pricing {
  return { ...pricing, baseComponent: { ...pricing.baseComponent, basis: 'line' }, isOfLine: true };
}

function surchargeComponent(base: Decimal, surcharge: Surcharge, quantity: Decimal): PriceComponent {
  const { rule, citation } = surcharge.rule;
  const times = timesDue(surcharge, quantity);
  const factor = surcharge.percent === null ? {} : { factor: decimalText(surcharge.percent.mul(PERCENT).mul(times)) };
  return {
    type: 'surcharge',
    basis: surcharge.basis,
    amount: decimalText(surchargeAmount(base, surcharge, quantity)),
    ...factor,
    ...('steps' in rule.event.params && rule.event.params.steps !== undefined ? { steps: decimalText(times) } : {}),
    label: rule.title,
    rule: rule.id,
    citation,
  };
}

function deduction(amount: Decimal, by: Decimal, { rule, citation }: CompiledRule): PriceComponent {
  return {
    type: 'deduction',
    basis: 'unit',
    amount: decimalText(amount),
    factor: decimalText(by.minus(ONE)),
    label: rule.title,
    rule: rule.id,
    citation,
  };
}

/** What is taken off for other procedures: from each unit, or from the line if its units count differently. */
function procedureDeduction(pricing: Pricing, procedure: Procedure, quantity: Decimal): PriceComponent {
  const whole = unitPriceOf(pricing, null);
  const common = commonFactor(procedure);
  if (common !== null) return deduction(whole.mul(common).minus(whole), common, procedure.rule);
  const { rule, citation } = procedure.rule;
  const amount = whole.mul(countedUnits(procedure, quantity).minus(quantity));
  return { type: 'deduction', basis: 'line', amount: decimalText(amount), label: rule.title, rule: rule.id, citation };
}

/**
 * Every part of a price, in the order of the calculation. Those per unit add up to the unit price.
 * @param quantity that may be charged
 */
export function componentsOf(pricing: Pricing, procedure: Procedure | null, quantity: Decimal): PriceComponent[] {
  const { base, factors, surcharges } = pricing;
  const components: PriceComponent[] = [pricing.baseComponent];
  let price = base;
  for (const { rule, by } of factors) {
    components.push(deduction(price.mul(by).minus(price), by, rule));
    price = price.mul(by);
  }
  for (const surcharge of surcharges) components.push(surchargeComponent(base, surcharge, quantity));
  if (procedure !== null) components.push(procedureDeduction(pricing, procedure, quantity));
  return pricing.isOfLine ? components.map((part) => ({ ...part, basis: 'line' as const })) : components;
}
