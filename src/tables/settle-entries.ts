import { append } from '../ground/grouped.js';
import { byFirstDay, overlapping } from '../ground/periods.js';
import type { PriceEntry } from '../model/price-book.js';

/** An entry, and the row of the file that it is from, counted from 1. */
export interface ListedEntry {
  readonly entry: PriceEntry;
  readonly row: number;
  /** place of its cell in the row, from 0 */
  readonly column: number;
}

/** An entry that is not used beside another. */
export interface Unused {
  readonly listed: ListedEntry;
  readonly reason: 'duplicate' | 'conflict';
  /** row of the other */
  readonly other: number;
}

/** Whom a price is for, as one text. */
function keyOf({ jurisdiction, facility, level, attributes }: PriceEntry): string {
  const owner =
    facility ?? level ?? (attributes === undefined ? '' : JSON.stringify(Object.entries(attributes).sort()));
  return `${jurisdiction}\n${owner}`;
}

const periodOf = ({ entry: { effective } }: ListedEntry) => ({
  from: effective?.from ?? null,
  to: effective?.to ?? null,
});

/** What two entries of one key must have alike to be one. */
function worthOf(listed: ListedEntry): string {
  const { from, to } = periodOf(listed);
  return `${listed.entry.price} ${from} ${to}`;
}

/** The entries of one key: equal ones once, and none of those that contradict each other. */
function settleKey(entries: readonly ListedEntry[], unused: Unused[]): void {
  if (entries.length === 1) return;
  const once = new Map<string, ListedEntry>();
  for (const listed of entries) {
    const value = worthOf(listed);
    const same = once.get(value);
    if (same === undefined) once.set(value, listed);
    else unused.push({ listed, reason: 'duplicate', other: same.row });
  }
  const others = new Map<ListedEntry, ListedEntry>();
  for (const { own, other } of overlapping(byFirstDay([...once.values()], periodOf), periodOf)) {
    if (!others.has(own)) others.set(own, other);
    if (!others.has(other)) others.set(other, own);
  }
  for (const [listed, other] of others) unused.push({ listed, reason: 'conflict', other: other.row });
}

/** The entries that can stand in one price book, in the order of the rows, and those that cannot. */
export function settleEntries(listed: readonly ListedEntry[]): {
  used: readonly ListedEntry[];
  unused: readonly Unused[];
} {
  const byCode = new Map<string, ListedEntry | ListedEntry[]>(); // most codes stand once
  for (const one of listed) {
    const { code } = one.entry;
    const others = byCode.get(code);
    if (others === undefined) byCode.set(code, one);
    else if (Array.isArray(others)) others.push(one);
    else byCode.set(code, [others, one]);
  }
  const unused: Unused[] = [];
  for (const entries of byCode.values()) {
    if (!Array.isArray(entries)) continue;
    const byKey = new Map<string, ListedEntry[]>();
    for (const one of entries) append(byKey, keyOf(one.entry), one);
    for (const ofKey of byKey.values()) settleKey(ofKey, unused);
  }
  if (unused.length === 0) return { used: listed, unused };
  const out = new Set(unused.map((one) => one.listed));
  return { used: listed.filter((one) => !out.has(one)), unused };
}
