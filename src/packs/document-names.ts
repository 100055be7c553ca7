import { freeze } from '../ground/freeze.js';
import type { PolicyPack } from '../model/pack.js';
import type { Citation } from '../model/primitives.js';

/** The name of a document for people: its number, or its title if it has none. */
export type DocumentName = Pick<Citation, 'number' | 'title'>;

/** Names of documents, by the document's id. */
export type DocumentNames = ReadonlyMap<string, DocumentName>;

export function documentNames(packs: readonly PolicyPack[]): DocumentNames {
  const documents = packs.flatMap((pack) => pack.documents);
  return new Map(documents.map(({ id, number, title }) => [id, number === null ? { title } : { number }]));
}

/** A citation with the name of its document, as results have it. Frozen. */
export function named(citation: Citation, names: DocumentNames): Citation {
  return freeze({ ...citation, ...names.get(citation.document) });
}
