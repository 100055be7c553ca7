import type { Condition } from './condition.js';
import { compileRoot, type Facts, type Surroundings } from './node.js';
import { compilePath } from './path.js';

export type { Facts } from './node.js';

/** A condition compiled: pure, synchronous, no shared state. */
export type Predicate = (facts: Facts) => boolean;

/** A reader of a fact, or of a path into it. */
export type Operand = (facts: Facts) => unknown;

function operandOf(fact: string, path: string | undefined): Operand {
  if (path === undefined) return (facts) => facts[fact];
  const follow = compilePath(path);
  return (facts) => follow(facts[fact]);
}

/**
 * Compiles a condition of the json-rules-engine format to a closure. Every fact is there: what is absent is null or
 * undefined, never a fault. No result tree is kept.
 *
 * @param shorter a reader that gives the same as the path does, sooner; null where there is none
 * @throws Error where a path is not supported
 */
export function compileCondition(
  condition: Condition,
  shorter: (fact: string, path: string | undefined) => Operand | null = () => null,
): Predicate {
  const around: Surroundings<Facts> = {
    operand: (fact, path) => shorter(fact, path) ?? operandOf(fact, path),
    trees: null,
    operators: {},
    reference: null,
  };
  const node = compileRoot(condition, around);
  return (facts) => Boolean(node.evaluate(facts));
}
