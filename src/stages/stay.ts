import { chapterCode } from '../ground/name.js';
import type { Case } from '../line/case.js';
import { makeFinding } from '../line/finding.js';
import { addFinding, type Judged } from '../line/judged.js';

/** Chapters of what may be done before an admission and be billed with the stay: laboratory, imaging, tests of function. */
const BEFORE_ADMISSION = ['21', '22', '25', '26', '27', '31', '1102'] as const;
const CATEGORIES_BEFORE_ADMISSION: readonly string[] = ['D', 'H'];

function mayComeBefore({ code, item }: Judged): boolean {
  if (item?.beforeAdmission === true || CATEGORIES_BEFORE_ADMISSION.includes(item?.category ?? '')) return true;
  const compared = chapterCode(code ?? '');
  return BEFORE_ADMISSION.some((chapter) => compared.startsWith(chapter));
}

/** Asks about a service of which a day lies outside the stay that the claim states. Nobody knows what an unlisted one is. */
export function checkStay(state: Judged, { encounter }: Case): void {
  const { admitted, preAdmission, discharged } = encounter;
  const { kind, known, line } = state;
  if (kind !== 'service' || !known || (admitted === null && discharged === null)) return;
  const from = admitted === null || preAdmission === null || !mayComeBefore(state) ? admitted : preAdmission;
  const { date, endDate = date } = line;
  const isBefore = from !== null && date < from;
  if (!isBefore && (discharged === null || endDate <= discharged)) return;
  const stay = { ...(from === null ? {} : { from }), ...(discharged === null ? {} : { to: discharged }) };
  const params = { date: isBefore ? date : endDate, ...stay };
  addFinding(state, makeFinding({ code: 'outside-encounter', effect: 'review', params }, null));
}
