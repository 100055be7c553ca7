import { isFactReference } from './condition.js';
import { findOperator, neverThrows, type Operator } from './operators.js';

/** What conditions are evaluated on, by fact name. */
export type Facts = Readonly<Record<string, unknown>>;

/** Stands where a comparison or a reference was not evaluated. */
export const UNSEEN: unique symbol = Symbol('not evaluated');

/** A compiled condition; `R` is what one run hands from node to node. */
export interface Node<R> {
  /** its raw value, as json-rules-engine reckons it; throws where an operator or a fact does */
  evaluate(run: R): unknown;
  /** what `Condition.toJSON(false)` gives after that run */
  toJson(run: R): Record<string, unknown>;
  /** whether it gives an answer for every fact, so that nothing is missed where it is not evaluated */
  readonly isSure: boolean;
}

/** How a run remembers what it saw, by slot; result trees are made of it. */
export interface Memory<R> {
  /** gives out a slot */
  slot(): number;
  keep(run: R, slot: number, value: unknown): void;
  /** what was kept, or UNSEEN */
  kept(run: R, slot: number): unknown;
}

/** What a compilation needs of its surroundings. */
export interface Surroundings<R> {
  /** reads a fact, or a path into it; throws where it must be there and is not */
  operand(fact: string, path: string | undefined): (run: R) => unknown;
  /** null where no result trees are wanted: then nothing is kept */
  readonly memory: Memory<R> | null;
  readonly operators: Readonly<Record<string, Operator>>;
  /** named conditions */
  readonly conditions: Readonly<Record<string, unknown>>;
  /** names of the references that are being expanded, to find cycles */
  readonly path: readonly string[];
}

export type Raw = Readonly<Record<string, unknown>>;
type ListOperator = 'any' | 'all' | 'not';
type Json = Record<string, unknown>;

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

function operandOf<R>({ fact, path }: Raw, around: Surroundings<R>): (run: R) => unknown {
  return around.operand(String(fact), path ? String(path) : undefined);
}

/** The JSON of a comparison that was evaluated and says nothing unusual: the common case, made in one go. */
function usualJson(
  { operator, value, fact, path }: Raw,
  factResult: unknown,
  valueResult: unknown,
  result: unknown,
): Json {
  return path
    ? { operator, value, fact, factResult, valueResult, result, path }
    : { operator, value, fact, factResult, valueResult, result };
}

/** The JSON of any comparison, member by member in the order of json-rules-engine. */
function anyJson(raw: Raw, seen: readonly unknown[] | null): Json {
  const { priority, name, operator, value, fact, params, path } = raw;
  const json: Json = Object.assign(named(priority, name), { operator, value: copied(value), fact });
  for (const [i, key] of ['factResult', 'valueResult', 'result'].entries()) {
    if (seen !== null && seen[i] !== undefined) json[key] = seen[i];
  }
  if (params) json['params'] = copied(params);
  if (path) json['path'] = path;
  return json;
}

function comparisonJson<R>(raw: Raw, left: (run: R) => unknown, right: (run: R) => unknown) {
  const { priority, name, value, params } = raw;
  const isUsual = !priority && !name && !params && (typeof value !== 'object' || value === null);
  return (run: R, result: unknown): Json => {
    if (result === UNSEEN) return anyJson(raw, null);
    const own = left(run);
    const other = right(run);
    const isWhole = own !== undefined && other !== undefined && result !== undefined;
    return isUsual && isWhole ? usualJson(raw, own, other, result) : anyJson(raw, [own, other, result]);
  };
}

function compileComparison<R>(raw: Raw, around: Surroundings<R>): Node<R> {
  for (const key of ['fact', 'operator', 'value']) requireOwn(raw, key);
  const { operator: name, value } = raw;
  const literal = copied(value);
  const left = operandOf(raw, around);
  const right = isFactReference(value) ? operandOf(value as unknown as Raw, around) : () => literal;
  const operator = findOperator(String(name), around.operators);
  const { memory } = around;
  const slot = memory?.slot() ?? 0;
  const json = comparisonJson(raw, left, right);
  const compare = (run: R): unknown => {
    if (operator === undefined) throw new Error(`Unknown operator: ${String(name)}`);
    const other = right(run);
    return operator(left(run), other);
  };
  return {
    evaluate:
      memory === null
        ? compare
        : (run) => {
            const result = compare(run);
            memory.keep(run, slot, result);
            return result;
          },
    toJson: (run) => json(run, memory === null ? UNSEEN : memory.kept(run, slot)),
    isSure: memory === null && !isFactReference(value) && neverThrows(String(name), value),
  };
}

