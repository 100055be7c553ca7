import type { Case } from '../line/case.js';
import type { ItemVersion } from '../packs/versions.js';

/** The answer to whether a facility may charge an item, by the item's scope. */
export type Standing = 'yes' | 'no' | 'unknown';

/** Whether the facility of a case may charge an item. The scope `not-stated` lets everyone in, as `any` does. */
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
