import { type Answerer, compileAnswer } from '../conditions/answer.js';
import { compileCondition, type Operand, type Predicate } from '../conditions/compile.js';
import { type Comparison, type Condition, comparisons, isFactReference } from '../conditions/condition.js';
import { leadingMembers } from '../conditions/path.js';
import { freeze } from '../ground/freeze.js';
import { append, grouped } from '../ground/grouped.js';
import { chapterCode, codeKey } from '../ground/name.js';
import { YES_OR_NO } from '../model/details.js';
import { detailsOf, type EventStage, groupNamed, STAGE_OF } from '../model/events.js';
import type { PolicyPack } from '../model/pack.js';
import type { Citation } from '../model/primitives.js';
import type { BillingRule, GroupExtension } from '../model/rule.js';
import { type DocumentNames, named } from './document-names.js';
import { endingsOf } from './endings.js';
import { compileGroup, extended, type Group, type GroupSubject, isSurelyOf } from './group.js';
import { referenceKey } from './item-key.js';
import { readingOwnGroups } from './own-groups.js';
import { MAINS, roleRulesOf } from './role-rules.js';

/** A rule, compiled: its condition, and the group and details that it names. */
export interface CompiledRule {
  readonly rule: BillingRule;
  /** the rule's citation, as results cite it */
  readonly citation: Citation;
  /** the stage in which the rule applies, by the type of its event */
  readonly stage: EventStage;
  /** place among all rules of the jurisdiction: packs in order, rules in order */
  readonly ordinal: number;
  /** null if the rule has no condition, so that it always holds */
  readonly holds: Predicate | null;
  /** the answer if facts or words are not known; null if the rule has no condition */
  readonly answer: Answerer | null;
  /** the answer of `holds` for a line that states none of `details`; null if that depends on more */
  readonly idle: boolean | null;
  /** the group that the event names */
  readonly group: Group | null;
  /** the condition that the other line must satisfy (excludes) */
  readonly where: Predicate | null;
  /** names of the line's details that it reads, sorted */
  readonly details: readonly string[];
  /** what its conditions read of which words may be unknown: names of details, "patient.conditions" … */
  readonly asks: readonly string[];
  /** true if it follows from the role of an item and no pack writes it out */
  readonly isOfRole: boolean;
}

/** What conditions read over several lines. */
export interface GroupReads {
  /** groups whose lines are counted, by id */
  readonly groups: ReadonlyMap<string, Group>;
  /** details whose values are gathered over the lines of an item in a session */
  readonly sessionDetails: readonly string[];
  /** attributes of facilities */
  readonly attributes: readonly string[];
  /** details that conditions compare with yes and no alone */
  readonly yesOrNo: ReadonlySet<string>;
}

/** The rules of a jurisdiction. They are found by code, by prefix or by group, without a look at each. */
export interface RuleBook {
  readonly rules: readonly CompiledRule[];
  /** rules that apply to a line on any day, in the order of packs and rules */
  rulesFor(subject: GroupSubject): readonly CompiledRule[];
  /** names of details that some rule reads */
  readonly details: ReadonlySet<string>;
  /** what conditions read of the lines of a session or of a day, beside those of the item */
  readonly reads: GroupReads;
  /** limits that a group shares: lines of the group use them up, whether the rule applies to them or not */
  readonly sharedLimits: readonly CompiledRule[];
}

/** Facts of words that no line has. */
const WORDS_OF_CLAIM: readonly string[] = ['patient.conditions', 'facility.licences'];

/** For each comparison of a condition, the name of the line's detail that it reads; null if it reads something else. */
function readsOf(condition: Condition): (string | null)[] {
  return [...comparisons(condition)].flatMap(({ comparison }) => readBy(comparison));
}

function readBy({ fact, path = '$', value }: Comparison): (string | null)[] {
  const [member, detail] = leadingMembers(path);
  const isOfWords =
    fact === 'line' && member === 'unknownWords' && typeof value === 'string' && !WORDS_OF_CLAIM.includes(value);
  const stated = fact === 'line' && member === 'details' && detail !== undefined ? detail : null;
  const read = isOfWords ? value : stated;
  return isFactReference(value) ? [read, null] : [read];
}

/** True if a comparison asks which words are stated; one that looks for a text within them, or for any, does not. */
function asksWhich({ operator, value }: Comparison): boolean {
  return value !== null && !operator.includes('swap:');
}

/** What a condition asks about words: of details, of the patient, of the facility. */
function asksOf(condition: Condition | undefined): string[] {
  if (condition === undefined) return [];
  const asking = [...comparisons(condition)].map(({ comparison }) => comparison).filter(asksWhich);
  const ofClaim = asking.flatMap(({ fact, path = '$' }) => {
    const [member = ''] = leadingMembers(path);
    return WORDS_OF_CLAIM.filter((words) => words === `${fact}.${member}`);
  });
  const ofLine = asking.flatMap(readBy).filter((detail) => detail !== null);
  return [...new Set([...ofLine, ...ofClaim])];
}

