import { BASE, type DECORATORS, decorated, isNumeric, isPrimitive, memberOf, type Operator } from './operators.js';

/** Whether a comparison holds; null if that is open: it depends on what is not known. */
export type Truth = boolean | null;

/**
 * Decides as the operator of the same name does, if every value of what is not known would give the same; else it is
 * open. What that operator would throw for is open too.
 */
export type OpenOperator = (fact: unknown, value: unknown) => Truth;

/** Stands for a word that no vocabulary knows: it is stated, so it is not null, but it may mean anything. */
export const UNKNOWN_WORD: unique symbol = Symbol('unknown word');
/** Stands for null in a rule. A fact that is null is not known, yet whether it is null is. */
const NULL_ITSELF: unique symbol = Symbol('null itself');

/** A value that a rule states, as these operators take it. */
export function literalOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(literalOf);
  return value === null ? NULL_ITSELF : value;
}

function plainOf(operand: unknown): unknown {
  if (Array.isArray(operand)) return operand.map(plainOf);
  return operand === NULL_ITSELF ? null : operand;
}

function isUnknown(operand: unknown): boolean {
  return operand === null || operand === undefined || operand === UNKNOWN_WORD;
}

/** True if an operand is not known, or is a list with an entry that is not. */
export function isOpen(operand: unknown): boolean {
  return Array.isArray(operand) ? operand.some(isOpen) : isUnknown(operand);
}

/** True if it can be made a text, as JavaScript does with objects before it orders or searches: else it throws. */
function hasText(operand: unknown): boolean {
  if (Array.isArray(operand)) return operand.every(hasText);
  return isPrimitive(operand) || (typeof operand === 'object' && typeof operand?.toString === 'function');
}

/** An operator that needs to know both operands. */
function ofKnown(operator: Operator): OpenOperator {
  return (fact, value) => {
    if (isOpen(fact) || isOpen(value)) return null;
    const [left, right] = [plainOf(fact), plainOf(value)];
    return hasText(left) && hasText(right) ? operator(left, right) : null;
  };
}

/** An order of numbers, which nothing that is no number has a place in. */
function ordered(operator: Operator): OpenOperator {
  const compare = ofKnown(operator);
  return (fact, value) => {
    const left = plainOf(fact);
    const isNoNumber = !isOpen(fact) && hasText(left) && !isNumeric(left);
    return isNoNumber ? false : compare(fact, value);
  };
}

function negated(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

function not(next: OpenOperator): OpenOperator {
  return (fact, value) => negated(next(fact, value));
}

function some(list: readonly unknown[], holds: (entry: unknown) => Truth): Truth {
  let truth: Truth = false;
  for (const entry of list) {
    const own = holds(entry);
    if (own === true) return true;
    if (own === null) truth = null;
  }
  return truth;
}

function every(list: readonly unknown[], holds: (entry: unknown) => Truth): Truth {
  return negated(some(list, (entry) => negated(holds(entry))));
}

type Quantifier = typeof some;

function overFact(quantifier: Quantifier): (next: OpenOperator) => OpenOperator {
  return (next) => (fact, value) => {
    if (Array.isArray(fact)) return quantifier(fact, (entry) => next(entry, value));
    return isUnknown(fact) ? null : false;
  };
}

function overValue(quantifier: Quantifier): (next: OpenOperator) => OpenOperator {
  return (next) => (fact, value) => (Array.isArray(value) ? quantifier(value, (entry) => next(fact, entry)) : null);
}

const OPEN_DECORATORS: Readonly<Record<keyof typeof DECORATORS, (next: OpenOperator) => OpenOperator>> = {
  someFact: overFact(some),
  everyFact: overFact(every),
  someValue: overValue(some),
  everyValue: overValue(every),
  swap: (next) => (fact, value) => next(value, fact),
  not,
};

function equal(fact: unknown, value: unknown): Truth {
  if (value === NULL_ITSELF) return fact === null;
  if (fact === NULL_ITSELF) return value === null;
  return isOpen(fact) || isOpen(value) ? null : fact === value;
}

const isInList = overValue(some)(equal);
const isInText = ofKnown(BASE.in);

function isIn(fact: unknown, value: unknown): Truth {
  return typeof value === 'string' ? isInText(fact, value) : isInList(fact, value);
}

const OPEN_BASE: Readonly<Record<keyof typeof BASE, OpenOperator>> = {
  equal,
  notEqual: not(equal),
  in: isIn,
  notIn: not(isIn),
  contains: overFact(some)(equal),
  doesNotContain: overFact(every)(not(equal)),
  lessThan: ordered(BASE.lessThan),
  lessThanInclusive: ordered(BASE.lessThanInclusive),
  greaterThan: ordered(BASE.greaterThan),
  greaterThanInclusive: ordered(BASE.greaterThanInclusive),
};

/** The operator of a name, with its decorators; undefined if a part is unknown. */
export function findOpenOperator(name: string): OpenOperator | undefined {
  return decorated<OpenOperator>(name, (rest) => memberOf(OPEN_BASE, rest), OPEN_DECORATORS);
}
