import { nameKey } from '../ground/name.js';
import type { PriceEntry } from '../model/price-book.js';
import { decimalOf, type Jurisdiction, type Period } from '../model/primitives.js';
import type { BookedPrice, PriceTerms } from './booked-price.js';
import type { Catalogues } from './catalogue.js';
import { PROVINCE_DIGITS, readForms } from './code-forms.js';

/** Gives facilities and codes the form in which they are compared: normalised, after aliases. */
export interface Canonical {
  facility(name: string): string;
  code(code: string): string;
}

const ALWAYS: Period = { from: null, to: null };

/** True if an entry is for whom and when the terms are. Attributes are not compared: each entry has its own. */
function isUnder(terms: PriceTerms, { jurisdiction, facility, level, effective, excludedAs, source }: PriceEntry) {
  const { period } = terms;
  return (
    terms.jurisdiction === jurisdiction &&
    terms.facilityName === (facility ?? null) &&
    terms.level === (level ?? null) &&
    period.from === (effective?.from ?? null) &&
    period.to === (effective?.to ?? null) &&
    terms.excludedAs === (excludedAs ?? null) &&
    terms.source === (source ?? null)
  );
}

function termsKey({ jurisdiction, facility, level, effective: { from, to } = {}, excludedAs, source }: PriceEntry) {
  return JSON.stringify([jurisdiction, facility, level, from, to, excludedAs, source]);
}

/** The attributes that an entry asks for; null if it asks for none. */
function attributesOf({ attributes = {} }: PriceEntry): NonNullable<PriceEntry['attributes']> | null {
  return Object.keys(attributes).length === 0 ? null : attributes;
}

function makeTerms(entry: PriceEntry, canonical: Canonical): PriceTerms {
  const { jurisdiction, facility = null, level = null, effective } = entry;
  const { from = null, to = null } = effective ?? {};
  return {
    jurisdiction,
    facility: facility === null ? null : canonical.facility(facility),
    facilityName: facility,
    level,
    attributes: attributesOf(entry),
    period: from === null && to === null ? ALWAYS : { from, to },
    excludedAs: entry.excludedAs ?? null,
    source: entry.source ?? null,
  };
}

/** A national code that is an item itself is that item's; one of a sub-item is a code of its own, as is one that packs know. */
function itemOf(code: string, jurisdiction: string, catalogues: Catalogues): string {
  const form = readForms(code, PROVINCE_DIGITS[jurisdiction as Jurisdiction]);
  return form === null || !form.isWhole || catalogues.of(jurisdiction).versions.has(code) ? code : form.code;
}

/** Takes entries into a book, row by row; what they have alike is kept once. */
export class Booking {
  readonly booked: BookedPrice[] = [];
  readonly #canonical: Canonical;
  readonly #catalogues: Catalogues;
  readonly #terms = new Map<string, PriceTerms>();
  readonly #prices = new Map<string, string>();
  #last: PriceTerms | null = null;

  constructor(canonical: Canonical, catalogues: Catalogues) {
    this.#canonical = canonical;
    this.#catalogues = catalogues;
  }

  add(entry: PriceEntry, row: number): void {
    const { jurisdiction, code: given, price, name = null } = entry;
    const terms = this.#termsOf(entry);
    const code = itemOf(this.#canonical.code(given), jurisdiction, this.#catalogues);
    this.booked.push({ terms, code, given, price: this.#shared(decimalOf(price)), name, period: terms.period, row });
  }

  /** Rows of one owner mostly follow each other. */
  #termsOf(entry: PriceEntry): PriceTerms {
    if (attributesOf(entry) !== null) return makeTerms(entry, this.#canonical);
    if (this.#last !== null && isUnder(this.#last, entry)) return this.#last;
    const key = termsKey(entry);
    const terms = this.#terms.get(key) ?? makeTerms(entry, this.#canonical);
    this.#terms.set(key, terms);
    this.#last = terms;
    return terms;
  }

  #shared(price: string): string {
    const known = this.#prices.get(price);
    if (known === undefined) this.#prices.set(price, price);
    return known ?? price;
  }
}

/** The names that the documents use for facilities, by alias; both normalised. */
export function canonicalNames(aliases: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(aliases).map(([alias, name]) => [nameKey(alias), nameKey(name)]));
}
