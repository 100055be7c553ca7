import * as fc from 'fast-check';
import type { HasUnknownWords } from '../src/conditions/answer.js';
import type { Facts } from '../src/conditions/compile.js';
import type { Comparison, Condition, ConditionNode } from '../src/conditions/condition.js';

/** A fact as it is stated, and every value that it may have. */
export interface Stated {
  readonly value: unknown;
  /** true: unknown words are stated there */
  readonly words: boolean;
  readonly mayBe: readonly unknown[];
}

/** A condition, and what is stated of each fact that it reads. */
export interface Posed {
  readonly condition: Condition;
  readonly stated: Readonly<Record<string, Stated>>;
}

/** A comparison without the names of its facts. */
interface Leaf {
  readonly operator: string;
  readonly value: unknown;
  readonly own: Stated;
  /** the fact that the value is taken from; null for a literal value */
  readonly other: Stated | null;
}

type Tree = { readonly leaf: Leaf } | { readonly list: 'all' | 'any'; readonly of: readonly Tree[] } | { not: Tree };

/** Each way to take one of each. */
export function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((ways, list) => ways.flatMap((way) => list.map((value) => [...way, value])), [[]]);
}

function subsets(words: readonly string[]): string[][] {
  return product(words.map((word) => [[], [word]])).map((parts) => parts.flat());
}

const known = (value: unknown): Stated => ({ value, words: false, mayBe: [value] });

const NUMBERS = [-1, 0, 1, 2, 3, 4, 5, 6];
const TEXTS = ['a', 'b', 'c', 'd'];
const LISTS = subsets(TEXTS);

/** Not the least and not the greatest of the numbers, not all of the texts: every comparison below can hold and fail. */
const number = fc.integer({ min: 0, max: 5 });
const text = fc.constantFrom('a', 'b', 'c');
const list = fc.subarray(['a', 'b', 'c']);
const some = fc.subarray(['a', 'b', 'c'], { minLength: 1 });

const nothing = (mayBe: readonly unknown[]): Stated => ({ value: null, words: false, mayBe });
const aNumber = fc.oneof(number.map(known), fc.constant(nothing(NUMBERS)));
const aText = fc.oneof(
  text.map(known),
  fc.constantFrom(nothing(TEXTS), { value: 'word', words: true, mayBe: TEXTS }, { ...nothing(TEXTS), words: true }),
);
const aList = fc.oneof(
  list.map(known),
  fc.constant(nothing(LISTS)),
  list.map((value) => ({
    value,
    words: true,
    mayBe: LISTS.filter((words) => words.length > 0).map((words) => [...value, ...words]),
  })),
  list.map((value) => ({ value: [...value, null], words: false, mayBe: TEXTS.map((word) => [...value, word]) })),
);

function comparing(operators: readonly string[], value: fc.Arbitrary<unknown>, own: fc.Arbitrary<Stated>) {
  return fc.record({ operator: fc.constantFrom(...operators), value, own, other: fc.constant(null) });
}

function relating(operators: readonly string[], own: fc.Arbitrary<Stated>, other: fc.Arbitrary<Stated>) {
  return fc.record({ operator: fc.constantFrom(...operators), value: fc.constant(undefined), own, other });
}

const ORDERED = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const EQUAL = ['equal', 'notEqual', 'not:equal', 'swap:notEqual'];
const IN = ['in', 'notIn', 'not:in', 'someValue:equal', 'everyValue:notEqual', 'swap:contains', 'swap:doesNotContain'];
const CONTAINS = ['contains', 'doesNotContain', 'not:contains', 'swap:in', 'swap:notIn', 'swap:someValue:equal'];
const OF_ENTRIES = ['equal', 'notEqual'].flatMap((base) => [`someFact:${base}`, `everyFact:${base}`]);
const IN_ENTRIES = ['in', 'notIn', 'not:in'].flatMap((base) => [`someFact:${base}`, `everyFact:${base}`]);

/** Stays null where it is null: what is asked is whether it is. */
const testsNull = [
  comparing(EQUAL, fc.constant(null), fc.oneof(aNumber, aText, aList)),
  comparing(
    IN,
    some.map((words) => [null, ...words]),
    aText,
  ),
].map((leaf) => leaf.map((given) => (given.own.value === null && !given.own.words ? asNull(given) : given)));

function asNull(leaf: Leaf): Leaf {
  return { ...leaf, own: known(null) };
}

