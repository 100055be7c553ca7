import type { Claim, PolicyPack } from '../src/index.js';
import { codeKey, nameKey } from '../src/name.js';
import { makeCatalogues } from '../src/packs/catalogue.js';
import { canonicalNames, makePriceBook } from '../src/packs/price-book.js';
import { facilityContext, type Setup } from '../src/stages/context.js';
import { makeFacts } from '../src/stages/facts.js';
import { activate } from '../src/stages/line-rules.js';
import { parseClaim } from '../src/stages/parse.js';
import { resolve } from '../src/stages/resolve.js';
import { fillSessions, makeStates } from '../src/stages/states.js';

/** The ids of the rules that the evaluator finds active on each line of a claim, known to a pack or not. */
export function activeRules(claim: Claim, packs: readonly PolicyPack[]): string[][] {
  const catalogues = makeCatalogues(packs);
  const priceBook = makePriceBook([], { facility: nameKey, code: codeKey }, catalogues);
  const setup: Setup = {
    catalogues,
    priceBook,
    facilityAliases: canonicalNames({}),
    codeAliases: new Map(),
    partialUnits: 'review',
  };
  const parsed = parseClaim(claim);
  const catalogue = catalogues.of(parsed.jurisdiction);
  const facility = facilityContext(parsed.facility, setup);
  const states = makeStates(parsed);
  for (const state of states) resolve(state, { setup, jurisdiction: parsed.jurisdiction, catalogue, facility });
  fillSessions(states);
  const facts = makeFacts(parsed, catalogue.ruleBook.details);
  return states
    .filter(({ inHistory }) => !inHistory)
    .map((state) => {
      // whether a line is decided at all is not the rules' matter
      state.known = true;
      state.open = true;
      activate(state, catalogue.ruleBook, facts);
      return state.active.map(({ rule }) => rule.id);
    });
}
