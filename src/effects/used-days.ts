import { type Decimal, greater, ZERO } from '../ground/money.js';

/** Added to a day's number, it gives the place of the day. The first possible date (0000-01-01) has place 1. */
const ORIGIN = 719_529;
/** The last place: later than any date. */
const LAST = 2 ** 22;

/**
 * Quantities used on days, by the days' numbers: a Fenwick tree. The cost of a sum over a window is the logarithm of
 * the calendar's length. It does not depend on the window or on the number of days used.
 */
export class UsedDays {
  readonly #days = new Map<number, Decimal>();
  readonly #sums = new Map<number, Decimal>();

  /** The quantity used on a day. */
  on(day: number): Decimal {
    return this.#days.get(day) ?? ZERO;
  }

  add(day: number, quantity: Decimal): void {
    if (quantity.isZero()) return;
    this.#days.set(day, this.on(day).plus(quantity));
    for (let place = day + ORIGIN; place <= LAST; place += place & -place) {
      this.#sums.set(place, (this.#sums.get(place) ?? ZERO).plus(quantity));
    }
  }

  /** The quantity used from `first` to `last`, both counted. */
  within(first: number, last: number): Decimal {
    if (first === last || this.#days.size === 0) return this.on(last);
    return this.#until(last).minus(this.#until(first - 1));
  }

  #until(day: number): Decimal {
    let sum = ZERO;
    for (let place = day + ORIGIN; place > 0; place -= place & -place) sum = sum.plus(this.#sums.get(place) ?? ZERO);
    return sum;
  }
}

/** The greatest value of a range. Its start and end move on, and all its values can be raised at once. */
export class MovingMax {
  /** candidates from the greatest to the last, less the raises before they came */
  readonly #held: { readonly at: number; readonly value: Decimal }[] = [];
  #first = 0;
  #raised = ZERO;

  push(at: number, value: Decimal): void {
    const own = value.minus(this.#raised);
    while (this.#held.length > this.#first && this.#held.at(-1)?.value.lte(own)) this.#held.pop();
    this.#held.push({ at, value: own });
  }

  /** Drops the values before `at`. */
  moveTo(at: number): void {
    while ((this.#held[this.#first]?.at ?? at) < at) this.#first++;
  }

  raise(by: Decimal): void {
    this.#raised = this.#raised.plus(by);
  }

  /** The greatest value, at least 0. */
  get value(): Decimal {
    return greater(this.#held[this.#first]?.value.plus(this.#raised) ?? ZERO, ZERO);
  }
}
