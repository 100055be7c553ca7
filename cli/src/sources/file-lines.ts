import type { Bilingual } from 'yijia';
import { InputError } from '../input-error.js';
import { recordsOf } from '../ndjson/batch.js';
import type { LineFault } from '../ndjson/error-line.js';
import type { Head } from '../ndjson/head.js';
import { openInput, readBytes } from '../ndjson/open-source.js';
import { type Ending, splitLines } from '../ndjson/split-lines.js';
import { readClaims } from '../read/read-claims.js';
import type { Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import type { BillSettings } from './bill-options.js';
import { claimIdIn } from './claim-id.js';
import { kindOf } from './file-kinds.js';
import { type ReadBill, readBill } from './read-bill.js';

/** A claim of a file as it stands there, with its head; or a head alone that says why there is none. */
export interface FileLine {
  readonly head: Head;
  readonly body: string | Uint8Array;
  /** id of the claim, if it is known before the claim is read */
  readonly id?: string;
}

/** How files of claims are read. */
export interface FileSettings {
  /** null if no file is a table */
  readonly bills: BillSettings | null;
  readonly mostMiB: number;
  /** true to put claims of one patient of a table together */
  readonly isByPatient: boolean;
  /** called with each table that is read */
  readonly onBill: (file: string, bill: ReadBill) => void;
}

const MIB = 1024 * 1024;

/** The line that stands for something that cannot be decided. */
export function faultLine(file: string, line: number, code: LineFault, what: Bilingual): FileLine {
  return { head: { place: { line, file }, fault: { code, text: what, issues: [] } }, body: '' };
}

function idOf(claim: unknown): Pick<FileLine, 'id'> {
  const id = typeof claim === 'object' && claim !== null && 'id' in claim ? claim.id : undefined;
  return typeof id === 'string' ? { id } : {};
}

function lineOf(file: string, line: number, body: Uint8Array): FileLine {
  const id = claimIdIn(body);
  return { head: { place: { line, file } }, body, ...(id === undefined ? {} : { id }) };
}

/** NDJSON, compressed or not, in flat memory. What comes before a fault is given. */
async function* linesOf(file: string, { mostMiB }: FileSettings, terminal: Terminal): AsyncGenerator<FileLine> {
  const source = readBytes(await openInput(file, terminal), new AbortController().signal, terminal);
  const ending = (): Ending => (source.fault() === null ? 'whole' : 'broken');
  let answered = 0;
  for await (const { bytes, ...batch } of splitLines(source.chunks, mostMiB * MIB, ending)) {
    for (const { line, start, end } of recordsOf({ bytes, ...batch })) {
      answered += 1;
      if (batch.tooLong.includes(line)) yield faultLine(file, line, 'line-too-long', { zh: '', en: '' });
      else yield lineOf(file, line, bytes.subarray(start, end));
    }
  }
  const fault = source.fault();
  if (typeof fault === 'function') throw fault(answered);
}

async function* jsonOf(file: string, settings: FileSettings, terminal: Terminal): AsyncGenerator<FileLine> {
  const input = await readClaims(file, terminal);
  if (input.kind === 'lines') {
    yield* linesOf(file, settings, terminal);
    return;
  }
  const claims = input.kind === 'one' ? [input.claim] : input.claims;
  for (const [i, claim] of claims.entries()) {
    yield { head: { place: { line: i + 1, file } }, body: JSON.stringify(claim), ...idOf(claim) };
  }
}

/** The order of claims: that of the table, or with those of one patient together. */
function orderOf({ claims }: ReadBill, isByPatient: boolean): number[] {
  const places = [...claims.keys()];
  if (!isByPatient) return places;
  const byPatient = new Map<string, number[]>();
  for (const place of places) {
    const patient = claims[place]?.patient?.id;
    const key = patient === undefined ? `claim ${place}` : `patient ${patient}`;
    byPatient.set(key, [...(byPatient.get(key) ?? []), place]);
  }
  return [...byPatient.values()].flat();
}

async function* billOf(file: string, settings: FileSettings, terminal: Terminal): AsyncGenerator<FileLine> {
  if (settings.bills === null) throw new Error(`${file} is a table, and no settings were read`);
  const bill = await readBill(file, settings.bills, terminal);
  settings.onBill(file, bill);
  for (const i of orderOf(bill, settings.isByPatient)) {
    const [claim, rows = []] = [bill.claims[i], bill.rows[i]];
    if (claim === undefined || claim.lines.length === 0) continue;
    yield { head: { place: { line: rows[0] ?? 1, file, rows } }, body: JSON.stringify(claim), id: claim.id };
  }
  for (const { row, cell, reason, zh, message } of bill.left) {
    const where = cell === undefined ? text('table-row', { row }) : text('table-cell', { row, cell });
    yield faultLine(file, row, reason, text('row-fault', { where, what: { zh, en: message } }));
  }
}

/**
 * The claims of a file, a line for each, and for each row of a table that is in no claim.
 * @throws InputError if the file cannot be read. What came before is given
 */
export async function* fileLines(
  file: string,
  settings: FileSettings,
  terminal: Terminal,
): AsyncGenerator<FileLine, void, undefined> {
  const read = { table: billOf, lines: linesOf, json: jsonOf }[kindOf(file)];
  yield* read(file, settings, terminal);
}

/** The line that stands for a file that cannot be read; other errors are thrown. */
export function unreadable(file: string, error: unknown): FileLine {
  if (!(error instanceof InputError)) throw error;
  return faultLine(file, 1, 'unreadable-file', error.text);
}
