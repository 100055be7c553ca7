import { overlap } from '../ground/day.js';
import { type Issue, PriceBookError } from '../ground/errors.js';
import { append } from '../ground/grouped.js';
import { decimal, decimalText } from '../ground/money.js';
import { nameKey } from '../ground/name.js';
import { byFirstDay, holding, overlapping, rangeOf } from '../ground/periods.js';
import type { Facility } from '../model/claim.js';
import { type PriceEntry, priceEntry } from '../model/price-book.js';
import { type Jurisdiction, NATIONAL } from '../model/primitives.js';
import { withoutNulls } from '../model/without-nulls.js';
import { makeIssue, toIssues } from '../words/issues.js';
import { type BookedPrice, periodOf, withoutRepeats } from './booked-price.js';
import type { Catalogues } from './catalogue.js';
import { PROVINCE_DIGITS, readForms } from './code-forms.js';
import { classOf, type FacilityClass } from './facility-class.js';
import { highestPrinted } from './printed-prices.js';

/** Prices from outside the documents, by jurisdiction and code. */
export interface PriceBook {
  /** every entry, in the order of the rows */
  readonly entries: readonly BookedPrice[];
  knows(jurisdiction: string, code: string): boolean;
  /** the facility's own price in force on the day */
  ofFacility(jurisdiction: string, code: string, facility: string, date: string): BookedPrice | null;
  /** the price for the facility's attributes, else for its level, else for all, in force on the day */
  ofSchedule(jurisdiction: string, code: string, facility: Facility, date: string): BookedPrice | null;
  /** every price of a code, whoever it is for and whenever */
  all(jurisdiction: string, code: string): readonly BookedPrice[];
  /** the names of a code, as the rows have them */
  namesOf(jurisdiction: string, code: string): readonly string[];
  /** the first code of a name, normalised; null if no row has it */
  codeNamed(jurisdiction: string, name: string): string | null;
}

/** Gives facilities and codes the form in which they are compared: normalised, after aliases. */
export interface Canonical {
  facility(name: string): string;
  code(code: string): string;
}

/** A national code that is an item itself is that item's; one of a sub-item is a code of its own, as is one that packs know. */
function itemOf(code: string, jurisdiction: string, catalogues: Catalogues): string {
  const form = readForms(code, PROVINCE_DIGITS[jurisdiction as Jurisdiction]);
  return form === null || !form.isWhole || catalogues.of(jurisdiction).versions.has(code) ? code : form.code;
}

function bookedPrice(entry: PriceEntry, row: number, canonical: Canonical, catalogues: Catalogues): BookedPrice {
  const { from = null, to = null } = entry.effective ?? {};
  return {
    entry,
    price: decimal(entry.price),
    code: itemOf(canonical.code(entry.code), entry.jurisdiction, catalogues),
    period: { from, to },
    facility: entry.facility === undefined ? null : canonical.facility(entry.facility),
    level: entry.level ?? null,
    attributes: entry.attributes ?? null,
    row,
  };
}

function parseEntries(rows: readonly unknown[], canonical: Canonical, catalogues: Catalogues) {
  const booked: BookedPrice[] = [];
  const issues: Issue[] = [];
  for (const [row, value] of rows.entries()) {
    const parsed = priceEntry.safeParse(withoutNulls(priceEntry, value), { reportInput: true });
    if (!parsed.success) {
      issues.push(...parsed.error.issues.flatMap((issue) => toIssues({ ...issue, path: [row, ...issue.path] })));
      continue;
    }
    booked.push(bookedPrice(parsed.data, row, canonical, catalogues));
  }
  return { booked, issues };
}

function overlappingPrices(own: BookedPrice, other: BookedPrice): Issue {
  const { price, effective: { from, to } = {} } = other.entry;
  const what = `${price}, ${from ?? '…'} – ${to ?? '…'}`;
  return makeIssue([own.row, 'effective'], 'overlapping-prices', { other: what });
}

/** Faults of prices that overlap. Both rows of a pair have one, so that the reader sees both. */
function overlaps(index: Index): Issue[] {
  return pricesIn(index).flatMap((prices) =>
    overlapping(prices, periodOf).flatMap(({ own, other }) => [
      overlappingPrices(other, own),
      overlappingPrices(own, other),
    ]),
  );
}

