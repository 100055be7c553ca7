import type { Bilingual } from 'yijia';
import { InputError } from '../input-error.js';
import type { Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import { parseJson } from './parse-json.js';
import { readInput, type Source } from './read-text.js';

/** Claims as they were given. None is checked yet. */
export type ClaimInput = { readonly file: Bilingual } & (
  | { readonly kind: 'one'; readonly claim: unknown }
  | { readonly kind: 'many'; readonly claims: readonly unknown[] }
  | { readonly kind: 'lines'; readonly text: string }
);

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** True if a file of this name has a claim on each line. */
export function isNdjsonName(path: string | undefined): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(path ?? '');
}

function claimsOf(source: Source, name: string): ClaimInput {
  const { file } = source;
  // by its name, so that a day's file with a single claim is read as on other days
  if (isNdjsonName(name)) return { ...source, kind: 'lines' };
  const [first, second] = source.text.split('\n').filter((line) => line.trim() !== '');
  if (first === undefined) throw new InputError(text('empty-input', { file }));
  if (second !== undefined && isJson(first) && !isJson(source.text)) return { ...source, kind: 'lines' };
  const value = parseJson(source);
  return Array.isArray(value) ? { file, kind: 'many', claims: value } : { file, kind: 'one', claim: value };
}

/**
 * Reads one claim, an array of claims, or NDJSON, as the content is.
 * @throws InputError if it cannot be read or is not JSON. Lines of NDJSON are not parsed here
 */
export async function readClaims(path: string | undefined, terminal: Terminal): Promise<ClaimInput> {
  return claimsOf(await readInput(path, terminal), path ?? '');
}
