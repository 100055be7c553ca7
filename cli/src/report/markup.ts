import type { Bilingual } from 'yijia';

/**
 * HTML that stands in a page as it is. Only `html` and `asMarkup` make it, so that no name of a claim becomes a tag.
 */
export interface Markup {
  readonly markup: string;
}
export type Content = Markup | string | number | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function written(content: Content): string {
  if (typeof content === 'string') return content.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(written).join('');
}

/** A template of HTML. Text that is filled in is escaped; markup is not. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return asMarkup(parts.map((part, i) => part + written(contents[i] ?? '')).join(''));
}

/** Marks a text as HTML. @param markup with its texts escaped already */
export function asMarkup(markup: string): Markup {
  return { markup };
}

/** A text in both languages. The page shows the one that its reader chose. */
export function both({ zh, en }: Bilingual): Markup {
  return zh === en ? html`${zh}` : html`<span lang="zh-CN">${zh}</span><span lang="en">${en}</span>`;
}

/** A day that is never broken across lines. */
export function dayMarkup(day: string): Markup {
  return html`<time>${day}</time>`;
}

/** Words of a document. They are Chinese in either language of the page. */
export function quoted(words: string): Markup {
  return html`<span lang="zh-Hans">${words}</span>`;
}
