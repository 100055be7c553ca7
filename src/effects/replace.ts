import * as z from 'zod/mini';
import type { Course } from '../line/course.js';
import { ruleFinding } from '../line/finding.js';
import { inOrder, type LineState, report } from '../line/state.js';
import type { Finding } from '../model/adjudication.js';
import { decimalString, text } from '../model/primitives.js';
import { decimal, decimalText, yuan } from '../money.js';
import { type CompiledRule, type Effect, paramsOf } from './effect.js';

export const replaceParams = z.strictObject({
  code: text,
  /** how much of the other item stands for all lines replaced in the session, where that is known */
  quantity: z.exactOptional(decimalString(4)),
});
type Params = z.infer<typeof replaceParams>;

function suggestion(rule: CompiledRule, state: LineState, course: Course): NonNullable<Finding['suggestion']> {
  const { code, quantity } = paramsOf<Params>(rule);
  const { name, price } = course.suggested(code, state);
  const named = name === null ? { code } : { code, name };
  if (quantity === undefined) return named;
  const amount = price === null ? null : yuan(price.mul(decimal(quantity)));
  return { ...named, quantity: decimalText(decimal(quantity)), amount };
}

/** Charged as another item instead; the first line replaced in the session carries the suggestion. */
export const replace: Effect = {
  stage: 'relation',
  kind: 'replace',
  relate(_session, bearers, course) {
    for (const { rule, lines } of bearers) {
      const { code } = paramsOf<Params>(rule);
      const replaced = lines.filter((state) => !state.inHistory).sort(inOrder);
      for (const [i, state] of replaced.entries()) {
        const extras = i === 0 ? { suggestion: suggestion(rule, state, course) } : {};
        report(state, ruleFinding(rule, 'use-other-item', 'deny', { code }, extras));
      }
    }
  },
};
