import { dayAfter } from '../ground/day.js';
import { nameKey } from '../ground/name.js';
import type { ClaimLine, Facility } from '../model/claim.js';
import type { EarlierClaim } from './earlier-claims.js';

/** The number of days that a history reaches back: as many as a line may last. */
const DAYS_BACK = 366;

// claims come as they were sent: null is the same as absent
function isSame(a: Facility, b: Facility): boolean {
  const [own, other] = [a.id ?? null, b.id ?? null];
  return own !== null && other !== null ? own === other : nameKey(a.name) === nameKey(b.name);
}

/** A line of another facility: its session is made that facility's own. Without a session, that is its day there. */
function elsewhere(line: ClaimLine, { id, name }: Facility): ClaimLine {
  return { ...line, session: `${id ?? name}/${line.session ?? line.date}` };
}

/** A line without its parent, if no line given can be that parent. */
function withParentAmong(line: ClaimLine, lines: ReadonlyMap<string, ClaimLine>): ClaimLine {
  const { parent, ...orphan } = line;
  if ((parent ?? null) === null) return line;
  const found = lines.get(parent ?? '');
  return found === undefined || found.kind === 'consumable' ? orphan : line;
}

/**
 * The history of a claim: its own, then the earlier lines that are within reach of its days.
 * @param before claims of the same patient and jurisdiction that come before it, in order
 */
export function historyOf({ claim, days }: EarlierClaim, before: readonly EarlierClaim[]): readonly ClaimLine[] {
  const own = claim.history ?? [];
  if (days === null) return own;
  const reach = dayAfter(days.first, -DAYS_BACK);
  const born = claim.patient?.birthDate ?? ''; // a line before the birth belongs to somebody else
  const known = new Set(own.map(({ id }) => id));
  const isHistory = ({ id, date, endDate }: ClaimLine): boolean =>
    reach <= (endDate ?? date) && date <= days.last && born <= date && !known.has(id);
  const added = before.flatMap(({ claim: { facility }, seen }) => {
    const lines = seen.filter(isHistory);
    return isSame(facility, claim.facility) ? lines : lines.map((line) => elsewhere(line, facility));
  });
  const byId = new Map([...own, ...added].map((line) => [line.id, line]));
  return [...own, ...added.map((line) => withParentAmong(line, byId))];
}
