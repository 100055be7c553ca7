import type { LineContext, ResultContext } from 'yijia';
import { type Adjudication, type Claim, type ClaimLine, compact } from 'yijia';
import type { Outcome } from './decide-line.js';
import { type Place, sourceOf } from './place.js';

/** A result line: the adjudication, and the members of the claim by which readers group it and name its lines. */
export type ResultRecord = Adjudication & { readonly context: ResultContext };

/** Members that are absent, or null as many systems write it, are not written. */
function lineContext({ code, name, kind, session, department, parent }: ClaimLine): LineContext {
  return {
    code: code ?? undefined,
    name: name ?? undefined,
    kind: kind ?? undefined,
    session: session ?? undefined,
    department: department ?? undefined,
    parent: parent ?? undefined,
  };
}

/** The members of a claim that stand beside its result. */
function contextOf({ jurisdiction, facility, patient, lines }: Claim): ResultContext {
  const id = patient?.id ?? undefined;
  return {
    jurisdiction,
    facility: facility.name,
    ...(id === undefined ? {} : { patient: id }),
    dates: lines.map(({ date }) => date),
    lines: lines.map(lineContext),
  };
}

/** The line that answers a claim, without its end. @param isCompact true for the compact form */
export function resultLine(result: Adjudication, claim: Claim, isCompact: boolean, place: Partial<Place> = {}): string {
  const { lines, ...own } = contextOf(claim);
  const context = { ...own, ...sourceOf(place) };
  if (isCompact) return JSON.stringify({ ...compact(result), context });
  return JSON.stringify({ ...result, context: { ...context, lines } } satisfies ResultRecord);
}

/** The line that answers a line of the input, without its end. */
export function answerText(decided: Outcome, isCompact: boolean): string {
  if (decided.error !== undefined) return JSON.stringify(decided.error);
  return resultLine(decided.result, decided.claim, isCompact, decided.place);
}
