import { type Adjudication, type Claim, type ClaimLine, compact } from '../../index.js';

/** A result line: the adjudication, and what of its claim a reader needs to group and to name its lines. */
export type ResultRecord = Adjudication & { readonly context: ResultContext };

/** What the claim says of a line; what it leaves out is absent. */
export type LineContext = Pick<ClaimLine, 'code' | 'name' | 'kind' | 'session' | 'department' | 'parent'>;

export interface ResultContext {
  readonly jurisdiction: string;
  /** the facility's name */
  readonly facility: string;
  /** id of the patient, if the claim has one */
  readonly patient?: string;
  /** the date of each line, in order */
  readonly dates: readonly string[];
  /** what the claim says of each line, in order */
  readonly lines: readonly LineContext[];
}

/** Members that are absent are not written. */
function lineContext({ code, name, kind, session, department, parent }: ClaimLine): LineContext {
  return { code, name, kind, session, department, parent };
}

/** What of a claim stands beside its result. */
export function contextOf({ jurisdiction, facility, patient, lines }: Claim): ResultContext {
  const id = patient?.id;
  return {
    jurisdiction,
    facility: facility.name,
    ...(id === undefined ? {} : { patient: id }),
    dates: lines.map(({ date }) => date),
    lines: lines.map(lineContext),
  };
}

/** The line that answers a claim, without its end. @param claim that was accepted @param isCompact as `compact` writes it */
export function resultLine(result: Adjudication, claim: Claim, isCompact: boolean): string {
  const context = contextOf(claim);
  if (isCompact) return JSON.stringify({ ...compact(result), context });
  return JSON.stringify({ ...result, context } satisfies ResultRecord);
}
