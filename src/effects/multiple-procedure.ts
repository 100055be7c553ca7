import { type Decimal, decimal, decimalText } from '../ground/money.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, isJudged } from '../line/judged.js';
import { unitPriceOf } from '../line/pricing.js';
import { byDateThenIndex, chargedMembersOf, type Witness } from '../line/witness.js';
import type { ActiveRule, Relation } from './effect.js';

function priceOf(state: Witness): Decimal | null {
  return !isJudged(state) || state.pricing === null ? null : unitPriceOf(state.pricing, null);
}

/** The procedure with the highest unit price, the earlier of equals; null if any price is unknown. */
function dearest(procedures: readonly Witness[]): Witness | null {
  let best: { state: Witness; price: Decimal } | null = null;
  for (const state of [...procedures].sort(byDateThenIndex)) {
    const price = priceOf(state);
    if (price === null) return null;
    if (best === null || price.gt(best.price)) best = { state, price };
  }
  return best?.state ?? null;
}

function reduceFurther({ rule, params, lines }: ActiveRule<'multiple-procedure'>, first: Witness | null): void {
  const factor = decimal(params.factor ?? params.factors?.[0] ?? '1');
  for (const state of lines) {
    if (!isJudged(state) || (first !== null && state.code === first.code)) continue;
    const extras = first === null ? {} : { lines: [first.line.id] };
    const effect = first === null ? 'review' : 'reduce';
    addFinding(
      state,
      ruleFinding(rule, { code: 'multiple-procedure', effect, params: { factor: decimalText(factor) } }, extras),
    );
    if (first !== null && state.procedure === null) state.procedure = { rule, by: factor };
  }
}

/** Among the group's procedures in one session, the dearest counts in full and each further one by the factor. */
export const multipleProcedure: Relation<'multiple-procedure'> = (session, rules) => {
  for (const one of rules) {
    const procedures = [...new Set([...chargedMembersOf(session, one.rule.group), ...one.lines])];
    const isAlone = procedures.every((state) => state.code === procedures[0]?.code);
    if (!isAlone) reduceFurther(one, dearest(procedures));
  }
};
