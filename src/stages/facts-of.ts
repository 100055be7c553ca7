import type { Facts } from '../conditions/compile.js';
import type { Claim } from '../model/claim.js';
import { facilityContext, type Lookup, type Setup } from './context.js';
import { makeFacts, plainFacts } from './facts.js';
import { resolve } from './resolve.js';
import { fillSessions, makeStates } from './states.js';

/** What conditions see of each line of a claim, in its order. */
export function factsOf(claim: Claim, setup: Setup): Facts[] {
  const catalogue = setup.catalogues.of(claim.jurisdiction);
  const facility = facilityContext(claim.facility, setup);
  const lookup: Lookup = { setup, jurisdiction: claim.jurisdiction, catalogue, facility };
  const states = makeStates(claim);
  for (const state of states) resolve(state, lookup);
  fillSessions(states);
  const facts = makeFacts(claim, catalogue.ruleBook.details);
  return states.filter(({ inHistory }) => !inHistory).map((state) => plainFacts(facts(state)));
}
