import { decimal, decimalText, lesser } from '../ground/money.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, type Reading } from '../line/judged.js';
import type { ParamsOf } from '../model/events.js';
import type { Finding } from '../model/finding.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { VerdictEffect } from './effect.js';

type Params = ParamsOf<'deny' | 'review' | 'info'>;
type Saying = (params: Params, rule: CompiledRule) => VerdictEffect;

interface Counted {
  readonly claimed: string;
  readonly allowed: string;
  readonly details?: string;
}

function findingOf(said: Params, effect: Finding['effect'], rule: CompiledRule, params: Counted): Finding {
  const { missing } = said;
  if (said.code === 'missing-detail')
    return ruleFinding(rule, { code: said.code, effect, params: { ...params, missing: said.missing } });
  const asked = missing === undefined ? params : { ...params, missing };
  return ruleFinding(rule, { code: said.code, effect, params: asked });
}

/** Adds a finding of its own, with other readings of the amount. If the rule says `allowed`, no more may be charged. */
function verdict(effect: 'deny' | 'review' | 'info'): Saying {
  return (said, rule) => ({
    stage: 'verdict',
    apply(state) {
      const { alternatives = [], allowed } = said;
      const left = allowed === undefined ? state.claimed : lesser(state.claimed, decimal(allowed));
      const readings: Reading[] = alternatives.map((amount) => ({ plus: decimal(amount) }));
      if (left.lt(state.claimed)) readings.push({ quantity: state.claimed });
      const read = rule.details.length === 0 ? {} : { details: rule.details.join(', ') };
      const params = { claimed: decimalText(state.claimed), allowed: decimalText(left), ...read };
      const bound = left.lt(state.claimed) ? left : undefined;
      addFinding(state, findingOf(said, effect, rule, params), readings, bound);
      state.allowed = lesser(state.allowed, left);
    },
  });
}

export const deny = verdict('deny');
export const review = verdict('review');
export const info = verdict('info');
