import type { Words } from '../packs/vocabulary.js';

type Details = Readonly<Record<string, unknown>>;

/** The details of a line in the words of their vocabularies. */
export interface StatedWords {
  /** the details, with ids of terms in the place of words; lists without the words that a closed vocabulary does not know */
  readonly details: Details;
  /** of each detail with a closed vocabulary: the words that it does not know; null if there are none */
  readonly unknown: ReadonlyMap<string, readonly string[]> | null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Reads the words of the details that have a vocabulary. What is no text stays as it is. */
export function stateInTerms(details: Details, vocabularies: ReadonlyMap<string, Words>): StatedWords {
  if (vocabularies.size === 0) return { details, unknown: null };
  const read: Record<string, unknown> = {};
  let unknown: Map<string, readonly string[]> | null = null;
  for (const name in details) {
    const words = vocabularies.get(name);
    const value = details[name];
    if (words === undefined) continue;
    if (!isText(value) && !(Array.isArray(value) && value.every(isText))) continue;
    const stated = words.read(value);
    if (!isText(value)) read[name] = stated.terms;
    else if (stated.terms.length === 1) read[name] = stated.terms[0];
    if (stated.unknown.length > 0)
      unknown = (unknown ?? new Map<string, readonly string[]>()).set(name, stated.unknown);
  }
  return { details: Object.keys(read).length === 0 ? details : { ...details, ...read }, unknown };
}
