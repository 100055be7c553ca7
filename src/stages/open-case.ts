import type { Facts } from '../conditions/compile.js';
import { grouped } from '../ground/grouped.js';
import { codeKey, nameKey } from '../ground/name.js';
import type { Case } from '../line/case.js';
import type { Witness } from '../line/witness.js';
import type { Claim } from '../model/claim.js';
import type { ItemReference } from '../model/primitives.js';
import type { Catalogues } from '../packs/catalogue.js';
import { underPrefix } from '../packs/group.js';
import { referenceKey } from '../packs/item-key.js';
import type { PriceBook } from '../packs/price-book.js';
import { priceOn } from './base-price.js';
import { makeFacts } from './facts.js';
import { versionInForce } from './resolving.js';
import { claimInTerms } from './stated-words.js';

/** The packs, prices and options of an adjudicator, ready to use. */
export interface Setup {
  readonly catalogues: Catalogues;
  readonly priceBook: PriceBook;
  readonly facilityAliases: ReadonlyMap<string, string>;
  /** the names that aliases of facilities stand for, normalised */
  readonly aliased: ReadonlySet<string>;
  readonly codeAliases: ReadonlyMap<string, string>;
  readonly partialUnits: 'review' | 'count';
}

/** The parts of a claim that open a case. A question about a facility has no lines. */
type Opening = Pick<Claim, 'jurisdiction' | 'facility'> & Partial<Claim>;

function facilityKeyOf({ id, name }: Claim['facility'], { facilityAliases }: Setup): string {
  const key = nameKey(name);
  const byId = id === undefined ? undefined : facilityAliases.get(nameKey(id));
  return facilityAliases.get(key) ?? byId ?? key;
}

/** A code as the packs write it: normalised, after aliases. */
export function resolvedCode(code: string, { codeAliases }: Setup): string {
  const key = codeKey(code);
  return codeAliases.get(key) ?? key;
}

/** A case before anything is decided. */
class OpenCase implements Case {
  readonly jurisdiction: string;
  readonly catalogue: Case['catalogue'];
  readonly priceBook: PriceBook;
  readonly detailsRead: ReadonlySet<string>;
  readonly facility: Claim['facility'];
  readonly unknownWords: Case['unknownWords'];
  readonly facilityKey: string;
  readonly aliased: ReadonlySet<string>;
  readonly encounter: Case['encounter'];
  readonly ledger = new Map<unknown, unknown>();
  lines: readonly Witness[] = [];
  readonly facts: (state: Witness) => Facts;
  readonly #opening: Opening;
  readonly #setup: Setup;
  #byItem: ReadonlyMap<string, readonly Witness[]> | undefined;

  constructor(opening: Opening, setup: Setup) {
    const { jurisdiction, facility, encounter = {} } = opening;
    this.jurisdiction = jurisdiction;
    this.catalogue = setup.catalogues.of(jurisdiction);
    this.priceBook = setup.priceBook;
    this.detailsRead = setup.catalogues.details;
    this.facility = facility;
    this.facilityKey = facilityKeyOf(facility, setup);
    this.aliased = setup.aliased;
    const { type = null, admitted = null, preAdmission = null, discharged = null } = encounter;
    this.encounter = { type, admitted, preAdmission, discharged };
    const stated = claimInTerms({ id: '', lines: [], ...opening }, this.catalogue.words);
    this.unknownWords = stated.unknown;
    this.facts = makeFacts(stated.claim, this.catalogue.ruleBook, () => this.lines);
    this.#opening = opening;
    this.#setup = setup;
  }

  countsStarted(code: string | null): boolean {
    if (this.#setup.partialUnits === 'count') return true;
    return this.catalogue.partialUnits.some((prefixes) => prefixes === null || underPrefix(code, prefixes));
  }

  linesCountingAs(code: string): readonly Witness[] {
    this.#byItem ??= grouped(this.lines, ({ countsAs, kind }) =>
      countsAs === null || kind !== 'service' ? [] : [countsAs],
    );
    return this.#byItem.get(code) ?? [];
  }

  resolvedCode(code: string): string {
    return resolvedCode(code, this.#setup);
  }

  withNothingUsed(): Case {
    const other = new OpenCase(this.#opening, this.#setup);
    other.lines = this.lines;
    return other;
  }

  suggested(item: ItemReference, { date }: Witness): ReturnType<Case['suggested']> {
    const key = referenceKey(item);
    const version = versionInForce(this.catalogue.versions.get(key) ?? [], date) ?? null;
    return { name: version?.item.name ?? null, price: priceOn({ code: key, version, date }, this) };
  }
}

/** Opens the case of a claim, or of a question about a facility. */
export function openCase(opening: Opening, setup: Setup): Case {
  return new OpenCase(opening, setup);
}
