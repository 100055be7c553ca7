import { ruleFinding } from '../line/finding.js';
import type { Pricing } from '../line/pricing.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { PricingDraft } from './effect.js';

/** Asks whether a rule changes a price; the price with the change is the other reading. */
export function inDoubt(rule: CompiledRule, change: Partial<Pricing>): PricingDraft['later'][number] {
  return (pricing) => ({
    finding: ruleFinding(rule, { code: 'ambiguous-provision', effect: 'review', params: {} }),
    readings: pricing === null ? [] : [{ pricing: { ...pricing, ...change } }],
  });
}
