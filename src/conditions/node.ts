import { isFactReference } from './condition.js';
import { cautionOf, findOperator, type Operator } from './operators.js';

/** What conditions are evaluated on, by fact name. */
export type Facts = Readonly<Record<string, unknown>>;

/** A compiled condition; `R` is what one run hands from node to node. */
export interface Node<R> {
  /** its raw value, as json-rules-engine reckons it; throws where an operator or a fact does */
  evaluate(run: R): unknown;
  /** what `Condition.toJSON(false)` gives after that run */
  readonly toJson: ((run: R) => Json) | null;
  /** whether it gives an answer for every fact, so that nothing is missed where it is not evaluated */
  readonly isSure: boolean;
  /** how many comparisons it holds */
  readonly size: number;
}

export type Json = Record<string, unknown>;

/** Result trees: what a run must keep for them, and how they are put together. */
export interface Trees<R> {
  /** gives out a slot to keep a value in */
  slot(): number;
  keep(run: R, slot: number, value: unknown): void;
  comparison(raw: Raw, left: (run: R) => unknown, right: (run: R) => unknown, slot: number): (run: R) => Json;
  list(operator: ListOperator, raw: Raw, children: readonly Node<R>[]): (run: R) => Json;
  /** @param node what the reference stands for; null where nothing has its name */
  reference(raw: Raw, node: Node<R> | null, slot: number): (run: R) => Json;
}

/** What a compilation needs of its surroundings. */
export interface Surroundings<R> {
  /** reads a fact, or a path into it; throws where it must be there and is not */
  operand(fact: string, path: string | undefined): (run: R) => unknown;
  /** null where none are wanted: then nothing is kept */
  readonly trees: Trees<R> | null;
  readonly operators: Readonly<Record<string, Operator>>;
  /** told of each operand that must be a primitive for lists to end early; absent = lists hear what might throw */
  readonly assumePrimitive?: (operand: (run: R) => unknown) => void;
  /** compiles a reference to a named condition; null where conditions have no names */
  readonly reference: ((raw: Raw) => Node<R>) | null;
}

export type Raw = Readonly<Record<string, unknown>>;
export type ListOperator = 'any' | 'all' | 'not';

/** A copy of plain data: what a rule holds is never identical to what a fact holds. */
export function copied<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copied) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const part: unknown = copied((value as Record<string, unknown>)[key]);
    if (key === '__proto__') Object.defineProperty(copy, key, { value: part, enumerable: true, configurable: true });
    else copy[key] = part;
  }
  return copy as T;
}

/** Which operator a condition has, in the precedence of json-rules-engine; undefined for what is none. */
export function listOperator(raw: Raw): ListOperator | undefined {
  return (['any', 'all', 'not'] as const).find((operator) => Object.hasOwn(raw, operator));
}

function requireOwn(raw: Raw, key: string): void {
  if (!Object.hasOwn(raw, key)) throw new Error(`Condition: constructor "${key}" property required`);
}

function operandOf<R>({ fact, path }: Raw, around: Surroundings<R>): (run: R) => unknown {
  return around.operand(String(fact), path ? String(path) : undefined);
}

function compileComparison<R>(raw: Raw, around: Surroundings<R>): Node<R> {
  for (const key of ['fact', 'operator', 'value']) requireOwn(raw, key);
  const { operator: name, value } = raw;
  const literal = copied(value);
  const left = operandOf(raw, around);
  const right = isFactReference(value) ? operandOf(value as unknown as Raw, around) : () => literal;
  const operator = findOperator(String(name), around.operators);
  const { trees } = around;
  const slot = trees?.slot() ?? 0;
  if (trees === null && operator !== undefined && !isFactReference(value)) {
    const caution = cautionOf(String(name), value, around.operators);
    const isAssumed = caution === 'objects' && around.assumePrimitive !== undefined;
    if (isAssumed) around.assumePrimitive?.(left);
    const isSure = caution === 'none' || isAssumed;
    return { evaluate: (run) => operator(left(run), literal), toJson: null, isSure, size: 1 };
  }
  const evaluate = (run: R): unknown => {
    if (operator === undefined) throw new Error(`Unknown operator: ${String(name)}`);
    const other = right(run);
    const result = operator(left(run), other);
    if (trees !== null) trees.keep(run, slot, result);
    return result;
  };
  return {
    evaluate,
    toJson: trees?.comparison(raw, left, right, slot) ?? null,
    isSure: false,
    size: 1,
  };
}

