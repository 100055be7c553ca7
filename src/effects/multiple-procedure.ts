import * as z from 'zod/mini';
import { ruleFinding } from '../line/finding.js';
import { unitPriceOf } from '../line/pricing.js';
import { membersOf } from '../line/session.js';
import { inOrder, type LineState, report } from '../line/state.js';
import { text } from '../model/primitives.js';
import { type Decimal, decimal, decimalText } from '../money.js';
import { type CompiledRule, type Effect, paramsOf } from './effect.js';
import { reducingFactor } from './factor.js';

export const multipleProcedureParams = z.strictObject({ group: text, factor: reducingFactor });
type Params = z.infer<typeof multipleProcedureParams>;

function priceOf(state: LineState): Decimal | null {
  return state.pricing === null || state.inHistory ? null : unitPriceOf(state.pricing, null);
}

/** The dearest by unit price, the earlier of equals; null where any price is unknown. */
function dearest(procedures: readonly LineState[]): LineState | null {
  let best: { state: LineState; price: Decimal } | null = null;
  for (const state of [...procedures].sort(inOrder)) {
    const price = priceOf(state);
    if (price === null) return null;
    if (best === null || price.gt(best.price)) best = { state, price };
  }
  return best?.state ?? null;
}

function reduceFurther(rule: CompiledRule, lines: readonly LineState[], first: LineState | null): void {
  const { factor } = paramsOf<Params>(rule);
  for (const state of lines) {
    if (state.inHistory || (first !== null && state.code === first.code)) continue;
    const extras = first === null ? {} : { lines: [first.line.id] };
    const effect = first === null ? 'review' : 'reduce';
    report(state, ruleFinding(rule, 'multiple-procedure', effect, { factor: decimalText(decimal(factor)) }, extras));
    if (first !== null && state.procedure === null) state.procedure = { rule, by: decimal(factor) };
  }
}

/** Of the group's procedures in one session the dearest counts whole, each further one by the factor. */
export const multipleProcedure: Effect = {
  stage: 'relation',
  kind: 'multiple-procedure',
  relate(session, bearers) {
    for (const { rule, lines } of bearers) {
      const members =
        rule.group === null ? [] : membersOf(session, rule.group).filter((state) => state.denied === null);
      const procedures = [...new Set([...members, ...lines])];
      const isAlone = procedures.every((state) => state.code === procedures[0]?.code);
      if (!isAlone) reduceFurther(rule, lines, dearest(procedures));
    }
  },
};
