import { CompileFault, type FaultCode } from '../conditions/fault.js';
import { pathText } from '../ground/errors.js';

/** Which rule an error is about, and the members that lead to its cause.
 * @zh 错误所在的规则和位置。 */
export interface RulePlace {
  /** The rule's index in the list given; undefined for what is no rule's own.
   * @zh 规则在列表中的下标；不属于某条规则则为 undefined。 */
  readonly ruleIndex: number | undefined;
  /** As the rule has it; undefined for one without a name.
   * @zh 规则的名称；没有则为 undefined。 */
  readonly ruleName: string | undefined;
  /** From what `compile` was given: ["rules", 1, "conditions", "all", 0] or ["options", "conditions", "adult"].
   * @zh 自传给 compile 的参数起的位置，如 ["rules", 1, "conditions", "all", 0] 或 ["options", "conditions", "adult"]。 */
  readonly path: readonly (string | number)[];
}

const NOWHERE: RulePlace = { ruleIndex: undefined, ruleName: undefined, path: [] };

/** What `compile` and the sets it makes throw of their own.
 * @zh compile 及其结果自身抛出的错误。 */
export class RuleSetError extends Error implements RulePlace {
  /** Index in the list given; undefined for what is no rule's own.
   * @zh 规则在列表中的下标；不属于某条规则则为 undefined。 */
  readonly ruleIndex: number | undefined;
  /** As the rule has it; undefined for one without a name.
   * @zh 规则的名称；没有则为 undefined。 */
  readonly ruleName: string | undefined;
  /** Members that lead to the cause, from what `compile` was given.
   * @zh 自传给 compile 的参数起的位置。 */
  readonly path: readonly (string | number)[];
  constructor(message: string, place: RulePlace) {
    super(message);
    this.ruleIndex = place.ruleIndex;
    this.ruleName = place.ruleName;
    this.path = place.path;
  }
}

function placeText({ path, ruleName }: RulePlace): string {
  const text = pathText(path);
  const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  return ruleName === undefined ? shown : `${shown} (rule ${JSON.stringify(ruleName)})`;
}

/** Rules or options that cannot be compiled; `code` says what kind of fault it is, the message what to do.
 * @zh 无法编译的规则或选项；code 为种类，message 说明如何处理。 */
export class CompileError extends RuleSetError {
  /** Kind of fault, "INVALID_RULE", "CODE_IN_PATH", "TOO_DEEP" …
   * @zh 问题的种类，如“INVALID_RULE”“CODE_IN_PATH”“TOO_DEEP”。 */
  readonly code: FaultCode;
  constructor(code: FaultCode, message: string, place: RulePlace) {
    super(`${placeText(place)}: ${message}`, place);
    this.name = 'CompileError';
    this.code = code;
  }
}

/** The error for a fault met while compiling, with its place. What accessors of the caller throw is such a fault too. */
export function compileError(error: unknown, place: RulePlace): CompileError {
  if (error instanceof CompileError) return error;
  if (error instanceof CompileFault) {
    return new CompileError(error.code, error.message, { ...place, path: [...place.path, ...error.keys] });
  }
  const why = error instanceof Error ? error.message : String(error);
  return new CompileError('NOT_JSON', `its members cannot be read: ${why}`, place);
}

/** A fact that a condition, or a parameter of an event, asks for and the run does not have.
 * @zh 条件或事件参数所需、而运行时未提供的事实。 */
export class UndefinedFactError extends RuleSetError {
  /** Always "UNDEFINED_FACT": tells the error apart without instanceof.
   * @zh 恒为“UNDEFINED_FACT”，无需 instanceof 即可区分。 */
  readonly code = 'UNDEFINED_FACT' as const;
  /** Fact that a condition or a parameter names and `run` was not given.
   * @zh 条件或参数所引用、而未传给 run 的事实名称。 */
  readonly factId: string;
  constructor(factId: string, place: RulePlace = NOWHERE) {
    super(`Undefined fact: ${factId}`, place);
    this.name = 'UndefinedFactError';
    this.factId = factId;
  }
}

/** An operator, or a decorator of one, that nobody knows, in a condition that was evaluated.
 * @zh 求值的条件中有未知的运算符或修饰。 */
export class UnknownOperatorError extends RuleSetError {
  /** Always "UNKNOWN_OPERATOR": tells the error apart without instanceof.
   * @zh 恒为“UNKNOWN_OPERATOR”，无需 instanceof 即可区分。 */
  readonly code = 'UNKNOWN_OPERATOR' as const;
  /** As the condition writes it, decorators too: "someFact:isLike".
   * @zh 条件中所写的运算符，含修饰，如“someFact:isLike”。 */
  readonly operator: string;
  constructor(operator: string, place: RulePlace = NOWHERE) {
    super(`Unknown operator: ${operator}`, place);
    this.name = 'UnknownOperatorError';
    this.operator = operator;
  }
}

/** A reference to a named condition that is not there, if it was evaluated.
 * @zh 求值时引用了不存在的命名条件。 */
export class UndefinedConditionError extends RuleSetError {
  /** Always "UNDEFINED_CONDITION": tells the error apart without instanceof.
   * @zh 恒为“UNDEFINED_CONDITION”，无需 instanceof 即可区分。 */
  readonly code = 'UNDEFINED_CONDITION' as const;
  /** Name that `options.conditions` lacks.
   * @zh options.conditions 中没有的名称。 */
  readonly condition: string;
  constructor(condition: string, place: RulePlace = NOWHERE) {
    super(`No condition ${condition} exists`, place);
    this.name = 'UndefinedConditionError';
    this.condition = condition;
  }
}

/** Facts that no synchronous run can take: promises, functions, Fact objects.
 * @zh 同步运行不能接受的事实：Promise、函数、Fact 对象。 */
export class UnsupportedFactError extends RuleSetError {
  /** Always "UNSUPPORTED_FACT": tells the error apart without instanceof.
   * @zh 恒为“UNSUPPORTED_FACT”，无需 instanceof 即可区分。 */
  readonly code = 'UNSUPPORTED_FACT' as const;
  /** Name of the fact; undefined if the facts as a whole are none.
   * @zh 事实的名称；整体不是对象时为 undefined。 */
  readonly factId: string | undefined;
  constructor(message: string, factId?: string) {
    super(message, NOWHERE);
    this.name = 'UnsupportedFactError';
    this.factId = factId;
  }
}

/** Result trees that would be larger than any reader needs: `events` decides without them.
 * @zh 结果树过大；events 无需结果树即可判断。 */
export class TreeTooLargeError extends RuleSetError {
  /** Always "TREE_TOO_LARGE": tells the error apart without instanceof.
   * @zh 恒为“TREE_TOO_LARGE”，无需 instanceof 即可区分。 */
  readonly code = 'TREE_TOO_LARGE' as const;
  constructor(conditions: number, most: number) {
    const size = conditions > Number.MAX_SAFE_INTEGER ? 'far more' : conditions.toLocaleString('en');
    const message = `the result trees would hold each named condition in full wherever it is referred to: ${size} conditions, and ${most.toLocaleString('en')} are the most; events(facts) decides the same rules without trees`;
    super(message, NOWHERE);
    this.name = 'TreeTooLargeError';
  }
}
