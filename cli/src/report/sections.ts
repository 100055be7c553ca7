import type { Bilingual } from 'yijia';
import { type TextKey, text } from '../words/texts.js';
import { type DataTable, tableMarkup } from './data-table.js';
import { figureMarkup } from './figure.js';
import { both, html, type Markup } from './markup.js';
import type { Plot } from './plot.js';

/** A part of the page: a heading, a plot if there is something to draw, and a table with the same numbers. */
export interface Section {
  readonly id: string;
  readonly title: Bilingual;
  readonly notes: readonly Bilingual[];
  readonly plot: Plot | null;
  readonly table: DataTable;
}

/** The most bars of a plot of names. */
export const MOST_BARS = 15;

/** The note that a plot has only the first rows of its table. */
export function topNote(rows: number): Bilingual[] {
  return rows > MOST_BARS ? [text('plot-top', { count: MOST_BARS })] : [];
}

export function heads(...keys: readonly (TextKey | readonly [TextKey])[]): DataTable['heads'] {
  return keys.map((key) => (typeof key === 'string' ? { key, kind: 'words' } : { key: key[0], kind: 'number' }));
}

export function sectionMarkup({ id, title, notes, plot, table }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${both(title)}</h2>
${notes.map((note) => html`<p class="note">${both(note)}</p>`)}
${plot === null ? '' : figureMarkup(plot)}
${tableMarkup(table)}
</section>`;
}
