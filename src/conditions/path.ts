/** A path that is not of the supported form; the message says which part. */
export class PathError extends Error {
  constructor(path: string, rest: string) {
    super(
      `path ${JSON.stringify(path)} is not supported from ${JSON.stringify(rest)}: members, indices, wildcards, slices, ` +
        'unions and descent are; filters and scripts would be evaluated as code and are refused',
    );
    this.name = 'PathError';
  }
}

/** A step of a path. Only members lead to one place; the others match any number. */
export type Segment =
  | { readonly kind: 'member'; readonly key: string }
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'descent' }
  | { readonly kind: 'slice'; readonly start: number; readonly end: number; readonly step: number }
  | { readonly kind: 'union'; readonly parts: readonly Segment[] };

/** A name that means nothing else to JSONPath. */
const NAME = '[^.[\\]()*?,:\'"^~@$`\\s]+';
const QUOTED = '[^[\\]()*?,:\'"^~@$`]+';
const SLICE = '-?\\d*:-?\\d*(?::\\d*)?';
const STEP = new RegExp(
  `^(?:(\\.\\.)(?=[^.])|\\.(\\*)|\\.(${NAME})|\\[(\\*)\\]|\\[(?:'(${QUOTED})'|"(${QUOTED})")\\]|\\[(${SLICE})\\]|\\[((?:${NAME}|${SLICE})(?:,(?:${NAME}|${SLICE}))*)\\])`,
  'u',
);

function member(key: string): Segment {
  return { kind: 'member', key };
}

/** Bounds as JSONPath reads them: none and 0 are alike, so an end of 0 is no end. */
function slice(text: string): Segment {
  const [start = '', end = '', step = ''] = text.split(':');
  return { kind: 'slice', start: Number(start), end: Number(end), step: Number(step) || 1 };
}

function bracketed(text: string): Segment {
  const parts = text.split(',').map((part) => (part.includes(':') ? slice(part) : member(part)));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'union', parts };
}

function segmentOf(match: RegExpExecArray): Segment {
  const [, descent, dotStar, name, star, single, double, bounds, list] = match;
  if (descent !== undefined) return { kind: 'descent' };
  if (dotStar !== undefined || star !== undefined) return { kind: 'wildcard' };
  if (bounds !== undefined) return slice(bounds);
  return list === undefined ? member(name ?? single ?? double ?? '') : bracketed(list);
}

/** The steps of a path, in order. @throws PathError where a part is not supported */
export function parsePath(path: string): readonly Segment[] {
  if (path.startsWith('.')) throw new PathError(path, path);
  let rest = path.startsWith('$') ? path.slice(1) : `.${path}`;
  const segments: Segment[] = [];
  while (rest !== '') {
    // after `..` a name follows without its dot
    const isBare = segments.at(-1)?.kind === 'descent' && !rest.startsWith('[');
    const step = STEP.exec(isBare ? `.${rest}` : rest);
    if (step === null) throw new PathError(path, rest);
    segments.push(segmentOf(step));
    rest = rest.slice(step[0].length - (isBare ? 1 : 0));
  }
  return segments;
}

/** The members that a path begins with, up to the first step that can match many. */
export function leadingMembers(path: string): readonly string[] {
  const members: string[] = [];
  for (const segment of parsePath(path)) {
    if (segment.kind !== 'member') break;
    members.push(segment.key);
  }
  return members;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Whether a member is a value's own; texts have their letters and their length. */
function has(value: unknown, key: string): boolean {
  return (isObject(value) || (typeof value === 'string' && value !== '')) && Object.hasOwn(value as object, key);
}

function own(value: unknown, key: string): unknown {
  return has(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

function children(value: unknown): unknown[] {
  return isObject(value) ? Object.values(value) : [];
}

function sliced(value: unknown, { start, end, step }: Extract<Segment, { kind: 'slice' }>): unknown[] {
  if (!Array.isArray(value)) return [];
  const { length } = value;
  const first = start < 0 ? Math.max(0, start + length) : Math.min(length, start);
  const bound = end || length;
  const last = bound < 0 ? Math.max(0, bound + length) : Math.min(length, bound);
  return value.slice(first, last).filter((_, i) => i % step === 0);
}

/** What was matched; `many` where a step on the way to the first could have matched others beside it. */
interface Matches {
  readonly values: unknown[];
  many: boolean;
}

/** Finds everything that the steps from `at` on match, in the order of JSONPath. */
function match(value: unknown, segments: readonly Segment[], at: number, many: boolean, found: Matches): void {
  const segment = segments[at];
  if (segment === undefined) {
    if (found.values.length === 0) found.many = many;
    found.values.push(value);
  } else if (segment.kind === 'member') {
    if (has(value, segment.key)) match(own(value, segment.key), segments, at + 1, many, found);
  } else if (segment.kind === 'wildcard') {
    for (const child of children(value)) match(child, segments, at + 1, true, found);
  } else if (segment.kind === 'slice') {
    for (const child of sliced(value, segment)) match(child, segments, at + 1, true, found);
  } else if (segment.kind === 'union') {
    for (const part of segment.parts) match(value, [part, ...segments.slice(at + 1)], 0, true, found);
  } else {
    match(value, segments, at + 1, many, found);
    for (const child of children(value)) if (typeof child === 'object') match(child, segments, at, true, found);
  }
}

/** A member as `own` gives it; of a plain object without asking whose it is. @param key none that every object has */
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
 * A path of members gives the value, undefined where a step is missing; one that can match many gives the list of
 * matches, undefined where there are none (a descent whose only match lies at its first level gives that alone, as
 * JSONPath does). Own members only.
 */
export function compilePath(path: string): (value: unknown) => unknown {
  const segments = parsePath(path);
  const keys = segments.flatMap((segment) => (segment.kind === 'member' ? [segment.key] : []));
  if (keys.length === segments.length) {
    const read = definiteReader(keys);
    return (value) => (isObject(value) ? read(value) : value);
  }
  return (value) => {
    if (!isObject(value)) return value;
    const found: Matches = { values: [], many: false };
    match(value, segments, 0, false, found);
    const [first] = found.values;
    return found.values.length > 1 || found.many ? found.values : first;
  };
}
