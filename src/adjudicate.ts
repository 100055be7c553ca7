import type { Course } from './line/course.js';
import { type LineState, settleDenials } from './line/state.js';
import type { Adjudication } from './model/adjudication.js';
import type { Claim } from './model/claim.js';
import { cite } from './stages/cite.js';
import { decideConsumables } from './stages/consumables.js';
import { facilityContext, type Lookup, type Setup } from './stages/context.js';
import { makeCourse } from './stages/course.js';
import { checkFacility } from './stages/facility.js';
import { activate, applyVerdicts, checkDetails } from './stages/line-rules.js';
import { checkPeriod } from './stages/period.js';
import { applyPrices } from './stages/price.js';
import { boundQuantities } from './stages/quantity.js';
import { relate } from './stages/relations.js';
import { resolve } from './stages/resolve.js';
import { settle } from './stages/settle.js';
import { fillSessions, makeStates } from './stages/states.js';
import { totalsOf } from './stages/totals.js';
import { ENGINE } from './version.js';

/** Each line by itself: its period, who may charge it, what rules say of it. */
function applyLineRules(states: readonly LineState[], lookup: Lookup, course: Course): void {
  const { ruleBook } = lookup.catalogue;
  for (const state of states) {
    if (!state.inHistory) {
      checkPeriod(state);
      if (state.open) checkFacility(state, lookup);
    }
    activate(state, ruleBook, course.facts);
    if (!state.inHistory) applyVerdicts(state);
  }
}

/** What each line may count, and what one unit of it costs. */
function applyQuantitiesAndPrices(states: readonly LineState[], lookup: Lookup, course: Course): void {
  boundQuantities(states, course);
  for (const state of states) {
    const isPriced = state.kind === 'service' && state.known && state.open && !state.inHistory;
    if (isPriced) applyPrices(state, lookup, course);
  }
}

/**
 * Decides and prices a claim that has been read: resolve → line rules → relations → settle → totals.
 * Pure: the result depends on the claim and the setup alone.
 */
export function adjudicateClaim(claim: Claim, setup: Setup): Adjudication {
  const { jurisdiction, facility } = claim;
  const catalogue = setup.catalogues.of(jurisdiction);
  const lookup: Lookup = { setup, jurisdiction, catalogue, facility: facilityContext(facility, setup) };
  const states = makeStates(claim);
  for (const state of states) {
    if (!state.inHistory) checkDetails(state, setup.catalogues.details);
    resolve(state, lookup);
  }
  fillSessions(states);
  const course = makeCourse(claim, lookup);

  applyLineRules(states, lookup, course);
  applyQuantitiesAndPrices(states, lookup, course);
  settleDenials(states, 'line-rule');
  relate(states, course);
  decideConsumables(states);

  const lines = states.filter((state) => !state.inHistory).map(settle);
  return {
    claimId: claim.id,
    lines: lines.map(({ result }) => cite(result, catalogue.documents)),
    totals: totalsOf(lines),
    basis: { engine: ENGINE, packs: setup.catalogues.packs.map(({ id, version }) => ({ id, version })) },
  };
}
