import type { Claim, ClaimLine } from '../model/claim.js';
import { compareClaims, type DatedClaim, daysOfClaim } from './claim-order.js';

/** A claim with its lines as later claims see them: their ids are unique among all lines of the patient. */
export interface EarlierClaim extends DatedClaim {
  readonly seen: readonly ClaimLine[];
}

/** Makes an id unique, and takes it. */
function uniqueId(id: string, taken: Set<string>): string {
  let unique = id;
  for (let n = 2; taken.has(unique); n++) unique = `${id}~${n}`;
  taken.add(unique);
  return unique;
}

function seenLines({ id: claimId, lines }: Claim, taken: Set<string>): ClaimLine[] {
  const ids = new Map(lines.map(({ id }) => [id, uniqueId(`${claimId}/${id}`, taken)]));
  return lines.map(({ parent, ...line }) => {
    const seen = { ...line, id: ids.get(line.id) ?? line.id };
    // undefined too if the parent is in the claim's own history, which other claims do not see
    const seenParent = parent === undefined ? undefined : ids.get(parent);
    return seenParent === undefined ? seen : { ...seen, parent: seenParent };
  });
}

/** The claims of one patient in the order in which they are each other's history. */
export function inOrder(claims: readonly (readonly [at: number, claim: Claim])[]): EarlierClaim[] {
  const taken = new Set(claims.flatMap(([, { lines }]) => lines.map(({ id }) => id)));
  return [...claims]
    .map(([at, claim]): DatedClaim => ({ claim, at, days: daysOfClaim(claim) }))
    .sort(compareClaims)
    .map((dated) => ({ ...dated, seen: seenLines(dated.claim, taken) }));
}
