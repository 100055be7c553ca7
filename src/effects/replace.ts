import { grouped } from '../ground/grouped.js';
import { decimal, decimalText, yuan, ZERO } from '../ground/money.js';
import type { Case } from '../line/case.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, isJudged, type Judged } from '../line/judged.js';
import { byDateThenIndex } from '../line/witness.js';
import type { ParamsOf } from '../model/events.js';
import type { Finding } from '../model/finding.js';
import { referenceText } from '../packs/item-key.js';
import type { ActiveRule, Relation } from './effect.js';

function suggestion(
  { code, quantity }: ParamsOf<'replace'>,
  state: Judged,
  of: Case,
): NonNullable<Finding['suggestion']> {
  const { name, price } = of.suggested(code, state);
  const printed = typeof code === 'string' ? code : null;
  const named: NonNullable<Finding['suggestion']> = name === null ? { code: printed } : { code: printed, name };
  if (quantity === undefined) return named;
  const amount = price === null ? null : yuan(price.mul(decimal(quantity)));
  return { ...named, quantity: decimalText(decimal(quantity)), amount };
}

/** Parts instead of the whole, or one item in another's place: parts are more units than are due for them. */
function kindOf({ kind, quantity = '1' }: ParamsOf<'replace'>, lines: readonly Judged[]): 'split' | 'substituted' {
  const units = lines.reduce((sum, { claimed }) => sum.plus(claimed), ZERO);
  return kind ?? (units.gt(decimal(quantity)) ? 'split' : 'substituted');
}

function replaceAll({ rule, params }: ActiveRule<'replace'>, lines: readonly Judged[], of: Case): void {
  const kind = kindOf(params, lines);
  for (const [i, state] of [...lines].sort(byDateThenIndex).entries()) {
    const extras = i === 0 ? { suggestion: suggestion(params, state, of) } : {};
    const said = { code: referenceText(params.code), kind };
    // on some of its days only: which units these are, a person says
    const effect = state.partly?.has(rule) ? 'review' : (params.effect ?? 'deny');
    addFinding(state, ruleFinding(rule, { code: 'use-other-item', effect, params: said }, extras));
  }
}

/** The line should be charged as another item. The first such line of a session carries the suggestion. */
export const replace: Relation<'replace'> = (rules, _bill, of) => {
  for (const one of rules) {
    const sessions = grouped(one.lines.filter(isJudged), ({ session }) => [session.key]);
    for (const lines of sessions.values()) replaceAll(one, lines, of);
  }
};
