import { append } from '../ground/grouped.js';
import { type At, byCause, Causes } from '../line/causes.js';
import type { Lookup, Meeting, Role } from '../line/meeting.js';
import type { Witness } from '../line/witness.js';

/** Compares lines: which cause is named first. */
export type Order = (a: Witness, b: Witness) => number;

/** Lines by where they can be met: so a line finds those beside it without a look at all. */
export class Beside {
  readonly #meeting: Meeting;
  readonly #at: At | null;
  readonly #order: Order;
  readonly #lines: readonly Witness[];
  readonly #role: Role;
  readonly #byCode: boolean;
  #index: Map<string, Causes> | undefined;

  /**
   * @param lines of one column
   * @param role of these lines in the rule
   * @param byCode true if an extension and its main item are two
   */
  constructor(
    lines: readonly Witness[],
    role: Role,
    meeting: Meeting,
    at: At | null = null,
    order: Order = byCause,
    byCode = false,
  ) {
    this.#lines = lines;
    this.#role = role;
    this.#meeting = meeting;
    this.#at = at;
    this.#order = order;
    this.#byCode = byCode;
  }

  #causes(): Map<string, Causes> {
    if (this.#index !== undefined) return this.#index;
    const lists = new Map<string, Witness[]>();
    for (const state of [...this.#lines].sort(this.#order)) {
      for (const key of this.#meeting.keys(state, this.#role)) append(lists, key, state);
    }
    const index = new Map(
      [...lists].map(([key, list]) => [key, new Causes(list, this.#at, this.#order, this.#byCode)]),
    );
    this.#index = index;
    return index;
  }

  /** The first of the lines at some keys that a search of each finds. */
  find(keys: readonly string[], search: (causes: Causes) => Witness | null): Witness | null {
    if (this.#lines.length === 0) return null;
    let first: Witness | null = null;
    for (const key of keys) {
      const causes = this.#causes().get(key);
      const found = causes === undefined ? null : search(causes);
      if (found !== null && (first === null || this.#order(found, first) < 0)) first = found;
    }
    return first;
  }

  /** As `find`, among those that surely meet and those that may. */
  findAny({ sure, unsure }: Lookup, search: (causes: Causes) => Witness | null): Witness | null {
    const some = this.find(sure, search);
    const other = unsure.length === 0 ? null : this.find(unsure, search);
    if (some === null || other === null) return some ?? other;
    return this.#order(other, some) < 0 ? other : some;
  }
}
