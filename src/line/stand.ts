import { dayNumber } from '../ground/day.js';
import type { ClaimLine } from '../model/claim.js';

/** Where a line stands among others: its session, or its days. */
export interface Stand {
  /** name of its session; null if it has none and meets others by day */
  readonly session: string | null;
  /** numbers of its first and its last day */
  readonly first: number;
  readonly last: number;
}

function ownStand({ session, date, endDate }: ClaimLine): Stand {
  const first = dayNumber(date);
  return { session: session ?? null, first, last: endDate === undefined ? first : dayNumber(endDate) };
}

/**
 * Finds where lines stand. A line that belongs to another and names no session stands where the first line of the chain
 * stands.
 * @param lines of the claim and its history; no chain of parents returns to a line
 */
export function standing(lines: readonly ClaimLine[]): (line: ClaimLine) => Stand {
  const dependent = lines.some(({ parent, session }) => parent !== undefined && session === undefined);
  if (!dependent) return ownStand;
  const byId = new Map(lines.map((line) => [line.id, line]));
  const known = new Map<string, Stand>();
  return (line) => {
    const chain: ClaimLine[] = [];
    let at = line;
    while (at.session === undefined && at.parent !== undefined && !known.has(at.id)) {
      const next = byId.get(at.parent);
      if (next === undefined) break;
      chain.push(at);
      at = next;
    }
    const stand = known.get(at.id) ?? ownStand(at);
    for (const { id } of chain) known.set(id, stand);
    return stand;
  };
}
