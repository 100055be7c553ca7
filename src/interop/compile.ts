import type { Event, RuleProperties, TopLevelCondition } from 'json-rules-engine';
import { compileRoot, copied, type Facts, type Node, type Surroundings, type Trace } from '../conditions/node.js';
import type { Operator } from '../conditions/operators.js';

/** A fact that a condition asks for and the run does not have. */
export class UndefinedFactError extends Error {
  readonly code = 'UNDEFINED_FACT' as const;
  constructor(fact: string) {
    super(`Undefined fact: ${fact}`);
    this.name = 'UndefinedFactError';
  }
}

export interface CompileOptions {
  /** facts that are not there are undefined, rather than a fault where they are asked for */
  readonly allowUndefinedFacts?: boolean;
  /** named conditions, as Engine.setCondition */
  readonly conditions?: Readonly<Record<string, TopLevelCondition>>;
  /** operators beside the built-in ones, which they replace */
  readonly operators?: Readonly<Record<string, (factValue: unknown, value: unknown) => boolean>>;
}

/** What a run gives: as Engine.run, in rule order within a priority. */
export interface RunResult {
  readonly events: Event[];
  readonly failureEvents: Event[];
  /** what RuleResult.toJSON(false) gives of each rule that fired */
  readonly results: unknown[];
  /** the same of those that did not */
  readonly failureResults: unknown[];
}

export interface CompiledRuleSet {
  /**
   * Runs the rules on plain facts. The facts are read now; trees are put together when they are looked at.
   * @throws UndefinedFactError where a fact is asked for and absent; TypeError and Error as the operators give them
   */
  run(facts: Record<string, unknown>): RunResult;
}

interface ReadyRule {
  readonly node: Node;
  readonly slots: number;
  readonly event: Event;
  readonly priority: number;
  readonly name: unknown;
}

/** A rule that was run: what it saw, and its own copy of the event. */
interface Outcome {
  readonly rule: ReadyRule;
  readonly trace: Trace;
  readonly result: unknown;
  event: Event | null;
}

function priorityOf(given: unknown): number {
  const priority = Number.parseInt(String(given || 1), 10);
  if (priority <= 0) throw new Error('Priority must be greater than zero');
  return priority;
}

/** An event as the engine keeps it: type, and params where there are any. */
function eventOf(given: unknown): Event {
  if (!given) return { type: 'unknown' };
  const event = given as Event;
  if (!Object.hasOwn(event, 'type')) throw new Error('Rule: setEvent() requires event object with "type" property');
  return event.params ? { type: event.type, params: copied(event.params) } : { type: event.type };
}

function readerOf(allowUndefined: boolean): Surroundings['read'] {
  return (fact) => (facts) => {
    if (Object.hasOwn(facts, fact)) return facts[fact];
    if (allowUndefined) return undefined;
    throw new UndefinedFactError(fact);
  };
}

function readyRule(rule: RuleProperties, around: Omit<Surroundings, 'slots'>): ReadyRule {
  if (!Object.hasOwn(rule, 'conditions')) {
    throw new Error('Engine: addRule() argument requires "conditions" property');
  }
  if (!Object.hasOwn(rule, 'event')) throw new Error('Engine: addRule() argument requires "event" property');
  const slots = { used: 0 };
  const node = compileRoot(rule.conditions, { ...around, slots });
  const { name } = rule as { name?: unknown };
  const isNamed = Boolean(name) || name === 0;
  return {
    node,
    slots: slots.used,
    event: eventOf(rule.event),
    priority: priorityOf(rule.priority),
    name: isNamed ? name : undefined,
  };
}

/** Facts as plain own members; what the engine would call or wait for cannot be run here. */
function plainFacts(given: object): Facts {
  const facts: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const id in given) {
    const value = (given as Record<string, unknown>)[id];
    if (typeof value === 'function' || value instanceof Promise) {
      throw new TypeError(
        `fact ${JSON.stringify(id)} is a ${typeof value === 'function' ? 'function' : 'promise'}: give its value`,
      );
    }
    facts[id] = value;
  }
  return facts;
}

function eventIn(outcome: Outcome): Event {
  outcome.event ??= copied(outcome.rule.event);
  return outcome.event;
}

function treeOf(outcome: Outcome): unknown {
  const { rule, trace, result } = outcome;
  return {
    conditions: rule.node.toJson(trace),
    event: eventIn(outcome),
    priority: rule.priority,
    name: rule.name,
    result,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function resultOf(fired: readonly Outcome[], failed: readonly Outcome[]): RunResult {
  const events = once(() => fired.map(eventIn));
  const failureEvents = once(() => failed.map(eventIn));
  const results = once(() => fired.map(treeOf));
  const failureResults = once(() => failed.map(treeOf));
  return {
    get events() {
      return events();
    },
    get failureEvents() {
      return failureEvents();
    },
    get results() {
      return results();
    },
    get failureResults() {
      return failureResults();
    },
  };
}

function byPriority(a: ReadyRule, b: ReadyRule): number {
  const [first, second] = [a.priority, b.priority].map((priority) => (Number.isNaN(priority) ? -1 : priority));
  return (second ?? 0) - (first ?? 0);
}

/**
 * Compiles rules of the json-rules-engine format: synchronous, no shared state between runs, no code evaluated. The
 * same rules fire and the same result trees come out as from the package's Engine; within a priority the order is that
 * of the rules, where the engine's depends on how deep their promises nest.
 *
 * @param rules as given to Engine.addRule; not touched, neither now nor when they are run
 * @returns a set that can be run any number of times
 * @throws Error for a rule that the engine would refuse, for conditions that refer to each other in a circle, and for
 * paths that would have to be evaluated as code
 * @example
 * compile([{ conditions: { all: [{ fact: 'age', operator: 'lessThan', value: 14 }] }, event: { type: 'child' } }])
 *   .run({ age: 9 }).events // [{ type: 'child' }]
 */
export function compile(rules: readonly RuleProperties[], options: CompileOptions = {}): CompiledRuleSet {
  const { allowUndefinedFacts = false, conditions = {}, operators = {} } = options;
  const around = {
    read: readerOf(allowUndefinedFacts),
    operators: operators as Record<string, Operator>,
    conditions,
    path: [],
  };
  const ready = rules.map((rule) => readyRule(rule, around)).sort(byPriority);
  return {
    run(given) {
      const facts = plainFacts(given);
      const fired: Outcome[] = [];
      const failed: Outcome[] = [];
      for (const rule of ready) {
        const trace: Trace = new Array<unknown>(rule.slots);
        const result = rule.node.evaluate(facts, trace);
        (result ? fired : failed).push({ rule, trace, result, event: null });
      }
      return resultOf(fired, failed);
    },
  };
}
