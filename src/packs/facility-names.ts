import { nameKey } from '../ground/name.js';
import type { PlaceWords, PolicyPack } from '../model/pack.js';

/** Words that many hospitals have in their names, the longer before those that they contain. They tell none from another. */
const GENERIC =
  /中西医结合医院|妇幼保健院|中心医院|人民医院|中医医院|儿童医院|肿瘤医院|中医院|总医院|医院|附属|分院|院区|第[一二三四五六七八九十]+/g;
/** The shorter name must have so many characters beside generic words. */
const TELLING = 3;

/** A place that printed names end on, normalised. */
export interface Place {
  readonly suffix: string;
  readonly words: readonly string[];
}

/** The places of a pack, normalised. */
function placesOf(places: readonly PlaceWords[]): Place[] {
  return places.map(({ suffix, words }) => ({ suffix: nameKey(suffix), words: words.map(nameKey) }));
}

/** The facilities that a pack names. */
export interface NamedFacilities {
  /** every facility that the pack names as an applicant, normalised; they count as public */
  readonly named: ReadonlySet<string>;
  /** places that printed names of the pack end on */
  readonly places: readonly Place[];
}

/** The facilities that a pack names, in its items and in its crosswalk. */
export function facilitiesOf({ items, crosswalk, places = [] }: PolicyPack): NamedFacilities {
  const applicants = [...items.flatMap((item) => item.applicants ?? []), ...crosswalk.map((row) => row.applicant)];
  return { named: new Set(applicants.map(nameKey)), places: placesOf(places) };
}

/** True if one normalised name contains the other, which tells more than a kind of hospital: a campus, a second name. */
export function isLikeName(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.includes(shorter) && [...shorter.replace(GENERIC, '')].length >= TELLING;
}

/** True if a facility's name begins with the place that an applicant's printed name ends on. */
export function isOfPlace(facility: string, applicant: string, places: readonly Place[]): boolean {
  return places.some(
    ({ suffix, words }) => applicant.endsWith(suffix) && words.some((word) => facility.startsWith(word)),
  );
}
