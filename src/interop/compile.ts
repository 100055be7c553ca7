import type { Event, RuleProperties, TopLevelCondition } from 'json-rules-engine';
import { compileRoot, copied, type Facts, type Node, type Surroundings } from '../conditions/node.js';
import { isPrimitive } from '../conditions/operators.js';
import { compilePath } from '../conditions/path.js';
import { referring } from '../conditions/reference.js';
import { type Memory, treesOf, UNSEEN } from '../conditions/tree.js';

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
   * Runs the rules on plain facts.
   * @throws UndefinedFactError where a fact is asked for and absent; TypeError and Error as the operators give them
   */
  run(facts: Record<string, unknown>): RunResult;
  /** The events of `run` alone, sooner: nothing is kept for trees. Throws what `run` throws. */
  events(facts: Record<string, unknown>): Event[];
}

/** Stands for undefined in the lists of a run, where a hole means: not read, not evaluated. */
const NOTHING = Symbol('undefined');

/** One run: the facts, each operand once it was read, and what comparisons gave. */
interface Run {
  readonly facts: Facts;
  readonly operands: unknown[];
  readonly seen: unknown[];
}

interface ReadyRule {
  /** the conditions, keeping what they saw */
  readonly node: Node<Run>;
  /** the same, only deciding, where operands are as assumed */
  readonly holds: Node<Run>['evaluate'];
  readonly event: () => Event;
  readonly priority: number;
  readonly name: unknown;
}

function priorityOf(given: unknown): number {
  const priority = Number.parseInt(String(given || 1), 10);
  if (priority <= 0) throw new Error('Priority must be greater than zero');
  return priority;
}

/** Makes the event as the engine keeps it: type, and params where there are any. */
function eventOf(given: unknown): () => Event {
  if (!given) return () => ({ type: 'unknown' });
  const event = given as Event;
  if (!Object.hasOwn(event, 'type')) throw new Error('Rule: setEvent() requires event object with "type" property');
  const { type, params } = event;
  if (!params) return () => ({ type });
  const own = copied(params);
  return () => ({ type, params: copied(own) });
}

/** Reads each fact and path once a run, however many rules ask for it. */
function operandTable(allowUndefined: boolean) {
  const readers = new Map<string, (run: Run) => unknown>();
  const names = new Set<string>();
  const readFact = (facts: Facts, fact: string): unknown => {
    if (Object.hasOwn(facts, fact)) return facts[fact];
    if (allowUndefined) return undefined;
    throw new UndefinedFactError(fact);
  };
  const operand: Surroundings<Run>['operand'] = (fact, path) => {
    const key = JSON.stringify([fact, path]);
    const known = readers.get(key);
    if (known !== undefined) return known;
    const index = readers.size;
    const follow = path === undefined ? null : compilePath(path);
    const reader = ({ facts, operands }: Run): unknown => {
      const before = operands[index];
      if (before !== undefined) return before === NOTHING ? undefined : before;
      const whole = readFact(facts, fact);
      const value = follow === null ? whole : follow(whole);
      operands[index] = value === undefined ? NOTHING : value;
      return value;
    };
    readers.set(key, reader);
    names.add(fact);
    return reader;
  };
  const isComplete = (facts: Facts): boolean => {
    if (!allowUndefined) for (const fact of names) if (!Object.hasOwn(facts, fact)) return false;
    return true;
  };
  return { operand, isComplete, size: () => readers.size };
}

function memoryOf(slots: { used: number }): Memory<Run> {
  return {
    slot: () => slots.used++,
    keep({ seen }, slot, value) {
      seen[slot] = value === undefined ? NOTHING : value;
    },
    kept({ seen }, slot) {
      const value = seen[slot];
      if (value === undefined) return UNSEEN;
      return value === NOTHING ? undefined : value;
    },
  };
}

function readyRule(rule: RuleProperties, around: Surroundings<Run>, bare: Surroundings<Run>): ReadyRule {
  if (!Object.hasOwn(rule, 'conditions')) {
    throw new Error('Engine: addRule() argument requires "conditions" property');
  }
  if (!Object.hasOwn(rule, 'event')) throw new Error('Engine: addRule() argument requires "event" property');
  const { name } = rule as { name?: unknown };
  return {
    node: compileRoot(rule.conditions, around),
    holds: compileRoot(rule.conditions, bare).evaluate,
    event: eventOf(rule.event),
    priority: priorityOf(rule.priority),
    name: name || name === 0 ? name : undefined,
  };
}

/** What the engine would call or wait for cannot be run here. */
function checkFact(id: string, value: unknown): void {
  if (typeof value !== 'function' && !(value instanceof Promise)) return;
  const what = typeof value === 'function' ? 'function' : 'promise';
  throw new TypeError(`fact ${JSON.stringify(id)} is a ${what}: give its value`);
}

/** Facts as own members: those of a plain object as they are, else also what an object inherits. */
function ownFacts(given: object): Facts {
  const facts = given as Record<string, unknown>;
  for (const id in facts) checkFact(id, facts[id]);
  if (Object.getPrototypeOf(given) === Object.prototype) return facts;
  const own: Record<string, unknown> = {};
  for (const id in facts) Object.defineProperty(own, id, { value: facts[id] });
  return own;
}

function allPrimitive(operands: Iterable<(run: Run) => unknown>, run: Run): boolean {
  for (const read of operands) if (!isPrimitive(read(run))) return false;
  return true;
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
  const table = operandTable(allowUndefinedFacts);
  const slots = { used: 0 };
  const { operand } = table;
  const around = referring({ operand, trees: treesOf(memoryOf(slots)), operators }, conditions);
  const assumed = new Set<(run: Run) => unknown>();
  const assumePrimitive = (read: (run: Run) => unknown): void => void assumed.add(read);
  const bare = referring({ operand, trees: null, operators, assumePrimitive }, conditions);
  const ready = rules.map((rule) => readyRule(rule, around, bare)).sort(byPriority);
  const operandCount = table.size();
  const begin = (given: object, slotCount: number): Run => ({
    facts: ownFacts(given),
    operands: new Array<unknown>(operandCount),
    seen: new Array<unknown>(slotCount),
  });
  const runAll = (given: object): RunResult => {
    const run = begin(given, slots.used);
    const outcome: RunResult = { events: [], failureEvents: [], results: [], failureResults: [] };
    for (const { node, event: eventOfRule, priority, name } of ready) {
      const result = node.evaluate(run);
      const event = eventOfRule();
      const tree = { conditions: node.toJson?.(run), event, priority, name, result };
      (result ? outcome.events : outcome.failureEvents).push(event);
      (result ? outcome.results : outcome.failureResults).push(tree);
    }
    return outcome;
  };
  return {
    run: runAll,
    events(given) {
      const run = begin(given, 0);
      // what might throw is heard wherever it stands
      if (!table.isComplete(run.facts) || !allPrimitive(assumed, run)) return runAll(given).events;
      const events: Event[] = [];
      for (const { holds, event } of ready) if (holds(run)) events.push(event());
      return events;
    },
  };
}
