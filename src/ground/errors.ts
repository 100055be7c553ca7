/** The keys that lead to a place, from the root of what was given: ["lines", 0, "date"] */
export type KeyPath = readonly (string | number)[];

/** One fault in what was given. */
export interface Issue {
  /** where the fault is */
  readonly path: KeyPath;
  /** kebab-case, stable: "not-a-date", "unknown-key", "duplicate-id" … */
  readonly code: string;
  /** what is wrong and what to do, in English */
  readonly message: string;
  /** the same in Chinese */
  readonly zh: string;
}

/** A path as people write it: lines[0].details.areaCm2 */
export function pathText(path: KeyPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

function summary(what: string, issues: readonly Issue[]): string {
  const shown = issues.slice(0, 20).map((issue) => `  ${pathText(issue.path) || '(root)'}: ${issue.message}`);
  const more = issues.length > 20 ? [`  … and ${issues.length - 20} more`] : [];
  return [`${what}: ${issues.length} ${issues.length === 1 ? 'fault' : 'faults'}`, ...shown, ...more].join('\n');
}

/**
 * A function was called with the wrong arguments: options or a query are absent, misspelt or of another type. `issues`
 * lists every fault with its path.
 */
export class UsageError extends TypeError {
  readonly code = 'invalid-usage' as const;
  readonly issues: readonly Issue[];
  /** @param what the function and the argument: "createAdjudicator cannot use its options" */
  constructor(what: string, issues: readonly Issue[]) {
    super(summary(what, issues));
    this.name = 'UsageError';
    this.issues = issues;
  }
}

/** Every fault of something given. */
class FaultError extends Error {
  readonly issues: readonly Issue[];
  constructor(name: string, what: string, issues: readonly Issue[]) {
    super(summary(what, issues));
    this.name = name;
    this.issues = issues;
  }
}

/** A claim that does not fit the schema. `issues` lists every fault with its path. */
export class ClaimError extends FaultError {
  readonly code = 'invalid-claim' as const;
  constructor(issues: readonly Issue[]) {
    super('ClaimError', 'The claim cannot be read', issues);
  }
}

/** A pack, or a set of packs, that cannot be used. `issues` lists every fault with its path. */
export class PackError extends FaultError {
  readonly code = 'invalid-pack' as const;
  constructor(issues: readonly Issue[]) {
    super('PackError', 'The pack cannot be used', issues);
  }
}

/** A price book that cannot be used. `issues` lists every bad row with its path. */
export class PriceBookError extends FaultError {
  readonly code = 'invalid-price-book' as const;
  constructor(issues: readonly Issue[]) {
    super('PriceBookError', 'The price book cannot be used', issues);
  }
}