/** The priority by which a condition is sorted among its siblings. */
function rank(raw: Raw): unknown {
  if (listOperator(raw) !== undefined) return ownPriority(raw);
  return raw['priority'] || 1;
}

/** The priority of a list: always one. */
export function ownPriority(raw: Raw): number {
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

/** Where every child is sure, the first that decides is enough, so the least work comes first; else each is heard. */
function setHolds<R>(operator: 'any' | 'all', set: readonly Node<R>[]): (run: R) => boolean {
  if (!set.every((node) => node.isSure))
    return operator === 'all' ? (run) => allHold(set, run) : (run) => someHolds(set, run);
  const wanted = operator === 'any';
  const smallFirst = [...set].sort((a, b) => a.size - b.size).map((node) => node.evaluate);
  const [first, second] = smallFirst;
  if (first !== undefined && second !== undefined && smallFirst.length === 2) {
    return operator === 'all'
      ? (run) => first(run) === true && second(run) === true
      : (run) => first(run) === true || second(run) === true;
  }
  return (run) => {
    for (const evaluate of smallFirst) if ((evaluate(run) === true) === wanted) return wanted;
    return !wanted;
  };
}

function evaluateList<R>(
  operator: 'any' | 'all',
  raws: readonly Raw[],
  nodes: readonly Node<R>[],
  isRoot: boolean,
): Node<R>['evaluate'] {
  const [only] = nodes;
  if (only === undefined) return () => true;
  if (nodes.length === 1) return isRoot ? (run) => only.evaluate(run) : (run) => only.evaluate(run) === true;
  const sets = prioritized(raws, nodes).map((set) => setHolds(operator, set));
  const [first] = sets;
  if (sets.length === 1 && first !== undefined) return first;
  return operator === 'all' ? (run) => sets.every((holds) => holds(run)) : (run) => sets.some((holds) => holds(run));
}

function compileNot<R>(raw: Raw, around: Surroundings<R>): Node<R> {
  if (Array.isArray(raw['not'])) throw new Error('"not" cannot be an array');
  const child = compileNested(raw['not'], around);
  return {
    evaluate: (run) => !child.evaluate(run),
    isSure: child.isSure,
    size: child.size,
    toJson: around.trees?.list('not', raw, [child]) ?? null,
  };
}

/** @param isRoot a rule's own list gives the value of a single child as it is; any other is true or false */
function compileList<R>(operator: ListOperator, raw: Raw, around: Surroundings<R>, isRoot: boolean): Node<R> {
  if (operator === 'not') return compileNot(raw, around);
  const list = raw[operator];
  if (!Array.isArray(list)) throw new Error(`"${operator}" must be an array`);
  const raws = list as readonly Raw[];
  const nodes = raws.map((child) => compileNested(child, around));
  return {
    evaluate: evaluateList(operator, raws, nodes, isRoot),
    isSure: around.trees === null && nodes.every((node) => node.isSure), // a tree shows what was evaluated
    size: nodes.reduce((sum, node) => sum + node.size, 0),
    toJson: around.trees?.list(operator, raw, nodes) ?? null,
  };
}

/** A condition inside another: a reference before all else, and a list is true or false, nothing between. */
export function compileNested<R>(raw: unknown, around: Surroundings<R>): Node<R> {
  if (typeof raw !== 'object' || raw === null) throw new Error('Condition: constructor options required');
  const given = raw as Raw;
  if (around.reference !== null && Object.hasOwn(given, 'condition')) return around.reference(given);
  const operator = listOperator(given);
  if (operator === undefined) return compileComparison(given, around);
  return compileList(operator, given, around, false);
}

/** The root of a rule's conditions: a list before a reference, its value as it is. */
export function compileRoot<R>(raw: unknown, around: Surroundings<R>): Node<R> {
  if (typeof raw !== 'object' || raw === null) throw new Error('Condition: constructor options required');
  const given = raw as Raw;
  const operator = (['any', 'all', 'not'] as const).find((key) => Boolean(given[key])) ?? listOperator(given);
  if (operator !== undefined) return compileList(operator, given, around, true);
  if (around.reference !== null && Object.hasOwn(given, 'condition')) return around.reference(given);
  throw new Error('"conditions" root must contain a single instance of "all", "any", "not", or "condition"');
}
