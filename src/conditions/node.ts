import { isFactReference } from './condition.js';
import { findOperator, type Operator } from './operators.js';
import { compilePath } from './path.js';

/** What conditions are evaluated on, by fact name. */
export type Facts = Readonly<Record<string, unknown>>;

/**
 * What an evaluation saw, by slot: three values and a mark for each comparison, a mark for each reference. Kept only
 * where result trees are wanted.
 */
export type Trace = unknown[];

/** A compiled condition. */
export interface Node {
  /** its raw value, as json-rules-engine reckons it; throws where an operator or a fact does */
  evaluate(facts: Facts, trace: Trace | null): unknown;
  /** what `Condition.toJSON(false)` gives after that evaluation */
  toJson(trace: Trace): Record<string, unknown>;
}

/** What a compilation needs of its surroundings. */
export interface Surroundings {
  /** reads a fact; throws where it must be there and is not */
  read(fact: string): (facts: Facts) => unknown;
  readonly operators: Readonly<Record<string, Operator>>;
  /** named conditions */
  readonly conditions: Readonly<Record<string, unknown>>;
  /** names of the references that are being expanded, to find cycles */
  readonly path: readonly string[];
  /** slots given out so far */
  readonly slots: { used: number };
}

export type Raw = Readonly<Record<string, unknown>>;
type ListOperator = 'any' | 'all' | 'not';

/** A copy of plain data: what a rule holds is never identical to what a fact holds. */
export function copied<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copied) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part)])) as T;
}

/** Which operator a condition has, in the precedence of json-rules-engine; undefined for what is none. */
function listOperator(raw: Raw): ListOperator | undefined {
  return (['any', 'all', 'not'] as const).find((operator) => Object.hasOwn(raw, operator));
}

function requireOwn(raw: Raw, key: string): void {
  if (!Object.hasOwn(raw, key)) throw new Error(`Condition: constructor "${key}" property required`);
}

function operandOf(fact: string, path: unknown, around: Surroundings): (facts: Facts) => unknown {
  const read = around.read(fact);
  if (!path) return read;
  const follow = compilePath(String(path));
  return (facts) => follow(read(facts));
}

function compileComparison(raw: Raw, around: Surroundings): Node {
  for (const key of ['fact', 'operator', 'value']) requireOwn(raw, key);
  const { fact, operator: name, value, path, params, priority, name: label } = raw;
  const literal = copied(value);
  const left = operandOf(String(fact), path, around);
  const right = isFactReference(value) ? operandOf(value.fact, value.path, around) : () => literal;
  const operator = findOperator(String(name), around.operators);
  const slot = around.slots.used;
  around.slots.used += 4;
  return {
    evaluate(facts, trace) {
      if (operator === undefined) throw new Error(`Unknown operator: ${String(name)}`);
      const other = right(facts);
      const own = left(facts);
      const result: unknown = operator(own, other);
      if (trace !== null) {
        trace[slot] = own;
        trace[slot + 1] = other;
        trace[slot + 2] = result;
        trace[slot + 3] = true;
      }
      return result;
    },
    toJson(trace) {
      const json = named(priority, label);
      Object.assign(json, { operator: name, value: copied(value), fact });
      if (trace[slot] !== undefined) json['factResult'] = trace[slot];
      if (trace[slot + 1] !== undefined) json['valueResult'] = trace[slot + 1];
      if (trace[slot + 2] !== undefined) json['result'] = trace[slot + 2];
      if (params) json['params'] = copied(params);
      if (path) json['path'] = path;
      return json;
    },
  };
}

function named(priority: unknown, name: unknown): Record<string, unknown> {
  return { ...(priority ? { priority } : {}), ...(name ? { name } : {}) };
}

/** The priority by which a condition is sorted among its siblings. */
function rank(raw: Raw): unknown {
  if (listOperator(raw) !== undefined) return ownPriority(raw);
  return raw['priority'] || 1;
}

function ownPriority(raw: Raw): number {
  return Number.parseInt(String(raw['priority']), 10) || 1;
}

/** Children by descending priority; those of one priority are evaluated together. */
function prioritized(raws: readonly Raw[], nodes: readonly Node[]): readonly (readonly Node[])[] {
  const sets: Record<string, Node[]> = {};
  for (const [i, raw] of raws.entries()) {
    const node = nodes[i];
    const key = String(rank(raw));
    if (node !== undefined) sets[key] = [...(sets[key] ?? []), node];
  }
  const keys = Object.keys(sets).sort((a, b) => (Number(a) > Number(b) ? -1 : 1));
  return keys.map((key) => sets[key] ?? []);
}

