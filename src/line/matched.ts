import type { Finding } from '../model/finding.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { Witness } from './witness.js';

/** How a line was found to be of the group that a rule names, for a finding; nothing if it is not of one. */
export function matchedBy({ group }: CompiledRule, member: Witness | undefined): Pick<Finding, 'basis'> {
  const match = member === undefined ? null : group?.match(member);
  return match ? { basis: match.basis } : {};
}
