import * as z from 'zod';
import { InputError } from './input-error.js';
import { parseJson } from './parse-json.js';
import { readText } from './read-text.js';
import type { Session } from './terminal.js';
import { text } from './texts.js';

const aliases = z.record(z.string(), z.string());

/**
 * Reads a JSON object of other names: {"赣州分院": "广东省人民医院赣州医院"}.
 * @throws InputError where it is anything else
 */
export async function readAliases(path: string, session: Session): Promise<Readonly<Record<string, string>>> {
  const source = await readText(path, session);
  const parsed = aliases.safeParse(parseJson(source));
  if (!parsed.success) throw new InputError(text('bad-aliases', { file: source.file }));
  return parsed.data;
}
