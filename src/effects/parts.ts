import type { At, Causes } from '../line/causes.js';
import type { Judged } from '../line/judged.js';
import type { Lookup } from '../line/meeting.js';
import { type Place, placesOf } from '../line/place.js';
import type { Witness } from '../line/witness.js';
import { firstHit, type Hit } from './give-way.js';

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

/**
 * What each part of a line meets that is decided by itself: its places if the rule names them, else its days.
 * @param hitOn what it meets on a day, at a place
 */
export function hitsOnParts(
  state: Judged,
  at: At | null,
  lookups: readonly Lookup[],
  hitOn: (lookup: Lookup, place: Place | null) => Hit | null,
): readonly (Hit | null)[] {
  const places = at === null ? [] : placesOf(state, at.name, at.words);
  if (places.length < 2) return lookups.map((lookup) => hitOn(lookup, places[0] ?? null));
  return places.map((place) => firstHit(lookups.map((lookup) => hitOn(lookup, place))));
}
