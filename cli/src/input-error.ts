import type { Bilingual } from 'yijia';
import { type Issue, pathText } from 'yijia';
import { inOwnWords } from './words/own-words.js';
import { type Params, type TextKey, text } from './words/texts.js';

/** A fault in what was given, and its place. */
export interface InputFault {
  readonly where: Bilingual;
  readonly what: Bilingual;
}

/** A mistake of the user. It is printed in their language, with what to do and without a stack trace; exit status 2. */
export class InputError extends Error {
  readonly text: Bilingual;
  readonly faults: readonly InputFault[];
  constructor(message: Bilingual, faults: readonly InputFault[] = []) {
    super(message.en);
    this.name = 'InputError';
    this.text = message;
    this.faults = faults;
  }
}

/** An issue of the library as a fault. @param prefix what its path begins with: [1] for the second claim of an array */
export function faultOf(issue: Issue, prefix: Issue['path'] = []): InputFault {
  const path = pathText([...prefix, ...issue.path]);
  const where = path === '' ? text('whole-input') : { zh: path, en: path };
  const { zh, message } = inOwnWords(issue);
  return { where, what: { zh, en: message } };
}

/** All issues that the library found, below a heading. The heading may give their number (`count`). */
export function issuesError(key: TextKey, issues: readonly Issue[], params: Params = {}): InputError {
  return new InputError(
    text(key, { ...params, count: issues.length }),
    issues.map((issue) => faultOf(issue)),
  );
}
