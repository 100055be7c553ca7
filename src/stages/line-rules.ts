import { lineEffectOf } from '../effects/index.js';
import { holds } from '../ground/day.js';
import { nearestName } from '../ground/name.js';
import type { Case } from '../line/case.js';
import { makeFinding, ruleFinding } from '../line/finding.js';
import { addFinding, isJudged, type Judged } from '../line/judged.js';
import type { Witness } from '../line/witness.js';
import { KNOWN_DETAIL_NAMES, type LineDetails } from '../model/details.js';
import type { Finding } from '../model/finding.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { checkFacility } from './facility.js';

/** Denies a line outside the period of its item. No further line rule applies to it. */
function checkPeriod(state: Judged): void {
  const { version, line } = state;
  if (version === null || holds(version.item.effective, line.date)) return;
  const { item, source } = version;
  const { from, to } = item.effective;
  const params = { code: item.code, date: line.date };
  const isEarly = from !== null && line.date < from;
  addFinding(
    state,
    isEarly
      ? makeFinding({ code: 'not-yet-effective', effect: 'deny', params: { ...params, from } }, source)
      : makeFinding(
          { code: 'no-longer-effective', effect: 'deny', params: { ...params, to: to ?? '' } },
          version.endedBy ?? source,
        ),
  );
  state.open = false;
}

function statesNone(details: readonly string[], state: Witness): boolean {
  for (const detail of details) if ((state.details[detail] ?? null) !== null) return false;
  return true;
}

/** If a line cannot answer a condition (a detail is of another type), a person is asked; json-rules-engine rejects. */
function holdsFor(rule: CompiledRule, state: Witness, of: Case): boolean {
  if (rule.holds === null) return true;
  if (rule.idle !== null && statesNone(rule.details, state)) return rule.idle;
  try {
    return rule.holds(of.facts(state));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const missing = rule.details.join(', ');
    if (isJudged(state))
      addFinding(state, ruleFinding(rule, { code: 'missing-detail', effect: 'review', params: { missing } }));
    return false;
  }
}

/** The rules in force on the line's date whose conditions hold. @param isDecided false: only rules of relations */
export function activeOn(state: Witness, of: Case, isDecided: boolean): readonly CompiledRule[] {
  return of.catalogue.ruleBook
    .rulesFor(state)
    .filter(
      (rule) =>
        (isDecided || rule.stage === 'relation') &&
        holds(rule.rule.effective, state.line.date) &&
        holdsFor(rule, state, of),
    );
}

function activate(state: { -readonly [K in keyof Witness]: Witness[K] }, of: Case): void {
  if (state.kind === 'service') state.active = activeOn(state, of, state.known && state.open);
}

/** Findings for details that nothing reads: a misspelt one would silently change the result. */
export function unknownDetails(details: LineDetails, detailsRead: ReadonlySet<string>): Finding[] {
  const unknown = Object.keys(details).filter((name) => !KNOWN_DETAIL_NAMES.includes(name) && !detailsRead.has(name));
  return unknown.map((detail) => {
    const nearest = nearestName(detail, [...KNOWN_DETAIL_NAMES, ...detailsRead]);
    return makeFinding({ code: 'unknown-detail', effect: 'info', params: { detail, nearest } }, null);
  });
}

/** Applies the rules that deny, question or inform by themselves: licences, patient, content. */
function applyVerdicts(state: Judged): void {
  for (const rule of state.active) {
    if (rule.stage !== 'verdict') continue;
    const effect = lineEffectOf(rule);
    if (effect?.stage === 'verdict') effect.apply(state);
  }
}

/** Decides each line by itself: period, facility, rules. For lines of history, only finds the rules that are active. */
export function applyLineRules(states: readonly Witness[], of: Case): void {
  for (const state of states) {
    if (!isJudged(state)) {
      activate(state, of);
      continue;
    }
    checkPeriod(state);
    if (state.open) checkFacility(state, of);
    activate(state, of);
    applyVerdicts(state);
  }
}
