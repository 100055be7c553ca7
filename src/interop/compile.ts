import { copied } from '../conditions/data.js';
import { isPrimitive } from '../conditions/operators.js';
import type { Traced } from '../conditions/trace.js';
import { type Settings, settingsOf } from './compile-options.js';
import type { EngineConditionResult, EngineEvent } from './engine-types.js';
import { OperandTable, type Run } from './facts.js';
import { makeDecider, makeTracer } from './named-deciders.js';
import { type ParsedRule, parseRule } from './parse-rule.js';
import { CompileError, TreeTooLargeError } from './rule-errors.js';
import { eventMaker } from './rule-event.js';
import type { CompiledRuleSet, CompileOptions, RuleInput, RuleResult, RunResult } from './rule-types.js';
import { located } from './run-fault.js';

export { rulesOf } from './pack-rules.js';
export {
  CompileError,
  type RulePlace,
  RuleSetError,
  TreeTooLargeError,
  UndefinedConditionError,
  UndefinedFactError,
  UnknownOperatorError,
  UnsupportedFactError,
} from './rule-errors.js';
export type {
  CompiledRuleSet,
  CompileOptions,
  RuleComparison,
  RuleCondition,
  RuleConditionNode,
  RuleInput,
  RuleOperator,
  RuleResult,
  RunResult,
} from './rule-types.js';

/** The most conditions that references may add to the trees of one run: nobody reads a larger tree. */
const MOST_ADDED = 1_000_000;

function byPriority(a: ParsedRule, b: ParsedRule): number {
  const [first, second] = [a.priority, b.priority].map((priority) => (Number.isNaN(priority) ? -1 : priority));
  return (second ?? 0) - (first ?? 0);
}

function parseRules(given: unknown, settings: Settings): ParsedRule[] {
  if (!Array.isArray(given)) {
    const place = { ruleIndex: undefined, ruleName: undefined, path: ['rules'] };
    throw new CompileError('INVALID_RULES', 'compile takes a list of rules: compile([rule])', place);
  }
  return Array.from(given as unknown[], (rule, i) => parseRule(rule, i, settings)).sort(byPriority);
}

/** A value that is made at the first call. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A rule that is ready to run. `decide` gives its value, alone or with its tree. */
interface Step<D> {
  readonly rule: ParsedRule;
  readonly event: (run: Run) => EngineEvent;
  readonly decide: (run: Run) => D;
}

type Steps<D> = readonly Step<D>[];

/** The parts that all runs of a set share. No run changes them. */
interface Ready {
  readonly settings: Settings;
  readonly table: OperandTable;
  /** operands that must be primitives so that `soon` may be used */
  readonly assumed: ReadonlySet<(run: Run) => unknown>;
  /** rules whose lists stop as soon as they are decided */
  readonly soon: Steps<unknown>;
  /** the same rules, whose lists evaluate everything, so that every fault is thrown */
  readonly fully: () => Steps<unknown>;
  readonly traced: () => Steps<Traced>;
}

function makeReady(rules: readonly ParsedRule[], settings: Settings): Ready {
  const table = new OperandTable(settings.allowUndefinedFacts);
  const assumed = new Set<(run: Run) => unknown>();
  const steps = <D>(make: (root: ParsedRule['conditions']) => (run: Run) => D): Steps<D> =>
    rules.map((rule) => ({ rule, event: eventMaker(rule.event, table), decide: make(rule.conditions) }));
  return {
    settings,
    table,
    assumed,
    soon: steps(makeDecider(settings, table, (operand) => assumed.add(operand).has(operand))),
    fully: lazily(() => steps(makeDecider(settings, table, null))),
    traced: lazily(() => steps(makeTracer(settings, table))),
  };
}

function begin(given: unknown, { table }: Ready): Run {
  return { facts: table.ownFacts(given), operands: new Array<unknown>(table.size), named: [] };
}

/** True if every fact is there and every operand that must be a primitive is one. */
function isAsAssumed(run: Run, { assumed, table }: Ready): boolean {
  if (!table.isComplete(run.facts)) return false;
  for (const read of assumed) if (!isPrimitive(read(run))) return false;
  return true;
}

function eventsOf(given: unknown, ready: Ready): EngineEvent[] {
  const run = begin(given, ready);
  const isSafe = isAsAssumed(run, ready);
  const { named, stopOnFirstEvent } = ready.settings;
  const events: EngineEvent[] = [];
  let current: Step<unknown> | undefined;
  try {
    for (const step of isSafe ? ready.soon : ready.fully()) {
      current = step;
      if (step.decide(run)) {
        events.push(step.event(run));
        if (stopOnFirstEvent) break;
      } else if (!isSafe) step.event(run); // its parameters may need a fact that is not there
    }
  } catch (error) {
    throw located(error, current?.rule, named);
  }
  return events;
}

function resultOf({ rule, decide, event }: Step<Traced>, run: Run): RuleResult {
  const { json, value } = decide(run);
  const conditions = json as unknown as EngineConditionResult;
  const name = copied(rule.name) as string | undefined;
  return { conditions, event: event(run), priority: rule.priority, name, result: value };
}

function runOf(given: unknown, ready: Ready): RunResult {
  const run = begin(given, ready);
  const { named, stopOnFirstEvent } = ready.settings;
  const outcome: RunResult = { events: [], failureEvents: [], results: [], failureResults: [] };
  let current: Step<Traced> | undefined;
  try {
    for (const step of ready.traced()) {
      current = step;
      const result = resultOf(step, run);
      (result.result ? outcome.events : outcome.failureEvents).push(result.event);
      (result.result ? outcome.results : outcome.failureResults).push(result);
      if (stopOnFirstEvent && result.result) break;
    }
  } catch (error) {
    throw located(error, current?.rule, named);
  }
  return outcome;
}

/**
 * Compiles rules of the json-rules-engine format: synchronous, no state shared between runs, no code evaluated. The
 * same rules fire and the same result trees come out as from the package's Engine. Within a priority the order is that
 * of the rules; the engine's order depends on how deep its promises nest.
 *
 * @zh 编译 json-rules-engine 格式的规则：同步运行，各次运行不共享状态，不执行代码；触发的规则与结果树同其 Engine。
 * 同一优先级内按规则顺序，而 Engine 的顺序取决于其 Promise 的嵌套深度。
 * @param rules as given to Engine.addRule; copied, so that they may change afterwards
 * @returns a set that can be run any number of times; its results belong to the caller
 * @throws CompileError if the engine would refuse a rule, or if a rule or an option cannot be honoured: code in paths,
 * functions to be called, conditions in a circle or more than 512 deep, values that are not plain data
 * @example
 * compile([{ conditions: { all: [{ fact: 'age', operator: 'lessThan', value: 14 }] }, event: { type: 'child' } }])
 *   .run({ age: 9 }).events // [{ type: 'child' }]
 */
export function compile(rules: readonly RuleInput[], options?: CompileOptions): CompiledRuleSet {
  const settings = settingsOf(options);
  const parsed = parseRules(rules, settings);
  const ready = makeReady(parsed, settings);
  const added = parsed.reduce((sum, { extent }) => sum + extent.added, 0);
  return {
    run(facts) {
      if (added > MOST_ADDED) throw new TreeTooLargeError(added, MOST_ADDED);
      return runOf(facts, ready);
    },
    events: (facts) => eventsOf(facts, ready),
  };
}
