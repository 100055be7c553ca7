import { type Issue, PackError } from '../ground/errors.js';
import { append, grouped } from '../ground/grouped.js';
import { codeKey, nameKey } from '../ground/name.js';
import { YES_OR_NO } from '../model/details.js';
import type { CrosswalkEntry } from '../model/item.js';
import type { PolicyPack } from '../model/pack.js';
import type { PriceOverlay } from '../model/price-class.js';
import { type Citation, NATIONAL } from '../model/primitives.js';
import type { GroupExtension } from '../model/rule.js';
import { makeIssue } from '../words/issues.js';
import { definePack } from './define-pack.js';
import { type DocumentNames, documentNames, named } from './document-names.js';
import { facilitiesOf, type NamedFacilities } from './facility-names.js';
import { referenceKey } from './item-key.js';
import { compileValued, matcherOf } from './name-match.js';
import { makeRuleBook, type RuleBook } from './rule-book.js';
import { type ItemVersion, versionsOf } from './versions.js';
import { type Words, wordsOf } from './vocabulary.js';

/** Details that a row implies. */
export type Implied = NonNullable<CrosswalkEntry['implies']>;

/** What the name of a line says by a row of its code, beside the declared name; null if nothing. */
export type Saying = (name: string) => Implied | null;

/** A crosswalk row with its names and code normalised. */
export interface CrosswalkRow extends NamedFacilities {
  readonly entry: CrosswalkEntry;
  /** the place of the row, as results cite it */
  readonly source: Citation;
  readonly applicant: string;
  readonly code: string | null;
}

/** A price that a pack gives to an item of another, with its citation as results have it. */
export interface OverlaidPrice {
  readonly overlay: PriceOverlay;
  readonly when?: NonNullable<PriceOverlay['when']>;
  readonly source: Citation;
}

/** All packs of one jurisdiction, and the national ones, indexed. */
export interface Catalogue {
  /** versions by code, the earliest first */
  readonly versions: ReadonlyMap<string, readonly ItemVersion[]>;
  /** by normalised name and former name: for each code its versions of that name, the earliest first */
  readonly byName: ReadonlyMap<string, readonly (readonly ItemVersion[])[]>;
  /** crosswalk rows by normalised declared name, and those of notes by what their means are called */
  readonly crosswalk: ReadonlyMap<string, readonly CrosswalkRow[]>;
  /** by code: what further names and words of its crosswalk rows say of a line */
  readonly sayings: ReadonlyMap<string, readonly Saying[]>;
  readonly ruleBook: RuleBook;
  /** prices that packs give to items of others, by item */
  readonly overlays: ReadonlyMap<string, readonly OverlaidPrice[]>;
  /** the words of details, by the detail's name */
  readonly words: ReadonlyMap<string, Words>;
  /** for each provision that a started unit counts as one: the prefixes of the codes that it is about, null for all */
  readonly partialUnits: readonly (readonly string[] | null)[];
}

function namedVersions(versions: ReadonlyMap<string, readonly ItemVersion[]>) {
  const named = new Map<string, (readonly ItemVersion[])[]>();
  for (const ofCode of versions.values()) {
    for (const [name, own] of grouped(ofCode, (version) => version.names)) append(named, name, own);
  }
  return named;
}

function rowOf(entry: CrosswalkEntry, facilities: NamedFacilities, names: DocumentNames): CrosswalkRow {
  const { applicant, code, source } = entry;
  const key = code === null ? null : codeKey(code);
  return { ...facilities, entry, source: named(source, names), applicant: nameKey(applicant), code: key };
}

/** The names that lead to a row: the declared one and, to a note, what its means are called as charges of their own. */
function namesOf({ declaredName, targetKind, otherNames = [] }: CrosswalkEntry): string[] {
  return [declaredName, ...(targetKind === 'note' ? otherNames.map(({ name }) => name) : [])];
}

/** What further names and words of a row say: a name whole or as the head of a longer one, a word wherever it stands. */
function sayingsOf({ implies = {}, names = [], words = [], otherNames = [] }: CrosswalkEntry): Saying[] {
  const parts = words.map(nameKey);
  const valued = [...names.map((name) => ({ name, implies })), ...otherNames];
  if (valued.length + parts.length === 0) return [];
  const find = compileValued({ names: valued.map((one) => [one.name, one.implies] as const) });
  return [
    matcherOf((name) => {
      const found = find(name);
      if (found !== null && found.match !== 'part-of-name') return found.value;
      return parts.some((part) => name.includes(part)) ? implies : null;
    }),
  ];
}

function sayingsByCode(rows: readonly CrosswalkRow[]): Map<string, readonly Saying[]> {
  const byCode = grouped(rows, ({ code }) => (code === null ? [] : [code]));
  const said = [...byCode].map(([code, own]) => [code, own.flatMap(({ entry }) => sayingsOf(entry))] as const);
  return new Map(said.filter(([, sayings]) => sayings.length > 0));
}

