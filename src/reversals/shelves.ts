import { type Decimal, greater, ZERO } from '../ground/money.js';
import { byDay, type Entry } from './entry.js';

/** How many lines of a shelf satisfy a test; those that do stand first. */
function countWhile(shelf: readonly Entry[], isBefore: (own: Entry) => boolean): number {
  let [low, high] = [0, shelf.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const own = shelf[middle];
    if (own !== undefined && isBefore(own)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lines by a key, on each shelf by day and place, so that a bill with thousands of one item costs no square. */
export class Shelves {
  readonly #shelves = new Map<string, Entry[]>();
  readonly #most = new Map<string, Decimal>();

  /** More units than this no line on some shelves has left. */
  mostUnits(keys: readonly string[]): Decimal {
    return keys.reduce((most, key) => greater(most, this.#most.get(key) ?? ZERO), ZERO);
  }

  put(key: string, entry: Entry): void {
    const shelf = this.#shelves.get(key) ?? [];
    shelf.splice(
      countWhile(shelf, (own) => byDay(own, entry) < 0),
      0,
      entry,
    );
    this.#shelves.set(key, shelf);
    this.#most.set(key, greater(this.#most.get(key) ?? ZERO, entry.left.units));
  }

  take(key: string, entry: Entry): void {
    const shelf = this.#shelves.get(key) ?? [];
    const place = countWhile(shelf, (own) => byDay(own, entry) < 0);
    if (shelf[place] === entry) shelf.splice(place, 1);
  }

  /**
   * The lines of some shelves up to a day, the latest first, of one day the last.
   * @param keys of shelves that have no line in common
   */
  *upTo(day: string, keys: readonly string[]): Generator<Entry, void, undefined> {
    const stacks = keys.flatMap((key) => {
      const shelf = this.#shelves.get(key);
      return shelf === undefined ? [] : [{ shelf, count: countWhile(shelf, ({ line }) => line.date <= day) }];
    });
    for (;;) {
      const tops = stacks.flatMap((stack) => {
        const top = stack.shelf[stack.count - 1];
        return top === undefined ? [] : [{ stack, top }];
      });
      const [first, ...others] = tops;
      if (first === undefined) return;
      const latest = others.reduce((best, own) => (byDay(own.top, best.top) > 0 ? own : best), first);
      latest.stack.count -= 1;
      yield latest.top;
    }
  }
}
