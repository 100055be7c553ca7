import { type Comparison, type ConditionNode, isFactReference } from '../../src/conditions/condition.js';
import { type Dialect, placeOf, translate, Untranslatable } from './translate.js';

type Write = (fact: string, value: unknown) => string;

/** A literal of zen's expressions, which know no escapes. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'string' && /["\\]/.test(value)) throw new Untranslatable(`the text ${value}`);
  return JSON.stringify(value);
}

/** zen orders only numbers and fails on null. A day is read as a number. */
function ordered(sign: string): Write {
  return (fact, value) => {
    if (typeof value === 'number') return `(${fact} != null and ${fact} ${sign} ${value})`;
    if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) throw new Untranslatable(`${sign} ${value}`);
    return `(${fact} != null and date(${fact}) ${sign} ${Date.parse(value) / 1000})`;
  };
}

/** Chapters: an N before the digits of a code does not count. */
function under(code: string, prefix: string): string {
  if (prefix.startsWith('N')) throw new Untranslatable(`the chapter ${prefix}`);
  const plain = `startsWith(${code}, ${literal(prefix)})`;
  return /^\d/.test(prefix) ? `${plain} or startsWith(${code}, ${literal(`N${prefix}`)})` : plain;
}

const OPERATORS: Readonly<Record<string, Write>> = {
  equal: (fact, value) => `${fact} == ${literal(value)}`,
  notEqual: (fact, value) => `${fact} != ${literal(value)}`,
  in: (fact, value) => `${fact} in ${literal(value)}`,
  notIn: (fact, value) => `${fact} not in ${literal(value)}`,
  contains: (fact, value) => `(${fact} != null and ${literal(value)} in ${fact})`,
  doesNotContain: (fact, value) => `(${fact} != null and not (${literal(value)} in ${fact}))`,
  'swap:in': (fact, value) => `(${fact} != null and contains(${fact}, ${literal(value)}))`,
  lessThan: ordered('<'),
  lessThanInclusive: ordered('<='),
  greaterThan: ordered('>'),
  greaterThanInclusive: ordered('>='),
  // zen cannot normalise codes, but facts give them in the form in which they are compared
  codeIn: (fact, value) => `${fact} in ${literal(value)}`,
  codeUnder: (fact, value) => {
    const chapters = (value as readonly string[]).map((prefix) => under(fact, prefix));
    return `(${fact} != null and (${chapters.join(' or ')}))`;
  },
};

function write(operator: string, fact: string, value: unknown): string {
  if (operator.startsWith('someFact:')) {
    return `(${fact} != null and some(${fact}, ${write(operator.slice('someFact:'.length), '#', value)}))`;
  }
  if (operator.startsWith('everyFact:')) {
    return `(${fact} != null and all(${fact}, ${write(operator.slice('everyFact:'.length), '#', value)}))`;
  }
  const known = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  if (known === undefined) throw new Untranslatable(`the operator ${operator}`);
  return known(fact, value);
}

const DIALECT: Dialect<string> = {
  all: (parts) => `(${parts.join(' and ')})`,
  any: (parts) => `(${parts.join(' or ')})`,
  not: (part) => `not (${part})`,
  compare(comparison: Comparison) {
    if (isFactReference(comparison.value)) throw new Untranslatable('a value that is a fact');
    return write(comparison.operator, placeOf(comparison), comparison.value);
  },
};

/**
 * A condition as an expression of zen, for facts as `adjudicator.facts` gives them.
 * @throws Untranslatable if it compares names, which zen cannot normalise, or has other decorators than someFact, everyFact and swap of in
 */
export function toZen(condition: ConditionNode): string {
  return translate(condition, DIALECT);
}

/** A decision of zen. Its output says of each rule, by key, whether it holds. */
export function expressionDecision(expressions: readonly string[]): Buffer {
  const outputs = expressions.map((value, i) => ({ id: `o${i}`, key: `r${i}`, value }));
  const content = {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'x', name: 'x', type: 'expressionNode', position: { x: 1, y: 0 }, content: { expressions: outputs } },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'x', type: 'edge' },
      { id: 'b', sourceId: 'x', targetId: 'out', type: 'edge' },
    ],
  };
  return Buffer.from(JSON.stringify(content));
}