function overlaysOf(packs: readonly PolicyPack[], names: DocumentNames): Map<string, OverlaidPrice[]> {
  const overlays = packs.flatMap((pack) => pack.priceOverlays ?? []);
  const laid = overlays.map((overlay): OverlaidPrice => {
    const when = overlay.when === undefined ? {} : { when: overlay.when };
    return { overlay, ...when, source: named(overlay.citation, names) };
  });
  return grouped(laid, ({ overlay }) => overlay.appliesTo.codes.map(referenceKey));
}

function catalogueOf(packs: readonly PolicyPack[], extensions: readonly GroupExtension[]): Catalogue {
  const names = documentNames(packs);
  const versions = versionsOf(packs, names);
  const rows = packs.flatMap((pack) => {
    const facilities = facilitiesOf(pack);
    return pack.crosswalk.map((entry) => rowOf(entry, facilities, names));
  });
  return {
    versions,
    byName: namedVersions(versions),
    crosswalk: grouped(rows, ({ entry }) => namesOf(entry).map(nameKey)),
    sayings: sayingsByCode(rows),
    ruleBook: makeRuleBook(packs, extensions, names),
    overlays: overlaysOf(packs, names),
    words: wordsOf(packs),
    partialUnits: packs.flatMap(({ partialUnits }) =>
      partialUnits === undefined ? [] : [partialUnits.codePrefixes?.map(codeKey) ?? null],
    ),
  };
}

const EMPTY: Catalogue = {
  versions: new Map(),
  byName: new Map(),
  crosswalk: new Map(),
  sayings: new Map(),
  ruleBook: {
    rules: [],
    details: new Set(),
    sharedLimits: [],
    reads: { groups: new Map(), sessionDetails: [], attributes: [], yesOrNo: YES_OR_NO },
    rulesFor: () => [],
  },
  overlays: new Map(),
  words: new Map(),
  partialUnits: [],
};

/** The packs of an adjudicator: checked, each id once, indexed by jurisdiction. */
export interface Catalogues {
  readonly packs: readonly PolicyPack[];
  of(jurisdiction: string): Catalogue;
  /** names of details that some rule or price reads */
  readonly details: ReadonlySet<string>;
  /** names of attributes of facilities that some rule or price reads */
  readonly attributes: ReadonlySet<string>;
}

function duplicateIds(packs: readonly PolicyPack[]): Issue[] {
  const seen = new Map<string, string>();
  const issues: Issue[] = [];
  const note = (kind: string, id: string, path: (string | number)[]): void => {
    if (seen.has(`${kind} ${id}`)) {
      issues.push(makeIssue(path, 'duplicate-id-of-all', { kind, id }));
    }
    seen.set(`${kind} ${id}`, id);
  };
  for (const pack of packs) {
    note('pack', pack.id, [pack.id]);
    for (const [i, rule] of pack.rules.entries()) note('rule', rule.id, [pack.id, 'rules', i, 'id']);
  }
  return issues;
}

function danglingExtensions(packs: readonly PolicyPack[], extensions: readonly GroupExtension[]): Issue[] {
  const known = new Set(packs.flatMap((pack) => pack.groups.map((group) => JSON.stringify([pack.id, group.id]))));
  return extensions.flatMap(({ pack, group }, i) => {
    if (known.has(JSON.stringify([pack, group]))) return [];
    return [makeIssue(['groupExtensions', i], 'dangling-group-of-all', { pack, group })];
  });
}

/**
 * Checks each pack that was not checked before, then all of them together, and indexes them.
 * @throws PackError listing every fault
 */
export function makeCatalogues(given: readonly unknown[], ownExtensions: readonly GroupExtension[] = []): Catalogues {
  const packs = given.map(definePack);
  const extensions = [...packs.flatMap((pack) => pack.groupExtensions ?? []), ...ownExtensions];
  const issues = [...duplicateIds(packs), ...danglingExtensions(packs, extensions)];
  if (issues.length > 0) throw new PackError(issues);
  const jurisdictions = new Set([...packs.map((pack) => pack.jurisdiction), NATIONAL]);
  const catalogues = new Map(
    [...jurisdictions].map((key) => {
      const own = packs.filter(({ jurisdiction }) => jurisdiction === key || jurisdiction === NATIONAL);
      return [key, own.length === 0 ? EMPTY : catalogueOf(own, extensions)] as const;
    }),
  );
  const national = catalogues.get(NATIONAL) ?? EMPTY;
  const details = new Set([
    ...[...catalogues.values()].flatMap(({ ruleBook }) => [...ruleBook.details, ...ruleBook.reads.sessionDetails]),
    ...packs.flatMap(({ items }) => items.flatMap(({ prices = [] }) => prices.flatMap(({ by }) => by ?? []))),
  ]);
  const classes = packs.flatMap(({ items, priceOverlays = [] }) => [
    ...items.flatMap(({ prices = [] }) => prices),
    ...priceOverlays,
  ]);
  const attributes = new Set([
    ...[...catalogues.values()].flatMap(({ ruleBook }) => ruleBook.reads.attributes),
    ...classes.flatMap(({ when = {} }) => Object.keys(when)),
  ]);
  return { packs, details, attributes, of: (jurisdiction) => catalogues.get(jurisdiction) ?? national };
}
