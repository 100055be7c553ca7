import type { KeyPath } from './errors.js';

/** The reasons for which a value is not plain data. */
export type PlainFault = 'not-json' | 'circular' | 'too-deep';

/** A value that is not plain data, with the path to the fault. */
export class PlainDataError extends Error {
  readonly path: KeyPath;
  readonly fault: PlainFault;
  constructor(path: KeyPath, fault: PlainFault) {
    super(`${fault} at /${path.join('/')}`);
    this.name = 'PlainDataError';
    this.path = path;
    this.fault = fault;
  }
}

/** The deepest nesting by default: far deeper than any document, and safe for every later step. */
export const DEEPEST = 1_000;

/** True for objects such as JSON makes, also of another realm: the prototype of their prototype is null. */
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

class Copier {
  readonly #deepest: number;
  readonly #path: (string | number)[] = [];
  readonly #above = new Set<object>();

  constructor(deepest: number) {
    this.#deepest = deepest;
  }

  #fail(fault: PlainFault): never {
    throw new PlainDataError([...this.#path], fault);
  }

  /** Runs the caller's own code (accessors, proxies). If that throws, the data is at fault. */
  #ask<T>(question: () => T): T {
    try {
      return question();
    } catch {
      return this.#fail('not-json');
    }
  }

  copy(value: unknown): unknown {
    if (typeof value === 'object' && value !== null) return this.#copyObject(value);
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') this.#fail('not-json');
    return value;
  }

  #copyObject(value: object): unknown {
    if (this.#above.has(value)) this.#fail('circular');
    if (this.#path.length >= this.#deepest) this.#fail('too-deep');
    this.#above.add(value);
    const isList = this.#ask(() => Array.isArray(value));
    if (!isList && !this.#ask(() => isPlainObject(value))) this.#fail('not-json');
    const copied = isList ? this.#copyList(value as readonly unknown[]) : this.#copyMembers(value);
    this.#above.delete(value);
    return copied;
  }

  #copyMember(value: object, key: string | number): unknown {
    this.#path.push(key);
    const copied = this.copy(this.#ask(() => (value as Readonly<Record<string | number, unknown>>)[key]));
    this.#path.pop();
    return copied;
  }

  #copyList(list: readonly unknown[]): unknown[] {
    const copied: unknown[] = [];
    for (let i = 0; i < list.length; i++) copied.push(this.#copyMember(list, i));
    return copied;
  }

  #copyMembers(value: object): object {
    const keys = this.#ask(() => Object.keys(value));
    const members = keys.map((key): [string, unknown] => [key, this.#copyMember(value, key)]);
    return Object.fromEntries(members.filter(([, member]) => member !== undefined)); // fromEntries defines members: "__proto__" is a name like any other
  }
}

/**
 * Copies plain data, as JSON has it: texts, numbers, true, false, null, lists and objects. Members that are
 * undefined are left out. Nothing of the copy is shared with the value.
 *
 * @param value anything
 * @param deepest how many lists and objects may lie within each other
 * @throws PlainDataError for a function, symbol, bigint or instance of a class, an accessor that throws, an object
 *   within itself, or deeper nesting
 */
export function plainCopy(value: unknown, deepest: number = DEEPEST): unknown {
  return new Copier(deepest).copy(value);
}
