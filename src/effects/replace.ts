import { decimal, decimalText, yuan } from '../ground/money.js';
import type { Case } from '../line/case.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, isJudged, type Judged } from '../line/judged.js';
import { byDateThenIndex } from '../line/witness.js';
import type { ParamsOf } from '../model/events.js';
import type { Finding } from '../model/finding.js';
import type { Relation } from './effect.js';

function suggestion(
  { code, quantity }: ParamsOf<'replace'>,
  state: Judged,
  of: Case,
): NonNullable<Finding['suggestion']> {
  const { name, price } = of.suggested(code, state);
  const named = name === null ? { code } : { code, name };
  if (quantity === undefined) return named;
  const amount = price === null ? null : yuan(price.mul(decimal(quantity)));
  return { ...named, quantity: decimalText(decimal(quantity)), amount };
}

/** The line should be charged as another item. The first such line of a session carries the suggestion. */
export const replace: Relation<'replace'> = (_session, rules, of) => {
  for (const { rule, params, lines } of rules) {
    const replaced = lines.filter(isJudged).sort(byDateThenIndex);
    for (const [i, state] of replaced.entries()) {
      const extras = i === 0 ? { suggestion: suggestion(params, state, of) } : {};
      addFinding(
        state,
        ruleFinding(rule, { code: 'use-other-item', effect: 'deny', params: { code: params.code } }, extras),
      );
    }
  }
};
