import { decimal } from '../ground/money.js';
import type { At, Causes } from '../line/causes.js';
import { DAYS, type Judged } from '../line/judged.js';
import { isSided } from '../line/measured.js';
import type { Lookup } from '../line/meeting.js';
import { type Place, placesOf } from '../line/place.js';
import type { Witness } from '../line/witness.js';
import { firstHit, type Hit, type Parts } from './give-way.js';

const SIDES = ['left', 'right'] as const;
/** Sides or sites, by their order on the line. */
const PARTS = 'sides or sites';
const TWO = /* @__PURE__ */ decimal(2);

type Search = (causes: Causes) => Witness | null;
type Accept = (cause: Witness) => boolean;

/** Looks for a line that is surely not elsewhere. @param at the place at which alone lines meet; null if the rule names none */
export function searchSurely(state: Judged, at: At | null, place: Place | null, accept: Accept): Search {
  if (at === null) return (causes) => causes.firstNotElsewhere(state, accept);
  return (causes) => (place === null ? null : causes.firstAt(place, state, accept));
}

/** Looks for a line of which nobody can say that it is elsewhere. */
export function searchPerhaps(state: Judged, at: At | null, place: Place | null, accept: Accept): Search {
  return (causes) => (at === null ? causes.first(state, accept) : causes.firstPerhapsAt(place, state, accept));
}

/** The line as it is on each side or at each of its sites, if it charges one unit for each; else the line itself. */
function partsOf(state: Judged, at: At | null): readonly Judged[] {
  const { line, claimed } = state;
  const { side, site } = line;
  if (side === 'both' && (claimed.eq(TWO) || isSided(state)))
    return SIDES.map((one) => ({ ...state, line: { ...line, side: one } }));
  // a rule that names a place has looked at the places already
  if (at !== null || !Array.isArray(site) || !claimed.eq(decimal(site.length))) return [state];
  return site.map((one: string) => ({ ...state, line: { ...line, site: one } }));
}

/**
 * What each part of a line meets that is decided by itself: its places if the rule names them, else its days, else its
 * sides, else its sites.
 * @param hitOn what it meets on a day, at a place; `part` is the line as it is there
 */
export function hitsOnParts(
  state: Judged,
  at: At | null,
  lookups: readonly Lookup[],
  hitOn: (lookup: Lookup, place: Place | null, part: Judged) => Hit | null,
): Parts {
  const places = at === null ? [] : placesOf(state, at.name, at.words);
  if (at !== null && places.length > 1) {
    const hits = places.map((place) => firstHit(lookups.map((lookup) => hitOn(lookup, place, state))));
    return { of: at.name, keys: places.map(({ text }) => text), hits };
  }
  const parts = lookups.length === 1 ? partsOf(state, at) : [state];
  const hits = parts.flatMap((part) => lookups.map((lookup) => hitOn(lookup, places[0] ?? null, part)));
  if (parts.length > 1) return { of: PARTS, keys: hits.map((_, i) => String(i)), hits };
  return { of: DAYS, keys: hits.map((_, i) => String(state.stand.first + i)), hits };
}
