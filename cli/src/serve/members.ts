import type { Bilingual, Issue } from 'yijia';
import { type Params, type TextKey, text } from '../words/texts.js';

/** An object, by its members. */
export type Members = Readonly<Record<string, unknown>>;

/** True for an object that is no list. */
export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function makeIssue(path: Issue['path'], code: string, key: TextKey, params: Params = {}): Issue {
  const { zh, en: message } = text(key, params);
  return { path, code, message, zh };
}

/** The issue of something that is absent or of another type. @param type what it should be */
export function typeIssue(path: Issue['path'], value: unknown, type: Bilingual): Issue {
  if (value === undefined || value === null) return makeIssue(path, 'missing', 'member-missing', { type });
  return makeIssue(path, 'wrong-type', 'member-wrong-type', { type });
}

/** An issue for each member that nobody knows: a misspelt one would else be left out of account in silence. */
export function unknownMembers(value: Members, known: readonly string[]): Issue[] {
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  return unknown.map((key) => makeIssue([key], 'unknown-key', 'member-unknown', { key, known: known.join(', ') }));
}