function named(priority: unknown, name: unknown): Json {
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
function prioritized<R>(raws: readonly Raw[], nodes: readonly Node<R>[]): readonly (readonly Node<R>[])[] {
  const sets: Record<string, Node<R>[]> = {};
  for (const [i, raw] of raws.entries()) {
    const node = nodes[i];
    const key = String(rank(raw));
    if (node !== undefined) sets[key] = [...(sets[key] ?? []), node];
  }
  const keys = Object.keys(sets).sort((a, b) => (Number(a) > Number(b) ? -1 : 1));
  return keys.map((key) => sets[key] ?? []);
}

/** Every child of a set is evaluated, whatever the others say: a fault in one is a fault of all. */
function allHold<R>(set: readonly Node<R>[], run: R): boolean {
  let holds = true;
  for (const node of set) if (node.evaluate(run) !== true) holds = false;
  return holds;
}

function someHolds<R>(set: readonly Node<R>[], run: R): boolean {
  let holds = false;
  for (const node of set) if (node.evaluate(run) === true) holds = true;
  return holds;
}

/** Where every child is sure, the first that decides is enough; else each is heard. */
function setHolds<R>(operator: 'any' | 'all', set: readonly Node<R>[]): (run: R) => boolean {
  if (!set.every((node) => node.isSure))
    return operator === 'all' ? (run) => allHold(set, run) : (run) => someHolds(set, run);
  const wanted = operator === 'any';
  return (run) => {
    for (const node of set) if ((node.evaluate(run) === true) === wanted) return wanted;
    return !wanted;
  };
}

function evaluateList<R>(
  operator: 'any' | 'all',
  raws: readonly Raw[],
  nodes: readonly Node<R>[],
): Node<R>['evaluate'] {
  const [only] = nodes;
  if (only === undefined) return () => true;
  if (nodes.length === 1) return (run) => only.evaluate(run);
  const sets = prioritized(raws, nodes).map((set) => setHolds(operator, set));
  const [first] = sets;
  if (sets.length === 1 && first !== undefined) return first;
  return operator === 'all' ? (run) => sets.every((holds) => holds(run)) : (run) => sets.some((holds) => holds(run));
}

function compileNot<R>(raw: Raw, around: Surroundings<R>): Node<R> {
  if (Array.isArray(raw['not'])) throw new Error('"not" cannot be an array');
  const child = compileNested(raw['not'], around);
  const head = named(ownPriority(raw), raw['name']);
  return {
    evaluate: (run) => !child.evaluate(run),
    isSure: child.isSure,
    toJson: (run) => ({ ...head, not: child.toJson(run) }),
  };
}

function compileList<R>(operator: ListOperator, raw: Raw, around: Surroundings<R>): Node<R> {
  if (operator === 'not') return compileNot(raw, around);
  const list = raw[operator];
  if (!Array.isArray(list)) throw new Error(`"${operator}" must be an array`);
  const raws = list as readonly Raw[];
  const nodes = raws.map((child) => compileNested(child, around));
  const head = named(ownPriority(raw), raw['name']);
  return {
    evaluate: evaluateList(operator, raws, nodes),
    isSure: nodes.every((node) => node.isSure),
    toJson(run) {
      const json = { ...head };
      json[operator] = nodes.map((node) => node.toJson(run));
      return json;
    },
  };
}

/** The condition that a reference stands for; what it does not say stays as the reference says it. */
function definitionOf({ name, priority }: Raw, definition: Raw): Raw {
  const isList = listOperator(definition) !== undefined;
  const kept = { name, ...(isList ? {} : { priority }) }; // a list always says its priority
  const said = Object.fromEntries(Object.entries(definition).filter(([, value]) => value !== undefined));
  return { ...kept, ...said };
}

/** A named condition in place of its reference. */
function compileReference<R>(raw: Raw, around: Surroundings<R>): Node<R> {
  const name = String(raw['condition']);
  const path = [...around.path, name];
  if (around.path.includes(name)) throw new Error(`conditions refer to each other in a circle: ${path.join(' → ')}`);
  const unresolved = (): Json => ({ ...named(raw['priority'], raw['name']), condition: name });
  if (!Object.hasOwn(around.conditions, name)) {
    const evaluate = (): never => {
      throw new Error(`No condition ${name} exists`);
    };
    return { evaluate, toJson: unresolved, isSure: false };
  }
  const { memory } = around;
  const slot = memory?.slot() ?? 0;
  const node = compileNested(definitionOf(raw, around.conditions[name] as Raw), { ...around, path });
  return {
    evaluate(run) {
      memory?.keep(run, slot, true);
      return node.evaluate(run);
    },
    toJson: (run) => (memory?.kept(run, slot) === true ? node.toJson(run) : unresolved()),
    isSure: node.isSure,
  };
}

/** A condition inside another: a reference before all else, and a list is true or false, nothing between. */
export function compileNested<R>(raw: unknown, around: Surroundings<R>): Node<R> {
  if (typeof raw !== 'object' || raw === null) throw new Error('Condition: constructor options required');
  const given = raw as Raw;
  if (Object.hasOwn(given, 'condition')) return compileReference(given, around);
  const operator = listOperator(given);
  if (operator === undefined) return compileComparison(given, around);
  const node = compileList(operator, given, around);
  const { isSure } = node;
  return { evaluate: (run) => node.evaluate(run) === true, toJson: (run) => node.toJson(run), isSure };
}

/** The root of a rule's conditions: a list before a reference, its value as it is. */
export function compileRoot<R>(raw: unknown, around: Surroundings<R>): Node<R> {
  if (typeof raw !== 'object' || raw === null) throw new Error('Condition: constructor options required');
  const given = raw as Raw;
  const operator = (['any', 'all', 'not'] as const).find((key) => Boolean(given[key])) ?? listOperator(given);
  if (operator !== undefined) return compileList(operator, given, around);
  if (Object.hasOwn(given, 'condition')) return compileReference(given, around);
  throw new Error('"conditions" root must contain a single instance of "all", "any", "not", or "condition"');
}
