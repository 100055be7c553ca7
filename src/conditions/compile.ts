import type { Condition } from './condition.js';
import { compileRoot, type Facts, type Surroundings } from './node.js';

export type { Facts } from './node.js';

/** A condition compiled: pure, synchronous, no shared state. */
export type Predicate = (facts: Facts) => boolean;

/** Every fact is there: what is absent is null or undefined, never a fault. */
const AROUND: Omit<Surroundings, 'slots'> = {
  read: (fact) => (facts) => facts[fact],
  operators: {},
  conditions: {},
  path: [],
};

/**
 * Compiles a condition of the json-rules-engine format to a closure. No result tree is kept.
 * @throws Error where an operator is unknown or a path is not supported
 */
export function compileCondition(condition: Condition): Predicate {
  const node = compileRoot(condition, { ...AROUND, slots: { used: 0 } });
  return (facts) => Boolean(node.evaluate(facts, null));
}