/** A facility may charge less than a printed price, never more than the highest that is printed for any class. */
function abovePrinted(booked: readonly BookedPrice[], catalogues: Catalogues): Issue[] {
  return booked.flatMap((own) => {
    if (own.facility === null) return [];
    const { versions: byCode, overlays } = catalogues.of(own.entry.jurisdiction);
    const versions = byCode.get(own.code) ?? [];
    const inForce = versions.slice(...rangeOf(versions, own.period, ({ item }) => item.effective));
    const laid = (overlays.get(own.code) ?? []).filter(({ overlay }) => overlap(overlay.effective, own.period));
    const highest = inForce.map(({ item }) =>
      highestPrinted(
        item,
        laid.map(({ overlay }) => overlay),
      ),
    );
    const printed = highest.find((most) => most !== null && own.price.gt(most)) ?? null;
    if (printed === null) return [];
    const { price, code } = own.entry;
    return [makeIssue([own.row, 'price'], 'above-printed-price', { price, printed: decimalText(printed), code })];
  });
}

/** Whom a price is for: a facility by name, a level, attributes as one text, or null for everybody. */
type Owner = string | number | null;

function ownerOf({ facility, level, attributes }: BookedPrice): Owner {
  return attributes === null ? (facility ?? level) : attributesKey(attributes);
}

/** Attributes in one form. A line break tells them from a facility's name. */
function attributesKey(attributes: FacilityClass): string {
  const words = (wanted: FacilityClass[string]): string[] => [wanted].flat().map(String).sort();
  const pairs = Object.entries(attributes).map(([key, wanted]) => `${key}=${words(wanted).join('|')}`);
  return `\n${pairs.sort().join('\n')}`;
}

/** The prices of a code. */
interface Booked {
  /** by owner; for each owner the earliest comes first */
  readonly byOwner: Map<Owner, BookedPrice[]>;
  /** those with attributes, the ones with most of them first; null if there are none */
  byAttributes: BookedPrice[][] | null;
}

/** Prices by jurisdiction and code. */
type Index = ReadonlyMap<string, ReadonlyMap<string, Booked>>;

function pricesIn(index: Index): BookedPrice[][] {
  return [...index.values()].flatMap((byCode) => [...byCode.values()].flatMap(({ byOwner }) => [...byOwner.values()]));
}

function sizeOf(prices: readonly BookedPrice[]): number {
  return Object.keys(prices[0]?.attributes ?? {}).length;
}

function indexed(booked: readonly BookedPrice[]): Index {
  const index = new Map<string, Map<string, Booked>>();
  for (const own of byFirstDay(booked, periodOf)) {
    const byCode = index.get(own.entry.jurisdiction) ?? new Map<string, Booked>();
    const ofCode: Booked = byCode.get(own.code) ?? { byOwner: new Map(), byAttributes: null };
    append(ofCode.byOwner, ownerOf(own), own);
    index.set(own.entry.jurisdiction, byCode.set(own.code, ofCode));
  }
  for (const byCode of index.values()) {
    for (const ofCode of byCode.values()) {
      const { byOwner } = ofCode;
      for (const [owner, prices] of byOwner) if (prices.length > 1) byOwner.set(owner, withoutRepeats(prices));
      const listed = [...byOwner.values()].filter((prices) => (prices[0]?.attributes ?? null) !== null);
      if (listed.length > 0) ofCode.byAttributes = listed.sort((a, b) => sizeOf(b) - sizeOf(a));
    }
  }
  return index;
}

/** True if a facility may be of both classes. */
function canBeBoth(a: FacilityClass, b: FacilityClass): boolean {
  return Object.entries(a).every(([key, wanted]) => {
    const other = b[key];
    return other === undefined || [wanted].flat().some((word) => [other].flat().map(String).includes(String(word)));
  });
}

/** Prices by as many attributes as another's that a facility can have as well, on a common day, at another price. */
function tied(index: Index): Issue[] {
  const lists = [...index.values()].flatMap((byCode) =>
    [...byCode.values()].map(({ byAttributes }) => byAttributes ?? []),
  );
  return lists.flatMap((sets) =>
    sets.flatMap((own, i) =>
      sets.slice(i + 1).flatMap((others) => (sizeOf(own) === sizeOf(others) ? tiedPairs(own, others) : [])),
    ),
  );
}

