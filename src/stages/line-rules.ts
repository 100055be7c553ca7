import type { HasUnknownWords } from '../conditions/answer.js';
import type { FactReference } from '../conditions/condition.js';
import { lineEffectOf } from '../effects/index.js';
import { holds } from '../ground/day.js';
import { grouped } from '../ground/grouped.js';
import { decimalText } from '../ground/money.js';
import { nearestName } from '../ground/name.js';
import type { Case } from '../line/case.js';
import { makeFinding, ruleFinding } from '../line/finding.js';
import { addFinding, isJudged, type Judged, type Reading, type Undecided } from '../line/judged.js';
import type { Witness } from '../line/witness.js';
import { KNOWN_DETAIL_NAMES, type LineDetails } from '../model/details.js';
import type { Finding } from '../model/finding.js';
import { codeOrName } from '../packs/item-key.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { checkFacility } from './facility.js';
import { checkStay } from './stay.js';
import { askForWords } from './unknown-values.js';

/** Asks about a line before the first day that the number of its document allows; the document itself prints none. */
function checkFirstDay(state: Judged): void {
  const { version, date } = state;
  const { effective, notBefore } = version?.item ?? {};
  if (version === null || notBefore === undefined || effective?.from !== null || date >= notBefore) return;
  const params = { code: codeOrName(version.item), date, from: notBefore, inferred: 'number' } as const;
  addFinding(state, makeFinding({ code: 'not-yet-effective', effect: 'review', params }, version.source));
}