/** Comparisons that hold for some values of what is not known, and fail for others, unless what is known decides. */
const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  comparing([...ORDERED, ...ORDERED.flatMap((base) => [`not:${base}`, `swap:${base}`]), ...EQUAL], number, aNumber),
  comparing(
    [...IN, ...ORDERED.flatMap((base) => [`someValue:${base}`, `everyValue:${base}`])],
    fc.uniqueArray(number, { minLength: 1, maxLength: 3 }),
    aNumber,
  ),
  comparing(EQUAL, text, aText),
  comparing(IN, some, aText),
  comparing(
    ['in', 'notIn'],
    some.map((words) => words.join('')),
    aText,
  ),
  comparing([...CONTAINS, ...OF_ENTRIES], text, aList),
  comparing(IN_ENTRIES, some, aList),
  relating([...ORDERED, ...EQUAL], aNumber, aNumber),
  relating(EQUAL, aText, aText),
  relating(['in', 'notIn', 'swap:contains'], aText, aList),
  relating(['contains', 'doesNotContain', 'swap:in'], aList, aText),
  ...testsNull,
);

const { tree } = fc.letrec<{ tree: Tree; node: Tree }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    leaf.map((given) => ({ leaf: given })),
    tie('tree'),
  ),
  tree: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        list: fc.constantFrom('all', 'any'),
        of: fc.array(tie('node'), { maxLength: 4, size: 'max' }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ not: tie('node') }) },
  ),
}));

/** Gives the facts of comparisons names. Of those that get one name, what is stated of the first counts. */
class Naming {
  readonly stated: Record<string, Stated> = {};
  readonly #isShared: boolean;
  #count = 0;

  /** @param isShared true: numbers, texts and lists get two names each; false: each fact gets its own */
  constructor(isShared: boolean) {
    this.#isShared = isShared;
  }

  #named(fact: Stated, isShared: boolean): { readonly fact: string; readonly path: string } {
    const [one] = fact.mayBe;
    const kind = Array.isArray(one) ? 'list' : typeof one;
    const name = isShared ? `${kind}${this.#count % 2}` : `f${this.#count}`;
    this.#count += 1;
    this.stated[name] ??= fact;
    return { fact: 'line', path: `$.${name}` };
  }

  node(given: Tree): ConditionNode {
    if ('not' in given) return { not: this.node(given.not) };
    if ('leaf' in given) return this.#comparison(given.leaf);
    const nodes = given.of.map((part) => this.node(part));
    return given.list === 'all' ? { all: nodes } : { any: nodes };
  }

  #comparison({ operator, value, own, other }: Leaf): Comparison {
    const asksForNull = value === null || (Array.isArray(value) && value.includes(null)); // null decides this one only
    const left = this.#named(own, this.#isShared && !asksForNull);
    return { ...left, operator, value: other === null ? value : this.#named(other, this.#isShared) };
  }
}

/** How many values the facts of a condition may have together. */
function waysOf({ stated }: Posed): number {
  return Object.values(stated).reduce((ways, { mayBe }) => ways * mayBe.length, 1);
}

function posedWith(isShared: boolean): fc.Arbitrary<Posed> {
  const given = tree.map((root) => {
    const naming = new Naming(isShared);
    return { condition: { all: [naming.node(root)] }, stated: naming.stated };
  });
  return given.filter((posed) => waysOf(posed) <= 4096);
}

/**
 * Conditions that read each fact once, of comparisons that can hold and fail: so they can, too, if they are not decided
 * by what is known.
 */
export const readingOnce: fc.Arbitrary<Posed> = posedWith(false);

/** Conditions that read facts more than once, but no fact that is tested against null. */
export const readingOften: fc.Arbitrary<Posed> = posedWith(true);

/** The facts as they are stated. */
export function factsOf(stated: Posed['stated']): Facts {
  return { line: Object.fromEntries(Object.entries(stated).map(([name, { value }]) => [name, value])) };
}

/** Where unknown words are stated. */
export function wordsIn(stated: Posed['stated']): HasUnknownWords {
  return (_fact, path = '') => stated[path.slice('$.'.length)]?.words ?? false;
}

/** The facts with each value that those of the names may have. */
export function filled(stated: Posed['stated'], names: readonly string[]): Posed['stated'][] {
  const ways = product(names.map((name) => (stated[name]?.mayBe ?? []).map((value) => [name, known(value)] as const)));
  return ways.map((way) => ({ ...stated, ...Object.fromEntries(way) }));
}
