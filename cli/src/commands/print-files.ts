import { setImmediate } from 'node:timers/promises';
import { decideLine, type Outcome } from '../ndjson/decide-line.js';
import type { Input } from '../ndjson/open-source.js';
import { readLines } from '../ndjson/read-lines.js';
import { answerText } from '../ndjson/result-line.js';
import { summaryText } from '../ndjson/summary.js';
import { addLine, emptyTally, type Tally } from '../ndjson/tally.js';
import { type Form, makeRecordPrinter } from '../print/claim-printer.js';
import { noteForeign } from '../read/jurisdictions.js';
import type { Opened } from '../read/open-adjudicator.js';
import { print, type Terminal, warn } from '../terminal.js';

/** What is printed for each claim or row, and around all of them. */
interface Printing {
  one(decided: Outcome): void;
  end(): void;
}

/** One array of the records that NDJSON has. */
function jsonPrinting(isCompact: boolean, terminal: Terminal): Printing {
  const [open, between, close] = isCompact ? ['[', ',', ']'] : ['[\n', ',\n', '\n]'];
  let count = 0;
  return {
    one(decided) {
      const record = JSON.stringify(JSON.parse(answerText(decided, isCompact)), null, isCompact ? 0 : 2);
      terminal.stdout.write(`${count === 0 ? open : between}${isCompact ? record : record.replace(/^/gm, '  ')}`);
      count += 1;
    },
    end: () => print(terminal, count === 0 ? '[]' : close),
  };
}

function printingOf(opened: Opened, form: Form, terminal: Terminal): Printing {
  if (form === 'json' || form === 'compact') return jsonPrinting(form === 'compact', terminal);
  const printer = makeRecordPrinter(opened, form, terminal);
  return { one: (decided) => printer.printRecord(decided), end: () => {} };
}

/** 2 if nothing could be decided. */
export function filesStatus({ claims, bad }: Tally): 0 | 2 | 3 {
  if (bad === 0) return 0;
  return claims === 0 ? 2 : 3;
}

/** Decides the claims of files one by one and prints the answers, then what they add up to. */
export async function printFiles(input: Input, opened: Opened, form: Form, terminal: Terminal): Promise<0 | 2 | 3> {
  const started = terminal.now();
  const [tally, printing] = [emptyTally(), printingOf(opened, form, terminal)];
  const note = noteForeign(opened.packs, terminal);
  for await (const bytes of input.stream) {
    for (const read of readLines({ bytes, firstLine: 1, tooLong: [], isHeaded: true }, 0, 0)) {
      const decided = decideLine(read, opened.adjudicator.safeAdjudicate);
      addLine(tally, decided);
      if (decided.error === undefined) note(decided.claim.jurisdiction);
      printing.one(decided);
    }
    await setImmediate(); // lets the process hear that its reader has gone, as `| head` does
  }
  printing.end();
  const seconds = (terminal.now().getTime() - started.getTime()) / 1000;
  warn(terminal, summaryText({ tally, kept: 0, seconds })[terminal.language]);
  return filesStatus(tally);
}