/** Denies a line outside the period of its item. No further line rule applies to it. */
function checkPeriod(state: Judged): void {
  const { version, date } = state;
  if (version === null || holds(version.item.effective, date)) {
    checkFirstDay(state);
    return;
  }
  const { item, source, firstDaySource } = version;
  const { from, to } = item.effective;
  const params = { code: codeOrName(item), date };
  const isEarly = from !== null && date < from;
  addFinding(
    state,
    isEarly
      ? makeFinding({ code: 'not-yet-effective', effect: 'deny', params: { ...params, from } }, firstDaySource)
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

/** What a rule says of a line: it holds, it does not, or facts that are not stated leave it open. */
type Standing = 'holds' | 'fails' | readonly FactReference[];

/** Words that their vocabulary does not know, where a rule asks which they are. */
function hasUnknownWords({ asks }: CompiledRule, { unknownWords }: Witness): boolean {
  return unknownWords !== null && asks.some((name) => unknownWords.has(name));
}

/** The name under which unknown words of a fact are kept: a detail's, or a path such as "patient.conditions". */
function wordsName(fact: string, path = '$'): string {
  return fact === 'line' ? path.replace('$.details.', '') : path.replace('$', fact);
}

function answerOf(rule: CompiledRule, state: Witness, of: Case): Standing {
  const isUnknown: HasUnknownWords = (fact, path) => state.unknownWords?.has(wordsName(fact, path)) === true;
  const answer = rule.answer?.(of.facts(state), isUnknown);
  if (answer === undefined || answer.is === 'yes') return 'holds';
  return answer.is === 'no' ? 'fails' : answer.facts;
}

/** If a line cannot answer a condition (a detail is of another type), a person is asked; json-rules-engine rejects. */
function standingOf(rule: CompiledRule, state: Witness, of: Case): Standing {
  if (rule.holds === null) return 'holds';
  if (rule.rule.unknown !== 'no' && hasUnknownWords(rule, state)) return answerOf(rule, state, of);
  const asks = rule.rule.unknown === 'review';
  if (!asks && rule.idle !== null && statesNone(rule.details, state)) return rule.idle ? 'holds' : 'fails';
  try {
    const holds = rule.holds(of.facts(state)); // throws if a condition cannot be put
    if (asks) return answerOf(rule, state, of);
    return holds ? 'holds' : 'fails';
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const missing = rule.details.join(', ');
    if (isJudged(state))
      addFinding(state, ruleFinding(rule, { code: 'missing-detail', effect: 'review', params: { missing } }));
    return 'fails';
  }
}

/** A rule that is not decided, and the facts that keep it open. */
interface OpenRule {
  readonly rule: CompiledRule;
  readonly facts: readonly FactReference[];
}

/** The rules in force on the line's date, by what they say of the line. @param isDecided false: only rules of relations */
function standingRules(state: Witness, of: Case, isDecided: boolean) {
  const active: CompiledRule[] = [];
  const undecided: OpenRule[] = [];
  for (const rule of of.catalogue.ruleBook.rulesFor(state)) {
    if (!(isDecided || rule.stage === 'relation') || !holds(rule.rule.effective, state.date)) continue;
    const standing = standingOf(rule, state, of);
    if (standing === 'holds') active.push(rule);
    else if (standing !== 'fails') undecided.push({ rule, facts: standing });
  }
  return { active, undecided };
}

/** The rules in force on the line's date whose conditions hold. @param isDecided false: only rules of relations */
export function activeOn(state: Witness, of: Case, isDecided: boolean): readonly CompiledRule[] {
  return standingRules(state, of, isDecided).active;
}

/** An age comes from the date of birth: that is what has to be stated. */
const AGES = /^\$\.age(?:Years|Months|Days)$/;

/** A fact as the claim states it: a detail's name, or a path such as "patient.birthDate". How many there are is no fact of its own. */
function statedAs({ fact, path: read = '$' }: FactReference): string {
  const path = read.replace(/\.length$/, '');
  if (fact === 'line') return path.replace(/^\$\.(?:details\.)?/, '');
  if (fact === 'patient' && AGES.test(path)) return 'patient.birthDate';
  return path.replace(/^\$/, fact);
}

/** What is said if a fact that a rule needs is not known: of licences there is a code of its own. */
function codeIfUnknown({ rule: { event } }: CompiledRule): 'missing-detail' | 'licence-unknown' {
  return 'code' in event.params && event.params.code === 'licence-missing' ? 'licence-unknown' : 'missing-detail';
}

function applyVerdict(state: Judged, rule: CompiledRule): void {
  const effect = lineEffectOf(rule);
  if (effect?.stage === 'verdict') effect.apply(state);
}

/**
 * Asks for facts that leave rules open. Rules that want the same facts have one finding, which cites them all.
 * @param ofWords by detail, the readings of the question about words that nobody knows
 */
function askFor(state: Judged, open: readonly OpenRule[], ofWords: ReadonlyMap<string, Reading[]>): void {
  const named = open.map(({ rule, facts }) => ({
    rule,
    missing: [...new Set(facts.map(statedAs))],
    isAsked: facts.every(({ fact, path }) => state.unknownWords?.has(wordsName(fact, path)) === true),
    code: codeIfUnknown(rule),
  }));
  const undecided: Undecided[] = [];
  for (const alike of grouped(named, ({ missing, code }) => [`${code} ${[...missing].sort().join(', ')}`]).values()) {
    const [first] = alike;
    if (first === undefined) continue;
    const readings = (first.isAsked ? ofWords.get(first.missing[0] ?? '') : undefined) ?? [];
    for (const { rule } of alike) undecided.push({ rule, readings });
    const titles = [...new Map(alike.map(({ rule: { rule } }) => [rule.title.zh, rule.title])).values()];
    const why = { whyZh: titles.map(({ zh }) => zh).join('；'), whyEn: titles.map(({ en }) => en).join('; ') };
    if (first.isAsked && first.code === 'missing-detail') {
      // words that nobody knows are asked about by themselves, beside the question that the rule is
      if (first.rule.rule.event.type === 'review') applyVerdict(state, first.rule);
      continue;
    }
    const claimed = decimalText(state.claimed);
    const params = { missing: first.missing.join(', '), claimed, allowed: claimed, ...why };
    const said = { code: first.code, effect: 'review', params } as const;
    const [, ...others] = alike.map(({ rule: { citation } }) => citation);
    const asked =
      others.length === 0
        ? ruleFinding(first.rule, said)
        : makeFinding(said, first.rule.citation, { furtherCitations: others });
    addFinding(state, asked, readings);
  }
  state.undecided = undecided;
}

/** By the name of what they are stated as: the first rule that words which nobody knows keep open. */
function wordsKeepingOpen(
  { unknownWords }: Witness,
  undecided: readonly OpenRule[],
): ReadonlyMap<string, CompiledRule> {
  const found = new Map<string, CompiledRule>();
  for (const { rule, facts } of undecided) {
    for (const { fact, path } of facts) {
      const name = wordsName(fact, path);
      if (unknownWords?.has(name) === true && !found.has(name)) found.set(name, rule);
    }
  }
  return found;
}

function activate(state: { -readonly [K in keyof Witness]: Witness[K] }, of: Case): void {
  if (state.kind !== 'service') return;
  const isDecided = state.known && state.open;
  const { active, undecided } = standingRules(state, of, isDecided);
  state.active = active;
  if (!isJudged(state)) return;
  const ofWords =
    isDecided && state.unknownWords !== null ? askForWords(state, of, wordsKeepingOpen(state, undecided)) : NO_READINGS;
  if (undecided.length === 0) return;
  const open = undecided.filter(({ rule }) => rule.rule.unknown === 'review' || isOfPrice(rule));
  if (open.length > 0) askFor(state, open, ofWords);
}

const NO_READINGS: ReadonlyMap<string, Reading[]> = new Map();

/** True for a rule that changes a price: what words that nobody knows leave open of it is another amount. */
function isOfPrice({ stage }: CompiledRule): boolean {
  return stage === 'base' || stage === 'price';
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
  for (const rule of state.active) if (rule.stage === 'verdict') applyVerdict(state, rule);
}

/** What is asked of a line whose item is in force, before the rules for it. */
function checkLine(state: Judged, of: Case): void {
  checkStay(state, of);
  checkFacility(state, of);
}

/** Decides each line by itself: period, facility, rules. For lines of history, only finds the rules that are active. */
export function applyLineRules(states: readonly Witness[], of: Case): void {
  for (const state of states) {
    if (!isJudged(state)) {
      activate(state, of);
      continue;
    }
    checkPeriod(state);
    if (state.open) checkLine(state, of);
    activate(state, of);
    applyVerdicts(state);
  }
}
