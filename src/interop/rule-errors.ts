import { CompileFault, type FaultCode } from '../conditions/fault.js';
import { pathText } from '../ground/errors.js';

/** The rule that an error is about, and the path to its cause. */
export interface RulePlace {
  /** the rule's index in the list given; undefined if the error is not about a rule */
  readonly ruleIndex: number | undefined;
  /** the rule's name, if it has one */
  readonly ruleName: string | undefined;
  /** from what `compile` was given: ["rules", 1, "conditions", "all", 0] or ["options", "conditions", "adult"] */
  readonly path: readonly (string | number)[];
}

const NOWHERE: RulePlace = { ruleIndex: undefined, ruleName: undefined, path: [] };

/** The errors that `compile` and its sets throw. */
export class RuleSetError extends Error implements RulePlace {
  readonly ruleIndex: number | undefined;
  readonly ruleName: string | undefined;
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

/** Rules or options that cannot be compiled; `code` says what kind of fault it is, the message what to do. */
export class CompileError extends RuleSetError {
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

/** A fact that a condition, or a parameter of an event, needs and the run does not have. */
export class UndefinedFactError extends RuleSetError {
  readonly code = 'UNDEFINED_FACT' as const;
  readonly factId: string;
  constructor(factId: string, place: RulePlace = NOWHERE) {
    super(`Undefined fact: ${factId}`, place);
    this.name = 'UndefinedFactError';
    this.factId = factId;
  }
}

/** A condition that was evaluated has an unknown operator or decorator. */
export class UnknownOperatorError extends RuleSetError {
  readonly code = 'UNKNOWN_OPERATOR' as const;
  readonly operator: string;
  constructor(operator: string, place: RulePlace = NOWHERE) {
    super(`Unknown operator: ${operator}`, place);
    this.name = 'UnknownOperatorError';
    this.operator = operator;
  }
}

/** A reference that was evaluated names a condition that is not there. */
export class UndefinedConditionError extends RuleSetError {
  readonly code = 'UNDEFINED_CONDITION' as const;
  readonly condition: string;
  constructor(condition: string, place: RulePlace = NOWHERE) {
    super(`No condition ${condition} exists`, place);
    this.name = 'UndefinedConditionError';
    this.condition = condition;
  }
}

/** Facts that a synchronous run cannot take. */
export class UnsupportedFactError extends RuleSetError {
  readonly code = 'UNSUPPORTED_FACT' as const;
  /** undefined if the facts are no object at all */
  readonly factId: string | undefined;
  constructor(message: string, factId?: string) {
    super(message, NOWHERE);
    this.name = 'UnsupportedFactError';
    this.factId = factId;
  }
}

/** Result trees would be larger than anybody can read. `events` decides without them. */
export class TreeTooLargeError extends RuleSetError {
  readonly code = 'TREE_TOO_LARGE' as const;
  constructor(conditions: number, most: number) {
    const size = conditions > Number.MAX_SAFE_INTEGER ? 'far more' : conditions.toLocaleString('en');
    const message = `the result trees would hold each named condition in full wherever it is referred to: ${size} conditions, and ${most.toLocaleString('en')} are the most; events(facts) decides the same rules without trees`;
    super(message, NOWHERE);
    this.name = 'TreeTooLargeError';
  }
}
