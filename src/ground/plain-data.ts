/** What keeps a value from being plain data. */
export type PlainFault = 'not-json' | 'circular' | 'too-deep';

type Keys = readonly (string | number)[];

/** A value that is no plain data: where the fault lies, and which it is. */
export class PlainDataError extends Error {
  readonly path: Keys;
  readonly fault: PlainFault;
  constructor(path: Keys, fault: PlainFault) {
    super(`${fault} at /${path.join('/')}`);
    this.name = 'PlainDataError';
    this.path = path;
    this.fault = fault;
  }
}

/** Nesting that no document of this package comes near, and that no step after this one stumbles over. */
export const DEEPEST = 1_000;

/** True for the objects that JSON makes, of whatever realm: their prototype has none itself. */
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

  /** Whatever the caller's own code throws (accessors, proxies) is a fault of the data. */
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
    return Object.fromEntries(members.filter(([, member]) => member !== undefined)); // defines: "__proto__" is a name like any other
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