/** Names of the line's details that a rule reads. */
function detailsRead(rule: BillingRule): string[] {
  const where = 'where' in rule.event.params ? rule.event.params.where : undefined;
  const reads = [rule.conditions, where].flatMap((condition) => (condition === undefined ? [] : readsOf(condition)));
  return reads.filter((detail) => detail !== null);
}

/** A faster reader for details, which conditions read most: they have a fact `details` of their own beside `line`. */
export function detailReader(fact: string, path: string | undefined): Operand | null {
  const [, name] = (fact === 'line' && /^\$\.details\.(\w+)$/.exec(path ?? '')) || [];
  if (name === undefined || name in Object.prototype) return null;
  return ({ details }) => (details as Readonly<Record<string, unknown>>)[name];
}

/** For a condition that reads only details: whether it holds if none of them is stated. Null if it reads more. */
function idleOf(condition: Condition, holds: Predicate | null): boolean | null {
  const reads = readsOf(condition);
  if (holds === null || reads.some((detail) => detail === null || detail === 'days')) return null;
  try {
    const details = Object.fromEntries(reads.map((detail) => [detail, null]));
    return holds({ line: { details, unknownWords: [] }, details });
  } catch {
    return null; // it cannot be answered for null, so it is evaluated for each line
  }
}

/** A rule whose conditions are compiled when they are first asked for: most claims meet few of the rules. */
class LazyRule implements CompiledRule {
  readonly rule: BillingRule;
  readonly citation: Citation;
  readonly stage: EventStage;
  readonly ordinal: number;
  readonly group: Group | null;
  readonly details: readonly string[];
  readonly asks: readonly string[];
  readonly isOfRole: boolean;
  #holds: Predicate | null | undefined;
  #answer: Answerer | null | undefined;
  #idle: boolean | null | undefined;
  #where: Predicate | null | undefined;

  constructor(rule: BillingRule, ordinal: number, group: Group | null, names: DocumentNames, isOfRole: boolean) {
    const read = [...detailsRead(rule), ...detailsOf(rule.event)].filter((detail) => detail !== 'days');
    this.rule = rule;
    this.citation = named(rule.citation, names);
    this.stage = STAGE_OF[rule.event.type];
    this.ordinal = ordinal;
    this.group = group;
    this.details = [...new Set(read)].sort();
    this.asks = asksOf(rule.conditions);
    this.isOfRole = isOfRole;
  }

  get holds(): Predicate | null {
    const { conditions } = this.rule;
    this.#holds ??= conditions === undefined ? null : compileCondition(conditions, detailReader);
    return this.#holds;
  }

  get answer(): Answerer | null {
    const { conditions } = this.rule;
    this.#answer ??= conditions === undefined ? null : compileAnswer(conditions, detailReader);
    return this.#answer;
  }

