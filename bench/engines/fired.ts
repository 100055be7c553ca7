import { ZenEngine } from '@gorules/zen-engine';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { Engine, type RuleProperties } from 'json-rules-engine';
import type { ConditionNode } from '../../src/conditions/condition.js';
import { findOperator, type Operator } from '../../src/conditions/operators.js';
import { type CompiledRuleSet, compile, rulesOf } from '../../src/interop/compile.js';
import type { PolicyPack } from '../../src/model/pack.js';
import { addedName, toJsonLogic } from './json-logic.js';
import { expressionDecision, toZen } from './zen.js';

type Facts = Readonly<Record<string, unknown>>;

/** A rule in the form of each engine. */
export interface RuleForms {
  readonly name: string;
  readonly rule: RuleProperties;
  readonly logic: RulesLogic;
  readonly expression: string;
}

/** Rules, and the operators that engines need for them. */
export interface RuleSet {
  readonly rules: readonly RuleForms[];
  /** operators beside those of json-rules-engine */
  readonly operators: Readonly<Record<string, (fact: unknown, value: unknown) => boolean>>;
  /** operators of json-rules-engine, decorated or not, that JSON Logic does not have */
  readonly added: readonly string[];
}

/** The names of the rules that fire for a line. */
export type Fired = (facts: Facts) => string[] | Promise<string[]>;

/** The rules of a pack, translated. @throws Untranslatable if zen cannot express one */
export function rulesOfPack(pack: PolicyPack): RuleSet {
  const { rules, operators } = rulesOf(pack);
  const added = new Set<string>();
  const forms = rules.map((given) => {
    const name = given.name ?? '';
    // engines are only asked which rules fire: an event is a name, without parameters to copy
    const rule = { ...given, event: { type: name } };
    const condition = given.conditions as ConditionNode;
    return { name, rule, logic: toJsonLogic(condition, added), expression: toZen(condition) };
  });
  return { rules: forms, operators, added: [...added] };
}

/** The rules by this package's compiler. */
export function compiled({ rules, operators }: RuleSet): CompiledRuleSet {
  return compile(
    rules.map(({ rule }) => rule),
    { operators },
  );
}

/** The rules in the json-rules-engine package: copies, since it parses them in place. */
export function referenceEngine({ rules, operators }: RuleSet): Engine {
  const engine = new Engine(rules.map(({ rule }) => structuredClone(rule)));
  for (const [name, operator] of Object.entries(operators)) engine.addOperator(name, operator);
  return engine;
}

function addedOperators({ added, operators }: RuleSet): [string, Operator][] {
  return added.map((name) => {
    const operator = findOperator(name, operators);
    if (operator === undefined) throw new Error(`no operator ${name}`);
    return [addedName(name), operator];
  });
}

function builtLogic(set: RuleSet): Fired {
  const engine = new LogicEngine();
  for (const [name, operator] of addedOperators(set)) {
    engine.addMethod(name, ([fact, value]: [unknown, unknown]) => operator(fact, value), { deterministic: true });
  }
  const built = set.rules.map(({ name, logic }) => ({ name, holds: engine.build(logic) }));
  return (facts) => built.flatMap(({ name, holds }) => (holds(facts) ? [name] : []));
}

function interpretedLogic(set: RuleSet): Fired {
  for (const [name, operator] of addedOperators(set)) jsonLogic.add_operation(name, operator);
  return (facts) => set.rules.flatMap(({ name, logic }) => (jsonLogic.apply(logic, facts) ? [name] : []));
}

function zenDecision({ rules }: RuleSet): Fired {
  const decision = new ZenEngine().createDecision(expressionDecision(rules.map(({ expression }) => expression)));
  return async (facts) => {
    const { result } = (await decision.evaluate(facts)) as { result: Readonly<Record<string, boolean>> };
    return rules.flatMap(({ name }, i) => (result[`r${i}`] === true ? [name] : []));
  };
}

/** The rules that fire by this package's compiler. */
export function ownFired(set: RuleSet): (facts: Facts) => string[] {
  const ready = compiled(set);
  return (facts) => ready.events(facts).map(({ type }) => type);
}

/** The rules that fire by the other engines, by the engine's name. Each set is compiled once. */
export function othersFor(set: RuleSet): Readonly<Record<string, Fired>> {
  const engine = referenceEngine(set);
  return {
    'json-rules-engine': async (facts) => (await engine.run({ ...facts })).events.map(({ type }) => type),
    'zen-engine': zenDecision(set),
    'json-logic-engine': builtLogic(set),
    'json-logic-js': interpretedLogic(set),
  };
}
