import { existsSync } from 'node:fs';
import { billColumns } from 'yijia/tables';
import { InputError } from '../input-error.js';
import { printNote } from '../print/print-error.js';
import { writeTarget } from '../print/write-target.js';
import { writeWhole } from '../print/write-whole.js';
import { kindOf } from '../sources/file-kinds.js';
import { findFiles } from '../sources/find-files.js';
import { mappingText, readMapping } from '../sources/mapping.js';
import { readTableFile } from '../sources/read-bill.js';
import { say, type Terminal } from '../terminal.js';
import { text } from '../words/texts.js';

export interface WriteMappingOptions {
  readonly writeMapping?: string;
  readonly mapping?: string;
  readonly sheet?: string;
}

/**
 * Writes what the columns of tables are read as, for the user to correct. Of several tables every column once.
 * @throws InputError if there is no table, or if the file is there already: somebody may have corrected it
 */
export async function writeMapping(
  paths: readonly string[],
  out: string,
  { mapping, sheet }: WriteMappingOptions,
  terminal: Terminal,
): Promise<0> {
  const target = await writeTarget(out, terminal);
  if (existsSync(target)) throw new InputError(text('mapping-exists', { file: out }));
  const { files, faults } = await findFiles(paths, [], terminal);
  const [fault] = faults;
  if (fault !== undefined) throw fault.error;
  const tables = files.filter((file) => kindOf(file) === 'table');
  if (tables.length === 0) throw new InputError(text('mapping-no-table'));
  const known = mapping === undefined ? {} : await readMapping(mapping, terminal);
  const read = await Promise.all(
    tables.map(async (file) => billColumns(await readTableFile(file, sheet ?? null, terminal), known)),
  );
  const columns = [...new Map(read.flat().map((column) => [column.heading, column])).values()];
  await writeWhole(target, mappingText(columns, terminal.language));
  const counts = { file: out, count: columns.length, known: columns.filter(({ field }) => field !== null).length };
  printNote(say(terminal, 'mapping-written', counts), terminal);
  return 0;
}
