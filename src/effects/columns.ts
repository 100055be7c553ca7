import { append } from '../ground/grouped.js';
import { type At, byCause } from '../line/causes.js';
import type { Meeting, Meets, Role } from '../line/meeting.js';
import type { Witness } from '../line/witness.js';
import { Beside, type Order } from './beside.js';

/** Lines that rules relate. Rules that name one group hold one and the same list. */
export type Column = readonly Witness[];

/** What is made of a column, once for all rules that hold the same. */
export class OfColumns<Made> {
  readonly #made = new Map<Column, Map<string, Made>>();

  get(column: Column, key: string, make: () => Made): Made {
    const byKey = this.#made.get(column) ?? new Map<string, Made>();
    this.#made.set(column, byKey);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const made = make();
    byKey.set(key, made);
    return made;
  }
}

/** So few lines are sooner looked at than indexed. */
const FEW = 8;

/** Lines by where they look for others. */
function byLookup(column: Column, role: Role, meeting: Meeting): Map<string, Witness[]> {
  const index = new Map<string, Witness[]>();
  for (const state of column) {
    const keys = new Set(meeting.lookups(state, role).flatMap(({ sure, unsure }) => [...sure, ...unsure]));
    for (const key of keys) append(index, key, state);
  }
  return index;
}

/** The columns of all rules of one type: what is found of one is found once, however many rules hold it. */
export class Columns {
  readonly #beside = new OfColumns<Beside>();
  readonly #lookups = new OfColumns<Map<string, Witness[]>>();
  readonly #parts = new OfColumns<Column>();
  readonly #sets = new OfColumns<ReadonlySet<Witness>>();

  /** The lines of a column by where they can be met. @param name of the order, if it is not that of causes */
  beside(column: Column, role: Role, { meeting, key }: Meets, at: At | null, byCode = false, order?: Order): Beside {
    const name = `${role} ${key} ${at?.name ?? ''} ${byCode}`;
    const make = (): Beside => new Beside(column, role, meeting, at, order ?? byCause, byCode);
    return this.#beside.get(column, name, make);
  }

  /** Those lines of a column that may meet one of the others, without a look at each of a long one. */
  near(column: Column, role: Role, others: Column, { meeting, key }: Meets): Iterable<Witness> {
    if (others.length === 0) return others;
    if (column.length <= FEW || column.length <= others.length) return column;
    const index = this.#lookups.get(column, `${role} ${key}`, () => byLookup(column, role, meeting));
    const other = role === 'bearer' ? 'member' : 'bearer';
    return new Set(others.flatMap((state) => meeting.keys(state, other).flatMap((at) => index.get(at) ?? [])));
  }

  /** Those lines of a column of which something holds. @param key says what */
  part(column: Column, key: string, holds: (state: Witness) => boolean): Column {
    return this.#parts.get(column, key, () => column.filter(holds));
  }

  set(column: Column): ReadonlySet<Witness> {
    return this.#sets.get(column, '', () => new Set(column));
  }
}
