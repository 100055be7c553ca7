/** A path that is not of the supported form; the message says which part. */
export class PathError extends Error {
  constructor(path: string, rest: string) {
    super(
      `path ${JSON.stringify(path)} is not supported from ${JSON.stringify(rest)}: use members and indices, $.a.b[0]`,
    );
    this.name = 'PathError';
  }
}

const SEGMENT = /^(?:\.([^.[\]()*?,:'"^~@\s]+)|\[(\d+)\]|\[(?:'([^']+)'|"([^"]+)")\])/u;

/** The keys that a path names, in order. @throws PathError where the path needs evaluation or matches many. */
export function parsePath(path: string): readonly string[] {
  let rest = path.startsWith('$') ? path.slice(1) : `.${path}`;
  const keys: string[] = [];
  while (rest !== '') {
    const match = SEGMENT.exec(rest);
    if (match === null) throw new PathError(path, rest);
    keys.push(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
    rest = rest.slice(match[0].length);
  }
  return keys;
}

/**
 * The reader of a path: own properties only, undefined where a step is missing; a value that is no object
 * is returned as it is, for json-rules-engine does not look into it either.
 */
export function compilePath(path: string): (value: unknown) => unknown {
  const keys = parsePath(path);
  return (value) => {
    if (typeof value !== 'object' || value === null) return value;
    let current: unknown = value;
    for (const key of keys) {
      if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
      current = (current as Record<string, unknown>)[key];
    }
    return current;
  };
}
