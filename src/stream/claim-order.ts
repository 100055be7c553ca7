import { canonicalJson } from '../ground/json.js';
import type { Claim } from '../model/claim.js';

/** From the first to the last day of a claim's lines. */
export interface ClaimDays {
  readonly first: string;
  readonly last: string;
}

/** The days of a claim; null if it has no lines. */
export function daysOfClaim({ lines }: Claim): ClaimDays | null {
  const [line] = lines;
  if (line === undefined) return null;
  let [first, last] = [line.date, line.date];
  for (const { date, endDate } of lines) {
    const end = endDate ?? date;
    if (date < first) first = date;
    if (end > last) last = end;
  }
  return { first, last };
}

/** A claim of a patient, with its place in the list given. */
export interface DatedClaim {
  readonly claim: Claim;
  readonly at: number;
  readonly days: ClaimDays | null;
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function contentOf({ history: _history, ...rest }: Claim): string {
  return canonicalJson(rest);
}

/** Compares claims by their first day, then id, then content: an order that does not depend on their places. */
export function compareClaims(a: DatedClaim, b: DatedClaim): number {
  return (
    byText(a.days?.first ?? '', b.days?.first ?? '') ||
    byText(a.claim.id, b.claim.id) ||
    byText(contentOf(a.claim), contentOf(b.claim)) ||
    byText(canonicalJson(a.claim.history ?? []), canonicalJson(b.claim.history ?? []))
  );
}