  get idle(): boolean | null {
    const { conditions } = this.rule;
    if (this.#idle === undefined) this.#idle = conditions === undefined ? null : idleOf(conditions, this.holds);
    return this.#idle;
  }

  get where(): Predicate | null {
    const { params } = this.rule.event;
    const where = 'where' in params ? params.where : undefined;
    this.#where ??= where === undefined ? null : compileCondition(where, detailReader);
    return this.#where;
  }
}

function compileRule(
  rule: BillingRule,
  ordinal: number,
  groups: ReadonlyMap<string, Group>,
  names: DocumentNames,
  isOfRole = false,
): CompiledRule {
  return new LazyRule(rule, ordinal, groups.get(groupNamed(rule.event) ?? '') ?? null, names, isOfRole);
}

/** Every comparison that rules make: in their conditions, and about the other line. */
function comparisonsOf(rules: readonly BillingRule[]): Comparison[] {
  const conditions = rules.flatMap(({ conditions: own, event: { params } }) => [
    ...(own === undefined ? [] : [own]),
    ...('where' in params && params.where !== undefined ? [params.where] : []),
  ]);
  return conditions.flatMap((condition) => [...comparisons(condition)].map(({ comparison }) => comparison));
}

/** The details that conditions compare with yes and no, and with nothing else but null. */
function yesOrNoOf(rules: readonly BillingRule[]): Set<string> {
  const compared = comparisonsOf(rules).flatMap((comparison) => {
    const { fact, path = '$', value } = comparison;
    const [member, detail] = fact === 'line' ? leadingMembers(path) : [];
    return member === 'details' && detail !== undefined && value !== null ? [{ detail, value }] : [];
  });
  const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
  const others = new Set(compared.filter(({ value }) => !isBoolean(value)).map(({ detail }) => detail));
  return new Set(compared.map(({ detail }) => detail).filter((detail) => !others.has(detail)));
}

/** The second member of each path that conditions follow into a member of a fact: `g` of `$.groups.g.lines`. */
function secondMembers(rules: readonly BillingRule[], facts: readonly string[], member: string): string[] {
  const read = comparisonsOf(rules).flatMap((comparison) => {
    const { fact, path = '$', value } = comparison;
    const others = isFactReference(value) ? [value] : [];
    return [{ fact, path }, ...others.map((other) => ({ fact: other.fact, path: other.path ?? '$' }))];
  });
  const names = read.flatMap(({ fact, path }) => {
    const [first, second] = facts.includes(fact) ? leadingMembers(path) : [];
    return first === member && second !== undefined ? [second] : [];
  });
  return [...new Set(names)].sort();
}

/** A rule with the last day that a pack gives it, if that is earlier than its own. */
function withEnding(rule: BillingRule, end: string | undefined): BillingRule {
  const { to } = rule.effective;
  if (end === undefined || (to !== null && to <= end)) return rule;
  return freeze({ ...rule, effective: { ...rule.effective, to: end } });
}

function compileGroups(pack: PolicyPack, extensions: readonly GroupExtension[]): Map<string, Group> {
  const own = extensions.filter((extension) => extension.pack === pack.id);
  return new Map(
    pack.groups.map((group) => {
      const added = own.filter((extension) => extension.group === group.id);
      return [group.id, compileGroup(extended(group, added))];
    }),
  );
}

function compileAll(packs: readonly PolicyPack[], extensions: readonly GroupExtension[], names: DocumentNames) {
  const rules: CompiledRule[] = [];
  const ends = endingsOf(packs, 'rule');
  const targets = new Map<Group, CompiledRule[]>();
  const counted = new Map<string, Group>();
  for (const pack of packs) {
    const groups = compileGroups(pack, extensions);
    const others = new Map<string, string>();
    for (const id of secondMembers(pack.rules, ['session', 'day'], 'groups')) {
      const group = groups.get(id);
      if (group === undefined) continue;
      const name = counted.has(id) ? `${id}@${pack.id.replaceAll('"', '')}` : id;
      if (name !== id) others.set(id, name);
      counted.set(name, group);
    }
    for (const written of pack.rules) {
      const rule = readingOwnGroups(withEnding(written, ends.get(written.id)?.[0]?.to), others);
      const compiled = compileRule(rule, rules.length, groups, names);
      rules.push(compiled);
      const target = groups.get(rule.appliesTo.group ?? '');
      if (target !== undefined) append(targets, target, compiled);
    }
  }
  for (const { rule, mains } of roleRulesOf(packs)) {
    const group = compileGroup({ id: MAINS, title: rule.title, codes: mains });
    rules.push(compileRule(rule, rules.length, new Map([[MAINS, group]]), names, true));
  }
  return { rules, targets, counted };
}

/** Compiles the rules of all packs of one jurisdiction and indexes them by what they apply to. */
export function makeRuleBook(
  packs: readonly PolicyPack[],
  extensions: readonly GroupExtension[],
  names: DocumentNames,
): RuleBook {
  const { rules, targets, counted } = compileAll(packs, extensions, names);
  const written = rules.map(({ rule }) => rule);
  const byCode = grouped(rules, ({ rule: { appliesTo } }) => (appliesTo.codes ?? []).map(referenceKey));
  const byPrefix = grouped(rules, ({ rule: { appliesTo } }) => (appliesTo.codePrefixes ?? []).map(codeKey));
  const lengths = [...new Set([...byPrefix.keys()].map((prefix) => prefix.length))];
  const ofCodes = grouped(targets, ([{ onlyCodes }]) => onlyCodes ?? []);
  const ofMore = [...targets].filter(([{ onlyCodes }]) => onlyCodes === null);
  const targetsOf = ({ code, countsAs }: GroupSubject) =>
    [code, countsAs].flatMap((own) => (own === null ? [] : (ofCodes.get(own) ?? []))).concat(ofMore);

  const select = (subject: GroupSubject): readonly CompiledRule[] => {
    const found = new Set<CompiledRule>();
    if (subject.code !== null) {
      for (const rule of byCode.get(subject.code) ?? []) found.add(rule);
      const compared = chapterCode(subject.code);
      for (const length of lengths) for (const rule of byPrefix.get(compared.slice(0, length)) ?? []) found.add(rule);
    }
    if (subject.countsAs !== null && subject.countsAs !== subject.code) {
      for (const rule of byCode.get(subject.countsAs) ?? []) if (!rule.isOfRole) found.add(rule);
    }
    for (const [group, own] of targetsOf(subject))
      if (isSurelyOf(group, subject)) for (const rule of own) found.add(rule);
    return [...found].sort((a, b) => a.ordinal - b.ordinal);
  };

  const known = new WeakMap<object, readonly CompiledRule[]>();
  return {
    rules,
    details: new Set(rules.flatMap((rule) => rule.details)),
    reads: {
      groups: counted,
      sessionDetails: secondMembers(written, ['session'], 'details'),
      attributes: secondMembers(written, ['facility'], 'attributes'),
      yesOrNo: new Set([...YES_OR_NO, ...yesOrNoOf(written)]),
    },
    sharedLimits: rules.filter(({ rule, group }) => rule.event.type === 'limit' && group !== null),
    rulesFor(subject) {
      if (subject.item === null) return select(subject);
      const rulesOfItem = known.get(subject.item) ?? select(subject);
      known.set(subject.item, rulesOfItem);
      return rulesOfItem;
    },
  };
}
