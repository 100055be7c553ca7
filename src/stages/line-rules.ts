import type { Facts } from '../conditions/compile.js';
import { holds } from '../day.js';
import type { CompiledRule } from '../effects/effect.js';
import { makeFinding, ruleFinding } from '../line/finding.js';
import { type LineState, report } from '../line/state.js';
import { KNOWN_DETAIL_NAMES } from '../model/details.js';
import { nearestName } from '../name.js';
import type { RuleBook } from '../packs/rule-book.js';

function statesNone(details: readonly string[], state: LineState): boolean {
  for (const detail of details) if ((state.details[detail] ?? null) !== null) return false;
  return true;
}

/** A condition that cannot be put to a line (a detail of another type) asks a person; json-rules-engine rejects. */
function holdsFor(rule: CompiledRule, state: LineState, facts: (state: LineState) => Facts): boolean {
  if (rule.holds === null) return true;
  if (rule.idle !== null && statesNone(rule.details, state)) return rule.idle;
  try {
    return rule.holds(facts(state));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const missing = rule.details.join(', ');
    if (!state.inHistory) report(state, ruleFinding(rule, 'missing-detail', 'review', { missing }, { missing }));
    return false;
  }
}

/** The rules in force on the line's date whose conditions hold; a line that is unlisted or out of its period only relates. */
export function activate(state: LineState, ruleBook: RuleBook, facts: (state: LineState) => Facts): void {
  if (state.kind !== 'service') return;
  const isDecided = state.known && state.open;
  state.active = ruleBook
    .rulesFor(state)
    .filter(
      (rule) =>
        (isDecided || rule.effect.stage === 'relation') &&
        holds(rule.rule.effective, state.line.date) &&
        holdsFor(rule, state, facts),
    );
}

/** Details that nothing reads: a misspelt one would silently change the result. */
export function checkDetails(state: LineState, detailsRead: ReadonlySet<string>): void {
  const { details } = state.line;
  if (details === undefined) return;
  for (const detail of Object.keys(details)) {
    if (KNOWN_DETAIL_NAMES.includes(detail) || detailsRead.has(detail)) continue;
    const nearest = nearestName(detail, [...KNOWN_DETAIL_NAMES, ...detailsRead]);
    report(state, makeFinding('unknown-detail', 'info', null, { detail, nearest }));
  }
}

/** Rules that say something about the line by itself: facility licences, patient, content. */
export function applyVerdicts(state: LineState): void {
  for (const rule of state.active) if (rule.effect.stage === 'verdict') rule.effect.apply(state, rule);
}
