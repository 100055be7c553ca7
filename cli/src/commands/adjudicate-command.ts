import { setImmediate } from 'node:timers/promises';
import type { Bilingual } from 'yijia';
import { faultOf, InputError, type InputFault, issuesError } from '../input-error.js';
import { answerLines, MOST_MIB, type NdjsonStatus } from '../ndjson/answer-lines.js';
import { decideLine } from '../ndjson/decide-line.js';
import { type Input, inputOf, openInput } from '../ndjson/open-source.js';
import { partialOf } from '../ndjson/partial-file.js';
import { readLines } from '../ndjson/read-lines.js';
import { recordOf } from '../ndjson/run-record.js';
import { type ClaimPrinter, makePrinter, makeRecordPrinter, type RecordPrinter } from '../print/claim-printer.js';
import { notePriceList } from '../print/price-list-note.js';
import { printNote } from '../print/print-error.js';
import { type Opened, openAdjudicator, type SetupOptions } from '../read/open-adjudicator.js';
import { isNdjsonName, readClaims } from '../read/read-claims.js';
import type { Source } from '../read/read-text.js';
import { kindOf } from '../sources/file-kinds.js';
import { isOfFiles } from '../sources/find-files.js';
import { type FilesOptions, openFiles } from '../sources/open-files.js';
import { say, type Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import { type FormOptions, formOf, linesFormat } from './answer-form.js';
import { printFiles } from './print-files.js';
import { type WriteMappingOptions, writeMapping } from './write-mapping.js';

export interface AdjudicateOptions extends SetupOptions, FormOptions, FilesOptions, WriteMappingOptions {
  readonly jurisdiction?: string;
}

/** 0: all is decided. 3: some of it could not be read. 2: nothing could be. A denied line is a result like others. */
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

/** Files that a run reads or writes beside claims, if a folder of claims has them. */
function usedBy(options: AdjudicateOptions): string[] {
  const { priceBook, facilityAliases, codeAliases, mapping, facility, out, pack = [] } = options;
  const beside = out === undefined ? [] : [out, partialOf(out), recordOf(partialOf(out))];
  const named = [priceBook, facilityAliases, codeAliases, mapping, facility, ...pack, ...beside];
  return named.filter((path) => path !== undefined);
}

/** Decides claims of one or more files, of folders, of tables. */
async function decideFiles(
  paths: readonly string[],
  opened: Opened,
  options: AdjudicateOptions,
  terminal: Terminal,
): Promise<Status> {
  const format = linesFormat(options);
  const mostMiB = options.maxLine ?? MOST_MIB;
  const input = await openFiles({ paths, used: usedBy(options), options, packs: opened.packs, mostMiB }, terminal);
  if (format === null) return printFiles(input, opened, formOf(options), terminal);
  return answerLines({ input, opened, options: { ...options, format }, isSummed: true }, terminal);
}

/** Answers lines of one input: a file of NDJSON, standard input, or claims that were read whole. */
async function answerInput(
  path: string | undefined,
  opened: Opened,
  options: AdjudicateOptions,
  terminal: Terminal,
): Promise<Status> {
  const input =
    options.ndjson || isNdjsonName(path) ? await openInput(path, terminal) : await linesInput(path, terminal);
  const format = linesFormat(options) ?? 'ndjson';
  return answerLines({ input, opened, options: { ...options, format }, isSummed: options.json !== true }, terminal);
}

/** Claims of standard input as lines, whatever form they are in. */
async function linesInput(path: string | undefined, terminal: Terminal): Promise<Input> {
  const input = await readClaims(path, terminal);
  if (input.kind === 'lines') return inputOf(input);
  const claims = input.kind === 'one' ? [input.claim] : input.claims;
  return inputOf({ file: input.file, text: claims.map((claim) => `${JSON.stringify(claim)}\n`).join('') });
}

/**
 * `yijia adjudicate [files]`: decides every line of claims in JSON, NDJSON and tables, in files, folders and patterns.
 * @returns the exit status
 * @throws InputError if something cannot be read
 */
export async function adjudicateCommand(
  paths: readonly string[],
  options: AdjudicateOptions,
  terminal: Terminal,
): Promise<Status> {
  if (options.writeMapping !== undefined) return writeMapping(paths, options.writeMapping, options, terminal);
  const form = formOf(options);
  const format = linesFormat(options);
  const [path] = paths;
  const opened = await openAdjudicator(options, terminal);
  notePriceList(options.priceBook, opened.list, terminal);
  const isTable = path !== undefined && kindOf(path) === 'table';
  const isWhole = format !== null && !options.ndjson && path !== undefined && path !== '-' && kindOf(path) === 'json';
  if (isTable || isWhole || (await isOfFiles(paths, terminal))) return decideFiles(paths, opened, options, terminal);
  const isJson = form === 'json' || form === 'compact';
  if (format !== null || (isJson && isNdjsonName(path))) return answerInput(path, opened, options, terminal);
  const input = await readClaims(path, terminal);
  if (input.kind === 'lines') {
    if (isJson) return answerLines({ input: inputOf(input), opened, options, isSummed: false }, terminal);
    return decideLines(input, makeRecordPrinter(opened, form, terminal), terminal);
  }
  const printer = makePrinter(opened, form, terminal);
  if (input.kind === 'one') return decideOne(input.claim, input.file, printer);
  return decideMany(input.claims, input.file, printer);
}
