/**
 * What rules and results look like in json-rules-engine, member by member: whoever has one package alone can still
 * compile against these types. A test holds them against the package's own.
 */

/** As the package types them: of any type, so that a program reads `params.code` without a cast. */
type Params = Record<string, ReturnType<JSON['parse']>>;

/** What fires: the event of a rule. */
export interface EngineEvent {
  /** Names what is to happen, "deny". */
  type: string;
  /** Whatever the rule says beside it, by name. */
  params?: Params;
}

interface Described {
  /** For people and result trees; decides nothing. */
  name?: string;
  /** Higher ones are evaluated first; 1 if absent. */
  priority?: number;
}

interface EngineComparison extends Described {
  /** Name of the fact that is compared. */
  fact: string;
  /** Built in ("equal", "in" …), decorated ("not:in"), or one's own. */
  operator: string;
  /** What the fact is compared with; `{ fact }` for another fact. */
  value: ReturnType<JSON['parse']>;
  /** Into the fact, as JSONPath: "$.details.redo". */
  path?: string;
  /** Given to a fact that is a function; facts here are values. */
  params?: Params;
}

type EngineNode = EngineComparison | EngineCondition;

type All = { all: EngineNode[] } & Described;
type Any = { any: EngineNode[] } & Described;
type Not = { not: EngineNode } & Described;
type Reference = { condition: string } & Described;

/** The root of a rule's conditions. */
export type EngineCondition = All | Any | Not | Reference;

interface Decided {
  /** True if it holds; absent if it was not evaluated. */
  result?: boolean;
}

type ComparisonResult = EngineComparison & Decided & { factResult?: unknown; valueResult?: unknown };
type NodeResult = ComparisonResult | EngineConditionResult;

/** The same, with what each condition came to. */
export type EngineConditionResult =
  | (All & { all: NodeResult[] } & Decided)
  | (Any & { any: NodeResult[] } & Decided)
  | (Not & { not: NodeResult } & Decided)
  | (Reference & Decided);

/** A rule that `Engine.addRule` takes. */
export interface EngineRule extends Described {
  /** All, any, not, or a condition by name. */
  conditions: EngineCondition;
  /** What happens if they hold. */
  event: EngineEvent;
}
