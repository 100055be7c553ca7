import { codeKey, nameKey } from '../src/ground/name.js';
import type { Claim, PolicyPack } from '../src/index.js';
import { makeCatalogues } from '../src/packs/catalogue.js';
import { makePriceBook } from '../src/packs/price-book.js';
import { activeOn } from '../src/stages/line-rules.js';
import { makeLines } from '../src/stages/lines.js';
import { openCase } from '../src/stages/open-case.js';
import { parseClaim } from '../src/stages/parse.js';

/** The ids of the rules that are active on each line of a claim, even if no pack knows its code. */
export function activeRules(claim: Claim, packs: readonly PolicyPack[]): string[][] {
  const catalogues = makeCatalogues(packs);
  const priceBook = makePriceBook([], { facility: nameKey, code: codeKey }, catalogues);
  const setup = { catalogues, priceBook, facilityAliases: new Map(), codeAliases: new Map(), partialUnits: 'review' };
  const parsed = parseClaim(claim);
  const of = openCase(parsed, { ...setup, partialUnits: 'review' });
  // the rules of every line are compared, even if line rules do not decide it
  return makeLines(parsed, of).judged.map((state) => activeOn(state, of, true).map(({ rule }) => rule.id));
}
