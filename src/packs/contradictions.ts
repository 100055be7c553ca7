import type { Comparison, ConditionNode } from '../conditions/condition.js';
import { findOperator } from '../conditions/operators.js';
import type { Issue, KeyPath } from '../ground/errors.js';
import { grouped } from '../ground/grouped.js';
import { makeIssue } from '../words/issues.js';

interface Placed {
  readonly comparison: Comparison;
  readonly at: KeyPath;
}

type Plain = string | number | boolean | null;

function isPlain(value: unknown): value is Plain {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

const OF_ONE = /^(?:not:)?(?:equal|notEqual|contains|doesNotContain)$/;
/** Operators that look into a list. They are tried apart from those of one value. */
const OF_LIST_FACT = /^(?:not:)?(?:contains|doesNotContain)$/;
const OF_LIST = /^(?:not:)?(?:in|notIn)$/;
const OF_ORDER = /^(?:not:)?(?:lessThan|greaterThan)(?:Inclusive)?$/;

/** The values that a comparison names; null if it is none of those that are understood here. */
function valuesOf({ operator, value }: Comparison): readonly Plain[] | null {
  if (OF_LIST.test(operator)) return Array.isArray(value) && value.every(isPlain) ? value : null;
  if (OF_ORDER.test(operator)) return typeof value === 'number' ? [value] : null;
  return OF_ONE.test(operator) && isPlain(value) ? [value] : null;
}

/**
 * Values among which one satisfies the comparisons if any value does: each that they name, a number below, between and
 * above those, lists of what must be contained, and values of no comparison.
 */
function candidates(list: readonly Comparison[]): unknown[] {
  const named = list.flatMap((comparison) => valuesOf(comparison) ?? []);
  const numbers = named.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const between = numbers.map((value, i) => (value + (numbers[i + 1] ?? value + 2)) / 2);
  const contained = list
    .filter(({ operator }) => /^(?:contains|not:doesNotContain)$/.test(operator))
    .map(({ value }) => value);
  const other = `${named.join('')} other`;
  const first = numbers[0] ?? 0;
  const texts = [other, ...numbers.map(String)]; // operators of order take the text of a number for it
  const lists = [[], contained, [...contained, other]];
  return [...named, first - 1, first + 0.5, ...between, null, true, false, ...texts, ...lists];
}

function isPossible(list: readonly Comparison[]): boolean {
  return candidates(list).some((fact) =>
    list.every(({ operator, value }) => findOperator(operator)?.(fact, value) !== false),
  );
}

/** What a comparison looks at. */
function subjectOf({ fact, path }: Comparison): string {
  return path === undefined ? fact : `${fact} ${path}`;
}

/** The comparisons that must hold together: those of an `all`, and of each `all` that stands in it. */
function together(node: ConditionNode, at: KeyPath): Placed[] {
  if ('all' in node) return node.all.flatMap((child, i) => together(child, [...at, 'all', i]));
  return 'any' in node || 'not' in node ? [] : [{ comparison: node, at }];
}

/** The nodes below a node that do not have to hold together with it. */
function apart(node: ConditionNode, at: KeyPath): { readonly node: ConditionNode; readonly at: KeyPath }[] {
  if ('all' in node) return node.all.flatMap((child, i) => apart(child, [...at, 'all', i]));
  if ('any' in node) return node.any.map((child, i) => ({ node: child, at: [...at, 'any', i] }));
  return 'not' in node ? [{ node: node.not, at: [...at, 'not'] }] : [];
}

/** The most comparisons of one subject that are looked at together: each is tried with the values of all. */
const MOST_TOGETHER = 64;

/** The first comparison that no value satisfies beside those before it. */
function clash(all: readonly Placed[]): Issue[] {
  const list = all.slice(0, MOST_TOGETHER);
  if (isPossible(list.map(({ comparison }) => comparison))) return [];
  for (let count = 2; count <= list.length; count++) {
    const placed = list[count - 1];
    if (placed === undefined || isPossible(list.slice(0, count).map(({ comparison }) => comparison))) continue;
    return [makeIssue(placed.at, 'contradiction', { what: subjectOf(placed.comparison) })];
  }
  return [];
}

/** Comparisons of one fact and path that must hold together and that no value satisfies. */
export function contradictions(node: ConditionNode | undefined, at: KeyPath): Issue[] {
  if (node === undefined) return [];
  const understood = together(node, at).filter(({ comparison }) => valuesOf(comparison) !== null);
  const bySubject = grouped(understood, ({ comparison }) => [
    JSON.stringify([subjectOf(comparison), OF_LIST_FACT.test(comparison.operator)]),
  ]);
  return [
    ...[...bySubject.values()].flatMap(clash),
    ...apart(node, at).flatMap((below) => contradictions(below.node, below.at)),
  ];
}
