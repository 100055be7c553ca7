import type { Course } from '../line/course.js';
import type { Claim } from '../model/claim.js';
import { codeKey } from '../name.js';
import type { Lookup } from './context.js';
import { makeFacts } from './facts.js';
import { priceOn } from './price.js';
import { versionInForce } from './resolve.js';

/** What the stages of one claim share: its facts, and what its lines have used up. */
export function makeCourse(claim: Claim, lookup: Lookup): Course {
  const { admitted = null, discharged = null } = claim.encounter ?? {};
  return {
    partialUnits: lookup.setup.partialUnits,
    encounter: { admitted, discharged },
    ledger: new Map(),
    facts: makeFacts(claim, lookup.catalogue.ruleBook.details),
    suggested(code, { line: { date } }) {
      const key = codeKey(code);
      const item = versionInForce(lookup.catalogue.versions.get(key) ?? [], date)?.item ?? null;
      return { name: item?.name ?? null, price: priceOn(key, item, date, lookup) };
    },
  };
}
