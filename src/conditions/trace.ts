import { copied } from './data.js';
import { operatorOf, prioritized, type Reading } from './decide.js';
import type { Parsed, ParsedComparison, ParsedList, ParsedReference } from './parse.js';

export type Json = Record<string, unknown>;

/** Name and priority that a reference gives to its condition if the condition has none of its own. */
interface Head {
  readonly name: unknown;
  readonly priority: unknown;
}

/** A condition compiled to the tree that shows how it was decided. Each call makes a new tree. */
export interface Tracer<R> {
  /** evaluates it: `result` is its raw value; throws if an operator or a fact does */
  evaluated(run: R, over: Head | null): Json;
  /** the tree without results, if conditions of higher priority have decided already */
  skipped(over: Head | null): Json;
}

/** How conditions read facts, compare them and refer to each other, for tracing. */
export interface TraceSurroundings<R> extends Reading<R> {
  /** the condition of a name; null if nothing has that name */
  named(condition: unknown): Tracer<R> | null;
  /** the error for a name that nothing has; null if that is allowed, and the reference is false */
  undefinedCondition(condition: unknown): Error | null;
}

function headed(priority: unknown, name: unknown): Json {
  return { ...(priority ? { priority } : {}), ...(name ? { name: copied(name) } : {}) };
}

/** The tree of a comparison, its members in the order of json-rules-engine. @param seen null if it was not evaluated */
function comparisonJson(node: ParsedComparison, value: unknown, seen: readonly unknown[] | null): Json {
  const { priority, name, operator, fact, params, path } = node;
  const json: Json = Object.assign(headed(priority, name), { operator, value, fact });
  for (const [i, key] of ['factResult', 'valueResult', 'result'].entries()) {
    if (seen !== null && seen[i] !== undefined) json[key] = seen[i];
  }
  if (params) json['params'] = copied(params);
  if (path !== undefined) json['path'] = path;
  return json;
}

/** The tree of a comparison without name, priority or parameters: the common case, made at once. */
function usualJson({ operator, value, fact, path }: ParsedComparison, factResult: unknown, result: unknown): Json {
  const json: Json = { operator, value, fact, factResult, valueResult: value, result };
  if (path !== undefined) json['path'] = path;
  return json;
}

function traceComparison<R>(node: ParsedComparison, around: TraceSurroundings<R>): Tracer<R> {
  const { value: literal, from, priority, name, params } = node;
  const left = around.operand(node.fact, node.path);
  const right = from === null ? null : around.operand(from.fact, from.path);
  const operator = operatorOf(node, around);
  const isUsual = !priority && !name && !params && (typeof literal !== 'object' || literal === null);
  const evaluated = (run: R): Json => {
    if (operator === undefined) throw around.unknownOperator(node.operator);
    const value = isUsual ? literal : copied(literal); // the tree belongs to the caller: nothing in it is shared
    const other = right === null ? literal : right(run); // first: if both facts are missing, this one is reported
    const own = left(run);
    const result: unknown = operator(own, other);
    const isWhole = isUsual && own !== undefined && literal !== undefined && result !== undefined;
    if (isWhole) return usualJson(node, own, result);
    return comparisonJson(node, value, [own, right === null ? value : other, result]);
  };
  return { evaluated, skipped: () => comparisonJson(node, copied(literal), null) };
}

/** The trees of a list's conditions, in their order. After a priority that decides, the rest is not evaluated. */
function tracesOf<R>({ operator, children }: ParsedList, nodes: readonly Tracer<R>[]): (run: R) => Json[] {
  const sets = prioritized(children);
  if (sets.length < 2 || operator === 'not') return (run) => nodes.map((node) => node.evaluated(run, null));
  const wanted = operator === 'any';
  return (run) => {
    const trees: Json[] = [];
    let isDecided = false;
    for (const set of sets) {
      for (const i of set) trees[i] = (isDecided ? nodes[i]?.skipped(null) : nodes[i]?.evaluated(run, null)) ?? {};
      const holds = (i: number): boolean => trees[i]?.['result'] === true;
      isDecided ||= wanted ? set.some(holds) : !set.every(holds);
    }
    return trees;
  };
}

/** The raw value of a list, from the trees of its conditions. Those that were not evaluated have no result. */
function heldBy(operator: ParsedList['operator'], trees: readonly Json[]): unknown {
  const [only] = trees;
  if (only === undefined) return true;
  if (operator === 'not') return !only['result'];
  if (trees.length === 1) return only['result'];
  const wanted = operator === 'any';
  for (const tree of trees) if ((tree['result'] === true) === wanted) return wanted;
  return !wanted;
}

/** The tree of a rule's conditions, and their raw value. */
export interface Traced {
  readonly json: Json;
  readonly value: unknown;
}

interface ListTracer<R> extends Tracer<R> {
  /** the tree as the root of a rule: it has no `result`, and its raw value stands beside it */
  root(run: R): Traced;
}

/** The tree of a list; members that most lists do not have come last. */
function listJson({ operator, priority, name }: ParsedList, trees: Json[], over: Head | null): Json {
  const own = name === undefined ? over?.name : name;
  if (own) return { priority, name: copied(own), [operator]: operator === 'not' ? trees[0] : trees };
  if (operator === 'all') return { priority, all: trees };
  return operator === 'any' ? { priority, any: trees } : { priority, not: trees[0] };
}

function traceList<R>(node: ParsedList, around: TraceSurroundings<R>): ListTracer<R> {
  const { operator } = node;
  const nodes = node.children.map((child) => traceNested(child, around));
  const traces = tracesOf(node, nodes);
  return {
    evaluated(run, over) {
      const trees = traces(run);
      const json = listJson(node, trees, over);
      json['result'] = heldBy(operator, trees) === true;
      return json;
    },
    skipped: (over) => {
      const trees = nodes.map((child) => child.skipped(null));
      return listJson(node, trees, over);
    },
    root(run) {
      const trees = traces(run);
      return { json: listJson(node, trees, null), value: heldBy(operator, trees) };
    },
  };
}

function traceReference<R>(node: ParsedReference, around: TraceSurroundings<R>): Tracer<R> {
  const { condition } = node;
  const target = around.named(condition);
  const headOver = (over: Head | null): Head => ({
    name: node.name === undefined ? over?.name : node.name,
    priority: node.priority === undefined ? over?.priority : node.priority,
  });
  const unresolved = (over: Head | null): Json => {
    const { priority, name } = headOver(over);
    return { ...headed(priority, name), condition };
  };
  return {
    evaluated(run, over) {
      if (target !== null) return target.evaluated(run, headOver(over));
      const fault = around.undefinedCondition(condition);
      if (fault !== null) throw fault;
      return { ...unresolved(over), result: false };
    },
    skipped: unresolved,
  };
}

/** A condition inside another, or a named one. */
export function traceNested<R>(node: Parsed, around: TraceSurroundings<R>): Tracer<R> {
  if (node.kind === 'reference') return traceReference(node, around);
  return node.kind === 'list' ? traceList(node, around) : traceComparison(node, around);
}

/** The root of a rule's conditions: its raw value, and its tree. */
export function traceRoot<R>(node: Parsed, around: TraceSurroundings<R>): (run: R) => Traced {
  if (node.kind === 'list') return traceList(node, around).root;
  const { evaluated } = traceNested(node, around);
  return (run) => {
    const json = evaluated(run, null);
    return { json, value: json['result'] };
  };
}
