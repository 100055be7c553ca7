import { append, grouped } from '../ground/grouped.js';
import { type Decimal, decimal, wholePart } from '../ground/money.js';
import { nameKey } from '../ground/name.js';
import type { Case } from '../line/case.js';
import type { At } from '../line/causes.js';
import { isDayLost, isJudged } from '../line/judged.js';
import { meetingOf } from '../line/meeting.js';
import { areApart, placesOf } from '../line/place.js';
import { byDateThenIndex, type Session, sessionsOf, type Witness } from '../line/witness.js';
import type { ParamsOf, Within } from '../model/events.js';
import { priceOf } from './cheaper.js';
import type { Column } from './columns.js';
import { atOf } from './edit.js';

/** How many procedures come before a line: counted by units, and by codes. */
export interface Place {
  readonly units: number;
  readonly codes: number;
}

/** Procedures from the dearest to the cheapest, the earlier of equals first. */
interface Order {
  readonly dearest: Witness;
  readonly places: ReadonlyMap<Witness, Place>;
}

/** The units of a line that count: of the claim those that may be charged, if a bound leaves any. */
function unitsLeft(state: Witness): Decimal {
  return isJudged(state) && !state.allowed.isZero() ? state.allowed : state.claimed;
}

/** Where a line counts: in each of its sessions or days if its units can be shared among them evenly, else in the first. */
function sharedAmong(state: Witness, keys: readonly string[]): readonly string[] {
  const each = unitsLeft(state).div(decimal(keys.length));
  return wholePart(each).eq(each) ? keys : keys.slice(0, 1);
}

/** The sessions in which a line is still charged: those of its days that no rule has taken off. */
function sessionsLeft(state: Witness): readonly Session[] {
  const all = sessionsOf(state);
  return all.length > 1 && isJudged(state) ? all.filter((_, i) => !isDayLost(state, i)) : all;
}

function keysOf(state: Witness, reach: 'session' | 'day' | 'encounter', of: Case): readonly string[] {
  if (reach === 'session')
    return sharedAmong(
      state,
      sessionsLeft(state).map(({ key }) => key),
    );
  return sharedAmong(state, meetingOf(reach, of).keys(state, 'member'));
}

function placesIn(procedures: Column, unitsOf: UnitsOf): ReadonlyMap<Witness, Place> {
  const places = new Map<Witness, Place>();
  const codes = new Map<string, number>();
  let units = 0;
  for (const state of procedures) {
    const code = state.countsAs ?? `#${state.index}`;
    const before = codes.get(code) ?? codes.size;
    codes.set(code, before);
    places.set(state, { units, codes: before });
    units += unitsOf(state);
  }
  return places;
}

function orderOf(procedures: Column, unitsOf: UnitsOf): Order | null {
  const priced: { readonly state: Witness; readonly price: Decimal }[] = [];
  for (const state of [...procedures].sort(byDateThenIndex)) {
    const price = priceOf(state);
    if (price === null) return null;
    priced.push({ state, price });
  }
  priced.sort((a, b) => (a.price.eq(b.price) ? 0 : a.price.gt(b.price) ? -1 : 1));
  const [first] = priced;
  if (first === undefined) return null;
  return {
    dearest: first.state,
    places: placesIn(
      priced.map(({ state }) => state),
      unitsOf,
    ),
  };
}

/** True if the procedures name more than one site. */
function areElsewhere(procedures: Column): boolean {
  const sites = procedures.flatMap(({ line: { site } }) =>
    site === undefined ? [] : [[site].flat().map(nameKey).sort().join(' ')],
  );
  return new Set(sites).size > 1;
}

/** How many units of a line are counted with others. */
type UnitsOf = (state: Witness) => number;

/** Procedures that are counted together, with what is found of them once for all rules. */
export class Together {
  /** true if all of them are of one code */
  readonly isOneCode: boolean;
  /** true if there is one, of one unit */
  readonly isOneUnit: boolean;
  readonly procedures: Column;
  readonly unitsOf: UnitsOf;
  readonly #isOpen: boolean;
  #order: Order | null | undefined;
  #isInDoubt: boolean | undefined;

  /** @param isOpen true if it is not stated that they belong together */
  constructor(procedures: Column, unitsOf: UnitsOf, isOpen: boolean) {
    const [first] = procedures;
    this.unitsOf = unitsOf;
    this.procedures = procedures;
    this.#isOpen = isOpen;
    this.isOneCode = procedures.every(({ countsAs }) => countsAs === first?.countsAs);
    this.isOneUnit = procedures.length === 1 && first !== undefined && unitsOf(first) === 1;
  }

