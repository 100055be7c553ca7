import { makeFinding } from '../line/finding.js';
import { type LineState, report } from '../line/state.js';
import type { Finding } from '../model/adjudication.js';
import { nameKey } from '../name.js';
import type { ItemVersion } from '../packs/versions.js';
import type { Lookup } from './context.js';
import { versionInForce } from './resolve.js';
import { scopeCitation, standing } from './scope.js';

/** An item of the same name that this facility may charge that day. */
function openTwin(version: ItemVersion, date: string, lookup: Lookup): Pick<Finding, 'suggestion'> {
  const named = lookup.catalogue.byName.get(nameKey(version.item.name)) ?? [];
  const twin = named
    .flatMap((versions) => versionInForce(versions, date) ?? [])
    .find((other) => other.code !== version.code && standing(other, lookup.facility) === 'yes');
  return twin === undefined ? {} : { suggestion: { code: twin.item.code, name: twin.item.name } };
}

/** Whether this facility may charge the item: by its applicants, or by being public. */
export function checkFacility(state: LineState, lookup: Lookup): void {
  const { version } = state;
  if (version === null) return;
  const stands = standing(version, lookup.facility);
  if (stands === 'yes') return;
  const { code, scope, applicants = [] } = version.item;
  const params = { code, facility: lookup.facility.facility.name, applicants: applicants.join('、') };
  const citation = scopeCitation(version);
  if (stands === 'unknown') report(state, makeFinding('facility-ownership-unknown', 'review', citation, params));
  else if (scope === 'province-public') report(state, makeFinding('facility-not-public', 'deny', citation, params));
  else {
    const twin = openTwin(version, state.line.date, lookup);
    report(state, makeFinding('facility-not-authorised', 'deny', citation, params, twin));
  }
}
