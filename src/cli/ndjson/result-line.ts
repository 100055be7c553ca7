import { type Adjudication, type Claim, compact } from '../../index.js';

/** A result line: the adjudication, and what of its claim a reader needs to group it. */
export type ResultRecord = Adjudication & { readonly context: ResultContext };

export interface ResultContext {
  readonly jurisdiction: string;
  /** the facility's name */
  readonly facility: string;
  /** the date of each line, in order */
  readonly dates: readonly string[];
}

/** The line that answers a claim, without its end. @param claim that was accepted @param isCompact as `compact` writes it */
export function resultLine(result: Adjudication, claim: Claim, isCompact: boolean): string {
  const { jurisdiction, facility, lines } = claim;
  const context: ResultContext = { jurisdiction, facility: facility.name, dates: lines.map(({ date }) => date) };
  if (isCompact) return JSON.stringify({ ...compact(result), context });
  return JSON.stringify({ ...result, context } satisfies ResultRecord);
}
