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

/** Names of files in a note; of more the number is said. */
const SHOWN = 10;

function listed(files: readonly string[], terminal: Terminal): string {
  const shown = files.slice(0, SHOWN).join(terminal.language === 'zh' ? '、' : ', ');
  return files.length > SHOWN ? say(terminal, 'note-more', { shown, more: files.length - SHOWN }) : shown;
}

function noteFiles({ skipped, repeated }: FoundFiles, terminal: Terminal): void {
  if (skipped.length > 0) printNote(say(terminal, 'files-skipped', { files: listed(skipped, terminal) }), terminal);
  if (repeated.length > 0) printNote(say(terminal, 'files-repeated', { files: listed(repeated, terminal) }), terminal);
}

/** Notes claims of two files that have one id, as far as ids are known before claims are read. */
class SeenIds {
  readonly #files = new Map<string, string>();
  readonly #twice = new Map<string, readonly [string, string]>();

  add(id: string, file: string): void {
    const first = this.#files.get(id);
    if (first === undefined) this.#files.set(id, file);
    else if (first !== file && !this.#twice.has(id)) this.#twice.set(id, [first, file]);
  }

  note(terminal: Terminal): void {
    const twice = [...this.#twice].map(([id, [first, second]]) => `${id} (${first}, ${second})`);
    if (twice.length > 0) printNote(say(terminal, 'ids-repeated', { ids: listed(twice, terminal) }), terminal);
  }
}

/** All lines of all files. A file that cannot be read stops nothing if there are others. */
async function* linesOf(
  found: FoundFiles,
  settings: FileSettings,
  terminal: Terminal,
): AsyncGenerator<FileLine, void, undefined> {
  const { files, faults } = found;
  const ids = new SeenIds();
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
  ids.note(terminal);
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
