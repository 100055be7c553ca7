import * as z from 'zod/mini';
import type { Condition, ConditionNode } from '../conditions/condition.js';
import { DEEPEST_VALUE, jsonFault } from '../ground/json.js';
import { text } from './primitives.js';

const json = z.unknown().check(
  z.superRefine((value, context) => {
    const found = jsonFault(value);
    if (found === null) return;
    const { path, fault } = found;
    context.addIssue({ code: 'custom', path: [...path], params: { fault, limit: DEEPEST_VALUE } });
  }),
);

const comparison = z.strictObject({
  fact: text,
  path: z.exactOptional(text),
  operator: text,
  value: json,
  params: z.exactOptional(z.record(z.string(), json)),
});

const conditionNode: z.ZodMiniType<ConditionNode> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionNode) }),
    z.strictObject({ any: z.array(conditionNode) }),
    z.strictObject({ not: conditionNode }),
    comparison,
  ]),
);

/** A condition of the json-rules-engine format; its root is all, any or not. */
export const condition: z.ZodMiniType<Condition> = z.union([
  z.strictObject({ all: z.array(conditionNode) }),
  z.strictObject({ any: z.array(conditionNode) }),
  z.strictObject({ not: conditionNode }),
]);
