import { setImmediate } from 'node:timers/promises';
import type { Bilingual } from 'yijia';
import { faultOf, InputError, type InputFault, issuesError } from '../input-error.js';
import { answerLines, type NdjsonOptions, type NdjsonStatus } from '../ndjson/answer-lines.js';
import { decideLine } from '../ndjson/decide-line.js';
import { type Input, inputOf, openInput } from '../ndjson/open-source.js';
import { readLines } from '../ndjson/read-lines.js';
import {
  type ClaimPrinter,
  type Form,
  makePrinter,
  makeRecordPrinter,
  type RecordPrinter,
} from '../print/claim-printer.js';
import { notePriceList } from '../print/price-list-note.js';
import { printNote } from '../print/print-error.js';
import { openAdjudicator, type SetupOptions } from '../read/open-adjudicator.js';
import { isNdjsonName, readClaims } from '../read/read-claims.js';
import type { Source } from '../read/read-text.js';
import { say, type Terminal } from '../terminal.js';
import { text } from '../words/texts.js';

export interface AdjudicateOptions extends SetupOptions, NdjsonOptions {
  readonly json?: true;
  readonly explain?: true;
  readonly ndjson?: true;
}

const NDJSON_OPTIONS = ['format', 'history', 'out', 'resume', 'maxLine', 'workers', 'progress'] as const;

/** Refuses options that have no effect without `--ndjson`. */
function checkNdjson(options: AdjudicateOptions): void {
  const { ndjson, explain } = options;
  if (ndjson && explain) throw new InputError(text('ndjson-or-explain'));
  const given = NDJSON_OPTIONS.filter((name) => options[name] !== undefined);
  if (ndjson || given.length === 0) return;
  const flags = given.map((name) => `--${name.replace('maxLine', 'max-line')}`);
  throw new InputError(text('needs-ndjson', { options: flags.join(', ') }));
}

function formOf({ json, explain, ndjson, compact, format }: AdjudicateOptions): Form {
  if (json && explain) throw new InputError(text('json-or-explain'));
  if (compact && !json && !ndjson) throw new InputError(text('compact-needs-json'));
  if (compact && format !== undefined && format !== 'ndjson')
    throw new InputError(text('compact-or-table', { format }));
  if (json) return compact ? 'compact' : 'json';
  return explain ? 'sentences' : 'table';
}

/** 0: all is decided. 3: some lines of NDJSON could not be read. A denied line is a result like others. */
type Status = NdjsonStatus;

const BETWEEN_TURNS = 32;

function decideOne(claim: unknown, file: Bilingual, printer: ClaimPrinter): Status {
  const result = printer.adjudicate(claim);
  if (!result.success) throw issuesError('bad-claim', result.error.issues, { file });
  printer.printOne(claim, result.data);
  return 0;
}

/** Decides all claims of an array, or none if one of them cannot be read. */
function decideMany(claims: readonly unknown[], file: Bilingual, printer: ClaimPrinter): Status {
  const results = claims.map((claim) => printer.adjudicate(claim));
  const bad = results.flatMap((result, i): InputFault[][] =>
    result.success ? [] : [result.error.issues.map((issue) => faultOf(issue, [i]))],
  );
  if (bad.length > 0) {
    const faults = bad.flat();
    const params = { file, claims: claims.length, bad: bad.length, count: faults.length };
    throw new InputError(text('bad-claims', params), faults);
  }
  printer.printMany(
    results.flatMap((result, i) => (result.success ? [{ claim: claims[i], result: result.data }] : [])),
  );
  return 0;
}

/** Decides NDJSON line by line; what is wrong with a line is printed in its place. */
async function decideLines(
  { file, text: content }: Source,
  printer: RecordPrinter,
  terminal: Terminal,
): Promise<Status> {
  const lines = { bytes: Buffer.from(content), firstLine: 1, tooLong: [], isHeaded: false };
  let [total, bad] = [0, 0];
  for (const read of readLines(lines, 0, 0)) {
    const decided = decideLine(read, printer.adjudicate);
    printer.printRecord(decided);
    if (decided.error !== undefined) bad += 1;
    // Lets the process hear that its reader has gone, as `| head` does.
    if (total++ % BETWEEN_TURNS === 0) await setImmediate();
  }
  if (bad === 0) return 0;
  printNote(say(terminal, 'bad-lines', { file, bad, total }), terminal);
  return 3;
}

/**
 * `yijia adjudicate [file]`: decides every line of one claim, an array, or NDJSON.
 * @returns the exit status
 * @throws InputError if something cannot be read
 */
export async function adjudicateCommand(
  path: string | undefined,
  options: AdjudicateOptions,
  terminal: Terminal,
): Promise<Status> {
  checkNdjson(options);
  const form = formOf(options);
  const opened = await openAdjudicator(options, terminal);
  notePriceList(options.priceBook, opened.list, terminal);
  const answer = (input: Input): Promise<Status> =>
    answerLines({ input, opened, options, isSummed: options.ndjson === true }, terminal);
  const isJson = form === 'json' || form === 'compact';
  if (options.ndjson || (isJson && isNdjsonName(path))) return answer(await openInput(path, terminal));
  const input = await readClaims(path, terminal);
  if (input.kind === 'lines') {
    if (isJson) return answer(inputOf(input));
    return decideLines(input, makeRecordPrinter(opened, form, terminal), terminal);
  }
  const printer = makePrinter(opened, form, terminal);
  if (input.kind === 'one') return decideOne(input.claim, input.file, printer);
  return decideMany(input.claims, input.file, printer);
}
