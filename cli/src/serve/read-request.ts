import type { Issue } from 'yijia';
import { text } from '../words/texts.js';
import { isObject, typeIssue, unknownMembers } from './members.js';
import { RequestError } from './request-error.js';

/** By which a client tells answers apart. */
export type RequestId = string | number;

export interface Request {
  readonly id: RequestId;
  readonly method: string;
  readonly params: unknown;
}

/** The id of a request, however else it is at fault; null if there is none that can be written back as it was. */
export function idOf(request: unknown): RequestId | null {
  const id = isObject(request) ? request['id'] : undefined;
  return typeof id === 'string' || Number.isSafeInteger(id) ? (id as RequestId) : null;
}

/**
 * Reads what a line holds as a request.
 * @throws RequestError naming every fault
 */
export function readRequest(value: unknown): Request {
  const issues: Issue[] = [];
  if (!isObject(value)) throw malformed([typeIssue([], value, text('type-object'))]);
  const { id: given, method, params } = value;
  const id = idOf(value);
  if (id === null) issues.push(typeIssue(['id'], given, text('type-id')));
  if (typeof method !== 'string') issues.push(typeIssue(['method'], method, text('type-text')));
  issues.push(...unknownMembers(value, ['id', 'method', 'params']));
  if (id === null || typeof method !== 'string' || issues.length > 0) throw malformed(issues);
  return { id, method, params };
}

function malformed(issues: readonly Issue[]): RequestError {
  return new RequestError('invalid-request', text('bad-request', { count: issues.length }), issues);
}
