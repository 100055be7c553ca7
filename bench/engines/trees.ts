import { compiled, type RuleSet, referenceEngine } from './fired.js';

type Facts = Readonly<Record<string, unknown>>;
type Trees = readonly unknown[];

/** The result trees of every rule, whether it fired or not, by this package's compiler. */
export function ownTrees(set: RuleSet): (facts: Facts) => Trees {
  const ready = compiled(set);
  return (facts) => {
    const { results, failureResults } = ready.run(facts);
    return [...results, ...failureResults];
  };
}

/** The same by the json-rules-engine package. */
export function referenceTrees(set: RuleSet): (facts: Facts) => Promise<Trees> {
  const engine = referenceEngine(set);
  return async (facts) => {
    const { results, failureResults } = await engine.run({ ...facts });
    return [...results, ...failureResults].map((result) => result.toJSON(false));
  };
}

function nameOf(tree: unknown): string {
  return String((tree as { name?: unknown }).name);
}

/** A list of conditions without its own result, which `toJSON(false)` leaves out. */
function withoutListResult(_key: string, value: unknown): unknown {
  const isList = typeof value === 'object' && value !== null && ('all' in value || 'any' in value || 'not' in value);
  return isList ? { ...value, result: undefined } : value;
}

/** Trees in a form that can be compared: as JSON, in the order of their names. */
export function inOrder(trees: Trees): Trees {
  const plain = JSON.parse(JSON.stringify(trees, withoutListResult)) as unknown[];
  return plain.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}
