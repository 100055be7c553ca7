/** Compares a fact's value with the condition's. */
export type Operator = (fact: unknown, value: unknown) => boolean;

interface Indexed {
  indexOf(sought: unknown): number;
}

// JavaScript compares numbers and texts by itself, which is what the reference does with its untouched operands.
type Ordered = number;

/** The gate of the numeric operators: only the fact is looked at, and only its beginning. */
function isNumeric(fact: unknown): boolean {
  return !Number.isNaN(typeof fact === 'number' ? fact : Number.parseFloat(fact as string));
}

const BASE: Readonly<Record<string, Operator>> = {
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
};

const DECORATORS: Readonly<Record<string, (next: Operator) => Operator>> = {
  someFact: (next) => (fact, value) => Array.isArray(fact) && fact.some((part) => next(part, value)),
  everyFact: (next) => (fact, value) => Array.isArray(fact) && fact.every((part) => next(part, value)),
  someValue: (next) => (fact, value) => (value as unknown[]).some((part) => next(fact, part)),
  everyValue: (next) => (fact, value) => (value as unknown[]).every((part) => next(fact, part)),
  swap: (next) => (fact, value) => next(value, fact),
  not: (next) => (fact, value) => !next(fact, value),
};

const NONE: Readonly<Record<string, Operator>> = {};

/**
 * The operator of a name, decorated from the left ("everyFact:not:in"), or undefined where a part is unknown.
 * @param own operators beside the built-in ones, which they replace; their names may hold colons
 */
export function findOperator(name: string, own: Readonly<Record<string, Operator>> = NONE): Operator | undefined {
  if (Object.hasOwn(own, name)) return own[name];
  if (Object.hasOwn(BASE, name)) return BASE[name];
  const colon = name.indexOf(':');
  const decorator = name.slice(0, Math.max(colon, 0));
  if (!Object.hasOwn(DECORATORS, decorator)) return undefined;
  const next = findOperator(name.slice(colon + 1), own);
  return next && DECORATORS[decorator]?.(next);
}

/** Operators that give an answer whatever they are asked, beside the built-in ones. */
const harmless = new WeakSet<Operator>();

/** Says of an operator of one's own that it never throws, so that lists may end before they ask it. */
export function neverThrowing<O extends Operator>(operator: O): O {
  harmless.add(operator);
  return operator;
}

/** What an operator throws at: nothing, values that are no primitives, or one never knows. */
export type Caution = 'none' | 'objects' | 'unknown';

/**
 * What an operator needs of a fact to give an answer; where it does, a list need not evaluate it to hear of a fault.
 * Decided by its name and a literal value.
 * @param own operators beside the built-in ones
 */
export function cautionOf(name: string, value: unknown, own: Readonly<Record<string, Operator>>): Caution {
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

/** A value that numbers can be compared with, whatever comes of it. */
export function isPrimitive(value: unknown): boolean {
  return (typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol') || value === null;
}
