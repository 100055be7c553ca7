import * as z from 'zod/mini';
import { ruleFinding } from '../line/finding.js';
import { type Reading, report } from '../line/state.js';
import { findingCode } from '../model/finding-code.js';
import { money, text } from '../model/primitives.js';
import { decimal, decimalText, lesser } from '../money.js';
import { type Effect, paramsOf } from './effect.js';

export const verdictParams = z.strictObject({
  code: findingCode,
  missing: z.exactOptional(text),
  /** amounts added to the line's own under other readings */
  alternatives: z.exactOptional(z.array(money).check(z.minLength(1))),
  /** quantity left by a review */
  allowed: z.exactOptional(z.number().check(z.nonnegative())),
});
type Params = z.infer<typeof verdictParams>;

/** deny, review, info: says it, with other readings of the amount, and leaves `allowed` of the quantity. */
export const verdict: Effect = {
  stage: 'verdict',
  apply(state, rule) {
    const { code, missing, alternatives = [], allowed } = paramsOf<Params>(rule);
    const left = allowed === undefined ? state.claimed : lesser(state.claimed, decimal(allowed));
    const readings: Reading[] = alternatives.map((amount) => ({ plus: decimal(amount) }));
    if (left.lt(state.claimed)) readings.push({ quantity: state.claimed });
    const read = rule.details.length === 0 ? {} : { details: rule.details.join(', ') };
    const params = { claimed: decimalText(state.claimed), allowed: decimalText(left), ...read };
    const extras = missing === undefined ? {} : { missing };
    const effect = rule.rule.event.type as 'deny' | 'review' | 'info';
    const bound = left.lt(state.claimed) ? left : undefined;
    report(state, ruleFinding(rule, code, effect, { ...params, ...extras }, extras), readings, bound);
    state.allowed = lesser(state.allowed, left);
  },
};
