import pc from 'picocolors';
import { type Adjudication, type Claim, explain } from 'yijia';
import type { Place } from '../ndjson/place.js';
import { hasColours, say, type Terminal, tableWidth } from '../terminal.js';
import { claimHeading, notesText, totalsText } from './adjudication-text.js';
import { wrapText } from './wrap-text.js';

/** A decided claim in sentences: each line from its base price to its amount, and what a reader of the bill can do. */
export function explainedText(
  claim: Claim,
  result: Adjudication,
  terminal: Terminal,
  place: Partial<Place> = {},
): string {
  const { bold } = pc.createColors(hasColours(terminal.stdout, terminal));
  const width = tableWidth(terminal) - 4;
  const lines = result.lines.flatMap((line, i) => {
    const [first = '', ...steps] = explain(line, terminal.language);
    const indented = steps.flatMap((step) =>
      wrapText(step, width).map((part, i) => `${i === 0 ? '  - ' : '    '}${part}`),
    );
    // the first sentence of a line without an item has its number already
    const heading = line.item === null ? first : `${bold(line.lineId)}  ${first}`;
    const row = place.rows?.[i];
    const from = row === undefined || line.lineId === String(row) ? '' : ` [${say(terminal, 'line-row', { row })}]`;
    return ['', heading + from, ...indented];
  });
  return [
    claimHeading(claim, result, terminal, place),
    ...lines,
    '',
    totalsText(result, terminal),
    ...notesText(result, terminal),
  ].join('\n');
}
