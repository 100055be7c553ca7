import pc from 'picocolors';
import { ClaimError, type LineAdjudication, type QuoteRequest } from 'yijia';
import { InputError, issuesError } from '../input-error.js';
import { makeCite } from '../print/citation-text.js';
import { lineTable } from '../print/line-table.js';
import { notePriceList } from '../print/price-list-note.js';
import { printNote } from '../print/print-error.js';
import { noteForeign } from '../read/jurisdictions.js';
import { type Opened, openAdjudicator, type SetupOptions } from '../read/open-adjudicator.js';
import { parseJson } from '../read/parse-json.js';
import { readInput, type Source } from '../read/read-text.js';
import { hasColours, print, say, type Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import { itemsMeant } from './items-meant.js';

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

/** Says what an unlisted line may mean, if anything known is like it. */
function noteMeant({ line, jurisdiction }: QuoteRequest, { adjudicator }: Opened, terminal: Terminal): void {
  const { code, name, date } = line;
  const [wanted, items] = [code, name]
    .flatMap((stated) => stated ?? [])
    .map(
      (stated) =>
        [
          stated,
          itemsMeant(adjudicator.search(stated, { jurisdiction, date }).filter(({ how }) => how !== 'letters')),
        ] as const,
    )
    .find(([, found]) => found.length > 0) ?? ['', []];
  if (items.length > 0) printNote(say(terminal, 'quote-meant', { wanted, items: items.join('; ') }), terminal);
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
  if (result.decision === 'unlisted' && (accepted.line.kind ?? 'service') === 'service')
    noteMeant(accepted, opened, terminal);
  return 0;
}
