import type { Citation } from '../model/primitives.js';
import { type Locale, say } from '../words/say.js';

/** The name of a section for people: annex-2 is 附表2. */
function sectionText(section: string, locale: Locale): string {
  const [, kind, number] = /^(annex|article)-(\w+)$/.exec(section) ?? [];
  if (number === undefined) return section === 'list' ? say('list', locale) : section;
  return say(kind === 'annex' ? 'annex' : 'article', locale, { number });
}

/** Words of a document in quotation marks; those within become single ones (GB/T 15834). */
function inQuotes(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** A document by its number, the place in it, and its words. A document without a number is called by its title. */
function placeText(
  { document, number, title, section, row, quote, documentInferred }: Citation,
  locale: Locale,
): string {
  const at = row === undefined ? '' : say('row', locale, { row: String(row) });
  const inferred = documentInferred ? say('inferred', locale) : '';
  const words = quote === undefined ? '' : say('quoted', locale, { quote: inQuotes(quote) });
  return `${number ?? title ?? document} ${sectionText(section, locale)}${at}${inferred}${words}`;
}

/** A sentence with the provision behind it. */
export function cited(sentence: string, citation: Citation | null, locale: Locale): string {
  if (citation === null) return say('uncited', locale, { sentence });
  return say('cited', locale, { sentence, place: placeText(citation, locale) });
}
