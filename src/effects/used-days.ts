import { type Decimal, greater, ZERO } from '../ground/money.js';

/** From the first day that a date can have (0000-01-01) as a day's number, so that places count from 1. */
const ORIGIN = 719_529;
/** The last place: more days than dates can have. */
const LAST = 2 ** 22;

/**
 * Quantities used on days, by the days' numbers. The sum over a window costs the logarithm of the calendar's
 * length, however long the window is and however many days were used (a Fenwick tree of the days used).
 */
export class UsedDays {
  readonly #days = new Map<number, Decimal>();
  readonly #sums = new Map<number, Decimal>();

  /** What was used on a day. */
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

  /** What was used from `first` to `last`, both counted. */
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

/** The greatest value of a range whose start and end move on, and whose values can all be raised at once. */
export class MovingMax {
  /** candidates from the greatest to the last, less what was raised before they came */
  readonly #held: { readonly at: number; readonly value: Decimal }[] = [];
  #first = 0;
  #raised = ZERO;

  push(at: number, value: Decimal): void {
    const own = value.minus(this.#raised);
    while (this.#held.length > this.#first && this.#held.at(-1)?.value.lte(own)) this.#held.pop();
    this.#held.push({ at, value: own });
  }

  /** Leaves out what came before `at`. */
  moveTo(at: number): void {
    while ((this.#held[this.#first]?.at ?? at) < at) this.#first++;
  }

  raise(by: Decimal): void {
    this.#raised = this.#raised.plus(by);
  }

  /** The greatest value; nothing is less than 0. */
  get value(): Decimal {
    return greater(this.#held[this.#first]?.value.plus(this.#raised) ?? ZERO, ZERO);
  }
}
