import { frozen } from './data.js';
import { cautionOf, findOperator, type Operator } from './operators.js';
import type { Parsed, ParsedComparison, ParsedList, ParsedReference } from './parse.js';

/** Facts of one line by name: line, item, facility, patient, encounter, claim, session.
 * @zh 单行的事实，以名称为键：line、item、facility、patient、encounter、claim、session。 */
export type Facts = Readonly<Record<string, unknown>>;

/** A condition compiled to its value alone; `R` is what one run hands from node to node. */
export interface Decider<R> {
  /** its raw value, as json-rules-engine reckons it; throws if an operator or a fact does */
  evaluate(run: R): unknown;
  /** true if it can never throw, so that a list may stop before it */
  readonly isSure: boolean;
  /** the number of comparisons in it */
  readonly size: number;
}

/** How conditions read facts and compare them: the same for deciders and for tracers. */
export interface Reading<R> {
  /** reads a fact, or a path into it; throws if it must be there and is not */
  operand(fact: unknown, path: string | undefined): (run: R) => unknown;
  readonly operators: Readonly<Record<string, Operator>>;
  /** the error for an operator that nobody knows */
  unknownOperator(name: unknown): Error;
}

/** How conditions read facts, compare them and refer to each other, for deciding alone. */
export interface Surroundings<R> extends Reading<R> {
  /**
   * Null if every condition of a list must be evaluated. Otherwise a list may stop before conditions that cannot throw.
   * Some conditions cannot throw only if an operand is a primitive. For each such operand this is called: true means
   * that the caller makes sure of it.
   */
  readonly early: null | ((operand: (run: R) => unknown) => boolean);
  /** compiles a reference to a named condition */
  reference(node: ParsedReference): Decider<R>;
}

export function operatorOf<R>({ operator }: ParsedComparison, { operators }: Reading<R>): Operator | undefined {
  return typeof operator === 'string' ? findOperator(operator, operators) : undefined;
}

function isSure<R>(node: ParsedComparison, left: (run: R) => unknown, { early, operators }: Surroundings<R>): boolean {
  const caution = cautionOf(String(node.operator), node.value, operators);
  if (caution === 'unknown') frozen(node.value); // a custom operator may write into it, which would change all later runs
  return early !== null && (caution === 'none' || (caution === 'objects' && early(left)));
}

function decideComparison<R>(node: ParsedComparison, around: Surroundings<R>): Decider<R> {
  const { value, from } = node;
  const left = around.operand(node.fact, node.path);
  const operator = operatorOf(node, around);
  if (operator === undefined) {
    const evaluate = (): never => {
      throw around.unknownOperator(node.operator);
    };
    return { evaluate, isSure: false, size: 1 };
  }
  if (from !== null) {
    const right = around.operand(from.fact, from.path);
    const evaluate = (run: R): unknown => {
      const other = right(run); // first: if both facts are missing, this one is reported
      return operator(left(run), other);
    };
    return { evaluate, isSure: false, size: 1 };
  }
  return { evaluate: (run) => operator(left(run), value), isSure: isSure(node, left, around), size: 1 };
}

/** The priority by which a condition is sorted among its siblings. */
function rank(node: Parsed): string {
  return String(node.priority || 1);
}

/** Children by descending priority; those of one priority are evaluated together. */
export function prioritized(children: readonly Parsed[]): readonly (readonly number[])[] {
  const sets: Record<string, number[]> = {};
  for (const [i, child] of children.entries()) {
    sets[rank(child)] ??= [];
    sets[rank(child)]?.push(i);
  }
  const keys = Object.keys(sets).sort((a, b) => (Number(a) > Number(b) ? -1 : 1));
  return keys.map((key) => sets[key] ?? []);
}

/** Evaluates every child of a set, even after the answer is known, so that every fault is thrown. */
function allHold<R>(set: readonly Decider<R>[], run: R): boolean {
  let holds = true;
  for (const node of set) if (node.evaluate(run) !== true) holds = false;
  return holds;
}

function someHolds<R>(set: readonly Decider<R>[], run: R): boolean {
  let holds = false;
  for (const node of set) if (node.evaluate(run) === true) holds = true;
  return holds;
}

/** If no child can throw, the set stops at the first that decides, and small ones come first. Otherwise all are evaluated. */
function setHolds<R>(operator: 'any' | 'all', set: readonly Decider<R>[]): (run: R) => boolean {
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

/** True if a list of two or more conditions holds. */
function listHolds<R>(
  operator: 'any' | 'all',
  children: readonly Parsed[],
  nodes: readonly Decider<R>[],
): Decider<R>['evaluate'] {
  const sets = prioritized(children).map((set) =>
    setHolds(
      operator,
      set.flatMap((i) => nodes[i] ?? []),
    ),
  );
  const [first] = sets;
  if (sets.length === 1 && first !== undefined) return first;
  return operator === 'all' ? (run) => sets.every((holds) => holds(run)) : (run) => sets.some((holds) => holds(run));
}

/** @param isRoot the list of a rule itself, which returns the raw value of a single child; others return true or false */
function decideList<R>({ operator, children }: ParsedList, around: Surroundings<R>, isRoot: boolean): Decider<R> {
  const nodes = children.map((child) => decideNested(child, around));
  const isSure = nodes.every((node) => node.isSure);
  const size = nodes.reduce((sum, node) => sum + node.size, 0);
  const [only] = nodes;
  if (only === undefined) return { evaluate: () => true, isSure, size };
  if (operator === 'not') return { evaluate: (run) => !only.evaluate(run), isSure, size };
  if (nodes.length > 1) return { evaluate: listHolds(operator, children, nodes), isSure, size };
  return { evaluate: isRoot ? only.evaluate : (run) => only.evaluate(run) === true, isSure, size };
}

/** A condition inside another, or a named one. A list there is true or false, never a raw value. */
export function decideNested<R>(node: Parsed, around: Surroundings<R>): Decider<R> {
  if (node.kind === 'reference') return around.reference(node);
  return node.kind === 'list' ? decideList(node, around, false) : decideComparison(node, around);
}

/** The root of a rule's conditions. A list of one condition returns the raw value of that condition. */
export function decideRoot<R>(node: Parsed, around: Surroundings<R>): Decider<R> {
  return node.kind === 'list' ? decideList(node, around, true) : decideNested(node, around);
}
