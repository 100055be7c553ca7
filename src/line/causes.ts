import { append, grouped } from '../ground/grouped.js';
import { nameKey } from '../ground/name.js';
import type { Witness } from './witness.js';

type ByCode = Map<string, Witness[]>;

function codeOf(state: Witness): string {
  return state.code ?? `#${state.index}`;
}

/** The first line of another item that is accepted. Lists are in claim order, so the search can end early. */
function firstOther(index: ByCode, own: string, accept: (state: Witness) => boolean): Witness | null {
  let first: Witness | null = null;
  for (const [code, lines] of index) {
    if (first !== null && (lines[0]?.index ?? 0) > first.index) break;
    if (code === own) continue;
    const found = lines.find(accept);
    if (found !== undefined && (first === null || found.index < first.index)) first = found;
  }
  return first;
}

const SIDES_THAT_MEET: Readonly<Record<string, readonly string[]>> = {
  '': ['', 'left', 'right', 'both'],
  left: ['', 'left', 'both'],
  right: ['', 'right', 'both'],
  both: ['', 'left', 'right', 'both'],
};

function placeOf(state: Witness): { site: string; side: string } {
  return { site: nameKey([state.line.site ?? ''].flat().join('\n')), side: state.line.side ?? '' };
}

const always = (): boolean => true;

type BySide = Map<string, ByCode>;

function putAt(index: Map<string, BySide>, site: string, side: string, state: Witness): void {
  const sides = index.get(site) ?? new Map<string, ByCode>();
  const codes = sides.get(side) ?? new Map<string, Witness[]>();
  append(codes, codeOf(state), state);
  index.set(site, sides.set(side, codes));
}

/** The key that stands for lines of every site. */
const EVERYWHERE = '\n';

/**
 * Lines that may be the cause of a finding, indexed by item, side and site. So the first cause for a line is found
 * without a look at every pair.
 */
export class Causes {
  readonly #lines: readonly Witness[];
  #byCode: ByCode | undefined;
  #bySite: Map<string, BySide> | undefined;

  /** @param lines in claim order */
  constructor(lines: readonly Witness[]) {
    this.#lines = lines;
  }

  get #all(): ByCode {
    if (this.#byCode !== undefined) return this.#byCode;
    const index = grouped(this.#lines, (state) => [codeOf(state)]);
    this.#byCode = index;
    return index;
  }

  get #sites(): Map<string, BySide> {
    if (this.#bySite !== undefined) return this.#bySite;
    const index = new Map<string, BySide>();
    for (const state of this.#lines) {
      const { site, side } = placeOf(state);
      putAt(index, site, side, state);
      putAt(index, EVERYWHERE, side, state);
    }
    this.#bySite = index;
    return index;
  }

  /** The first line of another item. */
  first(state: Witness, accept: (cause: Witness) => boolean = always): Witness | null {
    if (this.#lines.length === 0) return null;
    return firstOther(this.#all, codeOf(state), accept);
  }

  /** The first line of another item at the same place: sides and sites meet, and one that is not stated meets all. */
  firstAtPlace(state: Witness, accept: (cause: Witness) => boolean = always): Witness | null {
    if (this.#lines.length === 0) return null;
    const { site, side } = placeOf(state);
    const sites = site === '' ? [EVERYWHERE] : ['', site];
    const found = sites
      .flatMap((at) => (SIDES_THAT_MEET[side] ?? []).map((met) => this.#sites.get(at)?.get(met)))
      .map((index) => (index === undefined ? null : firstOther(index, codeOf(state), accept)))
      .filter((cause) => cause !== null);
    return found.reduce<Witness | null>((a, b) => (a === null || b.index < a.index ? b : a), null);
  }
}
