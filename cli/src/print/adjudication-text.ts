import pc from 'picocolors';
import type { Adjudication, Claim } from 'yijia';
import { hasColours, type Session, say } from '../terminal.js';
import type { Cite } from './citation-text.js';
import { lineTable } from './line-table.js';

/** The line above a decided claim. */
export function claimHeading({ facility, jurisdiction }: Claim, { claimId }: Adjudication, session: Session): string {
  const { bold } = pc.createColors(hasColours(session.stdout, session));
  return bold(say(session, 'claim-heading', { id: claimId, facility: facility.name, jurisdiction }));
}

/** The line of sums below a decided claim. */
export function totalsText({ totals: { charged, ...totals } }: Adjudication, session: Session): string {
  const { allowed, underReview, refused, unlisted } = totals;
  const sums = { allowed, underReview, refused, unlisted };
  return say(session, 'totals', { ...sums, charged: charged ?? say(session, 'not-stated') });
}

/** A claim decided, as a clerk reads it: heading, table, totals, and what it was decided with. */
export function adjudicationText(claim: Claim, result: Adjudication, session: Session, cite: Cite): string {
  const { dim } = pc.createColors(hasColours(session.stdout, session));
  const { engine, packs } = result.basis;
  const basis = [engine, ...packs.map(({ id, version }) => `${id}@${version}`)].join(' ');
  const lines = result.lines.map((line, i) => ({ result: line, claimed: claim.lines[i] ?? {} }));
  return [
    claimHeading(claim, result, session),
    lineTable(lines, session, cite),
    totalsText(result, session),
    dim(say(session, 'basis', { basis })),
  ].join('\n');
}
