import type { Case } from '../line/case.js';
import type { ItemVersion } from '../packs/versions.js';

/** Whether a facility may charge an item: by its scope, yes, no, or not known. */
export type Standing = 'yes' | 'no' | 'unknown';

/** How the facility of a case stands to an item's scope; `not-stated` lets everyone in, as `any` does. */
export function standing(
  version: ItemVersion,
  { facilityKey, facility }: Pick<Case, 'facilityKey' | 'facility'>,
): Standing {
  const { scope } = version.item;
  if (scope === 'any' || scope === 'not-stated' || version.applicants.has(facilityKey)) return 'yes';
  if (scope === 'applicants') return 'no';
  if (version.named.has(facilityKey) || facility.ownership === 'public') return 'yes';
  return facility.ownership === 'private' ? 'no' : 'unknown';
}
