import { decimal, decimalText, lesser } from '../ground/money.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, type Reading } from '../line/judged.js';
import type { ParamsOf } from '../model/events.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { VerdictEffect } from './effect.js';

type Saying = (params: ParamsOf<'deny' | 'review' | 'info'>, rule: CompiledRule) => VerdictEffect;

/** Adds a finding of its own, with other readings of the amount. If the rule says `allowed`, no more may be charged. */
function verdict(effect: 'deny' | 'review' | 'info'): Saying {
  return ({ code, missing, alternatives = [], allowed }, rule) => ({
    stage: 'verdict',
    apply(state) {
      const left = allowed === undefined ? state.claimed : lesser(state.claimed, decimal(allowed));
      const readings: Reading[] = alternatives.map((amount) => ({ plus: decimal(amount) }));
      if (left.lt(state.claimed)) readings.push({ quantity: state.claimed });
      const read = rule.details.length === 0 ? {} : { details: rule.details.join(', ') };
      const params = { claimed: decimalText(state.claimed), allowed: decimalText(left), ...read };
      const extras = missing === undefined ? {} : { missing };
      const bound = left.lt(state.claimed) ? left : undefined;
      addFinding(state, ruleFinding(rule, { code, effect, params: { ...params, ...extras } }, extras), readings, bound);
      state.allowed = lesser(state.allowed, left);
    },
  });
}

export const deny = verdict('deny');
export const review = verdict('review');
export const info = verdict('info');
