import { isFactReference } from './condition.js';
import { MOST_LEVELS, ownData } from './data.js';
import { CompileFault, type FaultCode, keysOf, type Place } from './fault.js';
import { decoratorsOf } from './operators.js';
import { PathError, parsePath } from './path.js';

export type ListOperator = 'any' | 'all' | 'not';

/** Members of a condition that do not change what it decides. */
interface Head {
  readonly name: unknown;
  /** a number for lists, as given for others */
  readonly priority: unknown;
}

/** A fact, and the path into it. */
export interface OperandSource {
  readonly fact: unknown;
  readonly path: string | undefined;
}

export interface ParsedComparison extends Head, OperandSource {
  readonly kind: 'comparison';
  readonly operator: unknown;
  readonly value: unknown;
  /** the fact that the value is taken from; null for a literal value */
  readonly from: OperandSource | null;
  readonly params: unknown;
}

export interface ParsedList extends Head {
  readonly kind: 'list';
  readonly operator: ListOperator;
  readonly priority: number;
  readonly children: readonly Parsed[];
}

/** A reference to a named condition. */
export interface ParsedReference extends Head {
  readonly kind: 'reference';
  readonly condition: unknown;
}

/** A condition, read and checked: a copy that shares nothing with the one given. */
export type Parsed = ParsedComparison | ParsedList | ParsedReference;

export type Raw = Readonly<Record<string, unknown>>;

function fault(code: FaultCode, place: Place | null, message: string): CompileFault {
  return new CompileFault(code, keysOf(place), message);
}

function pathOf(raw: Raw, above: Place | null): string | undefined {
  const { path } = raw;
  if (!path) return undefined;
  const place = { key: 'path', above };
  if (typeof path !== 'string') throw fault('UNSUPPORTED_PATH', place, 'a path is a text: "$.a.b"');
  try {
    parsePath(path);
  } catch (error) {
    if (!(error instanceof PathError)) throw error;
    throw fault(error.isCode ? 'CODE_IN_PATH' : 'UNSUPPORTED_PATH', place, error.message);
  }
  return path;
}

/** A member that names something. A name of another scalar type is allowed: nothing has that name. */
function scalarOf(raw: Raw, key: string, above: Place | null): unknown {
  const value = raw[key];
  if (value === null || !['object', 'function', 'symbol'].includes(typeof value)) return value;
  throw fault('INVALID_CONDITION', { key, above }, `"${key}" must be a text`);
}

/** Reads a fact and its path. @throws CompileFault if the path is refused */
export function parseSource(raw: Raw, place: Place | null): OperandSource {
  return { fact: scalarOf(raw, 'fact', place), path: pathOf(raw, place) };
}

function parseOperator(raw: Raw, above: Place | null): unknown {
  const operator = scalarOf(raw, 'operator', above);
  if (typeof operator !== 'string' || decoratorsOf(operator) <= MOST_LEVELS) return operator;
  const message = `an operator has more than ${MOST_LEVELS} decorators`;
  throw fault('TOO_DEEP', { key: 'operator', above }, message);
}

function parsePriority(raw: Raw, above: Place | null): unknown {
  const priority = scalarOf(raw, 'priority', above);
  if (!priority || !(String(priority) in Object.prototype)) return priority;
  throw fault('INVALID_PRIORITY', { key: 'priority', above }, 'a priority is a number');
}

function parseComparison(raw: Raw, place: Place | null): ParsedComparison {
  for (const key of ['fact', 'operator', 'value']) {
    if (Object.hasOwn(raw, key)) continue;
    throw fault('INVALID_CONDITION', place, `Condition: constructor "${key}" property required`);
  }
  const { value, params, name } = raw;
  const at = { key: 'value', above: place };
  return {
    kind: 'comparison',
    ...parseSource(raw, place),
    operator: parseOperator(raw, place),
    value: ownData(value, at),
    from: isFactReference(value) ? parseSource(value as unknown as Raw, at) : null,
    params: params ? ownData(params, { key: 'params', above: place }) : undefined,
    priority: parsePriority(raw, place),
    name: ownData(name, { key: 'name', above: place }),
  };
}

function parseReference(raw: Raw, place: Place | null): ParsedReference {
  return {
    kind: 'reference',
    condition: scalarOf(raw, 'condition', place),
    priority: parsePriority(raw, place),
    name: ownData(raw['name'], { key: 'name', above: place }),
  };
}

function childrenOf(operator: ListOperator, given: unknown, above: Place, level: number): readonly Parsed[] {
  if (operator === 'not') {
    if (Array.isArray(given)) throw fault('INVALID_CONDITION', above, '"not" cannot be an array');
    return [parseNested(given, above, level)];
  }
  if (!Array.isArray(given)) throw fault('INVALID_CONDITION', above, `"${operator}" must be an array`);
  return Array.from(given as readonly unknown[], (child, key) => parseNested(child, { key, above }, level));
}

function parseList(operator: ListOperator, raw: Raw, place: Place | null, level: number): ParsedList {
  if (level >= MOST_LEVELS) {
    const message = `conditions lie more than ${MOST_LEVELS} deep within each other, or one within itself`;
    throw fault('TOO_DEEP', place, message);
  }
  return {
    kind: 'list',
    operator,
    children: childrenOf(operator, raw[operator], { key: operator, above: place }, level + 1),
    priority: Number.parseInt(String(raw['priority']), 10) || 1, // a list always has one
    name: ownData(raw['name'], { key: 'name', above: place }),
  };
}

/** The list operator of a condition, in the precedence of json-rules-engine; undefined if it is no list. */
function listOperator(raw: Raw): ListOperator | undefined {
  return (['any', 'all', 'not'] as const).find((operator) => Object.hasOwn(raw, operator));
}

function requireObject(raw: unknown, place: Place | null): Raw {
  if (typeof raw === 'object' && raw !== null) return raw as Raw;
  throw fault('INVALID_CONDITION', place, 'Condition: constructor options required');
}

/** A condition inside another. It is read as a reference if it can be one. */
function parseNested(given: unknown, place: Place, level: number): Parsed {
  const raw = requireObject(given, place);
  if (Object.hasOwn(raw, 'condition')) return parseReference(raw, place);
  const operator = listOperator(raw);
  return operator === undefined ? parseComparison(raw, place) : parseList(operator, raw, place, level);
}

/**
 * Reads the root of a rule's conditions, or of a named condition: a list, or else a reference.
 * @param given anything
 * @throws CompileFault if json-rules-engine would refuse it, if it is not plain data, or if it has more than 512 levels
 */
export function parseRoot(given: unknown): Parsed {
  const raw = requireObject(given, null);
  const operator = listOperator(raw);
  if (operator !== undefined) return parseList(operator, raw, null, 0);
  if (Object.hasOwn(raw, 'condition')) return parseReference(raw, null);
  const message = '"conditions" root must contain a single instance of "all", "any", "not", or "condition"';
  throw fault('INVALID_CONDITION', null, message);
}