  /** null if a price is unknown */
  get order(): Order | null {
    if (this.#order === undefined) this.#order = orderOf(this.procedures, this.unitsOf);
    return this.#order;
  }

  /** true if nobody can say whether they belong together */
  get isInDoubt(): boolean {
    this.#isInDoubt ??= this.#isOpen || areElsewhere(this.procedures);
    return this.#isInDoubt;
  }
}

/** Procedures that lie so many days or fewer after the first of them. */
function inWindows(column: Column, days: number): Column[] {
  const windows: Witness[][] = [];
  let [start, current]: [number, Witness[]] = [Number.NEGATIVE_INFINITY, []];
  for (const state of [...column].sort(byDateThenIndex)) {
    if (state.stand.first - start > days) {
      [start, current] = [state.stand.first, []];
      windows.push(current);
    }
    current.push(state);
  }
  return windows;
}

/** Procedures as far as a rule looks: of a session, a day, the encounter, or of so many days from the first on. */
function within(column: Column, reach: Within | undefined, of: Case): Iterable<Column> {
  if (typeof reach === 'object') return inWindows(column, reach.days);
  return grouped(column, (state) => keysOf(state, reach ?? 'session', of)).values();
}

function statedValue(state: Witness, by: string): string | null {
  const value = state.details[by];
  return typeof value === 'string' || typeof value === 'number' ? nameKey(String(value)) : null;
}

/** Procedures by the value of a detail; null if one of them does not state it. */
function byValue(procedures: Column, by: string): Column[] | null {
  if (procedures.some((state) => statedValue(state, by) === null)) return null;
  return [...grouped(procedures, (state) => [statedValue(state, by) ?? '']).values()];
}

/** Procedures by place; null if one of them names none or several, or if two may be at one place. */
function byPlace(procedures: Column, { name, words }: At): Column[] | null {
  const sides = new Set(procedures.map(({ line: { side } }) => side ?? 'both'));
  if (sides.size > 1 && sides.has('both')) return null;
  const textsOf = new Map<string, Set<string>>();
  const parts = new Map<string, Witness[]>();
  for (const state of procedures) {
    const [place, another] = placesOf(state, name, words);
    if (place === undefined || another !== undefined) return null;
    textsOf.set(place.family, (textsOf.get(place.family) ?? new Set()).add(place.text));
    append(parts, `${state.line.side} ${place.text}`, state);
  }
  const families = [...textsOf];
  const mayBeOne = families.some(
    ([family, texts], i) =>
      (texts.size > 1 && !areApart(family, family)) ||
      families.slice(i + 1).some(([other]) => !areApart(family, other)),
  );
  return mayBeOne ? null : [...parts.values()];
}

function* partsOf(
  procedures: Column,
  { by, at }: ParamsOf<'multiple-procedure'>,
  unitsOf: UnitsOf,
  of: Case,
): Iterable<Together> {
  const places = at === undefined ? [procedures] : byPlace(procedures, atOf(at, of));
  if (places === null) {
    yield new Together(procedures, unitsOf, true);
    return;
  }
  for (const place of places) {
    const values = by === undefined ? [place] : byValue(place, by);
    if (values === null) yield new Together(place, unitsOf, true);
    else for (const value of values) yield new Together(value, unitsOf, false);
  }
}

/**
 * For each procedure, those with which it is counted: as far as the rule looks, at one place, of one value of a detail. A
 * line of several days is counted on each of them, with its units of that day.
 */
export function takenTogether(
  column: Column,
  params: ParamsOf<'multiple-procedure'>,
  of: Case,
): ReadonlyMap<Witness, readonly Together[]> {
  const found = new Map<Witness, Together[]>();
  const { within: reach } = params;
  const unitsOf = (state: Witness): number => {
    const shares = typeof reach === 'object' ? 1 : keysOf(state, reach ?? 'session', of).length;
    return Math.max(1, wholePart(unitsLeft(state).div(decimal(shares))).toNumber());
  };
  for (const procedures of within(column, reach, of))
    for (const together of partsOf(procedures, params, unitsOf, of))
      for (const state of together.procedures) append(found, state, together);
  return found;
}
