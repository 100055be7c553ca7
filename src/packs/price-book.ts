import { type Issue, PriceBookError } from '../ground/errors.js';
import { nameKey } from '../ground/name.js';
import type { Facility } from '../model/claim.js';
import { priceEntry } from '../model/price-book.js';
import { NATIONAL } from '../model/primitives.js';
import { withoutNulls } from '../model/without-nulls.js';
import { toIssues } from '../words/issues.js';
import { Booking, type Canonical } from './book-entries.js';
import type { BookedPrice } from './booked-price.js';
import type { Catalogues } from './catalogue.js';
import { contradictions } from './price-contradictions.js';
import { PriceIndex } from './price-index.js';
import { readPlainEntry } from './read-plain-entry.js';

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

function parseEntries(rows: readonly unknown[], canonical: Canonical, catalogues: Catalogues) {
  const booking = new Booking(canonical, catalogues);
  const issues: Issue[] = [];
  for (let row = 0; row < rows.length; row++) {
    const value = rows[row];
    const plain = readPlainEntry(value);
    if (plain !== null) {
      booking.add(plain, row);
      continue;
    }
    const parsed = priceEntry.safeParse(withoutNulls(priceEntry, value), { reportInput: true });
    if (parsed.success) booking.add(parsed.data, row);
    else issues.push(...parsed.error.issues.flatMap((issue) => toIssues({ ...issue, path: [row, ...issue.path] })));
  }
  return { booked: booking.booked, issues };
}

/** The first code of each name by jurisdiction, made when it is first asked for: most books are never asked. */
function lookupOfNames(booked: readonly BookedPrice[]) {
  let byName: Map<string, Map<string, string>> | undefined;
  return (jurisdiction: string, name: string): string | null => {
    if (byName === undefined) {
      byName = new Map();
      for (const { terms, name: own, code } of booked) {
        if (own === null) continue;
        const codes = byName.get(terms.jurisdiction) ?? new Map<string, string>();
        byName.set(terms.jurisdiction, codes);
        const key = nameKey(own);
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
  const index = new PriceIndex(booked);
  for (const issue of contradictions(booked, index, catalogues)) issues.push(issue);
  if (issues.length > 0) throw new PriceBookError(issues.sort((a, b) => Number(a.path[0]) - Number(b.path[0])));
  const all = (jurisdiction: string, code: string): BookedPrice[] => [
    ...index.listed(jurisdiction, code),
    ...index.listed(NATIONAL, code),
  ];
  return {
    entries: booked,
    knows: (jurisdiction, code) => index.has(jurisdiction, code) || index.has(NATIONAL, code),
    ofFacility: (jurisdiction, code, facility, date) =>
      index.find(jurisdiction, code, facility, date) ?? index.find(NATIONAL, code, facility, date),
    ofSchedule: (jurisdiction, code, facility, date) =>
      index.ofSchedule(jurisdiction, code, facility, date) ?? index.ofSchedule(NATIONAL, code, facility, date),
    all,
    namesOf: (jurisdiction, code) => all(jurisdiction, code).flatMap(({ name }) => name ?? []),
    codeNamed: lookupOfNames(booked),
  };
}
