import { isDay } from '../ground/day.js';
import { itemCodeFault } from '../model/item-code.js';
import type { PriceEntry } from '../model/price-book.js';
import { isJurisdiction, NATIONAL, priceFault } from '../model/primitives.js';

type Members = Record<string, unknown>;
/** Returns a value as it is kept, a copy if it is an object; undefined if it needs a closer look. */
type Read = (value: unknown) => unknown;

function isPlain(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function when(isValid: (text: string) => boolean): Read {
  return (value) => (typeof value === 'string' && isValid(value) ? value : undefined);
}

const text = when((value) => value !== '');
const day = when(isDay);

/** A copy of an object without what is null, whose members are all read; undefined if one of them needs a closer look. */
function copyOf(given: unknown, readerOf: (name: string) => Read | undefined): Members | undefined {
  if (!isPlain(given)) return undefined;
  const copy: Members = {};
  for (const name in given) {
    const read = readerOf(name);
    if (read === undefined) return undefined;
    const value = given[name];
    if (value === null) continue;
    const kept = read(value);
    if (kept === undefined) return undefined;
    copy[name] = kept;
  }
  return copy;
}

const READ_DAYS = new Map([
  ['from', day],
  ['to', day],
]);

function readPeriod(given: unknown): unknown {
  const period = copyOf(given, (name) => READ_DAYS.get(name));
  if (period === undefined) return undefined;
  const { from = '', to = '9999-99-99' } = period as { from?: string; to?: string };
  return from <= to ? period : undefined;
}

function readAttributes(given: unknown): unknown {
  return copyOf(given, (name) => (name === '' || name === '__proto__' ? undefined : text));
}

function isPrice(value: unknown): value is number | string {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

const READ = new Map<string, Read>([
  ['jurisdiction', when((value) => value === NATIONAL || isJurisdiction(value))],
  ['code', when((value) => value !== '' && itemCodeFault(value) === null)],
  ['price', (value) => (isPrice(value) && priceFault(value) === null ? value : undefined)],
  ['facility', text],
  ['level', (value) => (value === 1 || value === 2 || value === 3 ? value : undefined)],
  ['attributes', readAttributes],
  ['effective', readPeriod],
  ['name', text],
  ['excludedAs', text],
  ['source', text],
]);

/** With every member from the start: asking an object for what it lacks takes longer than all else. */
function blank() {
  return {
    jurisdiction: undefined,
    code: undefined,
    price: undefined,
    facility: undefined,
    level: undefined,
    attributes: undefined,
    effective: undefined,
    name: undefined,
    excludedAs: undefined,
    source: undefined,
  };
}

/**
 * Reads an entry of a price book of which nothing needs a closer look, many times as fast as the schema does. It is never
 * laxer than the schema, and reads as it does.
 *
 * @param given each member is read once, so that accessors cannot answer twice
 * @returns a copy; null if the schema must accept it or name its fault
 */
export function readPlainEntry(given: unknown): PriceEntry | null {
  if (!isPlain(given)) return null;
  const entry: Members & ReturnType<typeof blank> = blank();
  for (const name in given) {
    const read = READ.get(name);
    if (read === undefined) return null;
    const value = given[name];
    if (value === undefined || value === null) continue;
    const kept = read(value);
    if (kept === undefined) return null;
    entry[name] = kept;
  }
  const { jurisdiction, code, price, facility, level, attributes } = entry;
  if (jurisdiction === undefined || code === undefined || price === undefined) return null;
  const isForOne =
    facility === undefined ? level === undefined || attributes === undefined : (level ?? attributes) === undefined;
  return isForOne ? (entry as unknown as PriceEntry) : null;
}
