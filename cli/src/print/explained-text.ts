import pc from 'picocolors';
import { type Adjudication, type Claim, explain } from 'yijia';
import { hasColours, type Session, tableWidth } from '../terminal.js';
import { claimHeading, totalsText } from './adjudication-text.js';
import { wrapText } from './wrap-text.js';

/** A claim decided, in sentences: each line from its base price to its amount, with what would help. */
export function explainedText(claim: Claim, result: Adjudication, session: Session): string {
  const { bold } = pc.createColors(hasColours(session.stdout, session));
  const width = tableWidth(session) - 4;
  const lines = result.lines.flatMap((line) => {
    const [first = '', ...steps] = explain(line, session.language);
    const indented = steps.flatMap((step) =>
      wrapText(step, width).map((part, i) => `${i === 0 ? '  - ' : '    '}${part}`),
    );
    // a line without an item is called by its number already
    const heading = line.item === null ? first : `${bold(line.lineId)}  ${first}`;
    return ['', heading, ...indented];
  });
  return [claimHeading(claim, result, session), ...lines, '', totalsText(result, session)].join('\n');
}
