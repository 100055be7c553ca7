import { nameKey } from '../ground/name.js';
import type { Case } from '../line/case.js';
import { isLikeName, isOfPlace, type NamedFacilities } from '../packs/facility-names.js';
import type { ItemVersion } from '../packs/versions.js';

/** The answer to whether a facility may charge an item, by the item's scope. `like`: it may be an applicant's other name. */
export type Standing = 'yes' | 'no' | 'unknown' | 'like';

/** The parts of a case that say who the facility is. */
type Who = Pick<Case, 'facilityKey' | 'facility' | 'aliased'>;

/** An applicant whose other name the facility's may be, by its words or by its place. */
export interface Likeness {
  readonly applicant: string;
  readonly by: 'name' | 'place';
}

/**
 * Whether a facility may be an applicant under another name, by its words or by its place. Centres bill under the first
 * name of the hospital too, unless an alias already says what that is.
 */
export function mayBe(applicant: string, { named, places }: NamedFacilities, who: Who): Likeness['by'] | null {
  const { facilityKey, aliased } = who;
  if (isLikeName(applicant, facilityKey)) return 'name';
  if (named.has(facilityKey) || aliased.has(applicant)) return null;
  return isOfPlace(facilityKey, applicant, places) ? 'place' : null;
}

/** The applicant of an item that the facility may be under another name; by its words rather than by its place. */
export function likeness(version: ItemVersion, who: Who): Likeness | null {
  const { applicants = [] } = version.item;
  const like = applicants.flatMap((applicant): Likeness[] => {
    const by = mayBe(nameKey(applicant), version, who);
    return by === null ? [] : [{ applicant, by }];
  });
  return like.find(({ by }) => by === 'name') ?? like[0] ?? null;
}

/** Whether the facility of a case may charge an item. The scope `not-stated` lets everyone in, as `any` does. */
export function standing(version: ItemVersion, who: Who): Standing {
  const { scope } = version.item;
  const { facilityKey, facility } = who;
  if (scope === 'any' || scope === 'not-stated' || version.applicants.has(facilityKey)) return 'yes';
  if (scope === 'applicants') return likeness(version, who) === null ? 'no' : 'like';
  if (version.named.has(facilityKey) || facility.ownership === 'public') return 'yes';
  return facility.ownership === 'private' ? 'no' : 'unknown';
}
