import { append } from '../ground/grouped.js';
import type { Words } from '../packs/vocabulary.js';
import { areApart, type Place, placesOf } from './place.js';
import type { Witness } from './witness.js';

/** Lines by item; each list in the order in which causes are named. */
type ByItem = Map<string, Witness[]>;
type BySide = Map<string, ByItem>;

type Accept = (cause: Witness) => boolean;

function itemOf(state: Witness, byCode: boolean): string {
  return (byCode ? state.code : state.countsAs) ?? `#${state.index}`;
}

/** The order in which causes are named: lines of the claim before history, the earlier date, the earlier line. */
export function byCause(a: Witness, b: Witness): number {
  if (a.inHistory !== b.inHistory) return a.inHistory ? 1 : -1;
  if (a.line.date !== b.line.date) return a.line.date < b.line.date ? -1 : 1;
  return a.index - b.index;
}

type Order = (a: Witness, b: Witness) => number;

/** The first line of another item that is accepted. Lists are in order, so the search can end early. */
function firstOther(index: ByItem, own: string, accept: Accept, order: Order): Witness | null {
  let first: Witness | null = null;
  for (const [item, lines] of index) {
    const [head] = lines;
    if (first !== null && head !== undefined && order(head, first) > 0) break;
    if (item === own) continue;
    const found = lines.find(accept);
    if (found !== undefined && (first === null || order(found, first) < 0)) first = found;
  }
  return first;
}

const SIDES_THAT_MEET: Readonly<Record<string, readonly string[]>> = {
  '': ['', 'left', 'right', 'both'],
  left: ['', 'left', 'both'],
  right: ['', 'right', 'both'],
  both: ['', 'left', 'right', 'both'],
};

/** The keys of lines at no stated place, and of all lines. */
const UNSTATED: readonly string[] = [''];
const EVERYWHERE = '\n';

function put(index: Map<string, BySide>, key: string, side: string, state: Witness, item: string): void {
  const sides = index.get(key) ?? new Map<string, ByItem>();
  const items: ByItem = sides.get(side) ?? new Map();
  append(items, item, state);
  index.set(key, sides.set(side, items));
}

/** How lines are told apart by place: `null` if a rule names none, so that sites and sides only soften a denial. */
export interface At {
  /** site, or a detail's name */
  readonly name: string;
  readonly words: Words | undefined;
}

const SITE: At = { name: 'site', words: undefined };

/**
 * Lines that may be the cause of a finding, all of which meet, indexed by item, side and place. So the first cause for a
 * line is found without a look at every pair.
 */
export class Causes {
  readonly #lines: readonly Witness[];
  readonly #at: At;
  readonly #order: Order;
  readonly #byCode: boolean;
  #all: ByItem | undefined;
  #byText: Map<string, BySide> | undefined;
  readonly #byFamily = new Map<string, BySide>();

  /** @param lines in the order in which causes are named */
  constructor(lines: readonly Witness[], at: At | null = null, order: Order = byCause, byCode = false) {
    this.#lines = lines;
    this.#byCode = byCode;
    this.#at = at ?? SITE;
    this.#order = order;
  }

  #items(): ByItem {
    if (this.#all !== undefined) return this.#all;
    const items: ByItem = new Map();
    for (const state of this.#lines) append(items, itemOf(state, this.#byCode), state);
    this.#all = items;
    return items;
  }

  #texts(): Map<string, BySide> {
    if (this.#byText !== undefined) return this.#byText;
    const index = new Map<string, BySide>();
    for (const state of this.#lines) {
      const places = placesOf(state, this.#at.name, this.#at.words);
      const side = state.line.side ?? '';
      const item = itemOf(state, this.#byCode);
      put(index, EVERYWHERE, side, state, item);
      for (const text of places.length === 0 ? UNSTATED : places.map((place) => place.text))
        put(index, text, side, state, item);
      for (const family of new Set(places.map((place) => place.family))) put(this.#byFamily, family, side, state, item);
    }
    this.#byText = index;
    return index;
  }

  #amongst(sides: readonly (BySide | undefined)[], state: Witness, accept: Accept): Witness | null {
    let first: Witness | null = null;
    for (const bySide of sides) {
      if (bySide === undefined) continue;
      for (const side of SIDES_THAT_MEET[state.line.side ?? ''] ?? []) {
        const items = bySide.get(side);
        const found = items === undefined ? null : firstOther(items, itemOf(state, this.#byCode), accept, this.#order);
        if (found !== null && (first === null || this.#order(found, first) < 0)) first = found;
      }
    }
    return first;
  }

  /** The first line of another item, wherever it was done. */
  first(state: Witness, accept: Accept): Witness | null {
    if (this.#lines.length === 0) return null;
    return firstOther(this.#items(), itemOf(state, this.#byCode), accept, this.#order);
  }

  /** The first line of another item that may be at one of the places: one that is not stated, on either, may be any. */
  firstNotElsewhere(state: Witness, accept: Accept): Witness | null {
    if (this.#lines.length === 0) return null;
    const texts = this.#texts();
    const places = placesOf(state, this.#at.name, this.#at.words);
    if (places.length === 0) return this.#amongst([texts.get(EVERYWHERE)], state, accept);
    return this.#amongst([texts.get(''), ...places.map(({ text }) => texts.get(text))], state, accept);
  }

  /** The first line of another item at a place that is stated on both. */
  firstAt({ text }: Place, state: Witness, accept: Accept): Witness | null {
    return this.#lines.length === 0 ? null : this.#amongst([this.#texts().get(text)], state, accept);
  }

  /** The first line of another item of which nobody can say that it was done elsewhere. */
  firstPerhapsAt(place: Place | null, state: Witness, accept: Accept): Witness | null {
    if (this.#lines.length === 0) return null;
    const texts = this.#texts();
    if (place === null) return this.#amongst([texts.get(EVERYWHERE)], state, accept);
    const families = [...this.#byFamily].filter(([family]) => !areApart(place.family, family));
    return this.#amongst([texts.get(''), texts.get(place.text), ...families.map(([, sides]) => sides)], state, accept);
  }
}
