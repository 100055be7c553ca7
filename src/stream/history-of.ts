import { dayAfter } from '../ground/day.js';
import { nameKey } from '../ground/name.js';
import type { ClaimLine, Facility } from '../model/claim.js';
import type { EarlierClaim } from './earlier-claims.js';

/** How far back a history reaches: as long as a line may last. */
const DAYS_BACK = 366;

function isSame(a: Facility, b: Facility): boolean {
  return a.id !== undefined && b.id !== undefined ? a.id === b.id : nameKey(a.name) === nameKey(b.name);
}

/** Sessions are a facility's own; a line without one belongs to its day, there. */
function elsewhere(line: ClaimLine, { id, name }: Facility): ClaimLine {
  return { ...line, session: `${id ?? name}/${line.session ?? line.date}` };
}

/** A parent is named only where it is there to be found. */
function withParentAmong(line: ClaimLine, lines: ReadonlyMap<string, ClaimLine>): ClaimLine {
  const { parent, ...orphan } = line;
  if (parent === undefined) return line;
  const found = lines.get(parent);
  return found === undefined || found.kind === 'consumable' ? orphan : line;
}

/**
 * The history of a claim: what it was given, then the lines before it that are within reach of its days.
 * @param before claims of the same patient and jurisdiction that come before it, in order
 */
export function historyOf({ claim, days }: EarlierClaim, before: readonly EarlierClaim[]): readonly ClaimLine[] {
  const own = claim.history ?? [];
  if (days === null) return own;
  const reach = dayAfter(days.first, -DAYS_BACK);
  const born = claim.patient?.birthDate ?? ''; // what is charged before that is not this person's
  const known = new Set(own.map(({ id }) => id));
  const isHistory = ({ id, date, endDate = date }: ClaimLine): boolean =>
    reach <= endDate && date <= days.last && born <= date && !known.has(id);
  const added = before.flatMap(({ claim: { facility }, seen }) => {
    const lines = seen.filter(isHistory);
    return isSame(facility, claim.facility) ? lines : lines.map((line) => elsewhere(line, facility));
  });
  const byId = new Map([...own, ...added].map((line) => [line.id, line]));
  return [...own, ...added.map((line) => withParentAmong(line, byId))];
}
