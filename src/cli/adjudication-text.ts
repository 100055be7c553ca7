import pc from 'picocolors';
import type { Adjudication, Claim } from '../index.js';
import type { Cite } from './citation-text.js';
import { lineTable } from './line-table.js';
import { hasColours, type Session, say } from './terminal.js';

/** A claim decided, as a clerk reads it: heading, table, totals, and what it was decided with. */
export function adjudicationText(claim: Claim, result: Adjudication, session: Session, cite: Cite): string {
  const { bold, dim } = pc.createColors(hasColours(session.stdout, session));
  const { charged, ...totals } = result.totals;
  const { engine, packs } = result.basis;
  const basis = [engine, ...packs.map(({ id, version }) => `${id}@${version}`)].join(' ');
  const lines = result.lines.map((line, i) => ({ result: line, claimed: claim.lines[i] ?? {} }));
  return [
    bold(
      say(session, 'claim-heading', {
        id: result.claimId,
        facility: claim.facility.name,
        jurisdiction: claim.jurisdiction,
      }),
    ),
    lineTable(lines, session, cite),
    say(session, 'totals', { ...totals, charged: charged ?? say(session, 'not-stated') }),
    dim(say(session, 'basis', { basis })),
  ].join('\n');
}
