import type { KeyPath } from '../ground/errors.js';

/** The condition format of json-rules-engine, as rules of this package may use it. */
export type Condition =
  | { readonly all: readonly ConditionNode[] }
  | { readonly any: readonly ConditionNode[] }
  | { readonly not: ConditionNode };

/** A comparison: a fact (and a path into it), an operator, a value or another fact. */
export interface Comparison {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
  readonly path?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export type ConditionNode = Condition | Comparison;

/** The operand `{ "fact": …, "path": … }` that stands for another fact's value. */
export interface FactReference {
  readonly fact: string;
  readonly path?: string;
}

/** True if a comparison takes its value from a fact. */
export function isFactReference(value: unknown): value is FactReference {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'fact');
}

/** Every comparison of a condition, with the keys that lead to it, in reading order. */
export function* comparisons(
  node: ConditionNode,
  at: KeyPath = [],
): Generator<{ comparison: Comparison; at: KeyPath }> {
  if ('any' in node) for (const [i, child] of node.any.entries()) yield* comparisons(child, [...at, 'any', i]);
  else if ('all' in node) for (const [i, child] of node.all.entries()) yield* comparisons(child, [...at, 'all', i]);
  else if ('not' in node) yield* comparisons(node.not, [...at, 'not']);
  else yield { comparison: node, at };
}
