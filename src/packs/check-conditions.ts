import { type Comparison, type Condition, comparisons, isFactReference } from '../conditions/condition.js';
import { findOperator } from '../conditions/operators.js';
import { leadingMembers, PathError } from '../conditions/path.js';
import type { Issue } from '../ground/errors.js';
import { nearestName } from '../ground/name.js';
import { makeIssue } from '../model/issues.js';
import { FACT_MEMBERS } from './fact-paths.js';

type Keys = readonly (string | number)[];

/** More decorators than a rule can mean; each is a call more whenever the rule is asked. */
const MOST_DECORATORS = 16;

function issue(path: Keys, code: string, en: string, zh: string): Issue {
  return { path, code, message: en, zh };
}

function checkFact(fact: string, path: string | undefined, at: Keys): Issue[] {
  const members = Object.hasOwn(FACT_MEMBERS, fact) ? FACT_MEMBERS[fact] : undefined;
  if (members === undefined) {
    const nearest = nearestName(fact, Object.keys(FACT_MEMBERS));
    const en = `no fact is called "${fact}"; did you mean "${nearest}"?`;
    return [issue([...at, 'fact'], 'unknown-fact', en, `没有名为“${fact}”的事实，是否应为“${nearest}”？`)];
  }
  if (path === undefined) return [];
  try {
    const [member] = leadingMembers(path);
    if (member === undefined || members.includes(member)) return [];
    const nearest = nearestName(member, members);
    const en = `the fact "${fact}" has no "${member}", so this never fires; did you mean "${nearest}"?`;
    return [
      issue([...at, 'path'], 'unknown-path', en, `事实“${fact}”没有“${member}”，条件永不成立；是否应为“${nearest}”？`),
    ];
  } catch (error) {
    if (!(error instanceof PathError)) throw error;
    return [
      issue([...at, 'path'], 'unsupported-path', error.message, `路径“${path}”不受支持，只能用成员和下标：$.a.b[0]`),
    ];
  }
}

/** Operators that need a list throw on anything else, in json-rules-engine as here: only literal lists are let in. */
function checkValue({ operator, value }: Comparison, at: Keys): Issue[] {
  const [unswapped = ''] = operator.split('swap:');
  const needsList = /(^|:)(someValue:|everyValue:|in$|notIn$)/.test(unswapped);
  if (!needsList || Array.isArray(value)) return [];
  const en = `operator "${operator}" needs a list as its value`;
  return [issue([...at, 'value'], 'needs-list', en, `运算符“${operator}”的 value 必须是列表`)];
}

function checkComparison(comparison: Comparison, at: Keys): Issue[] {
  const issues = checkFact(comparison.fact, comparison.path, at);
  if (isFactReference(comparison.value)) {
    issues.push(...checkFact(comparison.value.fact, comparison.value.path, [...at, 'value']));
  }
  if (comparison.operator.split(':').length > MOST_DECORATORS + 1) {
    issues.push(makeIssue([...at, 'operator'], 'too-many-decorators', { limit: String(MOST_DECORATORS) }));
  } else if (findOperator(comparison.operator) === undefined) {
    const en = `unknown operator "${comparison.operator}"`;
    issues.push(issue([...at, 'operator'], 'unknown-operator', en, `未知的运算符“${comparison.operator}”`));
  }
  return [...issues, ...checkValue(comparison, at)];
}

/** Every fault of a condition: facts and paths that do not exist, operators nobody knows. */
export function checkCondition(condition: Condition | undefined, at: Keys): Issue[] {
  if (condition === undefined) return [];
  return [...comparisons(condition, at)].flatMap(({ comparison, at: path }) => checkComparison(comparison, path));
}
