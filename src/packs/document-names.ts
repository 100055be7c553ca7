import { freeze } from '../ground/freeze.js';
import type { PolicyPack } from '../model/pack.js';
import type { Citation } from '../model/primitives.js';

/** What people call a document: its number, or its title if it has none. */
export type DocumentName = Pick<Citation, 'number' | 'title'>;

/** The documents of packs by id. */
export type DocumentNames = ReadonlyMap<string, DocumentName>;

export function documentNames(packs: readonly PolicyPack[]): DocumentNames {
  const documents = packs.flatMap((pack) => pack.documents);
  return new Map(documents.map(({ id, number, title }) => [id, number === null ? { title } : { number }]));
}

/** A citation that says by itself what its document is called: results cite by it. */
export function named(citation: Citation, names: DocumentNames): Citation {
  return freeze({ ...citation, ...names.get(citation.document) });
}
