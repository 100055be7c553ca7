import type { Bilingual } from 'yijia';
import { type Issue, pathText } from 'yijia';
import { type Params, type TextKey, text } from './words/texts.js';

/** One thing to put right, and where it stands in what was given. */
export interface InputFault {
  readonly where: Bilingual;
  readonly what: Bilingual;
}

/** A mistake of the user: printed in their language with its remedy, exit status 2, never a stack trace. */
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

/** An issue of the library as a fault, its path below `prefix` ([1] for the second claim of an array). */
export function faultOf(issue: Issue, prefix: Issue['path'] = []): InputFault {
  const path = pathText([...prefix, ...issue.path]);
  const where = path === '' ? text('whole-input') : { zh: path, en: path };
  return { where, what: { zh: issue.zh, en: issue.message } };
}

/** What the library found wrong, all of it, below a heading that may say how many (`count`). */
export function issuesError(key: TextKey, issues: readonly Issue[], params: Params = {}): InputError {
  return new InputError(
    text(key, { ...params, count: issues.length }),
    issues.map((issue) => faultOf(issue)),
  );
}
