import { parsePath, type Segment, type Special } from './path.js';

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** True if a member is the value's own. Texts have letters and a length, functions a name. */
function has(value: unknown, key: string): boolean {
  const mayHave = isObject(value) || (typeof value === 'string' && value !== '') || typeof value === 'function';
  return mayHave && Object.hasOwn(value as object, key);
}

function own(value: unknown, key: string): unknown {
  return has(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

function children(value: unknown): unknown[] {
  if (Array.isArray(value)) return Array.from<unknown>(value); // a list may have members beside its entries: those are no children
  return isObject(value) ? Object.values(value) : [];
}

function sliced(value: unknown, { start, end, step }: Extract<Special, { kind: 'slice' }>): unknown[] {
  if (!Array.isArray(value)) return [];
  const { length } = value;
  const first = start < 0 ? Math.max(0, start + length) : Math.min(length, start);
  const bound = end || length;
  const last = bound < 0 ? Math.max(0, bound + length) : Math.min(length, bound);
  return value.slice(first, last).filter((_, i) => i % step === 0);
}

/** How a step was reached. The meaning of the next step depends on it. */
interface Reached {
  /** true if a step on the way could have matched more than one value */
  readonly many: boolean;
  /** true if the next token is taken as a name if the value has such a member: in JSONPath after every other member */
  readonly named: boolean;
}

/** Finds every value that the steps match, in the order of JSONPath and with its quirks. */
class Finder {
  readonly values: unknown[] = [];
  /** true if the steps to the first value could have matched more than one */
  many = false;

  follow(value: unknown, segments: readonly Segment[], at: number, reached: Reached): void {
    const segment = segments[at];
    const { many, named } = reached;
    if (segment === undefined) {
      if (this.values.length === 0) this.many = many;
      this.values.push(value);
      return;
    }
    const { key, special, isName } = segment;
    if (special !== null && !((named || isName) && has(value, key))) {
      this.#branch(value, segments, at, many);
    } else if (has(value, key)) {
      this.follow(own(value, key), segments, at + 1, { many, named: !named });
    }
  }

  #branch(value: unknown, segments: readonly Segment[], at: number, many: boolean): void {
    const special = segments[at]?.special;
    if (special?.kind === 'wildcard') {
      for (const child of children(value)) this.follow(child, segments, at + 1, { many: true, named: true });
    } else if (special?.kind === 'slice') {
      for (const child of sliced(value, special)) this.follow(child, segments, at + 1, { many: true, named: false });
    } else if (special?.kind === 'union') {
      const rest = segments.slice(at + 1);
      for (const part of special.parts) this.follow(value, [part, ...rest], 0, { many: true, named: false });
    } else {
      this.follow(value, segments, at + 1, { many, named: false });
      if (special?.kind === 'descent') this.#descend(value, segments, at);
    }
  }

  #descend(value: unknown, segments: readonly Segment[], at: number): void {
    for (const child of children(value)) {
      if (typeof child === 'object') this.follow(child, segments, at, { many: true, named: false });
    }
  }
}

/** The same as `own`, but faster for plain objects. @param key no member of Object.prototype */
function step(value: unknown, key: string): unknown {
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return own(value, key);
  return (value as Readonly<Record<string, unknown>>)[key];
}

function definiteReader(keys: readonly string[]): (value: unknown) => unknown {
  const [first = '', second = ''] = keys;
  if (keys.some((key) => key in Object.prototype)) return (value) => keys.reduce(own, value);
  if (keys.length === 1) return (value) => step(value, first);
  if (keys.length === 2) return (value) => step(step(value, first), second);
  return (value) => keys.reduce(step, value);
}

/**
 * The reader of a path. A value that is no object is returned as it is, for json-rules-engine does not look into it.
 * A path of members gives the value, undefined if a step is missing; one that can match many gives the list of
 * matches, undefined if there are none (a descent whose only match lies at its first level gives that alone, as
 * JSONPath does). Own members only.
 * @throws PathError for a path that is refused
 */
export function compilePath(path: string): (value: unknown) => unknown {
  const segments = parsePath(path);
  if (segments.every(({ special }) => special === null)) {
    const read = definiteReader(segments.map(({ key }) => key));
    return (value) => (isObject(value) ? read(value) : value);
  }
  return (value) => {
    if (!isObject(value)) return value;
    const found = new Finder();
    found.follow(value, segments, 0, { many: false, named: false });
    const [first] = found.values;
    return found.values.length > 1 || found.many ? found.values : first;
  };
}
