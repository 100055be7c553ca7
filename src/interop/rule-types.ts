import type { EngineConditionResult, EngineEvent } from './engine-types.js';

interface Described {
  readonly name?: string | undefined;
  readonly priority?: number | undefined;
}

/** A comparison of a rule: a fact (and a path into it), an operator, a value or another fact. */
export interface RuleComparison extends Described {
  readonly fact: string;
  readonly operator: string;
  /** what the fact is compared with; `{ fact, path }` stands for another fact's value */
  readonly value: unknown;
  readonly path?: string | undefined;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** A list of conditions, the contrary of one, or a reference to a named one: the root of a rule's conditions. */
export type RuleCondition =
  | (Described & { readonly all: readonly RuleConditionNode[] })
  | (Described & { readonly any: readonly RuleConditionNode[] })
  | (Described & { readonly not: RuleConditionNode })
  | (Described & { readonly condition: string });

export type RuleConditionNode = RuleCondition | RuleComparison;

/** A rule as Engine.addRule takes it, less what would have to be called: `as const` and frozen ones too. */
export interface RuleInput extends Described {
  readonly conditions: RuleCondition;
  readonly event: { readonly type: string; readonly params?: Readonly<Record<string, unknown>> | undefined };
}

/** An operator of one's own: compares a fact's value with the condition's. Typed as narrowly as it is written. */
export type RuleOperator = { compare(factValue: unknown, value: unknown): boolean }['compare'];

export interface CompileOptions {
  /** facts that are not there are undefined, rather than a fault if they are asked for */
  readonly allowUndefinedFacts?: boolean | undefined;
  /** references to conditions that nothing names are false, rather than a fault if they are evaluated */
  readonly allowUndefinedConditions?: boolean | undefined;
  /** `{ fact, path }` as a parameter of an event is replaced by the fact's value */
  readonly replaceFactsInEventParams?: boolean | undefined;
  /** rules after the first that fires, in the order of priorities and then of rules, are not evaluated */
  readonly stopOnFirstEvent?: boolean | undefined;
  /** named conditions, as Engine.setCondition takes them */
  readonly conditions?: Readonly<Record<string, RuleCondition>> | undefined;
  /** operators beside the built-in ones, which they replace */
  readonly operators?: Readonly<Record<string, RuleOperator>> | undefined;
}

/** How a rule was decided, as RuleResult of json-rules-engine: the caller's own, to be written into freely. */
export interface RuleResult {
  /** the root of the tree; every condition that was evaluated has its `result`, the root of a rule's own list has none */
  readonly conditions: EngineConditionResult;
  readonly event: EngineEvent;
  readonly priority: number;
  readonly name: string | undefined;
  /** true or false; what an operator of one's own returned if the rule's list holds it alone */
  readonly result: unknown;
}

/** What a run gives: as Engine.run, in rule order within a priority. */
export interface RunResult {
  readonly events: EngineEvent[];
  readonly failureEvents: EngineEvent[];
  /** of each rule that fired, in the order of `events` */
  readonly results: RuleResult[];
  /** of each that did not */
  readonly failureResults: RuleResult[];
}

export interface CompiledRuleSet {
  /**
   * Runs the rules.
   * @param facts by name, values alone; none are given if it is left out, null or undefined
   * @throws UndefinedFactError if a fact is asked for and absent
   * @throws UnknownOperatorError, UndefinedConditionError if such a condition is evaluated
   * @throws UnsupportedFactError for promises, Fact objects, and functions that a rule asks for
   * @throws TreeTooLargeError if named conditions, each in its place in full, are more than a million
   * @throws what operators throw, as it is
   */
  run(facts?: object | null): RunResult;
  /** The events of `run` alone, sooner: no trees are made, of whatever size. Throws what `run` throws of other faults. */
  events(facts?: object | null): EngineEvent[];
}
