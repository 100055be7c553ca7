import { codeKey, nameKey } from '../src/ground/name.js';
import { remembered } from '../src/ground/remembered.js';
import type { Claim, PolicyPack } from '../src/index.js';
import { makeCatalogues } from '../src/packs/catalogue.js';
import { makePriceBook } from '../src/packs/price-book.js';
import { activeOn } from '../src/stages/line-rules.js';
import { makeLines } from '../src/stages/lines.js';
import { openCase, type Setup } from '../src/stages/open-case.js';
import { parseClaim } from '../src/stages/parse.js';

/** What a case of these packs needs, worked out once for each list of packs. */
const setupOf = remembered((packs: readonly PolicyPack[]): Setup => {
  const catalogues = makeCatalogues(packs);
  const priceBook = makePriceBook([], { facility: nameKey, code: codeKey }, catalogues);
  const aliases = { facilityAliases: new Map(), aliased: new Set<string>(), codeAliases: new Map() };
  return { catalogues, priceBook, ...aliases, partialUnits: 'review' };
});

/** The ids of the rules that are active on each line of a claim, even if no pack knows its code. */
export function activeRules(claim: Claim, packs: readonly PolicyPack[]): string[][] {
  const parsed = parseClaim(claim);
  const of = openCase(parsed, setupOf(packs));
  // the rules of every line are compared, even if line rules do not decide it
  return makeLines(parsed, of).judged.map((state) => activeOn(state, of, true).map(({ rule }) => rule.id));
}
