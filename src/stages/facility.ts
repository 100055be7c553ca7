import { nameKey } from '../ground/name.js';
import type { Case } from '../line/case.js';
import { makeFinding } from '../line/finding.js';
import { addFinding, type Judged } from '../line/judged.js';
import type { Finding } from '../model/finding.js';
import type { ItemVersion } from '../packs/versions.js';
import { versionInForce } from './resolve.js';
import { standing } from './scope.js';

/** An item of the same name that this facility may charge that day. */
function openTwin(version: ItemVersion, date: string, of: Case): Pick<Finding, 'suggestion'> {
  const named = of.catalogue.byName.get(nameKey(version.item.name)) ?? [];
  const twin = named
    .flatMap((versions) => versionInForce(versions, date) ?? [])
    .find((other) => other.code !== version.code && standing(other, of) === 'yes');
  return twin === undefined ? {} : { suggestion: { code: twin.item.code, name: twin.item.name } };
}

/** Denies or questions a line if its facility may not charge the item: by the applicants, or by public ownership. */
export function checkFacility(state: Judged, of: Case): void {
  const { version } = state;
  if (version === null) return;
  const stands = standing(version, of);
  if (stands === 'yes') return;
  const { code, scope, applicants = [] } = version.item;
  const params = { code, facility: of.facility.name, applicants: applicants.join('、') };
  const citation = version.scopeSource;
  if (stands === 'unknown')
    addFinding(state, makeFinding({ code: 'facility-ownership-unknown', effect: 'review', params }, citation));
  else if (scope === 'province-public')
    addFinding(state, makeFinding({ code: 'facility-not-public', effect: 'deny', params }, citation));
  else {
    const twin = openTwin(version, state.line.date, of);
    addFinding(state, makeFinding({ code: 'facility-not-authorised', effect: 'deny', params }, citation, twin));
  }
}
