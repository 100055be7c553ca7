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

/**
 * Whether an operator gives an answer for every fact: then a list need not evaluate it to hear of a fault. Decided by
 * its name and a literal value; whatever is not sure is not.
 * @param own operators beside the built-in ones: of those nothing is known
 */
export function neverThrows(name: string, value: unknown, own: Readonly<Record<string, Operator>>): boolean {
  const parts = name.split(':');
  if (parts.some((_, i) => Object.hasOwn(own, parts.slice(i).join(':')))) return false;
  const base = parts.pop() ?? '';
  if (!parts.every((part) => part === 'not' || part === 'someFact' || part === 'everyFact')) return false;
  if (base === 'in' || base === 'notIn') return Array.isArray(value);
  return base === 'equal' || base === 'notEqual' || base === 'contains' || base === 'doesNotContain';
}
