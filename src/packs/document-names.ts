import type { PolicyPack } from '../model/pack.js';
import type { Citation } from '../model/primitives.js';

/** What people call a document: its number, or its title if it has none. */
export type DocumentName = Pick<Citation, 'number' | 'title'>;

/** The documents of packs by id. */
export function documentNames(packs: readonly PolicyPack[]): ReadonlyMap<string, DocumentName> {
  const documents = packs.flatMap((pack) => pack.documents);
  return new Map(documents.map(({ id, number, title }) => [id, number === null ? { title } : { number }]));
}
