import { type Decimal, decimal, greater, ZERO } from '../ground/money.js';
import type { ServiceItem } from '../model/item.js';
import type { PriceOverlay } from '../model/price-class.js';

const PERCENT = /* @__PURE__ */ decimal('0.01');

/** So many percent of a price. */
export function percentOf(price: Decimal, percent: string): Decimal {
  return price.mul(decimal(percent)).mul(PERCENT);
}

function sumOf(price: string | Readonly<Record<string, string>>): Decimal {
  if (typeof price === 'string') return decimal(price);
  return Object.values(price).reduce((sum, one) => sum.plus(decimal(one)), ZERO);
}

/** The highest price that an item can have in print: of its classes, with what other packs give; null if it has none. */
export function highestPrinted(
  { price = null, prices = [] }: ServiceItem,
  overlays: readonly PriceOverlay[],
): Decimal | null {
  const printed = price === null ? prices.map((entry) => sumOf(entry.price)) : [decimal(price)];
  if (printed.length === 0) return null;
  const most = printed.reduce(greater);
  const laid = overlays.map((overlay) =>
    overlay.price === undefined ? percentOf(most, overlay.percent ?? '100') : decimal(overlay.price),
  );
  return laid.reduce(greater, most);
}
