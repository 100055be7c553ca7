/** Compares a fact's value with the condition's. */
export type Operator = (fact: unknown, value: unknown) => boolean;

interface Indexed {
  indexOf(sought: unknown): number;
}

// json-rules-engine compares operands as they are, so JavaScript compares numbers and texts by its own rules.
type Ordered = number;

/** True if the fact begins with a number. The numeric operators of json-rules-engine check this of the fact alone. */
export function isNumeric(fact: unknown): boolean {
  return !Number.isNaN(typeof fact === 'number' ? fact : Number.parseFloat(fact as string));
}

/** The operators of json-rules-engine. */
export const BASE = {
  equal: (fact, value) => fact === value,
  notEqual: (fact, value) => fact !== value,
  in: (fact, value) => (value as Indexed).indexOf(fact) > -1,
  notIn: (fact, value) => (value as Indexed).indexOf(fact) === -1,
  contains: (fact, value) => Array.isArray(fact) && fact.indexOf(value) > -1,
  doesNotContain: (fact, value) => Array.isArray(fact) && fact.indexOf(value) === -1,
  lessThan: (fact, value) => isNumeric(fact) && (fact as Ordered) < (value as Ordered),
  lessThanInclusive: (fact, value) => isNumeric(fact) && (fact as Ordered) <= (value as Ordered),
  greaterThan: (fact, value) => isNumeric(fact) && (fact as Ordered) > (value as Ordered),
  greaterThanInclusive: (fact, value) => isNumeric(fact) && (fact as Ordered) >= (value as Ordered),
} as const satisfies Readonly<Record<string, Operator>>;

/** Its decorators: each makes another operator of one. */
export const DECORATORS = {
  someFact: (next) => (fact, value) => Array.isArray(fact) && fact.some((part) => next(part, value)),
  everyFact: (next) => (fact, value) => Array.isArray(fact) && fact.every((part) => next(part, value)),
  someValue: (next) => (fact, value) => (value as unknown[]).some((part) => next(fact, part)),
  everyValue: (next) => (fact, value) => (value as unknown[]).every((part) => next(fact, part)),
  swap: (next) => (fact, value) => next(value, fact),
  not: (next) => (fact, value) => !next(fact, value),
} as const satisfies Readonly<Record<string, (next: Operator) => Operator>>;

const NONE: Readonly<Record<string, Operator>> = {};

/** The number of parts of an operator's name that stand before a colon. */
export function decoratorsOf(name: string): number {
  let count = 0;
  for (let at = name.indexOf(':'); at !== -1; at = name.indexOf(':', at + 1)) count += 1;
  return count;
}

/** The most decorators that an operator may have: each is a call within a call. */
const MOST_DECORATORS = 512;

/** What stands under a name; undefined for a name that is not the table's own, such as "constructor". */
export function memberOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/**
 * The operator of a name, decorated from the left ("everyFact:not:in"), or undefined if a part is unknown or there
 * are more than 512 decorators.
 * @param base the operator of a name as it stands, which may hold colons; undefined if there is none
 */
export function decorated<O>(
  name: string,
  base: (name: string) => O | undefined,
  decorators: Readonly<Record<string, (next: O) => O>>,
): O | undefined {
  const found: ((next: O) => O)[] = [];
  let rest = name;
  let operator = base(rest);
  while (operator === undefined) {
    const colon = rest.indexOf(':');
    const decorate = memberOf(decorators, rest.slice(0, Math.max(colon, 0)));
    if (decorate === undefined || found.length === MOST_DECORATORS) return undefined;
    found.push(decorate);
    rest = rest.slice(colon + 1);
    operator = base(rest);
  }
  return found.reduceRight<O>((next, decorate) => decorate(next), operator);
}

/**
 * The operator of a name, with its decorators; undefined if a part is unknown.
 * @param own operators beside the built-in ones, which they replace; their names may hold colons
 */
export function findOperator(name: string, own: Readonly<Record<string, Operator>> = NONE): Operator | undefined {
  return decorated(name, (rest) => memberOf(own, rest) ?? memberOf<Operator>(BASE, rest), DECORATORS);
}

/** Custom operators that never throw. */
const harmless = new WeakSet<Operator>();

/** Declares that a custom operator never throws, so that a list may stop before it. */
export function neverThrowing<O extends Operator>(operator: O): O {
  harmless.add(operator);
  return operator;
}

/** The facts on which an operator may throw: none, only values that are no primitives, or unknown. */
export type Caution = 'none' | 'objects' | 'unknown';

/**
 * The facts on which an operator may throw, by its name and the literal value. If there are none, a list may stop before
 * it: no fault is missed.
 * @param own operators beside the built-in ones
 */
export function cautionOf(name: string, value: unknown, own: Readonly<Record<string, Operator>> = NONE): Caution {
  const custom = Object.hasOwn(own, name) ? own[name] : undefined;
  if (custom !== undefined) return harmless.has(custom) ? 'none' : 'unknown';
  const parts = name.split(':');
  if (parts.some((_, i) => Object.hasOwn(own, parts.slice(i).join(':')))) return 'unknown';
  const base = parts.pop() ?? '';
  if (base.startsWith('lessThan') || base.startsWith('greaterThan')) {
    return isPrimitive(value) && parts.every((part) => part === 'not') ? 'objects' : 'unknown';
  }
  if (!parts.every((part) => part === 'not' || part === 'someFact' || part === 'everyFact')) return 'unknown';
  if (base === 'in' || base === 'notIn') return Array.isArray(value) ? 'none' : 'unknown';
  const isKnown = ['equal', 'notEqual', 'contains', 'doesNotContain'].includes(base);
  return isKnown ? 'none' : 'unknown';
}

/** True if a number can be compared with the value without an exception. */
export function isPrimitive(value: unknown): boolean {
  return (typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol') || value === null;
}
