import type * as z from 'zod/mini';
import type { Issue } from '../ground/errors.js';
import type { Bilingual } from '../model/primitives.js';
import { FAULTS, type Fault } from './faults.js';
import { fill } from './fill.js';

type Params = Readonly<Record<string, string>>;

/** An issue with its sentence in both languages. */
export function issueSaying(path: readonly PropertyKey[], code: string, { zh, en }: Bilingual, params: Params): Issue {
  const keys = path.map((key) => (typeof key === 'number' ? key : String(key)));
  return { path: keys, code, message: fill(en, params), zh: fill(zh, params) };
}

/** An issue of a known fault. Those of refunds and warnings of packs, which few programs need, have functions of their own. */
export function makeIssue(path: readonly PropertyKey[], fault: Fault, params: Params = {}): Issue {
  const said: Bilingual & { readonly code?: string } = FAULTS[fault];
  return issueSaying(path, said.code ?? fault, said, params);
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文本', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
};

/** What a value is, as people say it: null, true, NaN and the like as they are written; null if nothing can be said. */
function typeOf(value: unknown): Bilingual | null {
  const isItself =
    value === null || typeof value === 'boolean' || (typeof value === 'number' && !Number.isFinite(value));
  if (isItself) return { zh: ` ${value}`, en: String(value) };
  return TYPES[Array.isArray(value) ? 'array' : typeof value] ?? null;
}

/** The issue of a value that is absent or of another type than expected ("string", "array" …). */
export function typeIssue(
  path: readonly PropertyKey[],
  expected: string | readonly string[],
  value: unknown,
  isMissing: boolean = value === undefined,
): Issue {
  const types = [expected].flat().map((name) => TYPES[name] ?? { zh: name, en: name });
  const expectedZh = types.map(({ zh }) => zh).join('或');
  const expectedEn = types.map(({ en }) => en).join(' or ');
  if (isMissing) return makeIssue(path, 'missing', { expectedZh, expectedEn });
  const found = typeOf(value);
  const given = {
    givenZh: found === null ? '' : `，所给为${found.zh}`,
    givenEn: found === null ? '' : `, not ${found.en}`,
  };
  return makeIssue(path, 'wrong-type', { expectedZh, expectedEn, ...given });
}

type ZodIssue = z.core.$ZodIssue;

function ofType(issue: Extract<ZodIssue, { code: 'invalid_type' }>): Issue[] {
  return [typeIssue(issue.path, issue.expected, issue.input)];
}

/** The values that all alternatives allow, as text; null if one of them is not a list of values. */
function allowedValues(errors: readonly (readonly ZodIssue[])[]): string | null {
  const values = errors.map(([fault]) =>
    fault?.code === 'invalid_value' && fault.path.length === 0 ? fault.values : null,
  );
  if (values.includes(null)) return null;
  return values
    .flatMap((list) => list ?? [])
    .map((value) => JSON.stringify(value))
    .join(', ');
}

/** A fault of a value that every alternative refuses at the same place, with the values that any of them allows. */
function widened(fault: ZodIssue, errors: readonly (readonly ZodIssue[])[]): ZodIssue {
  if (fault.code !== 'invalid_value') return fault;
  const place = fault.path.join('/');
  const values = errors.map((faults) =>
    faults.flatMap((other) => (other.code === 'invalid_value' && other.path.join('/') === place ? other.values : [])),
  );
  return values.every((allowed) => allowed.length > 0) ? { ...fault, values: values.flat() } : fault;
}

function ofUnion(issue: Extract<ZodIssue, { code: 'invalid_union' }>): Issue[] {
  if (issue.errors.length === 0) return [makeIssue(issue.path, 'no-match')];
  const values = allowedValues(issue.errors);
  if (values !== null) return [makeIssue(issue.path, 'not-allowed', { values })];
  const types = issue.errors.flatMap(([fault]) =>
    fault?.code === 'invalid_type' && fault.path.length === 0 ? fault.expected : [],
  );
  if (types.length === issue.errors.length) return [typeIssue(issue.path, types, issue.input)];
  // the closest alternative says most: the one with the deepest path, then with the fewest faults
  const depth = (faults: readonly ZodIssue[]): number => Math.max(...faults.map((fault) => fault.path.length));
  const [closest = []] = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  return closest
    .map((fault) => widened(fault, issue.errors))
    .flatMap((fault) => toIssues({ ...fault, path: [...issue.path, ...fault.path] }));
}

function ofSize(issue: Extract<ZodIssue, { code: 'too_small' | 'too_big' }>): Issue[] {
  const limit = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  if (issue.code === 'too_big') return [makeIssue(issue.path, 'too-big', { limit })];
  const isEmpty = issue.origin === 'string' || issue.origin === 'array';
  return [isEmpty ? makeIssue(issue.path, 'empty') : makeIssue(issue.path, 'too-small', { limit })];
}

/** The issues of this package for one of zod. */
export function toIssues(issue: ZodIssue): Issue[] {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue);
    case 'unrecognized_keys':
      return issue.keys.map((key) => makeIssue([...issue.path, key], 'unknown-key', { key }));
    case 'invalid_value':
      if (issue.input === undefined)
        return [typeIssue(issue.path, issue.values.map((value) => JSON.stringify(value)).join(' | '), undefined)];
      return [
        makeIssue(issue.path, 'not-allowed', { values: issue.values.map((value) => JSON.stringify(value)).join(', ') }),
      ];
    case 'too_small':
    case 'too_big':
      return ofSize(issue);
    case 'invalid_union':
      return ofUnion(issue);
    case 'custom': {
      const { fault = 'no-match', ...params } = (issue.params ?? {}) as { fault?: Fault };
      const texts = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)]));
      return [makeIssue(issue.path, fault, texts)];
    }
    default:
      return [makeIssue(issue.path, 'no-match')];
  }
}
