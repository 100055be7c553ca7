import { PlainDataError, type PlainFault, plainCopy } from '../ground/plain-data.js';
import { CompileFault, type FaultCode, keysOf, type Place } from './fault.js';

/** How deep conditions, values and decorators may nest: much deeper than rules do, and still safe for the stack. */
export const MOST_LEVELS = 512;

const FAULTS: Readonly<Record<PlainFault, readonly [FaultCode, string]>> = {
  'not-json': ['NOT_JSON', 'rules are plain data (JSON): no functions, dates, classes or accessors that throw'],
  circular: ['NOT_JSON', 'rules are plain data (JSON): this object lies within itself'],
  'too-deep': ['TOO_DEEP', `lists and objects lie more than ${MOST_LEVELS} deep`],
};

/** A copy of the data in a rule, shared with nobody. @throws CompileFault if it is not plain data */
export function ownData(value: unknown, place: Place): unknown {
  if (value === null || !['object', 'function', 'symbol'].includes(typeof value)) return value;
  try {
    return plainCopy(value, MOST_LEVELS);
  } catch (error) {
    if (!(error instanceof PlainDataError)) throw error;
    const [code, message] = FAULTS[error.fault];
    throw new CompileFault(code, [...keysOf(place), ...error.path], message);
  }
}

/** A copy of plain data that was checked before. The caller may write into it. */
export function copied<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copied) as T;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const part: unknown = copied((value as Record<string, unknown>)[key]);
    if (key === '__proto__')
      Object.defineProperty(copy, key, { value: part, enumerable: true, configurable: true, writable: true });
    else copy[key] = part;
  }
  return copy as T;
}

/** Freezes plain data, all of it. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
