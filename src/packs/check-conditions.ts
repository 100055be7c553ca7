import { type Comparison, type Condition, comparisons, isFactReference } from '../conditions/condition.js';
import { findOperator } from '../conditions/operators.js';
import { leadingMembers, PathError } from '../conditions/path.js';
import type { Issue, KeyPath } from '../ground/errors.js';
import { nearestName } from '../ground/name.js';
import { makeIssue } from '../words/issues.js';
import { FACT_MEMBERS } from './fact-paths.js';

/** The most decorators of an operator. No rule needs more, and each costs a call every time. */
const MOST_DECORATORS = 16;

function checkPath(fact: string, path: string, members: readonly string[], at: KeyPath): Issue[] {
  try {
    const [member] = leadingMembers(path);
    if (member === undefined || members.includes(member)) return [];
    return [makeIssue(at, 'unknown-path', { fact, member, nearest: nearestName(member, members) })];
  } catch (error) {
    if (!(error instanceof PathError)) throw error;
    return [makeIssue(at, error.isCode ? 'path-of-code' : 'unsupported-path', { path: path.slice(0, 200) })];
  }
}

function checkFact(fact: string, path: string | undefined, at: KeyPath): Issue[] {
  const members = Object.hasOwn(FACT_MEMBERS, fact) ? FACT_MEMBERS[fact] : undefined;
  if (members === undefined) {
    const nearest = nearestName(fact, Object.keys(FACT_MEMBERS));
    return [makeIssue([...at, 'fact'], 'unknown-fact', { fact, nearest })];
  }
  return path === undefined ? [] : checkPath(fact, path, members, [...at, 'path']);
}

/** Operators that need a list throw on anything else, as in json-rules-engine. So only literal lists are allowed. */
function checkValue({ operator, value }: Comparison, at: KeyPath): Issue[] {
  const [unswapped = ''] = operator.split('swap:');
  const needsList = /(^|:)(someValue:|everyValue:|in$|notIn$)/.test(unswapped);
  if (!needsList || Array.isArray(value)) return [];
  return [makeIssue([...at, 'value'], 'needs-list', { operator })];
}

function checkOperator({ operator }: Comparison, at: KeyPath): Issue[] {
  if (operator.split(':').length > MOST_DECORATORS + 1) {
    return [makeIssue([...at, 'operator'], 'too-many-decorators', { limit: String(MOST_DECORATORS) })];
  }
  return findOperator(operator) === undefined ? [makeIssue([...at, 'operator'], 'unknown-operator', { operator })] : [];
}

function checkComparison(comparison: Comparison, at: KeyPath): Issue[] {
  const { fact, path, value } = comparison;
  return [
    ...checkFact(fact, path, at),
    ...(isFactReference(value) ? checkFact(value.fact, value.path, [...at, 'value']) : []),
    ...checkOperator(comparison, at),
    ...checkValue(comparison, at),
  ];
}

/** Every fault of a condition: facts and paths that do not exist, operators that nobody knows, values of the wrong kind. */
export function checkCondition(condition: Condition | undefined, at: KeyPath): Issue[] {
  if (condition === undefined) return [];
  return [...comparisons(condition, at)].flatMap(({ comparison, at: path }) => checkComparison(comparison, path));
}
