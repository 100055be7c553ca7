import { type ActiveCap, applyCaps } from '../effects/cap.js';
import { Bill } from '../line/bill.js';
import type { Case } from '../line/case.js';
import type { Judged } from '../line/judged.js';
import { paramsIf } from '../model/events.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { Lines } from './lines.js';

type Found = ActiveCap & { readonly lines: Judged[] };

/** The rules that cap money, in the order of packs, each with the lines on which it is active. */
function activeCaps(judged: readonly Judged[]): readonly Found[] {
  const found = new Map<CompiledRule, Found>();
  for (const state of judged) {
    for (const rule of state.active) {
      const params = rule.stage === 'cap' ? paramsIf(rule.rule.event, 'cap') : null;
      if (params === null || state.denied !== null) continue;
      const active = found.get(rule);
      if (active === undefined) found.set(rule, { rule, params, lines: [state] });
      else active.lines.push(state);
    }
  }
  return [...found.values()].sort((a, b) => a.rule.ordinal - b.rule.ordinal);
}

/** Caps the money of lines that are not denied. */
export function capMoney({ judged, all }: Lines, of: Case): void {
  const rules = activeCaps(judged);
  if (rules.length > 0) applyCaps(rules, new Bill(all), of);
}
