import { InputError } from '../input-error.js';
import type { Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import { parseJson } from './parse-json.js';
import { readText } from './read-text.js';

type Aliases = Readonly<Record<string, string>>;

function isAliases(value: unknown): value is Aliases {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  // the library takes null as if the name were not there
  return Object.values(value).every((name) => typeof name === 'string' || name === null);
}

/**
 * Reads a JSON object of other names: {"赣州分院": "广东省人民医院赣州医院"}.
 * @throws InputError if it is anything else
 */
export async function readAliases(path: string, terminal: Pick<Terminal, 'cwd'>): Promise<Aliases> {
  const source = await readText(path, terminal);
  const aliases = parseJson(source);
  if (!isAliases(aliases)) throw new InputError(text('bad-aliases', { file: source.file }));
  return aliases;
}
