import { ClaimError, type Issue, UsageError } from 'yijia';
import { InputError } from '../input-error.js';
import { inOwnWords } from '../words/own-words.js';
import { text } from '../words/texts.js';
import { isObject, type Members, typeIssue, unknownMembers } from './members.js';
import { RequestError, type RequestFault } from './request-error.js';

function badParams(method: string, issues: readonly Issue[]): RequestError {
  return new RequestError(
    'invalid-params',
    text('bad-params', { method, count: issues.length }),
    issues.map(inOwnWords),
  );
}

/** Calls what decides a claim or a quote. @throws RequestError for what is none */
export function decide<T>(method: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw error instanceof ClaimError ? badParams(method, error.issues) : error;
  }
}

/** The place of a fault in the params: the library counts from its arguments, of which the query is one. */
function inParams(issue: Issue): Issue {
  return issue.path[0] === 'query' ? { ...issue, path: issue.path.slice(1) } : issue;
}

/**
 * Calls what looks something up.
 * @param known the members that the params may have: of others, nothing would be said
 * @throws RequestError for params that do not fit
 */
export function look<T>(method: string, params: unknown, known: readonly string[], call: (params: Members) => T): T {
  if (!isObject(params)) throw badParams(method, [typeIssue([], params, text('type-object'))]);
  const issues = unknownMembers(params, known);
  try {
    const found = call(params);
    if (issues.length === 0) return found;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    issues.push(...error.issues.map(inParams));
  }
  throw badParams(method, issues);
}

/** Turns a mistake of a user of the command line into one of a request. */
export function refusing(code: RequestFault, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw error instanceof InputError ? new RequestError(code, error.text) : error;
  }
}
