import type { Witness } from '../line/witness.js';
import type { RelationType } from '../model/events.js';

/** True if a rule of a type of relation is active on a line. */
export function hasRelation({ active }: Witness, type: RelationType): boolean {
  return active.some(({ rule }) => rule.event.type === type);
}
