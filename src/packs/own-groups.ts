import { leadingMembers } from '../conditions/path.js';
import type { BillingRule } from '../model/rule.js';

/** The beginning of a path that names a group: `$.groups.g`, `$['groups']['g']`. */
const GROUP = /^\$(?:\.groups|\[(['"])groups\1\])(?:\.[^.[]+|\[(['"]).*?\2\])/u;

/**
 * A rule whose conditions read the groups of its own pack.
 * @param names of groups in the facts, by their id in the pack, where another pack has a group of that id
 */
export function readingOwnGroups(rule: BillingRule, names: ReadonlyMap<string, string>): BillingRule {
  if (names.size === 0) return rule;
  return JSON.parse(JSON.stringify(rule), (key, value: unknown) => {
    if (key !== 'path' || typeof value !== 'string') return value;
    const [member, id = ''] = leadingMembers(value);
    const name = member === 'groups' ? names.get(id) : undefined;
    return name === undefined ? value : value.replace(GROUP, `$.groups["${name}"]`);
  }) as BillingRule;
}
