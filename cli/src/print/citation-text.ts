import type { Citation, PolicyPack } from 'yijia';
import type { Language } from '../language.js';
import { type Params, type TextKey, text } from '../words/texts.js';

/** Writes a citation as people do, with the number of its document. */
export type Cite = (citation: Citation) => string;

function sectionText(section: string, textOf: (key: TextKey, params?: Params) => string): string {
  const [, kind, number] = /^(annex|article)-(\w+)$/.exec(section) ?? [];
  if (kind !== undefined && number !== undefined) return textOf(kind === 'annex' ? 'annex' : 'article', { number });
  return section === 'list' ? textOf('list') : section;
}

/** Words of a document in quotation marks; those within become single ones (GB/T 15834). */
function inQuotes(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/**
 * Makes a writer of short citations.
 *
 * @param packs the packs of the documents. A document that neither the citation nor a pack names is cited by its id
 * @example
 * makeCite([jiangxi], 'zh')(citation) // "赣医保字〔2025〕37号 附表2序号14：“每椎骨”"
 */
export function makeCite(packs: readonly PolicyPack[], language: Language): Cite {
  const documents = new Map(packs.flatMap((pack) => pack.documents.map((document) => [document.id, document])));
  const textOf = (key: TextKey, params?: Params): string => text(key, params)[language];
  return ({ document: id, number, title, section, row, quote, documentInferred }) => {
    const document = documents.get(id);
    const name = number ?? title ?? document?.number ?? document?.title ?? id;
    const at = row === undefined ? '' : textOf('row', { row });
    const place = `${name} ${sectionText(section, textOf)}${at}${documentInferred ? textOf('inferred') : ''}`;
    return quote === undefined ? place : textOf('quoted', { place, quote: inQuotes(quote.replace(/\s+/gu, ' ')) });
  };
}
