import { nameKey } from '../ground/name.js';
import type { Case } from '../line/case.js';
import { makeFinding } from '../line/finding.js';
import { addFinding, type Judged } from '../line/judged.js';
import type { Finding, FindingParams } from '../model/finding.js';
import { codeOrName } from '../packs/item-key.js';
import type { ItemVersion } from '../packs/versions.js';
import { versionInForce } from './resolving.js';
import { likeness, standing } from './scope.js';

type Standing = FindingParams<'facility-not-public'>;

/** An item of the same name that this facility may charge that day. */
function openTwin(version: ItemVersion, date: string, of: Case): Pick<Finding, 'suggestion'> {
  const named = of.catalogue.byName.get(nameKey(version.item.name)) ?? [];
  const twin = named
    .flatMap((versions) => versionInForce(versions, date) ?? [])
    .find((other) => other.code !== version.code && standing(other, of) === 'yes');
  return twin === undefined ? {} : { suggestion: { code: twin.item.code, name: twin.item.name } };
}

/** Says a condition of the scope that nobody can check here to those who are no applicants. */
function sayCondition(state: Judged, version: ItemVersion, of: Case, params: Standing): void {
  const { scopeCondition } = version.item;
  if (scopeCondition === undefined || version.applicants.has(of.facilityKey)) return;
  const said = { ...params, condition: scopeCondition };
  const citation = version.scopeSource;
  addFinding(state, makeFinding({ code: 'facility-not-authorised', effect: 'info', params: said }, citation));
}

/** Denies a facility that is no applicant, or asks about one that may be an applicant under another name. */
function checkApplicant(state: Judged, version: ItemVersion, of: Case, params: Standing): void {
  const code = 'facility-not-authorised';
  const citation = version.scopeSource;
  const like = likeness(version, of);
  if (like === null) {
    const twin = openTwin(version, state.date, of);
    addFinding(state, makeFinding({ code, effect: 'deny', params }, citation, twin));
    return;
  }
  const place = like.by === 'place' ? { place: like.applicant } : {};
  addFinding(
    state,
    makeFinding({ code, effect: 'review', params: { ...params, like: like.applicant, ...place } }, citation),
  );
}

/** Denies or questions a line if its facility may not charge the item: by the applicants, or by public ownership. */
export function checkFacility(state: Judged, of: Case): void {
  const { version } = state;
  if (version === null) return;
  const { scope, applicants = [] } = version.item;
  const stands = standing(version, of);
  if (stands === 'yes' && scope !== 'province-public') return;
  const params = { code: codeOrName(version.item), facility: of.facility.name, applicants: applicants.join('、') };
  if (scope === 'applicants') {
    checkApplicant(state, version, of, params);
    return;
  }
  const citation = version.scopeSource;
  if (stands === 'unknown')
    addFinding(state, makeFinding({ code: 'facility-ownership-unknown', effect: 'review', params }, citation));
  else if (stands === 'no')
    addFinding(state, makeFinding({ code: 'facility-not-public', effect: 'deny', params }, citation));
  sayCondition(state, version, of, params);
}
