import { boundedCache } from '../ground/bounded-cache.js';
import { nameKey } from '../ground/name.js';
import { holdsWord, type WordTree, withoutWords, wordSet, wordTree } from '../ground/word-tree.js';
import { isApproach } from './approach.js';
import { BESIDE_SHORTHAND, NEUTRAL, type NeutralEnds, type NeutralWords, neutralEnds } from './neutral-ends.js';
import { USE_WORDS } from './neutral-words.js';

/** How a name matches a term: it is the term (whole), ends with it (kind), or has it elsewhere (part). */
export type NameMatch = 'name' | 'kind-of-name' | 'part-of-name';

/** Words that a name is compared with. */
export interface Terms {
  readonly names: readonly string[];
  /** words taken out of the name first */
  readonly not?: readonly string[] | undefined;
  /** what is left of a name matches by part at most if it contains one of these */
  readonly doubt?: readonly string[] | undefined;
}

/** Terms that bear a value each. Of two equal ones the first counts. */
export interface ValuedTerms<Value> extends Omit<Terms, 'names'> {
  readonly names: readonly (readonly [string, Value])[];
  /** what may be taken off the ends of a name; absent: the words for services */
  readonly neutral?: NeutralWords;
}

/** A term found in a name. */
export interface Found<Value> {
  readonly match: NameMatch;
  readonly value: Value;
  /** of the term as it stands in the name, in characters */
  readonly length: number;
}

const STRENGTH: Readonly<Record<NameMatch, number>> = { name: 2, 'kind-of-name': 1, 'part-of-name': 0 };

/** The stronger match; of equal ones that of the longer term, then the earlier. */
export function better<Match extends Pick<Found<unknown>, 'match' | 'length'>>(
  a: Match | null,
  b: Match | null,
): Match | null {
  if (a === null || b === null) return a ?? b;
  const stronger = STRENGTH[b.match] - STRENGTH[a.match] || b.length - a.length;
  return stronger > 0 ? b : a;
}

/** A form of a term must keep two characters. */
const isLongEnough = (form: string): boolean => [...form].length >= 2;

/** A term, and what is left of it without 一次性, 使用 or 医用. */
function formsOf(term: string): string[] {
  const forms = new Set([term]);
  for (const word of USE_WORDS) for (const form of [...forms]) forms.add(form.replaceAll(word, ''));
  return [...forms].filter((form) => form === term || isLongEnough(form));
}

/** A form without its own 检查, 术 or both: only a name that has nothing else may lack them. */
function shorthandsOf(form: string): string[] {
  const [, bare = '', examination = '', operation = ''] = /^(.*?)(检查)?(术)?$/s.exec(form) ?? [];
  return [bare + examination, bare + operation, bare].filter((short) => short !== form && isLongEnough(short));
}

function spread<Value>(
  names: readonly (readonly [string, Value])[],
  formsOfOne: (term: string) => readonly string[],
): (readonly [string, Value])[] {
  return names.flatMap(([term, value]) => formsOfOne(term).map((form) => [form, value] as const));
}

function matchAt(name: string, start: number, end: number, ends: NeutralEnds): NameMatch | null {
  if (ends.after(end)) return ends.before(start) ? 'name' : 'kind-of-name';
  return isApproach(name, start, end, ends) ? null : 'part-of-name';
}

/** The strongest match of the terms in a name; of terms that stand within each other only the longest counts. */
function search<Value>(name: string, terms: WordTree<Value>, neutral: NeutralWords): Found<Value> | null {
  let best: Found<Value> | null = null;
  let ends: NeutralEnds | null = null;
  let covered = 0;
  for (let start = 0; start < name.length; start++) {
    const term = terms.at(name, start).at(-1);
    if (term === undefined || term.end <= covered) continue;
    covered = term.end;
    ends ??= neutralEnds(name, neutral);
    const match = matchAt(name, start, term.end, ends);
    if (match !== null) best = better(best, { match, value: term.value, length: term.end - start });
  }
  return best;
}

/** A shorthand that is the whole name, but for sides, brackets and the like. */
function searchShorthand<Value>(name: string, shorthands: WordTree<Value>): Found<Value> | null {
  if (!holdsWord(name, shorthands)) return null;
  const ends = neutralEnds(name, BESIDE_SHORTHAND);
  let best: Found<Value> | null = null;
  for (let start = 0; start < name.length; start++) {
    const alone = ends.before(start) ? shorthands.at(name, start).findLast(({ end }) => ends.after(end)) : undefined;
    if (alone !== undefined) best = better(best, { match: 'name', value: alone.value, length: alone.end - start });
  }
  return best;
}

/**
 * Compiles terms that bear a value each.
 * @returns the term that matches a normalised name best, and how; null if none does
 */
export function compileValued<Value>(terms: ValuedTerms<Value>): (name: string) => Found<Value> | null {
  const { not = [], doubt = [], neutral = NEUTRAL } = terms;
  const names = terms.names.map(([term, value]) => [nameKey(term), value] as const);
  const forms = spread(names, formsOf);
  const whole = wordTree([...names, ...forms]);
  const shorthands = wordTree(spread(forms, shorthandsOf));
  const takenOut = wordSet(not.map(nameKey));
  const doubtful = wordSet(doubt.map(nameKey));
  return (given) => {
    const name = withoutWords(given, takenOut);
    const found = better(search(name, whole, neutral), searchShorthand(name, shorthands));
    if (found === null || !holdsWord(name, doubtful)) return found;
    return { ...found, match: 'part-of-name' };
  };
}

/**
 * Compiles the terms of a group.
 * @returns how a normalised name matches them at best; null if it does not
 * @example compileTerms({ names: ['换药'] })('大换药') // 'kind-of-name'
 */
export function compileTerms({ names, not, doubt }: Terms): (name: string) => NameMatch | null {
  const find = compileValued({ names: names.map((name) => [name, true] as const), not, doubt });
  return (name) => find(name)?.match ?? null;
}

/** Names whose match is kept for each group: a year of bills has millions, one ward some hundreds. */
const KEPT_NAMES = 2000;

/** A matcher that remembers the names asked for last, so that a name that comes again is not compared again. */
export function matcherOf<Answer extends NonNullable<unknown> | null>(
  compiled: (name: string) => Answer,
): (name: string) => Answer {
  const known = boundedCache<Answer>(KEPT_NAMES);
  return (name) => known.get(name, compiled);
}
