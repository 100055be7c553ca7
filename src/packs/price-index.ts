import { byFirstDay, holding } from '../ground/periods.js';
import type { Facility } from '../model/claim.js';
import { type BookedPrice, periodOf, withoutRepeats } from './booked-price.js';
import { classOf, type FacilityClass } from './facility-class.js';

/** Whom a price is for: a facility by name, a level, attributes as one text, or null for everybody. */
type Owner = string | number | null;

/** The prices of one owner for one code, the earliest first; a single one stands by itself. */
type OfOwner = BookedPrice | BookedPrice[];

/** The prices of a code for several owners, or for those with attributes. */
class Owners {
  readonly byOwner = new Map<Owner, OfOwner>();
  /** those with attributes, the ones with most of them first */
  byAttributes: readonly (readonly BookedPrice[])[] = [];
}

/** Most codes of a book have one owner: theirs need no map. */
type OfCode = OfOwner | Owners;

function ownerOf({ terms: { facility, level, attributes } }: BookedPrice): Owner {
  return attributes === null ? (facility ?? level) : attributesKey(attributes);
}

/** Attributes in one form. A line break tells them from a facility's name. */
function attributesKey(attributes: FacilityClass): string {
  const words = (wanted: FacilityClass[string]): string[] => [wanted].flat().map(String).sort();
  const pairs = Object.entries(attributes).map(([key, wanted]) => `${key}=${words(wanted).join('|')}`);
  return `\n${pairs.sort().join('\n')}`;
}

export function sizeOf(prices: readonly BookedPrice[]): number {
  return Object.keys(prices[0]?.terms.attributes ?? {}).length;
}

function listed(prices: OfOwner): readonly BookedPrice[] {
  return Array.isArray(prices) ? prices : [prices];
}

function joined(prices: OfOwner | undefined, own: BookedPrice): OfOwner {
  if (prices === undefined) return own;
  if (!Array.isArray(prices)) return [prices, own];
  prices.push(own);
  return prices;
}

function firstOf(prices: OfOwner): BookedPrice | undefined {
  return Array.isArray(prices) ? prices[0] : prices;
}

/** The prices of a code with one more. */
function added(ofCode: OfCode | undefined, own: BookedPrice): OfCode {
  const owner = ownerOf(own);
  if (ofCode instanceof Owners) {
    ofCode.byOwner.set(owner, joined(ofCode.byOwner.get(owner), own));
    return ofCode;
  }
  const first = ofCode === undefined ? own : firstOf(ofCode);
  if (own.terms.attributes === null && first !== undefined && ownerOf(first) === owner) return joined(ofCode, own);
  const owners = new Owners();
  if (ofCode !== undefined && first !== undefined) owners.byOwner.set(ownerOf(first), ofCode);
  owners.byOwner.set(owner, own);
  return owners;
}

function settled(prices: OfOwner): OfOwner {
  return Array.isArray(prices) ? withoutRepeats(byFirstDay(prices, periodOf)) : prices;
}

function settle(byCode: Map<string, OfCode>): void {
  for (const [code, ofCode] of byCode) {
    if (!(ofCode instanceof Owners)) {
      if (Array.isArray(ofCode)) byCode.set(code, settled(ofCode));
      continue;
    }
    const { byOwner } = ofCode;
    for (const [owner, prices] of byOwner) if (Array.isArray(prices)) byOwner.set(owner, settled(prices));
    const classes = [...byOwner.values()].map(listed).filter(([first]) => (first?.terms.attributes ?? null) !== null);
    ofCode.byAttributes = classes.sort((a, b) => sizeOf(b) - sizeOf(a));
  }
}

function inForce(prices: readonly BookedPrice[], date: string): BookedPrice | null {
  return holding(prices, date, periodOf) ?? null;
}

/** Prices by jurisdiction, code and owner. */
export class PriceIndex {
  readonly #byCode = new Map<string, Map<string, OfCode>>();

  constructor(booked: readonly BookedPrice[]) {
    for (const own of booked) {
      const { jurisdiction } = own.terms;
      const byCode = this.#byCode.get(jurisdiction) ?? new Map<string, OfCode>();
      if (byCode.size === 0) this.#byCode.set(jurisdiction, byCode);
      byCode.set(own.code, added(byCode.get(own.code), own));
    }
    for (const byCode of this.#byCode.values()) settle(byCode);
  }

  has(jurisdiction: string, code: string): boolean {
    return this.#byCode.get(jurisdiction)?.has(code) === true;
  }

  /** Every price of a code, owner by owner. */
  listed(jurisdiction: string, code: string): readonly BookedPrice[] {
    const ofCode = this.#byCode.get(jurisdiction)?.get(code);
    if (ofCode === undefined) return [];
    return ofCode instanceof Owners ? [...ofCode.byOwner.values()].flat() : listed(ofCode);
  }

  /** The price for one owner in force on a day. */
  find(jurisdiction: string, code: string, owner: Owner, date: string): BookedPrice | null {
    const ofCode = this.#byCode.get(jurisdiction)?.get(code);
    if (ofCode === undefined) return null;
    const first = ofCode instanceof Owners ? undefined : firstOf(ofCode);
    const prices = ofCode instanceof Owners ? ofCode.byOwner.get(owner) : ofCode;
    const isOther = prices === undefined || (first !== undefined && ownerOf(first) !== owner);
    return isOther ? null : inForce(listed(prices), date);
  }

  /** The price for the facility's attributes, else for its level, else for all. */
  ofSchedule(jurisdiction: string, code: string, facility: Facility, date: string): BookedPrice | null {
    return (
      this.#byAttributes(jurisdiction, code, facility, date) ??
      (facility.level === undefined ? null : this.find(jurisdiction, code, facility.level, date)) ??
      this.find(jurisdiction, code, null, date)
    );
  }

  #byAttributes(jurisdiction: string, code: string, facility: Facility, date: string): BookedPrice | null {
    const ofCode = this.#byCode.get(jurisdiction)?.get(code);
    for (const prices of ofCode instanceof Owners ? ofCode.byAttributes : []) {
      if (classOf(prices[0]?.terms.attributes ?? {}, facility) !== 'yes') continue;
      const own = inForce(prices, date);
      if (own !== null) return own;
    }
    return null;
  }

  /** For each code and owner with more than one price: those, the earliest first. */
  *several(): Generator<readonly BookedPrice[]> {
    for (const byCode of this.#byCode.values()) {
      for (const ofCode of byCode.values()) {
        if (Array.isArray(ofCode)) yield ofCode;
        else if (ofCode instanceof Owners) yield* [...ofCode.byOwner.values()].filter(Array.isArray);
      }
    }
  }

  /** For each code with prices for attributes: those, by attributes. */
  *classes(): Generator<readonly (readonly BookedPrice[])[]> {
    for (const byCode of this.#byCode.values()) {
      for (const ofCode of byCode.values()) if (ofCode instanceof Owners) yield ofCode.byAttributes;
    }
  }
}
