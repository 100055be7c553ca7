import { boundedCache } from '../ground/bounded-cache.js';
import { isCode, tokensOf } from './path-tokens.js';

/** A path that is refused; the message says why, and at which part. */
export class PathError extends Error {
  /** true if json-rules-engine would run a part of the path as code */
  readonly isCode: boolean;
  constructor(path: string, isCode: boolean, why: string) {
    const shown = path.length > 200 ? `${path.slice(0, 200)}…` : path;
    super(`path ${JSON.stringify(shown)} ${why}`);
    this.name = 'PathError';
    this.isCode = isCode;
  }
}

/** The meaning of a token if it is not the name of a member. */
export type Special =
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'descent' }
  | { readonly kind: 'root' }
  | { readonly kind: 'slice'; readonly start: number; readonly end: number; readonly step: number }
  | { readonly kind: 'union'; readonly parts: readonly Segment[] };

/** A step of a path: a member of this name, or a special meaning. */
export interface Segment {
  readonly key: string;
  /** null if the step can only be a name; special steps can match any number of values */
  readonly special: Special | null;
  /** true if the name was quoted: then a member of this name is taken before the special meaning */
  readonly isName: boolean;
}

/** Longer than any path that people write; json-rules-engine takes quadratic time for long paths. */
const LONGEST = 4096;
const MOST_STEPS = 512;

/** A name in quotes, which may hold any character but its quote. */
const QUOTED = /\[(?:'([^']*)'|"([^"]*)")\]/gu;
/** Stands for the n-th quoted name, in characters that no path holds. */
const STAND_IN = /^\uE000(\d+)\uE001$/u;
const BRACKETS = /^[^[\]]*(?:\[[^[\]]+\](?=$|[.[])[^[\]]*)*/u;
const SLICE = /^-?\d*:-?\d*:?\d*$/u;
const NUMBERS = /^[-\d:]*:[-\d:]*$/u;

/** A slice as JSONPath reads it. A missing number is 0, so an end of 0 is no end. */
function sliceOf(text: string): Special {
  const [start = '', end = '', step = ''] = text.split(':');
  return {
    kind: 'slice',
    start: Number.parseInt(start, 10) || 0,
    end: Number.parseInt(end, 10) || 0,
    step: Number(step) || 1,
  };
}

function specialOf(token: string): Special | null {
  if (token === '*') return { kind: 'wildcard' };
  if (token === '..') return { kind: 'descent' };
  if (token === '$') return { kind: 'root' };
  if (SLICE.test(token)) return sliceOf(token);
  if (!token.includes(',')) return null;
  return { kind: 'union', parts: token.split(',').map((part) => segmentOf(part, false)) };
}

function segmentOf(key: string, isName: boolean): Segment {
  return { key, special: specialOf(key), isName };
}

/** True for selectors that are not supported (parents, types, filters), and for lists of quoted names. */
function isForeign(token: string): boolean {
  if (token === '^' || token === '~' || token.startsWith('`') || /^@.*\(\)$/u.test(token)) return true;
  if (/#\d|[\uE000\uE001()?]/u.test(token)) return true;
  return (token.includes(',') && /['"]/u.test(token)) || (NUMBERS.test(token) && !SLICE.test(token));
}

function stepOf(path: string, token: string, quoted: readonly string[]): Segment {
  const standIn = STAND_IN.exec(token);
  if (standIn !== null) return segmentOf(quoted[Number(standIn[1])] ?? '', true);
  if (isForeign(token)) throw notUnderstood(path, token.replaceAll(/[\uE000\uE001]/gu, "'"));
  return segmentOf(token, false);
}

function notUnderstood(path: string, rest: string): PathError {
  const known = "members ($.a.b, $.a['b']), indices, wildcards, slices, unions and descent are";
  return new PathError(path, false, `is not understood at ${JSON.stringify(rest)}: ${known}`);
}

function checkLength(path: string, steps: number): void {
  if (path.length <= LONGEST && steps <= MOST_STEPS) return;
  throw new PathError(path, false, `is too long: ${LONGEST} characters and ${MOST_STEPS} steps are the most`);
}

/** @throws PathError if the path holds a filter or script, even a hidden one */
function refuseCode(path: string): void {
  const code = tokensOf(path).find(isCode);
  if (code === undefined) return;
  const why = `holds the filter or script ${JSON.stringify(code)}, which would be evaluated as code: filters and scripts are refused`;
  throw new PathError(path, true, why);
}

/** The steps of a path, in order, as json-rules-engine takes them. @throws PathError if the path is refused */
export function parsePath(path: string): readonly Segment[] {
  checkLength(path, 0);
  refuseCode(path);
  const quoted: string[] = [];
  const bare = path.replaceAll(QUOTED, (_, single?: string, double?: string) => {
    return `['\uE000${quoted.push(single ?? double ?? '') - 1}\uE001']`;
  });
  const [sound = ''] = BRACKETS.exec(bare) ?? [];
  if (sound.length < bare.length) throw notUnderstood(path, bare.slice(sound.length));
  const tokens = tokensOf(bare);
  if (tokens[0] === '$') tokens.shift();
  if (tokens.at(-1) === '..') throw notUnderstood(path, '..');
  checkLength(path, tokens.length);
  return tokens.map((token) => stepOf(path, token, quoted));
}

/** Paths repeat: rules of a pack read a few dozen. */
const KNOWN_PATHS = 1000;
const known = /* @__PURE__ */ boundedCache<readonly string[]>(KNOWN_PATHS);

/** The members that a path begins with, up to the first step that can match more than one. */
export function leadingMembers(path: string): readonly string[] {
  return known.get(path, membersOf);
}

function membersOf(path: string): readonly string[] {
  const segments = parsePath(path);
  const end = segments.findIndex(({ special, isName }) => special !== null && !isName);
  return segments.slice(0, end === -1 ? segments.length : end).map(({ key }) => key);
}
