import type { KeyPath } from './errors.js';
import { PlainDataError, type PlainFault, plainCopy } from './plain-data.js';

/** How deep single values of claims and packs may be nested. */
export const DEEPEST_VALUE = 16;

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || prototype === Array.prototype;
}

/** True if a value is plain JSON (undefined members are let pass) and at most `depth` deep. */
export function isJson(value: unknown, depth = DEEPEST_VALUE): boolean {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth === 0 || !isPlain(value)) return false;
  return Object.values(value).every((part) => isJson(part, depth - 1));
}

/** The first fault for which a value is not plain JSON of allowed depth, with its path; null if there is none. */
export function jsonFault(value: unknown): { path: KeyPath; fault: PlainFault } | null {
  if (isJson(value)) return null;
  try {
    plainCopy(value, DEEPEST_VALUE);
  } catch (error) {
    if (error instanceof PlainDataError) return { path: error.path, fault: error.fault };
    throw error;
  }
  return { path: [], fault: 'not-json' }; // a number that JSON cannot write
}

/** True for an object that is no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON with the members of each object sorted by name, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}
