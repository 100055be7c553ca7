export {
  type CompiledRuleSet,
  type CompileOptions,
  compile,
  type RunResult,
  UndefinedFactError,
} from './compile.js';

import { Engine, Operator, type TopLevelCondition } from 'json-rules-engine';
import type { Condition, ConditionNode } from '../conditions/condition.js';
import type { PolicyPack } from '../model/pack.js';
import type { BillingRule, ServiceGroup } from '../model/rule.js';
import { chapterCode, codeKey, nameKey } from '../name.js';

type Compare = (value: string, list: string[]) => boolean;

/** Operators that the conditions below need: codes and names compare as the evaluator compares them. */
const OPERATORS: Readonly<Record<string, Compare>> = {
  codeIn: (code, codes) => codes.includes(codeKey(code)),
  codeUnder: (code, prefixes) => prefixes.some((prefix) => chapterCode(codeKey(code)).startsWith(prefix)),
  nameIn: (name, names) => names.includes(nameKey(name)),
  nameContains: (name, parts) => parts.some((part) => nameKey(name).includes(part)),
};

function addOperators(engine: Engine): void {
  const isText = (value: unknown): boolean => typeof value === 'string';
  for (const [name, compare] of Object.entries(OPERATORS)) engine.addOperator(new Operator(name, compare, isText));
}

function codeIs(operator: 'codeIn' | 'codeUnder', codes: readonly string[]): ConditionNode {
  return { fact: 'line', path: '$.code', operator, value: codes.map(codeKey) };
}

/** A comparison with the item's name or, where no pack knows the code, with the line's. */
function nameIs(operator: 'nameIn' | 'nameContains', names: readonly string[]): ConditionNode {
  const value = names.map(nameKey);
  const unknown: ConditionNode = { fact: 'item', path: '$.code', operator: 'equal', value: null };
  const printed: ConditionNode = { fact: 'item', path: '$.name', operator, value };
  return { any: [printed, { all: [unknown, { fact: 'line', path: '$.name', operator, value }] }] };
}

function underPrefixes(group: ServiceGroup): ConditionNode[] {
  if (group.codePrefixes === undefined) return [];
  const under = codeIs('codeUnder', group.codePrefixes);
  if (group.categories === undefined) return [under];
  return [{ all: [under, { fact: 'item', path: '$.category', operator: 'equal', value: null }] }];
}

/** A group as a condition on the facts `line` and `item`. */
function groupCondition(group: ServiceGroup): ConditionNode {
  const kind: ConditionNode = { fact: 'line', path: '$.kind', operator: 'in', value: group.kinds ?? ['service'] };
  const listed = group.codes === undefined ? [] : [codeIs('codeIn', group.codes)];
  const selects: ConditionNode[] = [
    ...underPrefixes(group),
    ...(group.all === true ? [kind] : []),
    ...(group.categories === undefined
      ? []
      : [{ fact: 'item', path: '$.category', operator: 'in', value: group.categories }]),
    ...(group.names === undefined ? [] : [nameIs('nameIn', group.names)]),
    ...(group.nameContains === undefined ? [] : [nameIs('nameContains', group.nameContains)]),
  ];
  const exceptCodes = group.exceptCodePrefixes === undefined ? [] : [codeIs('codeUnder', group.exceptCodePrefixes)];
  const exceptNames = group.exceptNameContains === undefined ? [] : [nameIs('nameContains', group.exceptNameContains)];
  const not = (node: ConditionNode): ConditionNode => ({ not: node });
  const selected: ConditionNode[] = selects.length === 0 ? [] : [{ all: [{ any: selects }, ...exceptCodes.map(not)] }];
  return { all: [kind, ...exceptNames.map(not), { any: [...listed, ...selected] }] };
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
 * An Engine of the json-rules-engine package, loaded with a pack's rules, for apps that already run one.
 * Each rule's name is its id; its event is the rule's, with the citation in `params.citation`.
 * Run it on the facts of one line, as `adjudicator.facts(claim)` makes them.
 *
 * @param pack a pack of this package's form
 * @returns an engine; its events say which rules fire for the line
 * @example
 * const { events } = await toEngine(jiangxi).run(adjudicator.facts(claim)[0]);
 */
export function toEngine(pack: PolicyPack): Engine {
  const engine = new Engine();
  addOperators(engine);
  const groups = new Map(pack.groups.map((group) => [group.id, group]));
  for (const rule of pack.rules) {
    engine.addRule({
      name: rule.id,
      // the engine parses conditions in place: it gets a copy
      conditions: structuredClone(conditionsOf(rule, groups)) as TopLevelCondition,
      event: { type: rule.event.type, params: { ...structuredClone(rule.event.params), citation: rule.citation } },
    });
  }
  return engine;
}
