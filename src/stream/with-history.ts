import { grouped } from '../ground/grouped.js';
import type { Claim } from '../model/claim.js';
import { isSealedClaim, sealClaim } from '../stages/seal-claim.js';
import { type EarlierClaim, inOrder } from './earlier-claims.js';
import { historyOf } from './history-of.js';
import { patientKey } from './patient-key.js';

type Placed = readonly [at: number, claim: Claim];

function byPatient(claims: readonly Claim[]): Placed[][] {
  const patients = grouped<string, Placed>(claims.entries(), ([, claim]) => {
    const key = patientKey(claim);
    return key === null ? [] : [key];
  });
  return [...patients.values()];
}

/** As `withHistory`, one at a time: a history is made when its claim is asked for.
 * @zh 同 withHistory，逐张给出：取用某份清单时才生成其既往收费。 */
export function* eachWithHistory(claims: readonly Claim[]): Generator<Claim, void, undefined> {
  // what is joined of claims that fit the schema fits it too
  const joined = claims.every(isSealedClaim) ? sealClaim : (claim: Claim): Claim => claim;
  const found = new Map<number, { readonly ordered: readonly EarlierClaim[]; readonly place: number }>();
  for (const ordered of byPatient(claims).map(inOrder)) {
    for (const [place, { at }] of ordered.entries()) found.set(at, { ordered, place });
  }
  for (const [at, claim] of claims.entries()) {
    const { ordered = [], place = 0 } = found.get(at) ?? {};
    const own = ordered[place];
    yield own === undefined ? claim : joined({ ...claim, history: historyOf(own, ordered.slice(0, place)) });
  }
}

/**
 * Gives each claim of a patient its history: its own, then the lines of the patient's claims in the same jurisdiction
 * that come before it, from 366 days before its first day to its last day. The order is by first day, id and content,
 * never by place. Such a line has the id `claim/line`. Sessions of another facility begin with its id, or else its name.
 * If all claims came from `parseClaim`, `adjudicate` does not check what comes back again either.
 *
 * @zh 为同一患者的各份清单补上既往收费：同省、在前（按首日、标识、内容），自首日前 366 天至末日。既往行的标识为“清单/行”；
 * 其他机构的 session 前加该机构的标识（无标识则用名称）。清单均出自 parseClaim 时，审核不再重复检查。
 * @param claims all claims of one patient in any order; those of several patients are kept apart
 * @returns the claims in the order given, each with `history`; unchanged if a claim names no `patient.id`
 * @example
 * withHistory([february, january])[0].history // the lines of january
 */
export function withHistory(claims: readonly Claim[]): Claim[] {
  return [...eachWithHistory(claims)];
}
