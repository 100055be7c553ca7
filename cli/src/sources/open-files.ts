import { Readable } from 'node:stream';
import type { PolicyPack } from 'yijia';
import { InputError } from '../input-error.js';
import { type Head, headed } from '../ndjson/head.js';
import type { Input } from '../ndjson/open-source.js';
import { printNote } from '../print/print-error.js';
import { say, type Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import { makeBillNote } from './bill-note.js';
import { type BillFlags, readBillSettings } from './bill-options.js';
import { kindOf } from './file-kinds.js';
import { type FileLine, type FileSettings, faultLine, fileLines, unreadable } from './file-lines.js';
import { type FoundFiles, findFiles } from './find-files.js';
import { SeenIds } from './seen-ids.js';

/** Options by which files of claims are read. */
export interface FilesOptions extends BillFlags {
  readonly history?: true;
}

/** What is asked for. */
export interface FilesRequest {
  readonly paths: readonly string[];
  /** files that the run reads or writes as something else */
  readonly used: readonly string[];
  readonly options: FilesOptions;
  readonly packs: readonly PolicyPack[];
  readonly mostMiB: number;
}

/** Names of files, or ids, in a note; of more the number is said. */
const SHOWN = 10;

function listed(files: readonly string[], terminal: Terminal, count = files.length): string {
  const shown = files.slice(0, SHOWN).join(terminal.language === 'zh' ? '、' : ', ');
  return count > SHOWN ? say(terminal, 'list-more', { shown, more: count - SHOWN }) : shown;
}

function noteFiles({ skipped, repeated }: FoundFiles, terminal: Terminal): void {
  if (skipped.length > 0) printNote(say(terminal, 'files-skipped', { files: listed(skipped, terminal) }), terminal);
  if (repeated.length > 0) printNote(say(terminal, 'files-repeated', { files: listed(repeated, terminal) }), terminal);
}

function noteIds({ told, count }: SeenIds, terminal: Terminal): void {
  if (count > 0) printNote(say(terminal, 'ids-repeated', { ids: listed(told, terminal, count) }), terminal);
}

/** All lines of all files. A file that cannot be read stops nothing if there are others. */
async function* linesOf(
  found: FoundFiles,
  settings: FileSettings,
  terminal: Terminal,
): AsyncGenerator<FileLine, void, undefined> {
  const { files, faults } = found;
  const ids = new SeenIds(SHOWN);
  for (const file of files) {
    try {
      for await (const line of fileLines(file, settings, terminal)) {
        if (line.id !== undefined) ids.add(line.id, file);
        yield line;
      }
    } catch (error) {
      if (files.length + faults.length === 1) throw error;
      yield unreadable(file, error);
    }
  }
  for (const { file, error } of faults) yield faultLine(file, 1, 'unreadable-file', error.text);
  noteIds(ids, terminal);
}

/** Notes headings of a mapping that no table has. */
function makeMappingNote(settings: FileSettings, terminal: Terminal): { settings: FileSettings; note(): void } {
  const unmet = new Set(Object.keys(settings.bills?.mapping ?? {}));
  return {
    settings: {
      ...settings,
      onBill(file, bill) {
        for (const { heading } of bill.columns) unmet.delete(heading);
        settings.onBill(file, bill);
      },
    },
    note() {
      if (unmet.size > 0)
        printNote(say(terminal, 'mapping-unmet', { columns: listed([...unmet], terminal) }), terminal);
    },
  };
}

/** The first line is read before anything is written: a file that cannot be read stops the run. */
async function primed<T>(lines: AsyncGenerator<T, void, undefined>): Promise<AsyncGenerator<T, void, undefined>> {
  const first = await lines.next();
  return (async function* () {
    if (first.done !== true) yield first.value;
    yield* lines;
  })();
}

/**
 * Opens files of claims: JSON, NDJSON, and tables of charges in CSV or XLSX, as one input of headed lines.
 * @throws InputError if an option cannot be used, or if there is nothing that can be read
 */
export async function openFiles(request: FilesRequest, terminal: Terminal): Promise<Input> {
  const { paths, used, options, packs, mostMiB } = request;
  const found = await findFiles(paths, used, terminal);
  const [only] = found.faults;
  if (found.files.length === 0 && only !== undefined) {
    if (found.faults.length === 1) throw only.error;
    const faults = found.faults.map(({ file, error }) => ({ where: { zh: file, en: file }, what: error.text }));
    throw new InputError(text('no-files', { count: faults.length }), faults);
  }
  const hasTables = found.files.some((file) => kindOf(file) === 'table');
  const bills = hasTables ? await readBillSettings(options, packs, terminal) : null;
  noteFiles(found, terminal);
  const { settings, note } = makeMappingNote(
    { bills, mostMiB, isByPatient: options.history === true, onBill: makeBillNote(terminal) },
    terminal,
  );
  const lines = await primed(linesOf(found, settings, terminal));
  async function* bytes(): AsyncGenerator<Buffer, void, undefined> {
    for await (const { head, body } of lines) yield headed(head satisfies Head, body);
    note();
  }
  const [file = ''] = found.files;
  return {
    file: found.files.length === 1 ? { zh: file, en: file } : text('files-count', { count: found.files.length }),
    stream: Readable.from(bytes(), { objectMode: true, highWaterMark: 64 }),
    size: null,
    reads: found.files.map((path) => ({ name: path, file: path })),
    isHeaded: true,
    isPaced: false,
  };
}
