import { type Comparison, type Condition, type ConditionNode, isFactReference } from './condition.js';
import { findOperator } from './operators.js';
import { compilePath } from './path.js';

/** What conditions are evaluated on, by fact name. */
export type Facts = Readonly<Record<string, unknown>>;
/** A condition compiled: pure, synchronous, no shared state. */
export type Predicate = (facts: Facts) => boolean;

function compileOperand(fact: string, path: string | undefined): (facts: Facts) => unknown {
  if (!path) return (facts) => facts[fact];
  const read = compilePath(path);
  return (facts) => read(facts[fact]);
}

function compileComparison(node: Comparison): Predicate {
  const operator = findOperator(node.operator);
  if (operator === undefined) throw new Error(`unknown operator ${JSON.stringify(node.operator)}`);
  const fact = compileOperand(node.fact, node.path);
  const { value } = node;
  if (isFactReference(value)) {
    const other = compileOperand(value.fact, value.path);
    return (facts) => operator(fact(facts), other(facts));
  }
  return (facts) => operator(fact(facts), value);
}

function compileNode(node: ConditionNode): Predicate {
  if ('any' in node) {
    const parts = node.any.map(compileNode);
    // an empty list holds, for "any" as for "all": that is how the reference counts
    return (facts) => parts.length === 0 || parts.some((part) => part(facts));
  }
  if ('all' in node) {
    const parts = node.all.map(compileNode);
    return (facts) => parts.every((part) => part(facts));
  }
  if ('not' in node) {
    const part = compileNode(node.not);
    return (facts) => !part(facts);
  }
  return compileComparison(node);
}

/**
 * Compiles a condition of the json-rules-engine format to a closure.
 * @throws Error where an operator is unknown or a path is not supported
 */
export function compileCondition(condition: Condition): Predicate {
  return compileNode(condition);
}
