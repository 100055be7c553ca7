import { dayAfter } from '../ground/day.js';
import { type Issue, PriceBookError } from '../ground/errors.js';
import { append } from '../ground/grouped.js';
import { type Decimal, decimal, decimalText } from '../ground/money.js';
import { nameKey } from '../ground/name.js';
import { byFirstDay, holding, overlapping, rangeOf } from '../ground/periods.js';
import { type PriceEntry, priceEntry } from '../model/price-book.js';
import type { Period } from '../model/primitives.js';
import { withoutNulls } from '../model/without-nulls.js';
import { makeIssue, toIssues } from '../words/issues.js';
import type { Catalogues } from './catalogue.js';

/** An entry of the price book, normalised. */
export interface BookedPrice {
  readonly entry: PriceEntry;
  readonly price: Decimal;
  /** provincial code, normalised, after aliases */
  readonly code: string;
  readonly period: Period;
  /** normalised facility (the name that the documents use), null if it is for every facility */
  readonly facility: string | null;
  readonly level: number | null;
  readonly row: number;
}

/** Prices from outside the documents, by jurisdiction and code. */
export interface PriceBook {
  /** every entry, in the order of the rows */
  readonly entries: readonly BookedPrice[];
  knows(jurisdiction: string, code: string): boolean;
  /** the facility's own price in force on the day */
  ofFacility(jurisdiction: string, code: string, facility: string, date: string): BookedPrice | null;
  /** the price of the facility's level, else of the jurisdiction, in force on the day */
  ofSchedule(jurisdiction: string, code: string, level: number | undefined, date: string): BookedPrice | null;
}

/** Gives facilities and codes the form in which they are compared: normalised, after aliases. */
export interface Canonical {
  facility(name: string): string;
  code(code: string): string;
}

const NONE: readonly BookedPrice[] = [];
const periodOf = ({ period }: BookedPrice): Period => period;

function bookedPrice(entry: PriceEntry, row: number, canonical: Canonical): BookedPrice {
  const { from = null, to = null } = entry.effective ?? {};
  return {
    entry,
    price: decimal(entry.price),
    code: canonical.code(entry.code),
    period: { from, to },
    facility: entry.facility === undefined ? null : canonical.facility(entry.facility),
    level: entry.level ?? null,
    row,
  };
}

function parseEntries(rows: readonly unknown[], canonical: Canonical) {
  const booked: BookedPrice[] = [];
  const issues: Issue[] = [];
  for (const [row, value] of rows.entries()) {
    const parsed = priceEntry.safeParse(withoutNulls(priceEntry, value), { reportInput: true });
    if (!parsed.success) {
      issues.push(...parsed.error.issues.flatMap((issue) => toIssues({ ...issue, path: [row, ...issue.path] })));
      continue;
    }
    booked.push(bookedPrice(parsed.data, row, canonical));
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

/** A facility may charge less than a printed price, never more. */
function abovePrinted(booked: readonly BookedPrice[], catalogues: Catalogues): Issue[] {
  return booked.flatMap((own) => {
    if (own.facility === null) return [];
    const versions = catalogues.of(own.entry.jurisdiction).versions.get(own.code) ?? [];
    const inForce = versions.slice(...rangeOf(versions, own.period, ({ item }) => item.effective));
    const printed =
      inForce.map(({ item }) => item.price ?? null).find((price) => price !== null && own.price.gt(decimal(price))) ??
      null;
    if (printed === null) return [];
    const { price, code } = own.entry;
    return [makeIssue([own.row, 'price'], 'above-printed-price', { price, printed, code })];
  });
}

/** What an entry says, to tell whether two say the same. */
function saidBy({ price, entry }: BookedPrice): string {
  return JSON.stringify([decimalText(price), entry.excludedAs]);
}

/**
 * Entries of one owner, each on the days that no equal one has said: of two that overlap the earlier counts to its end.
 * @param list sorted by first day, as is what is returned
 */
function withoutRepeats(list: readonly BookedPrice[]): BookedPrice[] {
  const ends = new Map<string, string | null>(); // null: no end
  const kept = list.flatMap((own) => {
    const { from, to } = own.period;
    const said = saidBy(own);
    const end = ends.get(said);
    const isNew = end === undefined || (end !== null && from !== null && from > end);
    if (isNew || (end !== null && (to === null || to > end))) ends.set(said, to);
    else return [];
    return [isNew ? own : { ...own, period: { from: dayAfter(end, 1), to } }];
  });
  return byFirstDay(kept, periodOf);
}

/** Prices by owner: a facility, a level, or null for everybody. For each owner the earliest comes first. */
type ByOwner = Map<string | number | null, BookedPrice[]>;
/** Prices by jurisdiction, code and owner. */
type Index = ReadonlyMap<string, ReadonlyMap<string, ByOwner>>;

function pricesIn(index: Index): BookedPrice[][] {
  return [...index.values()].flatMap((byCode) => [...byCode.values()].flatMap((byOwner) => [...byOwner.values()]));
}

function indexed(booked: readonly BookedPrice[]): Index {
  const index = new Map<string, Map<string, ByOwner>>();
  for (const own of byFirstDay(booked, periodOf)) {
    const byCode = index.get(own.entry.jurisdiction) ?? new Map<string, ByOwner>();
    const byOwner: ByOwner = byCode.get(own.code) ?? new Map();
    append(byOwner, own.facility ?? own.level, own);
    index.set(own.entry.jurisdiction, byCode.set(own.code, byOwner));
  }
  for (const byCode of index.values()) {
    for (const byOwner of byCode.values()) {
      for (const [owner, prices] of byOwner) if (prices.length > 1) byOwner.set(owner, withoutRepeats(prices));
    }
  }
  return index;
}

/**
 * Checks and indexes a price book.
 * @throws PriceBookError listing every bad row
 */
export function makePriceBook(rows: readonly unknown[], canonical: Canonical, catalogues: Catalogues): PriceBook {
  const { booked, issues } = parseEntries(rows, canonical);
  const index = indexed(booked);
  for (const issue of overlaps(index)) issues.push(issue);
  for (const issue of abovePrinted(booked, catalogues)) issues.push(issue);
  if (issues.length > 0) throw new PriceBookError(issues.sort((a, b) => Number(a.path[0]) - Number(b.path[0])));
  const find = (jurisdiction: string, code: string, whose: string | number | null, date: string) =>
    holding(index.get(jurisdiction)?.get(code)?.get(whose) ?? NONE, date, periodOf) ?? null;
  return {
    entries: booked,
    knows: (jurisdiction, code) => index.get(jurisdiction)?.has(code) === true,
    ofFacility: (jurisdiction, code, facility, date) => find(jurisdiction, code, facility, date),
    ofSchedule: (jurisdiction, code, level, date) =>
      (level === undefined ? null : find(jurisdiction, code, level, date)) ?? find(jurisdiction, code, null, date),
  };
}

/** The names that the documents use for facilities, by alias; both normalised. */
export function canonicalNames(aliases: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(aliases).map(([alias, name]) => [nameKey(alias), nameKey(name)]));
}
