import type { KeyPath } from '../ground/errors.js';
import type { Comparison, ConditionNode } from '../model/types.generated.js';

export type { Comparison, Condition, ConditionNode } from '../model/types.generated.js';

/** A fact and a path into it; without one, the whole fact. As the value of a comparison it stands for what is there. */
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
