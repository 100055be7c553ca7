import type { Bilingual } from 'yijia';
import { InputError } from '../input-error.js';
import type { Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import { parseJson } from './parse-json.js';
import { readInput, type Source } from './read-text.js';

/** A line of NDJSON: a claim that is not checked yet. */
export interface ClaimRecord {
  /** counted from 1, blank lines too */
  readonly line: number;
  readonly json: string;
}

/** Claims as they were given. None is checked yet. */
export type ClaimInput = { readonly file: Bilingual } & (
  | { readonly kind: 'one'; readonly claim: unknown }
  | { readonly kind: 'many'; readonly claims: readonly unknown[] }
  | { readonly kind: 'lines'; readonly text: string; readonly records: readonly ClaimRecord[] }
);

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function recordsOf(content: string): ClaimRecord[] {
  const records = content.split('\n').map((json, i) => ({ line: i + 1, json }));
  return records.filter(({ json }) => json.trim() !== '');
}

/** True if a file of this name has a claim on each line. */
export function isNdjsonName(path: string | undefined): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(path ?? '');
}

function claimsOf(source: Source, name: string): ClaimInput {
  const { file } = source;
  const records = recordsOf(source.text);
  const [first] = records;
  // the name decides, so that a file of a single claim is read as files of many are
  if (isNdjsonName(name)) return { ...source, kind: 'lines', records };
  if (first === undefined) throw new InputError(text('empty-input', { file }));
  if (records.length > 1 && isJson(first.json) && !isJson(source.text)) return { ...source, kind: 'lines', records };
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
