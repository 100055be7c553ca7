import { type Comparison, type ConditionNode, isFactReference } from '../conditions/condition.js';
import { leadingMembers } from '../conditions/path.js';
import type { Condition } from '../model/condition.js';
import type { BillingRule } from '../model/rule.js';

/** Names of groups in the facts, by their id in the pack, where another pack has a group of that id. */
type Names = ReadonlyMap<string, string>;

/** The beginning of a path that names a group: `$.groups.g`, `$['groups']['g']`. */
const GROUP = /^\$(?:\.groups|\[(['"])groups\1\])(?:\.[^.[]+|\[(['"]).*?\2\])/u;

function ownPath(fact: string, path: string, names: Names): string {
  const [member, id = ''] = fact === 'session' || fact === 'day' ? leadingMembers(path) : [];
  const name = member === 'groups' ? names.get(id) : undefined;
  return name === undefined ? path : path.replace(GROUP, `$.groups["${name}"]`);
}

function ownComparison(comparison: Comparison, names: Names): Comparison {
  const { fact, path, value } = comparison;
  const read = path === undefined ? comparison : { ...comparison, path: ownPath(fact, path, names) };
  if (!isFactReference(value) || value.path === undefined) return read;
  return { ...read, value: { ...value, path: ownPath(value.fact, value.path, names) } };
}

function ownNode(node: ConditionNode, names: Names): ConditionNode {
  if ('any' in node) return { any: node.any.map((child) => ownNode(child, names)) };
  if ('all' in node) return { all: node.all.map((child) => ownNode(child, names)) };
  return 'not' in node ? { not: ownNode(node.not, names) } : ownComparison(node, names);
}

/** A rule whose conditions read the groups of its own pack. */
export function readingOwnGroups(rule: BillingRule, names: Names): BillingRule {
  if (names.size === 0) return rule;
  const own = (condition: Condition): Condition => ownNode(condition, names) as Condition;
  const { conditions, event } = rule;
  const where = 'where' in event.params ? event.params.where : undefined;
  return {
    ...rule,
    ...(conditions === undefined ? {} : { conditions: own(conditions) }),
    ...(where === undefined
      ? {}
      : { event: { ...event, params: { ...event.params, where: own(where) } } as BillingRule['event'] }),
  };
}
