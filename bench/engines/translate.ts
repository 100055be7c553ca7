import type { Comparison, ConditionNode } from '../../src/conditions/condition.js';
import { leadingMembers, parsePath } from '../../src/conditions/path.js';

/** How an engine writes the parts of a condition. */
export interface Dialect<T> {
  all(parts: readonly T[]): T;
  any(parts: readonly T[]): T;
  not(part: T): T;
  compare(comparison: Comparison): T;
}

/** A condition that an engine cannot express. */
export class Untranslatable extends Error {}

/** A condition of the json-rules-engine format in the words of another engine. @throws Untranslatable */
export function translate<T>(node: ConditionNode, dialect: Dialect<T>): T {
  if ('all' in node) return dialect.all(node.all.map((part) => translate(part, dialect)));
  if ('any' in node) return dialect.any(node.any.map((part) => translate(part, dialect)));
  if ('not' in node) return dialect.not(translate(node.not, dialect));
  return dialect.compare(node);
}

/** The members that a comparison reads, with dots between: "line.details.redo". @throws Untranslatable if its path has other steps */
export function placeOf({ fact, path = '$' }: Comparison): string {
  const members = leadingMembers(path);
  if (members.length < parsePath(path).length) throw new Untranslatable(`the path ${path}`);
  return [fact, ...members].join('.');
}
