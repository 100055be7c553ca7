import { freeze } from '../ground/freeze.js';
import type { Claim } from '../model/claim.js';

/** Claims that have been checked: by `parseClaim`, or joined of such. */
const sealed = new WeakSet<object>();

/** Freezes a checked claim in full, and remembers that it was checked. */
export function sealClaim(claim: Claim): Claim {
  freeze(claim);
  sealed.add(claim);
  return claim;
}

/** True if this package has checked and frozen a claim. */
export function isSealedClaim(claim: unknown): claim is Claim {
  return typeof claim === 'object' && claim !== null && sealed.has(claim);
}
