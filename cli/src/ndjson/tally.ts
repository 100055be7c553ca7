import type { Decision } from 'yijia';
import { type Fen, fenOf } from '../print/fen.js';
import type { Outcome } from './decide-line.js';

/** Amounts in whole fen: they add up exactly. */
export interface Amounts {
  allowed: Fen;
  underReview: Fen;
  refused: Fen;
  unlisted: Fen;
}

/** The numbers of claims, lines and decisions, and the sums of amounts. */
export interface Tally {
  claims: number;
  lines: number;
  bad: number;
  readonly decisions: Record<Decision, number>;
  readonly amounts: Amounts;
  /** jurisdictions of the claims */
  readonly jurisdictions: Set<string>;
}

/** The tally before anything is decided. */
export function emptyTally(): Tally {
  return {
    claims: 0,
    lines: 0,
    bad: 0,
    decisions: { allow: 0, reduce: 0, deny: 0, review: 0, unlisted: 0 },
    amounts: { allowed: 0n, underReview: 0n, refused: 0n, unlisted: 0n },
    jurisdictions: new Set(),
  };
}

/** Adds a line of the input to a tally. */
export function addLine(tally: Tally, decided: Outcome): void {
  if (decided.error !== undefined) {
    tally.bad += 1;
    return;
  }
  const { lines, totals } = decided.result;
  tally.claims += 1;
  tally.lines += lines.length;
  tally.jurisdictions.add(decided.claim.jurisdiction);
  for (const { decision } of lines) tally.decisions[decision] += 1;
  tally.amounts.allowed += fenOf(totals.allowed);
  tally.amounts.underReview += fenOf(totals.underReview);
  tally.amounts.refused += fenOf(totals.refused);
  tally.amounts.unlisted += fenOf(totals.unlisted);
}

/** Adds one tally to another. */
export function addTally(sum: Tally, part: Tally): void {
  sum.claims += part.claims;
  sum.lines += part.lines;
  sum.bad += part.bad;
  for (const name of Object.keys(sum.decisions) as Decision[]) sum.decisions[name] += part.decisions[name];
  for (const name of Object.keys(sum.amounts) as (keyof Amounts)[]) sum.amounts[name] += part.amounts[name];
  for (const jurisdiction of part.jurisdictions) sum.jurisdictions.add(jurisdiction);
}
