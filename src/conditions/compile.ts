import type { Condition } from './condition.js';
import { decideRoot, type Facts, type Surroundings } from './decide.js';
import { compilePath } from './follow-path.js';
import { parseRoot } from './parse.js';

export type { Facts } from './decide.js';

/** A condition compiled: pure, synchronous, no shared state. */
export type Predicate = (facts: Facts) => boolean;

/** A reader of a fact, or of a path into it. */
export type Operand = (facts: Facts) => unknown;

/** Gives a reader that reads the same as a path into a fact does, sooner; null if there is none. */
export type Shorter = (fact: string, path: string | undefined) => Operand | null;

/** The reader of a fact, or of a path into it. @throws PathError for a path that is refused */
export function operandOf(fact: string, path: string | undefined, shorter: Shorter | undefined): Operand {
  const shortest = shorter?.(fact, path);
  if (shortest) return shortest;
  if (path === undefined) return (facts) => facts[fact];
  const follow = compilePath(path);
  return (facts) => follow(facts[fact]);
}

/**
 * Compiles a condition of the json-rules-engine format to a closure. A fact that is absent is
 * null or undefined, never a fault. No result tree is kept.
 *
 * @throws CompileFault if it is no condition, or if a path is refused
 */
export function compileCondition(condition: Condition, shorter?: Shorter): Predicate {
  const around: Surroundings<Facts> = {
    operand: (fact, path) => operandOf(String(fact), path, shorter),
    operators: {},
    unknownOperator: (name) => new Error(`Unknown operator: ${String(name)}`),
    early: () => false,
    reference: ({ condition: name }) => {
      throw new Error(`No condition ${String(name)} exists`);
    },
  };
  const node = decideRoot(parseRoot(condition), around);
  return (facts) => Boolean(node.evaluate(facts));
}
