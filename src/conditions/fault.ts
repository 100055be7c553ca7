import type { KeyPath } from '../ground/errors.js';

/** The kinds of faults for which a condition, a rule or an option cannot be compiled. */
export type FaultCode =
  | 'INVALID_RULES'
  | 'INVALID_RULE'
  | 'INVALID_CONDITION'
  | 'INVALID_EVENT'
  | 'INVALID_PRIORITY'
  | 'INVALID_OPTION'
  | 'UNSUPPORTED_MEMBER'
  | 'UNSUPPORTED_OPTION'
  | 'UNSUPPORTED_PATH'
  | 'CODE_IN_PATH'
  | 'CIRCULAR_CONDITIONS'
  | 'TOO_DEEP'
  | 'NOT_JSON';

/** A fault found while compiling, and the members that lead to it. */
export class CompileFault extends Error {
  readonly code: FaultCode;
  readonly keys: KeyPath;
  constructor(code: FaultCode, keys: KeyPath, message: string) {
    super(message);
    this.name = 'CompileFault';
    this.code = code;
    this.keys = keys;
  }
}

/** A member with the members above it. `keysOf` makes its path, and only if there is a fault to report. */
export interface Place {
  readonly key: string | number;
  readonly above: Place | null;
}

/** The keys that lead to a place, from the outermost. */
export function keysOf(place: Place | null): KeyPath {
  const keys: (string | number)[] = [];
  for (let at = place; at !== null; at = at.above) keys.unshift(at.key);
  return keys;
}
