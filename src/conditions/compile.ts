import type { Condition } from './condition.js';
import { compileRoot, type Facts, type Surroundings } from './node.js';
import { compilePath } from './path.js';

export type { Facts } from './node.js';

/** A condition compiled: pure, synchronous, no shared state. */
export type Predicate = (facts: Facts) => boolean;

/** Every fact is there: what is absent is null or undefined, never a fault. No result tree is kept. */
const AROUND: Surroundings<Facts> = {
  operand(fact, path) {
    if (path === undefined) return (facts) => facts[fact];
    const follow = compilePath(path);
    return (facts) => follow(facts[fact]);
  },
  trees: null,
  operators: {},
  reference: null,
};

/**
 * Compiles a condition of the json-rules-engine format to a closure.
 * @throws Error where a path is not supported
 */
export function compileCondition(condition: Condition): Predicate {
  const node = compileRoot(condition, AROUND);
  return (facts) => Boolean(node.evaluate(facts));
}