/** Every child of a set is evaluated, whatever the others say: a fault in one is a fault of all. */
function allHold(set: readonly Node[], facts: Facts, trace: Trace | null): boolean {
  let holds = true;
  for (const node of set) if (node.evaluate(facts, trace) !== true) holds = false;
  return holds;
}

function someHolds(set: readonly Node[], facts: Facts, trace: Trace | null): boolean {
  let holds = false;
  for (const node of set) if (node.evaluate(facts, trace) === true) holds = true;
  return holds;
}

function evaluateList(operator: 'any' | 'all', raws: readonly Raw[], nodes: readonly Node[]): Node['evaluate'] {
  const [only] = nodes;
  if (only === undefined) return () => true;
  if (nodes.length === 1) return (facts, trace) => only.evaluate(facts, trace);
  const sets = prioritized(raws, nodes);
  if (operator === 'all') return (facts, trace) => sets.every((set) => allHold(set, facts, trace));
  return (facts, trace) => sets.some((set) => someHolds(set, facts, trace));
}

function compileNot(raw: Raw, around: Surroundings): Node {
  if (Array.isArray(raw['not'])) throw new Error('"not" cannot be an array');
  const child = compileNested(raw['not'], around);
  return {
    evaluate: (facts, trace) => !child.evaluate(facts, trace),
    toJson: (trace) => ({ ...named(ownPriority(raw), raw['name']), not: child.toJson(trace) }),
  };
}

function compileList(operator: ListOperator, raw: Raw, around: Surroundings): Node {
  if (operator === 'not') return compileNot(raw, around);
  const list = raw[operator];
  if (!Array.isArray(list)) throw new Error(`"${operator}" must be an array`);
  const raws = list as readonly Raw[];
  const nodes = raws.map((child) => compileNested(child, around));
  return {
    evaluate: evaluateList(operator, raws, nodes),
    toJson: (trace) => ({
      ...named(ownPriority(raw), raw['name']),
      [operator]: nodes.map((node) => node.toJson(trace)),
    }),
  };
}

/** A named condition in place of its reference, with a name of its own or the reference's. */
function compileReference(raw: Raw, around: Surroundings): Node {
  const name = String(raw['condition']);
  if (around.path.includes(name))
    throw new Error(`conditions refer to each other in a circle: ${[...around.path, name].join(' → ')}`);
  const slot = around.slots.used++;
  const unresolved = (): Record<string, unknown> => ({ ...named(raw['priority'], raw['name']), condition: name });
  if (!Object.hasOwn(around.conditions, name)) {
    return {
      evaluate() {
        throw new Error(`No condition ${name} exists`);
      },
      toJson: unresolved,
    };
  }
  const definition = around.conditions[name] as Raw;
  const within = { ...around, path: [...around.path, name] };
  const { name: label, priority } = raw;
  const isList = listOperator(definition) !== undefined;
  // what the definition does not say stays as the reference says it; a list always says its priority
  const kept = { name: label, ...(isList ? {} : { priority }) };
  const said = Object.fromEntries(Object.entries(definition).filter(([, value]) => value !== undefined));
  const node = compileNested({ ...kept, ...said }, within);
  return {
    evaluate(facts, trace) {
      if (trace !== null) trace[slot] = true;
      return node.evaluate(facts, trace);
    },
    toJson: (trace) => (trace[slot] === true ? node.toJson(trace) : unresolved()),
  };
}

/** A condition inside another: a reference before all else, and a list is true or false, nothing between. */
export function compileNested(raw: unknown, around: Surroundings): Node {
  if (typeof raw !== 'object' || raw === null) throw new Error('Condition: constructor options required');
  const given = raw as Raw;
  if (Object.hasOwn(given, 'condition')) return compileReference(given, around);
  const operator = listOperator(given);
  if (operator === undefined) return compileComparison(given, around);
  const node = compileList(operator, given, around);
  return { evaluate: (facts, trace) => node.evaluate(facts, trace) === true, toJson: (trace) => node.toJson(trace) };
}

/** The root of a rule's conditions: a list before a reference, its value as it is. */
export function compileRoot(raw: unknown, around: Surroundings): Node {
  if (typeof raw !== 'object' || raw === null) throw new Error('Condition: constructor options required');
  const given = raw as Raw;
  const operator = (['any', 'all', 'not'] as const).find((key) => Boolean(given[key])) ?? listOperator(given);
  if (operator !== undefined) return compileList(operator, given, around);
  if (Object.hasOwn(given, 'condition')) return compileReference(given, around);
  throw new Error('"conditions" root must contain a single instance of "all", "any", "not", or "condition"');
}
