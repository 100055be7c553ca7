import type { Bilingual } from 'yijia';
import { countText, type Fen, yuanText } from '../print/fen.js';
import { type TextKey, text } from '../words/texts.js';
import { both, type Content, html, type Markup } from './markup.js';

/** A cell: its content, and for a number the value that the table is sorted by. */
export interface DataCell {
  readonly shown: Content;
  readonly value?: string;
}

export interface DataTable {
  readonly id: string;
  readonly title: Bilingual;
  readonly heads: readonly { readonly key: TextKey; readonly kind: 'words' | 'number' }[];
  /** in the order in which the page shows them at first */
  readonly rows: readonly (readonly DataCell[])[];
}

/** More rows than these a browser shows slowly, and nobody reads. */
const MOST_ROWS = 1000;

export function words(shown: Content): DataCell {
  return { shown };
}

export function count(number: number): DataCell {
  return { shown: countText(number), value: String(number) };
}

export function yuan(fen: Fen): DataCell {
  return { shown: yuanText(fen), value: String(fen) };
}

/** A share as `shareText` writes it. */
export function share(shown: string): DataCell {
  return { shown, value: String(Number.parseFloat(shown) || 0) };
}

function cell({ shown, value }: DataCell): Markup {
  return value === undefined ? html`<td>${shown}</td>` : html`<td class="number" data-value="${value}">${shown}</td>`;
}

function head({ key, kind }: DataTable['heads'][number]): Markup {
  const label = html`<button type="button">${both(text(key))}</button>`;
  return kind === 'number' ? html`<th scope="col" class="number">${label}</th>` : html`<th scope="col">${label}</th>`;
}

/**
 * A table in a frame that scrolls. Its heads sort it. It has the first `MOST_ROWS` rows and the number of the others.
 */
export function tableMarkup({ id, title, heads, rows }: DataTable): Markup {
  const shown = rows.slice(0, MOST_ROWS);
  const more = rows.length - shown.length;
  const note = text('left-out', { shown: countText(shown.length), more: countText(more) });
  return html`<div class="frame" tabindex="0" role="region" aria-labelledby="${id}-caption">
<table class="sorts" id="${id}"><caption id="${id}-caption">${both(title)}</caption>
<thead><tr>${heads.map(head)}</tr></thead>
<tbody>
${shown.map((cells) => html`<tr>${cells.map(cell)}</tr>\n`)}</tbody></table></div>
${more > 0 ? html`<p class="note">${both(note)}</p>` : ''}`;
}