function tiedPairs(some: readonly BookedPrice[], others: readonly BookedPrice[]): Issue[] {
  return some.flatMap((own) =>
    others.flatMap((other) => {
      const isTied = overlap(own.period, other.period) && canBeBoth(own.attributes ?? {}, other.attributes ?? {});
      if (!isTied || own.price.eq(other.price)) return [];
      return [overlappingPrices(own, other), overlappingPrices(other, own)];
    }),
  );
}

/** The prices of one jurisdiction, looked up. */
function lookupIn(index: Index) {
  const find = (jurisdiction: string, code: string, owner: Owner, date: string): BookedPrice | null => {
    const prices = index.get(jurisdiction)?.get(code)?.byOwner.get(owner);
    return prices === undefined ? null : (holding(prices, date, periodOf) ?? null);
  };

  const byAttributes = (jurisdiction: string, code: string, facility: Facility, date: string): BookedPrice | null => {
    for (const prices of index.get(jurisdiction)?.get(code)?.byAttributes ?? []) {
      if (classOf(prices[0]?.attributes ?? {}, facility) !== 'yes') continue;
      const own = holding(prices, date, periodOf);
      if (own !== undefined) return own;
    }
    return null;
  };

  const ofSchedule = (jurisdiction: string, code: string, facility: Facility, date: string): BookedPrice | null =>
    byAttributes(jurisdiction, code, facility, date) ??
    (facility.level === undefined ? null : find(jurisdiction, code, facility.level, date)) ??
    find(jurisdiction, code, null, date);
  return { find, ofSchedule };
}

/** The first code of each name by jurisdiction, made when it is first asked for: most books are never asked. */
function lookupOfNames(booked: readonly BookedPrice[]) {
  let byName: Map<string, Map<string, string>> | undefined;
  return (jurisdiction: string, name: string): string | null => {
    if (byName === undefined) {
      byName = new Map();
      for (const { entry, code } of booked) {
        if (entry.name === undefined) continue;
        const codes = byName.get(entry.jurisdiction) ?? new Map<string, string>();
        byName.set(entry.jurisdiction, codes);
        const key = nameKey(entry.name);
        if (!codes.has(key)) codes.set(key, code);
      }
    }
    return byName.get(jurisdiction)?.get(name) ?? byName.get(NATIONAL)?.get(name) ?? null;
  };
}

/**
 * Checks and indexes a price book. A province's prices go before national ones.
 * @throws PriceBookError listing every bad row
 */
export function makePriceBook(rows: readonly unknown[], canonical: Canonical, catalogues: Catalogues): PriceBook {
  const { booked, issues } = parseEntries(rows, canonical, catalogues);
  const index = indexed(booked);
  for (const issue of overlaps(index)) issues.push(issue);
  for (const issue of tied(index)) issues.push(issue);
  for (const issue of abovePrinted(booked, catalogues)) issues.push(issue);
  if (issues.length > 0) throw new PriceBookError(issues.sort((a, b) => Number(a.path[0]) - Number(b.path[0])));
  const { find, ofSchedule } = lookupIn(index);
  const isIn = (jurisdiction: string, code: string): boolean => index.get(jurisdiction)?.has(code) === true;
  const listed = (jurisdiction: string, code: string): BookedPrice[] =>
    [...(index.get(jurisdiction)?.get(code)?.byOwner.values() ?? [])].flat();
  return {
    entries: booked,
    knows: (jurisdiction, code) => isIn(jurisdiction, code) || isIn(NATIONAL, code),
    ofFacility: (jurisdiction, code, facility, date) =>
      find(jurisdiction, code, facility, date) ?? find(NATIONAL, code, facility, date),
    ofSchedule: (jurisdiction, code, facility, date) =>
      ofSchedule(jurisdiction, code, facility, date) ?? ofSchedule(NATIONAL, code, facility, date),
    all: (jurisdiction, code) => [...listed(jurisdiction, code), ...listed(NATIONAL, code)],
    namesOf: (jurisdiction, code) =>
      [...listed(jurisdiction, code), ...listed(NATIONAL, code)].flatMap(({ entry }) => entry.name ?? []),
    codeNamed: lookupOfNames(booked),
  };
}

/** The names that the documents use for facilities, by alias; both normalised. */
export function canonicalNames(aliases: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(aliases).map(([alias, name]) => [nameKey(alias), nameKey(name)]));
}
