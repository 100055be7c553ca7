import type { PricingDraft } from '../effects/effect.js';
import { lineEffectOf } from '../effects/index.js';
import type { Case } from '../line/case.js';
import type { Judged } from '../line/judged.js';
import type { CompiledRule } from '../packs/rule-book.js';

const PRICE_STAGES = ['base', 'price'] as const;

/** Applies those of the rules that change a price: what fixes the base before what adds to it. */
export function applyPriceRules(draft: PricingDraft, rules: readonly CompiledRule[], state: Judged, of: Case): void {
  if (rules.length === 0) return;
  for (const stage of PRICE_STAGES) {
    for (const rule of rules) {
      if (rule.stage !== stage) continue;
      const effect = lineEffectOf(rule);
      if (effect?.stage === stage) effect.apply(draft, state, of);
    }
  }
}
