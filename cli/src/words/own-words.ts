import type { Issue } from 'yijia';
import { text } from './texts.js';

/** The function that the library tells its callers to use: whoever runs a command has none. */
const FUNCTION = 'netReversals';

/** An issue of the library in words of the command line. */
export function inOwnWords(issue: Issue): Issue {
  if (!issue.message.includes(FUNCTION)) return issue;
  const { zh, en } = text('reversal-not-netted');
  return { ...issue, zh, message: en };
}
