import type { RulesLogic } from 'json-logic-js';
import { type Comparison, type ConditionNode, isFactReference } from '../../src/conditions/condition.js';
import { type Dialect, placeOf, translate, Untranslatable } from './translate.js';

type Logic = unknown;
type Write = (fact: Logic, value: unknown) => Logic;

const ORDERS = {
  lessThan: { sign: '<', holds: (a: number, b: number) => a < b },
  lessThanInclusive: { sign: '<=', holds: (a: number, b: number) => a <= b },
  greaterThan: { sign: '>', holds: (a: number, b: number) => a > b },
  greaterThanInclusive: { sign: '>=', holds: (a: number, b: number) => a >= b },
} as const;

/** json-rules-engine does not order null. JavaScript takes it for 0, so it is ruled out if 0 would pass. */
function ordered({ sign, holds }: (typeof ORDERS)[keyof typeof ORDERS]): Write {
  return (fact, value) => {
    const compared = { [sign]: [fact, value] };
    return holds(0, Number(value)) ? { and: [{ '!==': [fact, null] }, compared] } : compared;
  };
}

/** Operators that JSON Logic has itself. */
const NATIVE: Readonly<Record<string, Write>> = {
  equal: (fact, value) => ({ '===': [fact, value] }),
  notEqual: (fact, value) => ({ '!==': [fact, value] }),
  in: (fact, value) => ({ in: [fact, value] }),
  notIn: (fact, value) => ({ '!': [{ in: [fact, value] }] }),
  contains: (fact, value) => ({ in: [value, fact] }),
  ...Object.fromEntries(Object.entries(ORDERS).map(([name, order]) => [name, ordered(order)])),
};

/** `some` of JSON Logic, if it has the operator for the parts. */
function nativeOf(operator: string): Write | undefined {
  const [decorator, rest = '', ...more] = operator.split(':');
  if (Object.hasOwn(NATIVE, operator)) return NATIVE[operator];
  const each = decorator === 'someFact' && more.length === 0 && Object.hasOwn(NATIVE, rest) ? NATIVE[rest] : undefined;
  return each && ((fact, value) => ({ some: [fact, each({ var: '' }, value)] }));
}

/** The name of an operator that is added to JSON Logic. */
export function addedName(operator: string): string {
  return `rule:${operator}`;
}

/** @param added told of each operator that has to be added */
function dialect(added: Set<string>): Dialect<Logic> {
  return {
    all: (parts) => (parts.length === 1 ? parts[0] : { and: parts }),
    any: (parts) => (parts.length === 1 ? parts[0] : { or: parts }),
    not: (part) => ({ '!': [part] }),
    compare(comparison: Comparison) {
      const { operator, value } = comparison;
      if (isFactReference(value)) throw new Untranslatable('a value that is a fact');
      const fact = { var: placeOf(comparison) };
      const native = nativeOf(operator);
      if (native !== undefined) return native(fact, value);
      added.add(operator);
      return { [addedName(operator)]: [fact, value] };
    },
  };
}

/**
 * A condition as JSON Logic, for facts as `adjudicator.facts` gives them: absent ones are null, and lists hold no lists.
 * @param added gathers the operators that JSON Logic does not have
 */
export function toJsonLogic(condition: ConditionNode, added: Set<string>): RulesLogic {
  return translate(condition, dialect(added)) as RulesLogic;
}
