/** The keys that lead to a place, from the root of what was given: ["lines", 0, "date"] */
export type KeyPath = readonly (string | number)[];

/** One fault in what was given.
 * @zh 所给数据中的一个问题。 */
export interface Issue {
  /** Where, from the root of what was given: ["lines", 0, "date"].
   * @zh 位置，自所给数据的最外层起，如 ["lines", 0, "date"]。 */
  readonly path: readonly (string | number)[];
  /** Kind of fault, stable: "not-a-date", "unknown-key", "duplicate-id" …
   * @zh 问题的种类，固定不变，如“not-a-date”“unknown-key”“duplicate-id”。 */
  readonly code: string;
  /** What is wrong and what to do, in English, without the path.
   * @zh 英文说明：有何问题、如何处理，不含位置。 */
  readonly message: string;
  /** What is wrong and what to do, in Chinese.
   * @zh 中文说明：有何问题、如何处理。 */
  readonly zh: string;
}

/**
 * A path as people write it: "lines[0].details.areaCm2".
 *
 * @zh 便于阅读的路径写法，如“lines[0].details.areaCm2”。
 * @param path as an issue or error gives it; empty: the whole of what was given, an empty text
 * @example
 * pathText(['lines', 0, 'details', 'areaCm2']) // "lines[0].details.areaCm2"
 */
export function pathText(path: readonly (string | number)[]): string {
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
 * A function called with something else than it takes: options or a query that are absent, misspelt or of another
 * type. `issues` lists every fault with its path.
 * @zh 调用方式有误：选项或查询缺失、拼错或类型不对；issues 列出全部问题及位置。
 */
export class UsageError extends TypeError {
  /** Always "invalid-usage": tells the error apart without instanceof.
   * @zh 恒为“invalid-usage”，无需 instanceof 即可区分。 */
  readonly code = 'invalid-usage' as const;
  /** Every fault, each with its path: ["options", "pricebook"].
   * @zh 全部问题及位置，如 ["options", "pricebook"]。 */
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
  /** Every fault, each with its path; the message lists the first twenty.
   * @zh 全部问题及位置；错误信息列出前二十个。 */
  readonly issues: readonly Issue[];
  constructor(name: string, what: string, issues: readonly Issue[]) {
    super(summary(what, issues));
    this.name = name;
    this.issues = issues;
  }
}

/** A claim that is not of the schema. `issues` lists every fault with its path.
 * @zh 不合格式的清单；issues 列出全部问题及位置。 */
export class ClaimError extends FaultError {
  /** Always "invalid-claim": tells the error apart without instanceof.
   * @zh 恒为“invalid-claim”，无需 instanceof 即可区分。 */
  readonly code = 'invalid-claim' as const;
  constructor(issues: readonly Issue[]) {
    super('ClaimError', 'The claim cannot be read', issues);
  }
}

/** A pack, or a set of packs, that cannot be used. `issues` lists every fault with its path.
 * @zh 无法使用的规则包（或相互冲突的一组）；issues 列出全部问题及位置。 */
export class PackError extends FaultError {
  /** Always "invalid-pack": tells the error apart without instanceof.
   * @zh 恒为“invalid-pack”，无需 instanceof 即可区分。 */
  readonly code = 'invalid-pack' as const;
  constructor(issues: readonly Issue[]) {
    super('PackError', 'The pack cannot be used', issues);
  }
}

/** A price book that cannot be used. `issues` lists every bad row with its path.
 * @zh 无法使用的价格表；issues 列出全部有误的行及位置。 */
export class PriceBookError extends FaultError {
  /** Always "invalid-price-book": tells the error apart without instanceof.
   * @zh 恒为“invalid-price-book”，无需 instanceof 即可区分。 */
  readonly code = 'invalid-price-book' as const;
  constructor(issues: readonly Issue[]) {
    super('PriceBookError', 'The price book cannot be used', issues);
  }
}
