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

/** Trees that can be compared: as JSON keeps them, in the order of their names. */
export function inOrder(trees: Trees): Trees {
  const plain = JSON.parse(JSON.stringify(trees)) as unknown[];
  return plain.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}
