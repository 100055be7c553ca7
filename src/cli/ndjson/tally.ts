import type { Adjudication, Claim, Decision } from '../../index.js';

/** Amounts in whole fen: they add up exactly. */
export interface Amounts {
  allowed: bigint;
  underReview: bigint;
  refused: bigint;
  unlisted: bigint;
}

/** What was decided, in numbers. */
export interface Tally {
  claims: number;
  lines: number;
  bad: number;
  readonly decisions: Record<Decision, number>;
  readonly amounts: Amounts;
  /** jurisdictions of the claims */
  readonly jurisdictions: Set<string>;
}

/** Nothing decided yet. */
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

function fen(yuan: string): bigint {
  return BigInt(yuan.replace('.', ''));
}

/** Whole fen as yuan with two decimals. */
export function yuanOf(amount: bigint): string {
  return String(amount)
    .padStart(3, '0')
    .replace(/(\d\d)$/, '.$1');
}

/** Counts one claim that was decided. */
export function count(tally: Tally, { lines, totals }: Adjudication, { jurisdiction }: Claim): void {
  tally.claims += 1;
  tally.lines += lines.length;
  tally.jurisdictions.add(jurisdiction);
  for (const { decision } of lines) tally.decisions[decision] += 1;
  tally.amounts.allowed += fen(totals.allowed);
  tally.amounts.underReview += fen(totals.underReview);
  tally.amounts.refused += fen(totals.refused);
  tally.amounts.unlisted += fen(totals.unlisted);
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
