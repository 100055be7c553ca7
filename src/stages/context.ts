import type { Facility } from '../model/claim.js';
import { codeKey, nameKey } from '../name.js';
import type { Catalogue, Catalogues } from '../packs/catalogue.js';
import type { PriceBook } from '../packs/price-book.js';

/** What an adjudicator was made with, ready to use. */
export interface Setup {
  readonly catalogues: Catalogues;
  readonly priceBook: PriceBook;
  readonly facilityAliases: ReadonlyMap<string, string>;
  readonly codeAliases: ReadonlyMap<string, string>;
  readonly partialUnits: 'review' | 'count';
}

/** The facility of a claim, by the name that the documents use. */
export interface FacilityContext {
  readonly facility: Facility;
  /** normalised name, after aliases by name and by id */
  readonly key: string;
}

/** The facility by the name that the documents use. */
export function facilityContext(facility: Facility, setup: Setup): FacilityContext {
  const { facilityAliases } = setup;
  const name = nameKey(facility.name);
  const byId = facility.id === undefined ? undefined : facilityAliases.get(nameKey(facility.id));
  return { facility, key: facilityAliases.get(name) ?? byId ?? name };
}

/** A code as the packs write it: normalised, after aliases. */
export function resolvedCode(code: string, setup: Setup): string {
  const key = codeKey(code);
  return setup.codeAliases.get(key) ?? key;
}

/** What the stages look things up in, for one claim. */
export interface Lookup {
  readonly setup: Setup;
  readonly jurisdiction: string;
  readonly catalogue: Catalogue;
  readonly facility: FacilityContext;
}
