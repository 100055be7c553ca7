import type { Condition, ConditionNode } from '../conditions/condition.js';
import { neverThrowing } from '../conditions/operators.js';
import { chapterCode, codeKey, nameKey } from '../ground/name.js';
import { remembered } from '../ground/remembered.js';
import type { PolicyPack } from '../model/pack.js';
import type { ItemReference } from '../model/primitives.js';
import type { BillingRule, ServiceGroup } from '../model/rule.js';
import { termsOf } from '../packs/group.js';
import { referenceKey } from '../packs/item-key.js';
import { compileTerms, type NameMatch, type Terms } from '../packs/name-match.js';
import type { EngineCondition, EngineRule } from './engine-types.js';

type Compare = (fact: unknown, value: unknown) => boolean;

/** An operator on a text and a list of texts. A fact that is no text is in no list. */
function onText(compare: (text: string, list: readonly string[]) => boolean): Compare {
  return neverThrowing(
    (fact, value) => typeof fact === 'string' && Array.isArray(value) && compare(fact, value as string[]),
  );
}

/** Names matched as groups of format 2 match them, whole, by kind or in part. */
const matcher: (terms: Terms) => (name: string) => NameMatch | null = /* @__PURE__ */ remembered(compileTerms);

function isSureMatch(match: NameMatch | null): boolean {
  return match === 'name' || match === 'kind-of-name';
}

/** Operators for the conditions below. They compare codes and names as the evaluator does. */
const OPERATORS: Readonly<Record<string, Compare>> = {
  codeIn: /* @__PURE__ */ onText((code, codes) => codes.includes(codeKey(code))),
  codeUnder: /* @__PURE__ */ onText((code, prefixes) =>
    prefixes.some((prefix) => chapterCode(codeKey(code)).startsWith(prefix)),
  ),
  nameMatches: /* @__PURE__ */ neverThrowing(
    (fact, value) => typeof fact === 'string' && isSureMatch(matcher(value as Terms)(nameKey(fact))),
  ),
};

function codeIs(operator: 'codeIn' | 'codeUnder', codes: readonly ItemReference[]): ConditionNode {
  return { fact: 'line', path: '$.code', operator, value: codes.map(referenceKey) };
}

/** A comparison with the name of the item or, if no pack knows the code, of the line. */
function nameMatches(value: Terms): ConditionNode {
  const operator = 'nameMatches';
  const unknown: ConditionNode = { fact: 'item', path: '$.code', operator: 'equal', value: null };
  const printed: ConditionNode = { fact: 'item', path: '$.name', operator, value };
  return { any: [printed, { all: [unknown, { fact: 'line', path: '$.name', operator, value }] }] };
}

function underPrefixes(group: ServiceGroup): ConditionNode[] {
  if (group.codePrefixes === undefined) return [];
  const under = codeIs('codeUnder', group.codePrefixes);
  if ((group.categories ?? []).length === 0) return [under];
  return [{ all: [under, { fact: 'item', path: '$.category', operator: 'equal', value: null }] }];
}

/** Names of a group, matched as terms. */
function namedAs({ not, doubt }: ServiceGroup, names: readonly string[]): ConditionNode {
  return nameMatches({ names, ...(not === undefined ? {} : { not }), ...(doubt === undefined ? {} : { doubt }) });
}

/** A group as a condition on the facts `line` and `item`. */
function groupCondition(group: ServiceGroup): ConditionNode {
  const kind: ConditionNode = { fact: 'line', path: '$.kind', operator: 'in', value: group.kinds ?? ['service'] };
  const terms = termsOf(group);
  const listed = group.codes === undefined ? [] : [codeIs('codeIn', group.codes)];
  const selects: ConditionNode[] = [
    ...underPrefixes(group),
    ...(group.all === true ? [kind] : []),
    ...(group.categories === undefined
      ? []
      : [{ fact: 'item', path: '$.category', operator: 'in', value: group.categories }]),
    ...(terms.length === 0 ? [] : [namedAs(group, terms)]),
  ];
  const exceptCodes = group.exceptCodePrefixes === undefined ? [] : [codeIs('codeUnder', group.exceptCodePrefixes)];
  const not = (node: ConditionNode): ConditionNode => ({ not: node });
  const selected: ConditionNode[] = selects.length === 0 ? [] : [{ all: [{ any: selects }, ...exceptCodes.map(not)] }];
  return { all: [kind, { any: [...listed, ...selected] }] };
}

function targets(rule: BillingRule, groups: ReadonlyMap<string, ServiceGroup>): ConditionNode {
  const { codes, codePrefixes, group: id } = rule.appliesTo;
  const group = id === undefined ? undefined : groups.get(id);
  return {
    any: [
      ...(codes === undefined ? [] : [codeIs('codeIn', codes)]),
      ...(codePrefixes === undefined ? [] : [codeIs('codeUnder', codePrefixes)]),
      ...(group === undefined ? [] : [groupCondition(group)]),
    ],
  };
}

function during({ from, to }: BillingRule['effective']): ConditionNode[] {
  const date = { fact: 'line', path: '$.date' };
  return [
    ...(from === null ? [] : [{ ...date, operator: 'greaterThanInclusive', value: from }]),
    ...(to === null ? [] : [{ ...date, operator: 'lessThanInclusive', value: to }]),
  ];
}

function conditionsOf(rule: BillingRule, groups: ReadonlyMap<string, ServiceGroup>): Condition {
  const own = rule.conditions === undefined ? [] : [rule.conditions];
  return { all: [targets(rule, groups), ...during(rule.effective), ...own] };
}

/**
 * A pack's rules as rules of json-rules-engine: `appliesTo` and `effective` as conditions, the citation in the event's
 * parameters. They need the operators that come with them.
 * @zh 将规则包的规则转为 json-rules-engine 规则：appliesTo 和 effective 转为条件，依据列入事件参数；附其所需的运算符。
 * @param pack of this package, or checked by `definePack`: an Engine evaluates the paths of any other as they stand
 * @returns rules and operators, for `compile` or for an Engine of one's own
 */
export function rulesOf(pack: PolicyPack): { rules: EngineRule[]; operators: typeof OPERATORS } {
  const groups = new Map(pack.groups.map((group) => [group.id, group]));
  const rules = pack.rules.map((rule) => ({
    name: rule.id,
    // engines parse conditions in place: they get a copy
    conditions: structuredClone(conditionsOf(rule, groups)) as EngineCondition,
    event: { type: rule.event.type, params: { ...structuredClone(rule.event.params), citation: rule.citation } },
  }));
  return { rules, operators: OPERATORS };
}
