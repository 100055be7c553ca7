/** What kind of fault keeps a condition, a rule or an option from being compiled. */
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

export type Keys = readonly (string | number)[];

/** A fault found while compiling, and the members that lead to it. */
export class CompileFault extends Error {
  readonly code: FaultCode;
  readonly keys: Keys;
  constructor(code: FaultCode, keys: Keys, message: string) {
    super(message);
    this.name = 'CompileFault';
    this.code = code;
    this.keys = keys;
  }
}

/** A member, and those that lead to it; a list of keys only if a fault asks for it. */
export interface Place {
  readonly key: string | number;
  readonly above: Place | null;
}

/** The keys that lead to a place, from the outermost. */
export function keysOf(place: Place | null): Keys {
  const keys: (string | number)[] = [];
  for (let at = place; at !== null; at = at.above) keys.unshift(at.key);
  return keys;
}
