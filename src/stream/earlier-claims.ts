import type { Claim, ClaimLine } from '../model/claim.js';
import { compareClaims, type DatedClaim, daysOfClaim } from './claim-order.js';

/** A claim with its lines as later claims see them: by ids that no other line of the patient bears. */
export interface EarlierClaim extends DatedClaim {
  readonly seen: readonly ClaimLine[];
}

/** An id that is not taken yet, and takes it. */
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
    // undefined too for a parent in the claim's own history, which others do not see
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
