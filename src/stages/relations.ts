import type { ActiveRule } from '../effects/effect.js';
import { relateBy } from '../effects/index.js';
import { Bill } from '../line/bill.js';
import type { Case } from '../line/case.js';
import { addFinding, type Judged, markDenied } from '../line/judged.js';
import type { Witness } from '../line/witness.js';
import { paramsIf, RELATION_ORDER, type RelationType } from '../model/events.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { Lines } from './lines.js';
import { mainsOf } from './reductions.js';

/** The same while its lines are being found. */
type Found<T extends RelationType> = ActiveRule<T> & { readonly lines: Witness[] };

/** The rules of a type that are active on a bill, in the order of packs, each with its lines. */
function activeRules<T extends RelationType>(lines: readonly Witness[], type: T): readonly ActiveRule<T>[] {
  const found = new Map<CompiledRule, Found<T>>();
  for (const state of lines) {
    if (state.denied !== null) continue;
    for (const rule of state.active) {
      const params = rule.stage === 'relation' ? paramsIf(rule.rule.event, type) : null;
      if (params === null) continue;
      const active = found.get(rule);
      if (active === undefined) found.set(rule, { rule, params, lines: [state] });
      else active.lines.push(state);
    }
  }
  return [...found.values()].sort((a, b) => a.rule.ordinal - b.rule.ordinal);
}

function relateType<T extends RelationType>(type: T, related: readonly Witness[], bill: Bill, of: Case): void {
  const rules = activeRules(related, type);
  if (rules.length > 0) relateBy(type, rules, bill, of);
}

function hasAnyRelation({ active }: Witness): boolean {
  for (const { stage } of active) if (stage === 'relation') return true;
  return false;
}

/** A relation that denies what is taken off denies the line that it is taken off from. */
function denyMains(judged: readonly Judged[], of: Case): void {
  for (const state of judged) {
    if (state.item?.role !== 'reduction' || state.denied !== null) continue;
    const denial = state.drafts.find(({ finding }) => finding.effect === 'deny')?.finding;
    if (denial === undefined || denial.code === 'missing-primary') continue;
    for (const main of mainsOf(state, judged, of)) {
      if (main.denied === null) addFinding(main, { ...denial, lines: [state.line.id] });
    }
  }
}

/** Applies the relations of a bill, type by type. A rule applies only to lines that no earlier type has denied. */
export function relate({ judged, all }: Lines, of: Case): void {
  const related = all.filter(hasAnyRelation);
  if (related.length === 0) return;
  const bill = new Bill(all);
  for (const type of RELATION_ORDER) {
    relateType(type, related, bill, of);
    denyMains(judged, of);
    markDenied(judged, 'relation');
  }
}
