import type { Event, TopLevelConditionResult } from 'json-rules-engine';

interface Described {
  readonly name?: string | undefined;
  readonly priority?: number | undefined;
}

/** A comparison of a rule: a fact (and a path into it), an operator, a value or another fact. */
export interface RuleComparison extends Described {
  readonly fact: string;
  readonly operator: string;
  /** the value to compare the fact with; `{ fact, path }` stands for another fact's value */
  readonly value: unknown;
  readonly path?: string | undefined;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** The root of a rule's conditions: a list, the negation of a condition, or a reference to a named one. */
export type RuleCondition =
  | (Described & { readonly all: readonly RuleConditionNode[] })
  | (Described & { readonly any: readonly RuleConditionNode[] })
  | (Described & { readonly not: RuleConditionNode })
  | (Described & { readonly condition: string });

export type RuleConditionNode = RuleCondition | RuleComparison;

/** A rule as Engine.addRule takes it, but without functions. It may be `as const` or frozen. */
export interface RuleInput extends Described {
  readonly conditions: RuleCondition;
  readonly event: { readonly type: string; readonly params?: Readonly<Record<string, unknown>> | undefined };
}

/** A custom operator: compares a fact's value with the condition's. It keeps the types it is written with. */
export type RuleOperator = { compare(factValue: unknown, value: unknown): boolean }['compare'];

export interface CompileOptions {
  /** a missing fact is undefined; by default it is an error if a rule needs it */
  readonly allowUndefinedFacts?: boolean | undefined;
  /** a reference to a missing condition is false; by default it is an error if it is evaluated */
  readonly allowUndefinedConditions?: boolean | undefined;
  /** the fact's value replaces `{ fact, path }` as a parameter of an event */
  readonly replaceFactsInEventParams?: boolean | undefined;
  /** the run ends after the first rule that fires, by priority and then by the order of rules */
  readonly stopOnFirstEvent?: boolean | undefined;
  /** named conditions, as Engine.setCondition takes them */
  readonly conditions?: Readonly<Record<string, RuleCondition>> | undefined;
  /** operators beside the built-in ones, which they replace */
  readonly operators?: Readonly<Record<string, RuleOperator>> | undefined;
}

/** How a rule was decided, as RuleResult of json-rules-engine. It belongs to the caller, who may write into it. */
export interface RuleResult {
  /** the root of the tree: every condition that was evaluated has a `result`, but not the root if it is a list */
  readonly conditions: TopLevelConditionResult;
  readonly event: Event;
  readonly priority: number;
  readonly name: string | undefined;
  /** true or false; the raw answer of a custom operator if it is the only condition of the rule */
  readonly result: unknown;
}

/** The result of a run, as Engine.run gives it; in the order of rules within a priority. */
export interface RunResult {
  readonly events: Event[];
  readonly failureEvents: Event[];
  /** results of the rules that fired, in the order of `events` */
  readonly results: RuleResult[];
  /** results of the rules that did not fire */
  readonly failureResults: RuleResult[];
}

export interface CompiledRuleSet {
  /**
   * Runs the rules.
   * @param facts values by name; no facts if it is absent, null or undefined
   * @throws UndefinedFactError if a rule needs a fact that is absent
   * @throws UnknownOperatorError, UndefinedConditionError if such a condition is evaluated
   * @throws UnsupportedFactError if a fact is a promise, a Fact object, or a function that a rule needs
   * @throws TreeTooLargeError if the trees would hold more than a million conditions that references stand for
   * @throws whatever a custom operator throws
   */
  run(facts?: object | null): RunResult;
  /** Only the events of `run`, and faster, since no trees are made. Throws as `run` does, but never TreeTooLargeError. */
  events(facts?: object | null): Event[];
}
