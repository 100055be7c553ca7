import pc from 'picocolors';
import { ClaimError, type LineAdjudication, type QuoteRequest } from 'yijia';
import { InputError, issuesError } from '../input-error.js';
import { makeCite } from '../print/citation-text.js';
import { lineTable } from '../print/line-table.js';
import { notePriceList } from '../print/price-list-note.js';
import { noteForeign } from '../read/jurisdictions.js';
import { type Opened, openAdjudicator, type SetupOptions } from '../read/open-adjudicator.js';
import { parseJson } from '../read/parse-json.js';
import { readInput, type Source } from '../read/read-text.js';
import { hasColours, print, say, type Terminal } from '../terminal.js';
import { text } from '../words/texts.js';

export interface QuoteOptions extends SetupOptions {
  readonly json?: true;
}

function decide(request: unknown, { file }: Source, { adjudicator }: Opened): LineAdjudication {
  try {
    return adjudicator.quote(request as QuoteRequest);
  } catch (error) {
    if (!(error instanceof ClaimError)) throw error;
    throw issuesError('bad-quote', error.issues, { file });
  }
}

function quoteText(request: QuoteRequest, result: LineAdjudication, { packs }: Opened, terminal: Terminal): string {
  const { bold } = pc.createColors(hasColours(terminal.stdout, terminal));
  const { facility, jurisdiction, line } = request;
  return [
    bold(say(terminal, 'quote-heading', { facility: facility.name, jurisdiction })),
    lineTable([{ result, claimed: line }], terminal, makeCite(packs, terminal.language)),
  ].join('\n');
}

/**
 * `yijia quote [file]`: decides one line before it is charged.
 * @throws InputError if something cannot be read
 */
export async function quoteCommand(path: string | undefined, options: QuoteOptions, terminal: Terminal): Promise<0> {
  const opened = await openAdjudicator(options, terminal);
  const source = await readInput(path, terminal);
  if (source.text.trim() === '') throw new InputError(text('empty-input', { file: source.file }));
  const request = parseJson(source);
  notePriceList(options.priceBook, opened.list, terminal);
  const result = decide(request, source, opened);
  const accepted = request as QuoteRequest;
  noteForeign(opened.packs, terminal)(accepted.jurisdiction);
  print(terminal, options.json ? JSON.stringify(result, null, 2) : quoteText(accepted, result, opened, terminal));
  return 0;
}
