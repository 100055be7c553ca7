import { isDay } from '../ground/day.js';
import { itemCodeFault } from '../model/item-code.js';
import type { EntryPeriod, PriceEntry } from '../model/price-book.js';
import { decimalFault, isJurisdiction, NATIONAL } from '../model/primitives.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const MEMBERS: ReadonlySet<string> = new Set([
  'jurisdiction',
  'code',
  'price',
  'facility',
  'level',
  'attributes',
  'effective',
  'name',
  'excludedAs',
  'source',
]);

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** @returns null if it needs a closer look */
function plainPeriod(given: unknown): EntryPeriod | null {
  if (!isPlain(given)) return null;
  for (const key in given) if (key !== 'from' && key !== 'to') return null;
  const { from, to } = given;
  const period: Writable<EntryPeriod> = {};
  if (typeof from === 'string' && isDay(from)) period.from = from;
  else if (!isAbsent(from)) return null;
  if (typeof to === 'string' && isDay(to)) period.to = to;
  else if (!isAbsent(to)) return null;
  return isText(from) && isText(to) && from > to ? null : period;
}

/** @returns null if it needs a closer look */
function plainAttributes(given: unknown): PriceEntry['attributes'] | null {
  if (!isPlain(given)) return null;
  const copy: Record<string, string> = {};
  for (const key in given) {
    const word = given[key];
    if (key === '' || key === '__proto__' || !isText(word)) return null;
    copy[key] = word;
  }
  return copy;
}

/**
 * Reads an entry of a price book of which nothing needs a closer look, many times as fast as the schema does. It is never
 * laxer than the schema, and reads as it does.
 *
 * @param given read once, so that accessors cannot answer twice
 * @returns a copy without what is absent; null if the schema must accept it or name its fault
 */
export function readPlainEntry(given: unknown): PriceEntry | null {
  if (!isPlain(given)) return null;
  for (const key in given) if (!MEMBERS.has(key)) return null;
  const { jurisdiction, code, price, facility, level, attributes, effective, name, excludedAs, source } = given;
  if (typeof jurisdiction !== 'string' || (jurisdiction !== NATIONAL && !isJurisdiction(jurisdiction))) return null;
  if (!isText(code) || itemCodeFault(code) !== null) return null;
  if (typeof price !== 'string' || decimalFault(price, 6) !== null) return null;
  const entry: Writable<PriceEntry> = { jurisdiction, code, price };

  let owners = 0;
  if (isText(facility)) {
    entry.facility = facility;
    owners++;
  } else if (!isAbsent(facility)) return null;
  if (level === 1 || level === 2 || level === 3) {
    entry.level = level;
    owners++;
  } else if (!isAbsent(level)) return null;
  if (!isAbsent(attributes)) {
    const copy = plainAttributes(attributes);
    if (copy === null) return null;
    entry.attributes = copy;
    owners++;
  }
  if (owners > 1) return null;

  if (!isAbsent(effective)) {
    const period = plainPeriod(effective);
    if (period === null) return null;
    entry.effective = period;
  }
  if (isText(name)) entry.name = name;
  else if (!isAbsent(name)) return null;
  if (isText(excludedAs)) entry.excludedAs = excludedAs;
  else if (!isAbsent(excludedAs)) return null;
  if (isText(source)) entry.source = source;
  else if (!isAbsent(source)) return null;
  return entry;
}
