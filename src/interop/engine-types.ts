/**
 * What rules and results look like in json-rules-engine, member by member: whoever has one package alone can still
 * compile against these types. A test holds them against the package's own.
 */

/** As the package types them: of any type, so that a program reads `params.code` without a cast. */
type Params = Record<string, ReturnType<JSON['parse']>>;

/** What fires: the event of a rule. */
export interface EngineEvent {
  type: string;
  params?: Params;
}

interface Described {
  name?: string;
  priority?: number;
}

interface EngineComparison extends Described {
  fact: string;
  operator: string;
  value: ReturnType<JSON['parse']>;
  path?: string;
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
  conditions: EngineCondition;
  event: EngineEvent;
}
