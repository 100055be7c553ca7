import { overlap } from '../ground/day.js';
import type { Issue } from '../ground/errors.js';
import { decimalText } from '../ground/money.js';
import { overlapping, rangeOf } from '../ground/periods.js';
import { makeIssue } from '../words/issues.js';
import { type BookedPrice, periodOf, priceOf } from './booked-price.js';
import type { Catalogues } from './catalogue.js';
import type { FacilityClass } from './facility-class.js';
import { type PriceIndex, sizeOf } from './price-index.js';
import { highestPrinted } from './printed-prices.js';

function overlappingPrices(own: BookedPrice, other: BookedPrice): Issue {
  const { price, terms } = other;
  const { from, to } = terms.period;
  const what = `${price}, ${from ?? '…'} – ${to ?? '…'}`;
  return makeIssue([own.row, 'effective'], 'overlapping-prices', { other: what });
}

/** Faults of prices that overlap. Both rows of a pair have one, so that the reader sees both. */
function overlaps(index: PriceIndex): Issue[] {
  return [...index.several()].flatMap((prices) =>
    overlapping(prices, periodOf).flatMap(({ own, other }) => [
      overlappingPrices(other, own),
      overlappingPrices(own, other),
    ]),
  );
}

/** True if a facility may be of both classes. */
function canBeBoth(a: FacilityClass, b: FacilityClass): boolean {
  return Object.entries(a).every(([key, wanted]) => {
    const other = b[key];
    return other === undefined || [wanted].flat().some((word) => [other].flat().map(String).includes(String(word)));
  });
}

function tiedPairs(some: readonly BookedPrice[], others: readonly BookedPrice[]): Issue[] {
  return some.flatMap((own) =>
    others.flatMap((other) => {
      const isTied =
        overlap(own.period, other.period) && canBeBoth(own.terms.attributes ?? {}, other.terms.attributes ?? {});
      if (!isTied || priceOf(own).eq(priceOf(other))) return [];
      return [overlappingPrices(own, other), overlappingPrices(other, own)];
    }),
  );
}

/** Prices by as many attributes as another's that a facility can have as well, on a common day, at another price. */
function tied(index: PriceIndex): Issue[] {
  return [...index.classes()].flatMap((sets) =>
    sets.flatMap((own, i) =>
      sets.slice(i + 1).flatMap((others) => (sizeOf(own) === sizeOf(others) ? tiedPairs(own, others) : [])),
    ),
  );
}

/** The fault of a facility's own price: it may be less than a printed one, never more than the highest of any class. */
function abovePrinted(own: BookedPrice, catalogues: Catalogues): Issue[] {
  const { versions: byCode, overlays } = catalogues.of(own.terms.jurisdiction);
  const versions = byCode.get(own.code);
  if (own.terms.facility === null || versions === undefined) return [];
  const inForce = versions.slice(...rangeOf(versions, own.period, ({ item }) => item.effective));
  const laid = (overlays.get(own.code) ?? []).filter(({ overlay }) => overlap(overlay.effective, own.period));
  const highest = inForce.map(({ item }) =>
    highestPrinted(
      item,
      laid.map(({ overlay }) => overlay),
    ),
  );
  const printed = highest.find((most) => most !== null && priceOf(own).gt(most)) ?? null;
  if (printed === null) return [];
  const { price, given: code } = own;
  return [makeIssue([own.row, 'price'], 'above-printed-price', { price, printed: decimalText(printed), code })];
}

/** The faults of prices beside each other and beside the packs. */
export function contradictions(booked: readonly BookedPrice[], index: PriceIndex, catalogues: Catalogues): Issue[] {
  return [...overlaps(index), ...tied(index), ...booked.flatMap((own) => abovePrinted(own, catalogues))];
}
