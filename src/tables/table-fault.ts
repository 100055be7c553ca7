import { fill } from '../words/fill.js';
import { TABLE_FAULTS } from '../words/table-faults.js';
import { TableError } from './table.js';

/** The error for a file that is no table. */
export function tableError(code: keyof typeof TABLE_FAULTS, params: Readonly<Record<string, string>> = {}): TableError {
  const { zh, en } = TABLE_FAULTS[code];
  return new TableError(code, { zh: fill(zh, params), en: fill(en, params) });
}
