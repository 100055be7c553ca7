import type { Adjudication, Claim } from '../../index.js';

/** A result line: the adjudication, and what of its claim a reader needs to group it. */
export type ResultRecord = Adjudication & {
  readonly context: {
    readonly jurisdiction: string;
    /** the facility's name */
    readonly facility: string;
    /** the date of each line, in order */
    readonly dates: readonly string[];
  };
};

/** The line that answers a claim, without its end. @param claim that was accepted */
export function resultLine(result: Adjudication, { jurisdiction, facility, lines }: Claim): string {
  const context = { jurisdiction, facility: facility.name, dates: lines.map(({ date }) => date) };
  return JSON.stringify({ ...result, context } satisfies ResultRecord);
}
