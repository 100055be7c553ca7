import { type Comparison, type Condition, comparisons } from '../conditions/condition.js';
import type { Issue, KeyPath } from '../ground/errors.js';
import { grouped } from '../ground/grouped.js';
import { nameKey, nearestName } from '../ground/name.js';
import { KNOWN_DETAIL_NAMES } from '../model/details.js';
import type { ServiceItem } from '../model/item.js';
import type { PolicyPack } from '../model/pack.js';
import type { BillingRule } from '../model/rule.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { makeIssue } from '../words/issues.js';
import { COMMON_VOCABULARIES } from './common-vocabularies.js';

/** Vocabularies by detail. */
type Own = ReadonlyMap<string, Vocabulary>;

/** The vocabularies that a pack reads: its own, with the words that every pack shares. */
function readBy(vocabularies: readonly Vocabulary[]): Own {
  const all = grouped([...COMMON_VOCABULARIES, ...vocabularies], ({ detail }) => [detail]);
  return new Map(
    [...all].map(([detail, parts]) => [
      detail,
      { detail, closed: parts.every(({ closed }) => closed), terms: parts.flatMap(({ terms }) => terms) },
    ]),
  );
}

/** True for a detail that any pack may read: it has words beside those of the pack. */
function isShared(detail: string): boolean {
  return KNOWN_DETAIL_NAMES.includes(detail);
}

/** The name of the line's detail that a comparison reads; null if it reads something else. */
function detailOf({ fact, path = '$' }: Comparison): string | null {
  return fact === 'line' ? (/^\$\.details\.([\p{L}\w]+)$/u.exec(path)?.[1] ?? null) : null;
}

const COMPARING = /^(?:not:)?(?:equal|notEqual|contains|doesNotContain|in|notIn)$/;

/** Words of a comparison that are no term of a closed vocabulary: no line can state them. */
function checkComparison(comparison: Comparison, at: KeyPath, own: Own): Issue[] {
  const { operator, value } = comparison;
  const detail = COMPARING.test(operator) ? detailOf(comparison) : null;
  const vocabulary = detail === null ? undefined : own.get(detail);
  if (detail === null || vocabulary === undefined || !vocabulary.closed) return [];
  const ids = vocabulary.terms.map(({ id }) => id);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const unknown = values.filter((word) => typeof word === 'string').filter((word) => !ids.includes(word));
  return unknown.map((word) =>
    makeIssue([...at, 'value'], 'unknown-term', { detail, word, nearest: nearestTerm(word, vocabulary) }),
  );
}

function wordsOf({ id, words, added = [] }: Vocabulary['terms'][number]): readonly string[] {
  return [id, ...words, ...added];
}

/** The id that a text may mean: of the term that it is a word of, else the one spelt most like it. */
function nearestTerm(word: string, { terms }: Vocabulary): string {
  const named = terms.find((term) => wordsOf(term).some((own) => nameKey(own) === nameKey(word)));
  return (
    named?.id ??
    nearestName(
      word,
      terms.map(({ id }) => id),
    )
  );
}

function checkCondition(condition: Condition | undefined, at: KeyPath, own: Own): Issue[] {
  if (condition === undefined) return [];
  return [...comparisons(condition, at)].flatMap(({ comparison, at: path }) => checkComparison(comparison, path, own));
}

function checkRule({ conditions, event: { params } }: BillingRule, i: number, own: Own): Issue[] {
  return [
    ...checkCondition(conditions, ['rules', i, 'conditions'], own),
    ...checkCondition('where' in params ? params.where : undefined, ['rules', i, 'event', 'params', 'where'], own),
  ];
}

/** Words that have a price and that no line can state. */
function checkPrices({ prices = [] }: ServiceItem, i: number, own: Own): Issue[] {
  return prices.flatMap(({ by, price }, j) => {
    if (by === undefined) return [];
    const at = ['items', i, 'prices', j];
    const vocabulary = own.get(by);
    if (vocabulary === undefined || isShared(by)) return [];
    const known = new Set(vocabulary.terms.flatMap(wordsOf).map(nameKey));
    const unknown = typeof price === 'string' ? [] : Object.keys(price).filter((word) => !known.has(nameKey(word)));
    return unknown.map((word) =>
      makeIssue([...at, 'price', word], 'unknown-term', { detail: by, word, nearest: nearestTerm(word, vocabulary) }),
    );
  });
}

/** Parts and wholes that are no term. */
function checkTerms(vocabulary: Vocabulary, i: number): Issue[] {
  const { detail, terms } = vocabulary;
  if (isShared(detail)) return [];
  const ids = new Set(terms.map(({ id }) => id));
  const check = (id: string, at: KeyPath): Issue[] =>
    ids.has(id) ? [] : [makeIssue(at, 'unknown-term', { detail, word: id, nearest: nearestTerm(id, vocabulary) })];
  return terms.flatMap(({ within = null, parts = [] }, j) => {
    const at = ['vocabularies', i, 'terms', j];
    return [
      ...(within === null ? [] : check(within, [...at, 'within'])),
      ...parts.flatMap((part, k) => check(part, [...at, 'parts', k])),
    ];
  });
}

/** Words that a pack compares, prices or refers to and that no vocabulary of the detail has that it reads. */
export function unknownTerms({ vocabularies = [], items, rules }: PolicyPack): Issue[] {
  const own = readBy(vocabularies);
  return [
    ...vocabularies.flatMap(checkTerms),
    ...items.flatMap((item, i) => checkPrices(item, i, own)),
    ...rules.flatMap((rule, i) => checkRule(rule, i, own)),
  ];
}
