import * as z from 'zod/mini';
import { DEEPEST_VALUE, jsonFault } from '../ground/json.js';
import { text } from './primitives.js';
import type { Condition, ConditionNode } from './types.generated.js';

export type { Condition, ConditionNode } from './types.generated.js';

const json = z.unknown().check(
  z.superRefine((value, context) => {
    const found = jsonFault(value);
    if (found === null) return;
    const { path, fault } = found;
    context.addIssue({ code: 'custom', path: [...path], params: { fault, limit: DEEPEST_VALUE } });
  }),
);

/** A comparison: a fact (and a path into it), an operator, a value or another fact.
 * @zh 比较：事实（及其中的路径）、运算符、值或另一事实。 */
export const comparison = z.strictObject({
  /** What is looked at: line, item, facility, patient, encounter, claim or session.
   * @zh 所看的事实：line、item、facility、patient、encounter、claim 或 session。 */
  fact: text,
  /** JSONPath into the fact, "$.details.vertebrae"; absent: the fact as a whole.
   * @zh 事实内的 JSONPath，如“$.details.vertebrae”；不填为整个事实。 */
  path: z.exactOptional(text),
  /** Of json-rules-engine: equal, in, contains, greaterThanInclusive …, also decorated ("someFact:in").
   * @zh json-rules-engine 的运算符：equal、in、contains、greaterThanInclusive 等，可加修饰（“someFact:in”）。 */
  operator: text,
  /** What the fact is compared with; { fact, path } stands for another fact's value.
   * @zh 与之比较的值；写 { fact, path } 则取另一事实的值。 */
  value: json,
  /** Passed on to json-rules-engine; the evaluator's own facts take none.
   * @zh 传给 json-rules-engine 的参数；本程序的事实不使用。 */
  params: z.exactOptional(z.record(z.string(), json)),
});

/** A condition anywhere below the root: a list, the contrary of one, or a comparison.
 * @zh 最外层以内的条件：一组条件、某条件的否定，或比较。 */
export const conditionNode: z.ZodMiniType<ConditionNode> = z.lazy(() =>
  z.union([allCondition, anyCondition, notCondition, comparison]),
);

/** Holds if all of a list hold.
 * @zh 全部成立才成立。 */
export const allCondition = z.strictObject({
  /** Each must hold; [] holds.
   * @zh 须全部成立；[] 视为成立。 */
  all: z.array(conditionNode),
});

/** Holds if one of a list holds.
 * @zh 任一成立即成立。 */
export const anyCondition = z.strictObject({
  /** One must hold; [] holds too, as in json-rules-engine.
   * @zh 任一成立即可；[] 亦视为成立（同 json-rules-engine）。 */
  any: z.array(conditionNode),
});

/** Holds if another condition does not.
 * @zh 所含条件不成立时成立。 */
export const notCondition = z.strictObject({
  /** One node, not a list; the rule goes on if it is false.
   * @zh 单个条件（不是列表）；其不成立时本条件成立。 */
  not: conditionNode,
});

/** A condition of the json-rules-engine format; its root is all, any or not.
 * @zh json-rules-engine 格式的条件，最外层为 all、any 或 not。 */
export const condition: z.ZodMiniType<Condition> = z.union([allCondition, anyCondition, notCondition]);
