import pc from 'picocolors';
import type { Adjudication, Claim } from 'yijia';
import type { Place } from '../ndjson/place.js';
import { hasColours, say, type Terminal } from '../terminal.js';
import type { Cite } from './citation-text.js';
import { lineTable } from './line-table.js';

/** The line above a decided claim. */
export function claimHeading(
  { facility, jurisdiction }: Claim,
  { claimId }: Adjudication,
  terminal: Terminal,
  { file }: Partial<Place> = {},
): string {
  const { bold } = pc.createColors(hasColours(terminal.stdout, terminal));
  const from = file === undefined ? '' : say(terminal, 'claim-file', { file });
  return bold(say(terminal, 'claim-heading', { id: claimId, facility: facility.name, jurisdiction }) + from);
}

/** The line of sums below a decided claim. */
export function totalsText({ lines, totals: { charged, ...totals } }: Adjudication, terminal: Terminal): string {
  const { allowed, underReview, refused, unlisted, suggested, linesCharged } = totals;
  const isInPart = linesCharged > 0 && linesCharged < lines.length;
  const more = [
    suggested === '0.00' ? '' : say(terminal, 'totals-suggested', { suggested }),
    isInPart ? say(terminal, 'totals-in-part', { all: lines.length, count: linesCharged }) : '',
  ];
  const sums = { allowed, underReview, refused, unlisted, more: more.join('') };
  return say(terminal, 'totals', { ...sums, charged: charged ?? say(terminal, 'not-stated') });
}

/** What is said once of the claim as a whole, a line for each. */
export function notesText({ notes }: Adjudication, terminal: Terminal): string[] {
  return notes.map(({ message, lines = [] }) => {
    const which = lines.length === 0 ? '' : say(terminal, 'note-lines', { lines: linesText(lines, terminal) });
    return say(terminal, 'claim-note', { message, lines: which });
  });
}

const MOST_LINES = 20;

/** The first of the lines that a note is about; a claim may have thousands. */
function linesText(lines: readonly string[], terminal: Terminal): string {
  const shown = lines.slice(0, MOST_LINES).join(terminal.language === 'zh' ? '、' : ', ');
  const more = lines.length - MOST_LINES;
  return more > 0 ? say(terminal, 'note-more', { shown, more }) : shown;
}

/** A decided claim as a clerk reads it: heading, table, totals, engine and packs. */
export function adjudicationText(
  claim: Claim,
  result: Adjudication,
  terminal: Terminal,
  cite: Cite,
  place: Partial<Place> = {},
): string {
  const { dim } = pc.createColors(hasColours(terminal.stdout, terminal));
  const { engine, packs } = result.basis;
  const basis = [engine, ...packs.map(({ id, version }) => `${id}@${version}`)].join(' ');
  const lines = result.lines.map((line, i) => ({
    result: line,
    claimed: claim.lines[i] ?? {},
    row: place.rows?.[i] ?? null,
  }));
  return [
    claimHeading(claim, result, terminal, place),
    lineTable(lines, terminal, cite),
    totalsText(result, terminal),
    ...notesText(result, terminal),
    dim(say(terminal, 'basis', { basis })),
    dim(say(terminal, 'not-judged')),
  ].join('\n');
}
