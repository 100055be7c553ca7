import { type Decimal, decimalText, ZERO } from '../ground/money.js';
import { type Entry, isSpent } from './entry.js';
import { Shelves } from './shelves.js';
import type { Looked } from './unmatched.js';
import { CENT, isOfOnePrice, negated, priceOf, type Worth, without } from './worth.js';

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/** Shelves on which a line stands: by its code, and by its name among lines with a code or without. */
function placesOf({ kind, code, name }: Entry): string[] {
  const ofCode = code === null ? [] : [keyOf('code', kind, code)];
  return name === null ? ofCode : [...ofCode, keyOf(code === null ? 'name' : 'name beside code', kind, name)];
}

/** Shelves on which lines of a reversal's code and name may stand. */
function placesFor({ kind, code, name }: Entry): string[] {
  const ofCode = code === null ? [] : [keyOf('code', kind, code)];
  if (name === null) return ofCode;
  const beside = code === null ? [keyOf('name beside code', kind, name)] : [];
  return [...ofCode, ...beside, keyOf('name', kind, name)];
}

/** A price in whole fen: prices that are 0.01 apart have it in common, or are neighbours. */
function fenOf(price: Decimal): string {
  return decimalText(price.rounded(2, 'floor'));
}

/** Shelves for lines of one price. */
function pricedPlaces(places: readonly string[], worth: Worth): string[] {
  const priced = priceOf(worth);
  return places.map((place) => keyOf(place, priced === null ? '' : fenOf(priced.price)));
}

/** Shelves for lines of a price that may be the same. */
function nearPlaces(places: readonly string[], worth: Worth): string[] {
  const priced = priceOf(worth);
  if (priced === null) return pricedPlaces(places, worth);
  const fen = [ZERO, CENT, CENT.negated()].map((apart) => fenOf(priced.price.plus(apart)));
  return places.flatMap((place) => fen.map((price) => keyOf(place, price)));
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
}

/** Both state something, and nothing that is the same. */
function isApart(one: string | readonly string[] | undefined, other: string | readonly string[] | undefined): boolean {
  const [own, others] = [listOf(one), listOf(other)];
  return own.length > 0 && others.length > 0 && !own.some((word) => others.includes(word));
}

/** Whether a reversal may be of a line of its code or name: not if they state another name, side, place, order or parent. */
function mayBeOf(reversal: Entry, own: Entry): boolean {
  const [one, other] = [reversal.line, own.line];
  const isOther = reversal.name !== null && own.name !== null && reversal.name !== own.name;
  const isElsewhere = isApart(one.side, other.side) || isApart(one.site, other.site);
  const isOrdered = isApart(one.order, other.order) || isApart(one.parent, other.parent);
  return own !== reversal && !isOther && !isElsewhere && !isOrdered;
}

const EVER = '9999-12-31';

/** Finds the lines that a reversal may take back: of its kind, code and name. Of two days the later, of one day the last comes first. */
export class Candidates {
  /** as they were charged: by code and name, and by price beside */
  readonly #charged = new Shelves();
  /** what is left, by code, name and price */
  readonly #open = new Shelves();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      if (entry.isNegative) continue;
      const places = placesOf(entry);
      const priced = pricedPlaces(places, entry.whole);
      for (const place of [...places, ...priced]) this.#charged.put(place, entry);
      for (const place of priced) this.#open.put(place, entry);
    }
  }

  *#alike(
    reversal: Entry,
    lines: Iterable<Entry>,
    isFitting: (own: Entry) => boolean = () => true,
  ): Generator<Entry, void, undefined> {
    for (const own of lines) if (mayBeOf(reversal, own) && isFitting(own)) yield own;
  }

  /** Where a reversal is looked for, to say why it could not be netted. */
  looked(reversal: Entry): Looked {
    const taken = negated(reversal.left);
    const { date } = reversal.line;
    const places = placesFor(reversal);
    const near = nearPlaces(places, taken);
    const ever = this.#alike(reversal, this.#charged.upTo(EVER, places));
    const charged = this.#alike(reversal, this.#charged.upTo(date, near), ({ whole }) => isOfOnePrice(taken, whole));
    return { ever, charged, open: this.#alike(reversal, this.#open.upTo(date, near)) };
  }

  /** Lines of its price up to its day that have something left. */
  earlier(reversal: Entry): Iterable<Entry> {
    const taken = negated(reversal.left);
    const atPrice = this.#open.upTo(reversal.line.date, nearPlaces(placesFor(reversal), taken));
    return this.#alike(reversal, atPrice, ({ left }) => isOfOnePrice(taken, left));
  }

  /** Those of its own session and day. */
  *together(reversal: Entry): Generator<Entry, void, undefined> {
    const { date, session } = reversal.line;
    for (const own of this.earlier(reversal)) {
      if (own.line.date < date) return;
      if ((own.line.session ?? null) === (session ?? null)) yield own;
    }
  }

  /** Whether one line may have enough left for the whole of a reversal. */
  mayBeOne(reversal: Entry): boolean {
    const near = nearPlaces(placesFor(reversal), negated(reversal.left));
    return this.#open.mostUnits(near).gte(reversal.left.units);
  }

  /** Takes a part off what is left of a line. */
  lessen(line: Entry, part: Worth): void {
    const places = line.isNegative ? [] : placesOf(line);
    for (const place of pricedPlaces(places, line.left)) this.#open.take(place, line);
    line.left = without(line.left, part);
    if (isSpent(line)) return;
    for (const place of pricedPlaces(places, line.left)) this.#open.put(place, line);
  }
}
