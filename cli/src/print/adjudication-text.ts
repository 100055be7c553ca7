import pc from 'picocolors';
import type { Adjudication, Claim } from 'yijia';
import { hasColours, say, type Terminal } from '../terminal.js';
import type { Cite } from './citation-text.js';
import { lineTable } from './line-table.js';

/** The line above a decided claim. */
export function claimHeading({ facility, jurisdiction }: Claim, { claimId }: Adjudication, terminal: Terminal): string {
  const { bold } = pc.createColors(hasColours(terminal.stdout, terminal));
  return bold(say(terminal, 'claim-heading', { id: claimId, facility: facility.name, jurisdiction }));
}

/** The line of sums below a decided claim. */
export function totalsText({ totals: { charged, ...totals } }: Adjudication, terminal: Terminal): string {
  return say(terminal, 'totals', { ...totals, charged: charged ?? say(terminal, 'not-stated') });
}

/** A decided claim as a clerk reads it: heading, table, totals, engine and packs. */
export function adjudicationText(claim: Claim, result: Adjudication, terminal: Terminal, cite: Cite): string {
  const { dim } = pc.createColors(hasColours(terminal.stdout, terminal));
  const { engine, packs } = result.basis;
  const basis = [engine, ...packs.map(({ id, version }) => `${id}@${version}`)].join(' ');
  const lines = result.lines.map((line, i) => ({ result: line, claimed: claim.lines[i] ?? {} }));
  return [
    claimHeading(claim, result, terminal),
    lineTable(lines, terminal, cite),
    totalsText(result, terminal),
    dim(say(terminal, 'basis', { basis })),
  ].join('\n');
}
