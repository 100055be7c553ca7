import type { EngineConditionResult, EngineEvent } from './engine-types.js';

interface Described {
  /** For people and result trees; decides nothing.
   * @zh 名称，见于结果树，不影响判断。 */
  readonly name?: string | undefined;
  /** Higher ones are evaluated first; 1 if absent.
   * @zh 优先级，高者先求值；不填为 1。 */
  readonly priority?: number | undefined;
}

/** A comparison of a rule: a fact (and a path into it), an operator, a value or another fact.
 * @zh 比较：事实（及其中的路径）、运算符、值或另一事实。 */
export interface RuleComparison extends Described {
  /** Name of the fact, as given to `run`.
   * @zh 事实的名称，与传给 run 的一致。 */
  readonly fact: string;
  /** Built-in or one's own, also decorated: "someFact:in".
   * @zh 运算符，内置或自定义，可加修饰，如“someFact:in”。 */
  readonly operator: string;
  /** What the fact is compared with; `{ fact, path }` stands for another fact's value.
   * @zh 与之比较的值；写 { fact, path } 则取另一事实的值。 */
  readonly value: unknown;
  /** JSONPath into the fact, "$.details.vertebrae"; absent: the fact as a whole.
   * @zh 事实内的 JSONPath；不填为整个事实。 */
  readonly path?: string | undefined;
  /** Kept in result trees; facts that are values take none.
   * @zh 保留于结果树；值形式的事实不使用参数。 */
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** A list of conditions, the contrary of one, or a reference to a named one: the root of a rule's conditions.
 * @zh 一组条件、某条件的否定，或对命名条件的引用：规则条件的最外层。 */
export type RuleCondition =
  | (Described & { readonly all: readonly RuleConditionNode[] })
  | (Described & { readonly any: readonly RuleConditionNode[] })
  | (Described & { readonly not: RuleConditionNode })
  | (Described & { readonly condition: string });

/** A condition anywhere below the root.
 * @zh 最外层以内的条件。 */
export type RuleConditionNode = RuleCondition | RuleComparison;

/** A rule as Engine.addRule takes it, less what would have to be called: `as const` and frozen ones too.
 * @zh 规则，同 Engine.addRule 所接受的，但不含须调用的函数；可为只读对象。 */
export interface RuleInput extends Described {
  /** Root: all, any, not or a named condition; the rule fires if it holds.
   * @zh 最外层为 all、any、not 或命名条件；成立即触发。 */
  readonly conditions: RuleCondition;
  /** What a run gives if it fires; copied for each run.
   * @zh 触发时给出的事件，每次运行各给一份。 */
  readonly event: { readonly type: string; readonly params?: Readonly<Record<string, unknown>> | undefined };
}

/** An operator of one's own: compares a fact's value with the condition's. Typed as narrowly as it is written.
 * @zh 自定义运算符：比较事实的值与条件的值；参数类型以所写为准，可更窄。 */
export type RuleOperator = { compare(factValue: unknown, value: unknown): boolean }['compare'];

/** How rules are compiled; names and defaults are those of json-rules-engine.
 * @zh 编译选项，名称和默认值同 json-rules-engine。 */
export interface CompileOptions {
  /** True: facts that are not there are undefined, rather than a fault if they are asked for.
   * @zh true 时缺失的事实视为 undefined，而非报错。 */
  readonly allowUndefinedFacts?: boolean | undefined;
  /** True: references to conditions that nothing names are false, rather than a fault if they are evaluated.
   * @zh true 时引用的命名条件不存在视为不成立，而非报错。 */
  readonly allowUndefinedConditions?: boolean | undefined;
  /** True: `{ fact, path }` as a parameter of an event is replaced by the fact's value.
   * @zh true 时事件参数中的 { fact, path } 替换为该事实的值。 */
  readonly replaceFactsInEventParams?: boolean | undefined;
  /** True: rules after the first that fires, in the order of priorities and then of rules, are not evaluated.
   * @zh true 时有一条规则触发后，其后的规则不再求值（按优先级、再按顺序）。 */
  readonly stopOnFirstEvent?: boolean | undefined;
  /** Named conditions, as Engine.setCondition takes them.
   * @zh 命名条件，同 Engine.setCondition。 */
  readonly conditions?: Readonly<Record<string, RuleCondition>> | undefined;
  /** Operators beside the built-in ones, which they replace if they bear the same name.
   * @zh 自定义运算符；与内置同名则取代之。 */
  readonly operators?: Readonly<Record<string, RuleOperator>> | undefined;
}

/** How a rule was decided, as RuleResult of json-rules-engine: the caller's own, to be written into freely.
 * @zh 一条规则的判断过程，同 json-rules-engine 的 RuleResult；归调用者所有，可随意改写。 */
export interface RuleResult {
  /** The root of the tree; every condition that was evaluated has its `result`, the root of a rule's own list has none.
   * @zh 结果树的根；求过值的条件各有 result，规则自身列表的根没有。 */
  readonly conditions: EngineConditionResult;
  /** The rule's event, given whether it fired or not.
   * @zh 规则的事件，无论是否触发都给出。 */
  readonly event: EngineEvent;
  /** The rule's, 1 if it states none.
   * @zh 规则的优先级，未填为 1。 */
  readonly priority: number;
  /** The rule's; undefined if it has none.
   * @zh 规则的名称，没有则为 undefined。 */
  readonly name: string | undefined;
  /** True or false; what an operator of one's own returned if the rule's list holds it alone.
   * @zh true 或 false；规则只有一个自定义运算符的条件时，为其返回值。 */
  readonly result: unknown;
}

/** What a run gives: as Engine.run, in rule order within a priority.
 * @zh 一次运行的结果，同 Engine.run，同一优先级内按规则顺序。 */
export interface RunResult {
  /** Of rules that fired.
   * @zh 触发的规则的事件。 */
  readonly events: EngineEvent[];
  /** Of rules that did not fire.
   * @zh 未触发的规则的事件。 */
  readonly failureEvents: EngineEvent[];
  /** Of each rule that fired, in the order of `events`.
   * @zh 触发的规则的判断过程，顺序同 events。 */
  readonly results: RuleResult[];
  /** Of each rule that did not fire, in the order of `failureEvents`.
   * @zh 未触发的规则的判断过程，顺序同 failureEvents。 */
  readonly failureResults: RuleResult[];
}

/** Rules made ready; holds no state between runs.
 * @zh 编译好的规则，两次运行之间不保留状态。 */
export interface CompiledRuleSet {
  /**
   * Evaluates the rules on one set of facts, and gives events with result trees.
   * @param facts by name, values alone; none are given if it is left out, null or undefined
   * @throws UndefinedFactError if a fact is asked for and absent
   * @throws UnknownOperatorError, UndefinedConditionError if such a condition is evaluated
   * @throws UnsupportedFactError for promises, Fact objects, and functions that a rule asks for
   * @throws TreeTooLargeError if named conditions, each in its place in full, are more than a million
   * @throws what operators throw, as it is
   * @zh 运行规则；facts 以名称为键，只含值。给出事件和完整的判断过程。
   */
  run(facts?: object | null): RunResult;
  /** The events of `run` alone, sooner: no trees are made, of whatever size. Throws what `run` throws of other faults.
   * @zh 只给出 run 的事件，更快：无论多大都不生成结果树；其余错误与 run 抛出的相同。 */
  events(facts?: object | null): EngineEvent[];
}
