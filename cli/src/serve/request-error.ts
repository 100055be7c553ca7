import type { Bilingual, Issue } from 'yijia';

/** Why a request is not done. Codes may be added. */
export type RequestFault = 'invalid-request' | 'unknown-method' | 'invalid-params' | 'no-pack' | 'item-not-found';

/** A request that cannot be done. Its client is told, and the process goes on. */
export class RequestError extends Error {
  readonly code: RequestFault;
  readonly text: Bilingual;
  readonly issues: readonly Issue[];
  constructor(code: RequestFault, text: Bilingual, issues: readonly Issue[] = []) {
    super(text.en);
    this.name = 'RequestError';
    this.code = code;
    this.text = text;
    this.issues = issues;
  }
}
